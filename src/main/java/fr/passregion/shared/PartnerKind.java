package fr.passregion.shared;

/** What sort of professional accepts the Pass, « type de partenaire »; a benefit names those where it may be used. */
public enum PartnerKind {
    BOOKSHOP,
    /** Parents' association that sells school books, « association de parents d’élèves ». */
    PARENTS_ASSOCIATION,
    /** Sports club that issues licences; never a gym nor a fitness centre (SPO-01). */
    SPORTS_CLUB,
    CINEMA,
    VENUE,
    FESTIVAL,
    MUSEUM,
    DRIVING_SCHOOL,
    /** Body that trains for the BAFA or the BAFD. */
    BAFA,
    /** Body accredited for the PSC1. */
    PSC1,
    /** Supplier of professional equipment. */
    EQUIPMENT,
    /** Doctor, laboratory, pharmacy, health centre. */
    HEALTH,
    /** External platform to which a benefit subscribes its holder, such as the kiosque. */
    PLATFORM
}
