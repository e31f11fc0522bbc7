package fr.passregion.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passregion.secrets.SecretBox;
import java.util.Locale;
import java.util.Optional;
import org.iban4j.IbanUtil;

/** Where a partner is paid: IBAN in electronic form, its check digits right, and the account's holder. */
public record BankDetails(String iban, String accountHolder) {

    private static final String SEPARATOR = "\n";

    public BankDetails {
        if (!IbanUtil.isValid(iban)) throw new IllegalArgumentException("Not an IBAN");
        if (accountHolder.isBlank()) throw new IllegalArgumentException("An account has a holder");
    }

    /** Reads an IBAN as people type it, spaces and lower case forgiven; empty when its check digits are wrong. */
    public static Optional<BankDetails> parse(String typedIban, String accountHolder) {
        var iban = typedIban.replaceAll("[\\s\\u00A0\\u202F]", "").toUpperCase(Locale.ROOT);
        if (!IbanUtil.isValid(iban) || accountHolder.isBlank()) return Optional.empty();
        return Optional.of(new BankDetails(iban, accountHolder.strip()));
    }

    /** As it enters a database, unreadable without the key that lives elsewhere; bound to what it is kept for. */
    public byte[] sealedBy(SecretBox secrets, String label) {
        return secrets.seal((iban + SEPARATOR + accountHolder).getBytes(UTF_8), label);
    }

    /** What {@link #sealedBy} sealed for the same label. */
    public static BankDetails opened(SecretBox secrets, byte[] sealed, String label) {
        var parts = new String(secrets.open(sealed, label), UTF_8).split(SEPARATOR, 2);
        return new BankDetails(parts[0], parts[1]);
    }

    /** Never whole in a log or on a screen. */
    public String masked() {
        return iban.substring(0, 4) + " •••• " + iban.substring(iban.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
