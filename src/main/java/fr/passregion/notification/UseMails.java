package fr.passregion.notification;

import fr.passregion.shared.HolderId;

/** Whether a holder wishes an e-mail at each use of their Pass and each refund (BEN-09). Nobody does until they say so. */
public interface UseMails {

    boolean areWishedBy(HolderId holder);

    void wish(HolderId holder, boolean wished);
}
