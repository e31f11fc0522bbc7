package fr.passregion.bench;

/** What a figure must reach, and what it is meant to reach. */
record Limit(boolean atLeast, double must, double goal) {

    /** How a figure stands before its limit. */
    enum Verdict {
        GOAL_MET("goal met"),
        MUST_MET("must met"),
        MISSED("MISSED");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static Limit atLeast(double must, double goal) {
        return new Limit(true, must, goal);
    }

    static Limit atMost(double must, double goal) {
        return new Limit(false, must, goal);
    }

    /** Judges what is printed, with its two decimals. */
    Verdict verdict(double measured) {
        var printed = Math.round(measured * 100) / 100.0;
        if (reaches(printed, goal)) return Verdict.GOAL_MET;
        return reaches(printed, must) ? Verdict.MUST_MET : Verdict.MISSED;
    }

    private boolean reaches(double measured, double wanted) {
        return atLeast ? measured >= wanted : measured <= wanted;
    }

    String words(double wanted) {
        return (atLeast ? "≥ " : "≤ ") + (wanted == Math.rint(wanted) ? "%.1f" : "%s").formatted(wanted);
    }
}
