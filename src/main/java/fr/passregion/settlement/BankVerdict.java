package fr.passregion.settlement;

import java.util.Set;

/** What a status of ISO 20022 comes down to. */
enum BankVerdict {
    PAID,
    REJECTED,
    UNDER_WAY;

    static final Set<String> REJECTIONS = Set.of("RJCT", "CANC");

    /** The statuses that a payment may have before the bank has paid or refused it. */
    static final Set<String> INTERMEDIATE =
            Set.of("RCVD", "PDNG", "PART", "ACTC", "ACCP", "ACSP", "ACWC", "ACSC", "ACCC");

    static boolean isKnown(String status) {
        return REJECTIONS.contains(status) || INTERMEDIATE.contains(status);
    }
}
