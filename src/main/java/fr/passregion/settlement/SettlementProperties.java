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
            @DefaultValue("Région de démonstration") String name,
            @DefaultValue("FR7630001007941234567890185") String iban) {

        Debtor {
            IbanUtil.validate(iban);
        }
    }
}
