package fr.passregion.ordering;

import fr.passregion.shared.HolderId;

/** Somebody has ordered a Pass and has a dossier number; the handling waits where a guardian must agree first. */
public record OrderPlaced(OrderId order, HolderId holder, boolean awaitsConsent) {}
