package fr.passregion.holder;

import fr.passregion.shared.HolderId;
import java.time.LocalDate;

/** Whoever bears a card, as far as a till must know them and no further (BEN-10). */
public record Bearer(HolderId id, String firstName, LocalDate birthDate) {}
