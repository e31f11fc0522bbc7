package fr.passregion.support;

import java.util.Arrays;
import java.util.Optional;

/** What somebody writes to the helpdesk about, « objet »; pages that lead there name it in their link. */
public enum Topic {
    ORDER("commande"),
    CARD("carte"),
    TILL("caisse"),
    BALANCE("solde"),
    ACCOUNT("compte"),
    SITE("site"),
    PARTNER("partenaire"),
    INSTITUTION("etablissement"),
    OTHER("autre");

    private final String slug;

    Topic(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }

    public static Optional<Topic> of(String slug) {
        return Arrays.stream(values()).filter(topic -> topic.slug.equals(slug)).findFirst();
    }
}
