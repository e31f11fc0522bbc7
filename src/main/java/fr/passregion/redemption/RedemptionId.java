package fr.passregion.redemption;

/** Names one redemption, outwardly: {@code red_…}. */
public record RedemptionId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
