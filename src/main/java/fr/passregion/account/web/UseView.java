package fr.passregion.account.web;

import java.util.List;

/**
 * One use of a benefit: what, where, when, and how much was taken (ACC-06).
 *
 * @param undone whether all of it was given back
 * @param reasons what it was decided on and how its amount comes about, where they are asked for
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
        List<String> refunds) {}
