package fr.passregion.team;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody who is invited and has not come yet, « invitation en attente »; the link ends after that day, in Paris. */
public record Guest(UUID invitation, String name, String email, Position position, LocalDate until) {}
