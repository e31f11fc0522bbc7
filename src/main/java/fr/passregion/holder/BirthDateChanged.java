package fr.passregion.holder;

import fr.passregion.shared.HolderId;
import java.time.Instant;

/** A holder’s birth date is another one from now on: they are told, since it opens what their card pays for. */
public record BirthDateChanged(HolderId holder, Instant at) {}
