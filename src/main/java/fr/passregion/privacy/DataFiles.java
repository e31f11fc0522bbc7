package fr.passregion.privacy;

import fr.passregion.identity.AccountId;
import fr.passregion.shared.HolderId;

/** « Mes données » in a file: all that the service holds on one holder (ACC-09, RGPD articles 15 and 20). */
public interface DataFiles {

    /**
     * The file as it is now, in JSON, and written down in the audit trail. Nothing is kept of it. Whoever calls has
     * asked for the password just before.
     */
    byte[] write(HolderId holder, AccountId account);
}
