package fr.passregion.account.web;

/** One use of a benefit: what, where, when, and how much was taken (ACC-06). */
public record UseView(
        String receipt, String benefit, String family, String icon, String place, String when, String taken) {}
