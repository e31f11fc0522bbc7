package fr.passregion.parcel;

import fr.passregion.shared.HolderId;
import java.util.UUID;

/** An establishment has a holder’s card and keeps it for them. */
public record CardAtSchool(UUID card, HolderId holder) {}
