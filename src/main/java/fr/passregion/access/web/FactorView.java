package fr.passregion.access.web;

import org.jspecify.annotations.Nullable;

/**
 * How the second factor stands.
 *
 * @param since when the app was set up; null where there is none
 */
public record FactorView(@Nullable String since, int codesLeft) {}
