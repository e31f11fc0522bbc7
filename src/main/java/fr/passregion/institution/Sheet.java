package fr.passregion.institution;

import fr.passregion.institution.EstablishmentDesk.NewEstablishment;
import fr.passregion.shared.Siret;
import org.jspecify.annotations.Nullable;

/** What is known of an establishment, « fiche »; an empty text or null is silence, and silence never erases. */
record Sheet(
        Institution institution,
        String officialName,
        String nicknames,
        String address,
        @Nullable Siret siret,
        @Nullable Position position,
        String source) {

    /** A place on Earth, in degrees (WGS 84). */
    record Position(double latitude, double longitude) {}

    /** The sheet of an establishment that no register described. */
    static Sheet byHand(Institution institution) {
        return byHand(new NewEstablishment(institution, "", null));
    }

    /** What an agent wrote of an establishment that no register described. */
    static Sheet byHand(NewEstablishment written) {
        var institution = written.institution();
        return new Sheet(institution, institution.name(), "", written.address(), written.siret(), null, "saisie");
    }

    /** This sheet brought up to date by a newer one, which speaks only where it has something to say. */
    Sheet updatedBy(Sheet newer) {
        return new Sheet(
                institutionUpdatedBy(newer.institution),
                newer.officialName,
                said(newer.nicknames, nicknames),
                said(newer.address, address),
                newer.siret == null ? siret : newer.siret,
                newer.position == null ? position : newer.position,
                newer.source);
    }

    private Institution institutionUpdatedBy(Institution newer) {
        return new Institution(
                newer.uai(),
                newer.name(),
                newer.kind(),
                newer.contract() == Institution.Contract.UNKNOWN ? institution.contract() : newer.contract(),
                said(newer.town(), institution.town()),
                said(newer.postcode(), institution.postcode()),
                institution.affiliated(),
                newer.tracks().isEmpty() ? institution.tracks() : newer.tracks());
    }

    Sheet with(Institution.Contract contract) {
        var it = institution;
        var settled = new Institution(
                it.uai(), it.name(), it.kind(), contract, it.town(), it.postcode(), it.affiliated(), it.tracks());
        return new Sheet(settled, officialName, nicknames, address, siret, position, source);
    }

    Sheet with(String otherNicknames) {
        return new Sheet(institution, officialName, otherNicknames, address, siret, position, source);
    }

    private static String said(String newer, String older) {
        return newer.isEmpty() ? older : newer;
    }

    /** Every word it answers to: names, kind, town, code. */
    Keyword words() {
        return Keyword.of(String.join(
                " ",
                institution.name(),
                officialName,
                nicknames,
                InstitutionWords.of(institution.kind()),
                institution.town(),
                institution.postcode(),
                institution.uai().value()));
    }
}
