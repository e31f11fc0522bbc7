package fr.passregion.bench;

/**
 * What one stretch of load showed: rate a second, latencies in milliseconds, processor milliseconds of application and
 * database for each debit, and the share of the machine that others took meanwhile.
 */
record Stretch(double rate, double mean, double p99, double application, double database, double foreign) {

    static final double MOST_FOREIGN = 0.10;

    double cost() {
        return application + database;
    }

    boolean isQuiet() {
        return foreign <= MOST_FOREIGN;
    }
}
