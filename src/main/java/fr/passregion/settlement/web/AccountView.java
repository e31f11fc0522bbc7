package fr.passregion.settlement.web;

import fr.passregion.identity.AccountId;
import fr.passregion.partner.AccountChange;
import fr.passregion.partner.Partner;
import fr.passregion.shared.French;
import java.time.ZonedDateTime;
import org.iban4j.Iban;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner is paid, and where it wants to be.
 *
 * @param present the account in use, masked; null where none was given
 */
public record AccountView(
        Partner partner, @Nullable String present, @Nullable Waiting waiting) {

    /**
     * A change that somebody else must confirm, whole: it is compared with a document.
     *
     * @param isOwn whether whoever looks has asked for it
     */
    public record Waiting(String id, String iban, String accountHolder, String by, String at, boolean isOwn) {

        static Waiting of(AccountChange change, String by, ZonedDateTime at, AccountId reader) {
            var wanted = change.wanted();
            return new Waiting(
                    change.id().toString(),
                    Iban.valueOf(wanted.iban()).toFormattedString(),
                    wanted.accountHolder(),
                    by,
                    French.date(at.toLocalDate()),
                    change.askedBy().equals(reader));
        }
    }
}
