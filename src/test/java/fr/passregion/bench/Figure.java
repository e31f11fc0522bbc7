package fr.passregion.bench;

import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param limit null where a figure is only shown
 * @param quiet false where the machine was too busy with other things to trust it
 */
record Figure(
        String workload,
        String what,
        double measured,
        @Nullable Limit limit,
        boolean quiet) {

    boolean isMissed() {
        return limit != null && limit.verdict(measured) == Limit.Verdict.MISSED;
    }

    String verdict() {
        var words = limit == null ? "" : limit.verdict(measured).toString();
        return quiet ? words : words + " (busy machine)";
    }
}
