package fr.passregion.account.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the installed app shows and keeps: the card with its code, and what is left on it.
 *
 * @param card front and back
 * @param number as one reads it aloud; null without a card that works
 * @param until the last day of the year's benefits, while one of them can be used
 */
public record AppView(
        CardView card,
        PassView.@Nullable Number number,
        List<BalanceView> balances,
        @Nullable LocalDate until) {}
