package fr.passregion.ordering.web;

/** The establishment chosen among those found for a word. */
record SchoolForm(String uai, String q) {

    SchoolForm {
        uai = Typed.text(uai);
        q = Typed.text(q);
    }
}
