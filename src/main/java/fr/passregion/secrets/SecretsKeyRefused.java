package fr.passregion.secrets;

/** The application was given no key for its secrets, or one that is none; the remedy says what the operator does. */
final class SecretsKeyRefused extends RuntimeException {

    private final String remedy;

    SecretsKeyRefused(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
