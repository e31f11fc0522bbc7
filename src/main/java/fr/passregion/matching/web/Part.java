package fr.passregion.matching.web;

/** The parts of a result, each with its word in addresses. */
public enum Part {
    EXACT("exactes", "Identiques"),
    NEAR("proches", "Proches"),
    UNKNOWN("inconnues", "Sans demande"),
    MISSING("absentes", "Absents de la liste"),
    ASIDE("ecartees", "Écartées");

    private final String word;
    private final String label;

    Part(String word, String label) {
        this.word = word;
        this.label = label;
    }

    static Part of(String word) {
        for (var part : values()) if (part.word.equals(word)) return part;
        return EXACT;
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }
}
