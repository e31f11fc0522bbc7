package fr.passregion.settlement;

import java.util.Set;
import org.iban4j.IbanUtil;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this Region pays its partners.
 *
 * @param daysToPay within how many days of its claim a partner is paid at the latest
 * @param leadDays how many banking days after its approval the bank is asked to pay a batch
 * @param paidStatuses the ISO 20022 statuses by which this Region’s bank says that it has paid
 */
@ConfigurationProperties("passregion.settlement")
record SettlementProperties(
        @DefaultValue Debtor debtor,
        @DefaultValue("30") int daysToPay,
        @DefaultValue("1") int leadDays,
        @DefaultValue({"ACSC", "ACCC"}) Set<String> paidStatuses) {

    /** Who pays, and from where; the defaults are made up, for the demonstration. */
    record Debtor(
            @DefaultValue(MADE_UP_NAME) String name,
            @DefaultValue(MADE_UP_IBAN) String iban) {

        private static final String MADE_UP_NAME = "Région de démonstration";
        private static final String MADE_UP_IBAN = "FR7630001007941234567890185";

        Debtor {
            IbanUtil.validate(iban);
        }

        /** Whether the name or the account is still the demonstration’s: no real money may leave under it. */
        boolean isMadeUp() {
            return name.equals(MADE_UP_NAME) || iban.equals(MADE_UP_IBAN);
        }
    }
}
