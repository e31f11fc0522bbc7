package fr.passregion.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One use of a benefit: what, where, when, and how much was taken (ACC-06).
 *
 * @param undone whether all of it was given back
 * @param reasons what it was decided on, where it is asked for, as the till wrote it down: in French
 * @param sum how its amount comes about, where it is asked for
 * @param refunds what was given back of it and when, in words, the oldest first (BEN-09)
 */
public record UseView(
        String receipt,
        String benefit,
        String family,
        String icon,
        String place,
        String when,
        String taken,
        boolean undone,
        List<String> reasons,
        @Nullable String sum,
        List<String> refunds) {}
