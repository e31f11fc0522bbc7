package fr.passregion.partner;

/** A place where a partner takes the Pass, « point de vente » or « lieu ». */
public record PointOfSale(PointOfSaleId id, PartnerId partner, String name, String town) {}
