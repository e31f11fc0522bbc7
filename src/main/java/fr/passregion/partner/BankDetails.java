package fr.passregion.partner;

/** Where a partner is paid: IBAN in electronic form and the account's holder. */
public record BankDetails(String iban, String accountHolder) {

    /** Never whole in a log or on a screen. */
    public String masked() {
        return iban.substring(0, 4) + " •••• " + iban.substring(iban.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
