package fr.passregion.database;

/** A demonstration was asked for on a database that holds something else: it would open doors to it. */
public final class DatabaseInUse extends DatabaseRefused {

    public DatabaseInUse() {
        super(
                "A demonstration was asked for on a database that holds something else.",
                "Give it an empty database, or switch it off: passregion.demo=false");
    }
}
