package fr.passregion.redemption;

/** Names one refund, outwardly: {@code ref_…}. */
public record RefundId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
