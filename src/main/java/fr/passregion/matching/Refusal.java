package fr.passregion.matching;

/** Why a whole list is refused. */
public enum Refusal {
    EMPTY,
    TOO_HEAVY,
    TOO_MANY_LINES,
    /** A small archive that unfolds into a huge one. */
    TOO_DENSE,
    BROKEN,
    /** Neither an export of pupils, nor a sheet, nor text. */
    NOT_A_LIST,
    OTHER_ESTABLISHMENT,
    SAME_INE_TWICE,
    /** An XML file that declares a document type or entities. */
    DOCTYPE
}
