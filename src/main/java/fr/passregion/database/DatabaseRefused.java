package fr.passregion.database;

/** The application may not run on the database it was given; the remedy says what the operator does. */
class DatabaseRefused extends RuntimeException {

    private final String remedy;

    DatabaseRefused(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
