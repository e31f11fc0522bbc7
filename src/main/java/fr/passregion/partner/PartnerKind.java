package fr.passregion.partner;

/** The trades of partners, by the names the programme and the demonstration use. */
public enum PartnerKind {
    BOOKSHOP,
    PARENTS_ASSOCIATION,
    CINEMA,
    SPORTS_CLUB,
    VENUE,
    FESTIVAL,
    MUSEUM,
    DRIVING_SCHOOL,
    BAFA,
    PSC1,
    EQUIPMENT,
    HEALTH
}
