package fr.passregion.torture;

/**
 * One line of the table.
 *
 * @param must what the figure has to be, in words; empty where it is only shown
 * @param holds whether it is
 */
record Finding(String trial, String what, String figure, String must, boolean holds) {

    static Finding zero(String trial, String what, long figure) {
        return new Finding(trial, what, "%,d".formatted(figure), "0", figure == 0);
    }

    static Finding shown(String trial, String what, String figure) {
        return new Finding(trial, what, figure, "", true);
    }

    static Finding atMost(String trial, String what, double figure, double limit, String unit) {
        return new Finding(
                trial,
                what,
                "%.2f %s".formatted(figure, unit),
                "≤ %s %s".formatted(plain(limit), unit),
                figure <= limit);
    }

    static Finding atLeast(String trial, String what, double figure, double limit, String unit) {
        return new Finding(
                trial,
                what,
                "%.2f %s".formatted(figure, unit),
                "≥ %s %s".formatted(plain(limit), unit),
                figure >= limit);
    }

    private static String plain(double limit) {
        return limit == Math.rint(limit) ? "%.0f".formatted(limit) : "%.1f".formatted(limit);
    }

    /** Whether it says how fast something was. */
    boolean timed() {
        return must.startsWith("≤") || must.startsWith("≥");
    }
}
