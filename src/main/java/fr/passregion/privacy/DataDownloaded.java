package fr.passregion.privacy;

import fr.passregion.shared.HolderId;
import java.time.Instant;

/** A holder’s data were taken home; published in the transaction that notes it. */
public record DataDownloaded(HolderId holder, Instant at) {}
