package fr.passregion.ordering.web;

/** Why a photo is refused: label {@code ordering.photoReason.<name>}, sentence for the young person {@code ….said}. */
enum PhotoReason {
    HIDDEN,
    BLURRED,
    LIGHT,
    FRAMING,
    SEVERAL,
    EDITED,
    HEADGEAR,
    NOT_A_PORTRAIT
}
