package fr.passregion.notification;

import fr.passregion.shared.HolderId;
import java.util.Optional;

/** Which e-mails each holder wishes, « préférences » (NOT-01). */
public interface MailWishes {

    /** Where the links lead that end a kind of e-mail, before their token. */
    String LINKS = "/desinscription/";

    boolean isWished(HolderId holder, MailKind kind);

    void wish(HolderId holder, MailKind kind, boolean wished);

    /** Which kind the link of an e-mail stops; empty where the link is none of ours, or two years old. */
    Optional<MailKind> kindOf(String token);

    /** Stops what that link stops, as often as it is followed; empty as above. */
    Optional<MailKind> leave(String token);
}
