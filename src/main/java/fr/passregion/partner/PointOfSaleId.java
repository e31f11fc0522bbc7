package fr.passregion.partner;

/** Names one point of sale, outwardly: {@code pos_…}. */
public record PointOfSaleId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
