package fr.passregion.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One day of the trail, over and sealed, « scellement »: how many acts it holds, and a hash that covers each of them and,
 * through the day before, all since the first.
 */
public record Seal(LocalDate day, long entries, String sha256, Instant sealedAt) {}
