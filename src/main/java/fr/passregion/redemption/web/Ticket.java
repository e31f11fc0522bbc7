package fr.passregion.redemption.web;

import fr.passregion.redemption.ShownCard;

/** A sale under way, from one page to the next: the card shown, and whether the face was found to be its holder's. */
record Ticket(ShownCard card, boolean compared) {}
