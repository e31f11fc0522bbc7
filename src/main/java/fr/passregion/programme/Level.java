package fr.passregion.programme;

/** How far a training leads, « niveau de formation », as far as rights depend on it. */
public enum Level {
    /** Up to the Bac, included: CAP, Bac, and the classes before. */
    UP_TO_BAC("jusqu’au bac"),
    /** BTS and preparatory classes in a lycée or CFA. */
    ABOVE_BAC("au-delà du bac"),
    /** Accompanied without a training that leads to a diploma, as in a mission locale. */
    NO_DIPLOMA("sans formation diplômante");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** In French, to stand within a sentence. */
    public String label() {
        return label;
    }
}
