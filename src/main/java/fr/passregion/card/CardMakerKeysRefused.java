package fr.passregion.card;

/** The application was not told for whom it encrypts batches of cards, or who signs them; the remedy says what to set. */
final class CardMakerKeysRefused extends RuntimeException {

    private final String remedy;

    CardMakerKeysRefused(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
