package fr.passregion.account.web;

import java.util.List;

/**
 * An attempt at a till that was refused: where, when, why, and what to do.
 *
 * @param reasons what the till looked at, step by step
 */
public record RefusedView(String place, String when, String why, String advice, List<String> reasons) {}
