package fr.passregion.redemption;

import fr.passregion.partner.PointOfSaleId;

/** Where a card is shown: a till of a point of sale. A test till knows test cards alone, and they know no other. */
public record Counter(PointOfSaleId pointOfSale, boolean test) {}
