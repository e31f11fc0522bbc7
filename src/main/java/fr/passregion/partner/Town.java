package fr.passregion.partner;

/**
 * A commune of the Region, « commune », or an arrondissement of Lyon, with its middle.
 *
 * @param code the INSEE code
 */
public record Town(String code, String name, String postcode, int population, Position middle) {

    /** How it is written where another may have the same name: « Annonay (07100) ». */
    public String label() {
        return name + " (" + postcode + ")";
    }
}
