package fr.passregion.attachment.web;

import fr.passregion.institution.Institution;

/** One establishment among those found. */
public record SchoolView(String uai, String name, String place) {

    static SchoolView of(Institution institution) {
        return new SchoolView(
                institution.uai().value(),
                institution.name(),
                institution.town() + " (" + institution.postcode() + ")");
    }
}
