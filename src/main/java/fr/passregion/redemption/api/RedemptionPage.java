package fr.passregion.redemption.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list, and where it goes on. */
record RedemptionPage(List<RedemptionJson> data, @Nullable String next) {}
