package fr.passregion.account.web;

import static fr.passregion.shared.French.dayAndMonth;

import fr.passregion.attachment.Attachment;
import fr.passregion.card.Card;
import fr.passregion.card.CardStatus;
import fr.passregion.parcel.Whereabouts.Whereabout;
import fr.passregion.programme.Programme;
import fr.passregion.replacement.Remake;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must be said first of a Pass that does not work as usual: what is true, and what comes next. */
public record Headline(
        String title,
        String text,
        @Nullable String kind,
        @Nullable Link link) {

    /** Where to read on, and what that is called. */
    public record Link(String address, String label) {}

    /** The gravest of what keeps the Pass from being used, if anything does. {@code known}: enrolled or ordered this year. */
    static Optional<Headline> of(Optional<Card> newest, Programme programme, boolean known, LocalDate today) {
        if (newest.map(Card::status).filter(CardStatus.BLOCKED::equals).isPresent()) return Optional.of(blocked());
        if (today.isAfter(programme.lastDay())) return Optional.of(ended(programme));
        return known ? Optional.empty() : Optional.of(notEnrolled(programme));
    }

    /** A card made again that is not there yet: its way is on a page of its own. */
    static Headline remade(Remake remake) {
        var text = remake.state() == Remake.State.FEE_DUE
                ? "Sa remplaçante attend ses frais. Ton Pass sur ton téléphone marche, avec un nouveau numéro."
                : "Une autre arrive. Ton Pass sur ton téléphone marche déjà, avec un nouveau numéro.";
        return new Headline(
                "Ton ancienne carte est bloquée",
                text,
                "seen",
                new Link("/mon-compte/carte/suivi", "Suivre ma nouvelle carte"));
    }

    /** A change of establishment that waits, or whose new card is not there yet. */
    static Headline moving(Attachment attachment) {
        var link = new Link("/mon-compte/etablissement", "Suivre ma demande");
        return attachment.isPending()
                ? new Headline(
                        "Ton changement d’établissement attend",
                        attachment.toName() + " doit valider. Jusque-là rien ne change.",
                        null,
                        link)
                : new Headline(
                        "Ton Pass suit à " + attachment.toName(),
                        "Ta nouvelle carte arrive. Ton Pass sur ton téléphone marche déjà, avec un nouveau numéro.",
                        null,
                        new Link("/mon-compte/etablissement", "Voir ce qui a changé"));
    }

    /** A card that waits at the establishment, or that was not in its parcel. */
    static Optional<Headline> atSchool(Whereabout known) {
        return switch (known.arrival()) {
            case ANNOUNCED, HANDED_OVER -> Optional.empty();
            case RECEIVED ->
                Optional.of(new Headline("Ta carte t’attend dans ton établissement", known.sentence(), null, null));
            case MISSING -> Optional.of(new Headline("Ta carte n’est pas arrivée", known.sentence(), "seen", null));
        };
    }

    private static Headline blocked() {
        return new Headline(
                "Ta carte est bloquée",
                "Aucun partenaire ne peut s’en servir. Tes avantages restent à toi.",
                "stop",
                new Link("/contact?sujet=carte", "Écris-nous pour la suite"));
    }

    private static Headline ended(Programme programme) {
        return new Headline(
                "Les avantages de %s ont pris fin le %s"
                        .formatted(programme.year().label(), dayAndMonth(programme.lastDay())),
                "Garde ta carte\u00a0: à la rentrée, ton établissement confirme ton inscription et elle est rechargée à"
                        + " distance.",
                null,
                null);
    }

    private static Headline notEnrolled(Programme programme) {
        return new Headline(
                "Ton inscription pour %s n’est pas encore confirmée"
                        .formatted(programme.year().label()),
                "Garde ta carte, tu n’as rien à commander\u00a0: elle est rechargée dès que ton établissement confirme."
                        + " S’il tarde, ou si tu en as changé, parles-en à son secrétariat.",
                "seen",
                null);
    }
}
