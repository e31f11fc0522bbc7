package fr.passregion.redemption;

import fr.passregion.card.Cards;
import fr.passregion.holder.Contact;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.NewHolder;
import fr.passregion.holder.Photos;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.redemption.PracticeCards.Case;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people on practice cards. They are known by an address to which no letter can go: it names their point of sale, school
 * year, case and set.
 */
@Component
class PracticePeople {

    private static final int AGE = 16;
    private static final String NOWHERE = ".entrainement.invalid";
    private static final Contact.Address HOME = new Contact.Address("1 rue de l’Exemple", null, "69002", "Lyon");
    private static final Uai SCHOOL = Uai.internal("69", 9999);
    private static final TrackCode TRACK = new TrackCode("1");

    private final Holders holders;
    private final Photos photos;
    private final Cards cards;

    PracticePeople(Holders holders, Photos photos, Cards cards) {
        this.holders = holders;
        this.photos = photos;
        this.cards = cards;
    }

    /** Whose card it is: which place's, in which year, which case, of which of its sets. */
    record Part(PointOfSaleId place, SchoolYear year, Case shows, int set) {

        String email() {
            return "%s-%d@%d.%s%s"
                    .formatted(shows, set, year.firstYear(), place.value().replace('_', '-'), NOWHERE)
                    .toLowerCase(Locale.ROOT);
        }

        String firstName() {
            return switch (shows) {
                case PLENTY -> "Lina";
                case NOTHING_LEFT -> "Noé";
                case BLOCKED -> "Inès";
            };
        }
    }

    Optional<Holder> find(Part part) {
        return holders.samePersonAs(part.firstName(), lastName(part), LocalDate.EPOCH, part.email());
    }

    /** Registers, photographs and enrols somebody; their card is a test card from the first. */
    @Transactional
    public Holder make(Part part, LocalDate today) {
        var contact = new Contact(part.email(), null, HOME);
        var holder = holders.register(
                new NewHolder(part.firstName(), lastName(part), today.minusYears(AGE), contact, null, null));
        photos.approve(photos.keep(holder.id(), face()));
        cards.issueForTests(holder.id());
        holders.confirm(
                holder.id(),
                new Enrolment(part.year(), SCHOOL, "Lycée d’entraînement", InstitutionKind.LYCEE, TRACK, null));
        return holder;
    }

    private static String lastName(Part part) {
        return "Entraînement " + part.place().value() + " " + part.set();
    }

    private byte[] face() {
        try (var file = PracticePeople.class.getResourceAsStream("/practice/face.jpg")) {
            return switch (photos.clean(Objects.requireNonNull(file).readAllBytes())) {
                case Photos.Outcome.Accepted accepted -> accepted.jpeg();
                case Photos.Outcome.Refused refused ->
                    throw new IllegalStateException("Our own drawing: " + refused.reason());
            };
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
