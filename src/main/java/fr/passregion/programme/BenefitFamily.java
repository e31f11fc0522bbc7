package fr.passregion.programme;

import java.util.Locale;

/** The five kinds of benefits (GEN-01); the look gives each a colour. */
public enum BenefitFamily {
    CULTURE("Culture"),
    SPORT("Sport"),
    EDUCATION("Études"),
    HEALTH("Santé"),
    COMMITMENT("Engagement");

    private final String label;

    BenefitFamily(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The class of the look that gives its colour: « is-culture ». */
    public String cssClass() {
        return "is-" + name().toLowerCase(Locale.ROOT);
    }
}
