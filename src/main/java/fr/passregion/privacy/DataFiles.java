package fr.passregion.privacy;

import fr.passregion.identity.AccountId;
import fr.passregion.shared.HolderId;

/** « Mes données » in a file: all that the service holds on one holder (ACC-09, RGPD articles 15 and 20). */
public interface DataFiles {

    /**
     * Everything as it is now, and written down in the audit trail. Nothing is kept of it. Whoever calls has asked for
     * the password just before.
     *
     * @param withHealth whether what touches health is wanted too: somebody else may read the file
     */
    DataFile gather(HolderId holder, AccountId account, boolean withHealth);
}
