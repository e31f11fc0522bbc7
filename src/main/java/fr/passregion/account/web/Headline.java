package fr.passregion.account.web;

import fr.passregion.attachment.Attachment;
import fr.passregion.card.Card;
import fr.passregion.card.CardStatus;
import fr.passregion.parcel.Whereabouts.Whereabout;
import fr.passregion.programme.Programme;
import fr.passregion.replacement.Remake;
import fr.passregion.site.Wording;
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
    static Optional<Headline> of(Optional<Card> newest, Programme programme, boolean known, Told told) {
        if (newest.map(Card::status).filter(CardStatus.BLOCKED::equals).isPresent()) return Optional.of(blocked(told));
        if (told.today().isAfter(programme.lastDay())) return Optional.of(ended(programme, told));
        return known ? Optional.empty() : Optional.of(notEnrolled(programme, told));
    }

    /** When it is told, and in which words. */
    record Told(LocalDate today, Wording say) {

        private String text(String key, Object... values) {
            return say.text("account.headline." + key, values);
        }
    }

    /** A card made again that is not there yet: its way is on a page of its own. */
    static Headline remade(Remake remake, Told told) {
        var text = told.text(remake.state() == Remake.State.FEE_DUE ? "remade.feeDue" : "remade.coming");
        var link = new Link("/mon-compte/carte/suivi", told.text("remade.link"));
        return new Headline(told.text("remade"), text, "seen", link);
    }

    /** A change of establishment that waits, or whose new card is not there yet. */
    static Headline moving(Attachment attachment, Told told) {
        var state = attachment.isPending() ? "moving.waits" : "moving.done";
        var link = new Link("/mon-compte/etablissement", told.text(state + ".link"));
        return new Headline(
                told.text(state, attachment.toName()), told.text(state + ".what", attachment.toName()), null, link);
    }

    /** A card that waits at the establishment, or that was not in its parcel. */
    static Optional<Headline> atSchool(Whereabout known, Told told) {
        return switch (known.arrival()) {
            case ANNOUNCED, HANDED_OVER -> Optional.empty();
            case RECEIVED -> Optional.of(new Headline(told.text("atSchool"), known.sentence(), null, null));
            case MISSING -> Optional.of(new Headline(told.text("missing"), known.sentence(), "seen", null));
        };
    }

    private static Headline blocked(Told told) {
        var link = new Link("/contact?sujet=carte", told.text("blocked.link"));
        return new Headline(told.text("blocked"), told.text("blocked.what"), "stop", link);
    }

    private static Headline ended(Programme programme, Told told) {
        var title = told.text("ended", programme.year().label(), told.say().dayAndMonth(programme.lastDay()));
        return new Headline(title, told.text("ended.what"), null, null);
    }

    private static Headline notEnrolled(Programme programme, Told told) {
        var title = told.text("notEnrolled", programme.year().label());
        return new Headline(title, told.text("notEnrolled.what"), "seen", null);
    }
}
