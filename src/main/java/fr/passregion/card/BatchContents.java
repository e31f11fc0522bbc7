package fr.passregion.card;

import fr.passregion.holder.Contact.Address;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.Photos;
import fr.passregion.holder.Photos.Photo;
import fr.passregion.institution.Institutions;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers from their owners what a card bears: identity, photo, establishment and where it goes. */
@Component
class BatchContents {

    private final JdbcClient database;
    private final Cards cards;
    private final Holders holders;
    private final Photos photos;
    private final Institutions institutions;
    private final Clock clock;

    BatchContents(
            JdbcClient database, Cards cards, Holders holders, Photos photos, Institutions institutions, Clock clock) {
        this.database = database;
        this.cards = cards;
        this.holders = holders;
        this.photos = photos;
        this.institutions = institutions;
        this.clock = clock;
    }

    /** What one card bears; empty for a card that cannot be made, its holder having no enrolment, or no accepted photo that will do. */
    Optional<BatchCard> of(Card card) {
        var holder = holders.find(card.holder());
        var photo = photos.newestApprovedOf(card.holder());
        var enrolment = holders.enrolment(card.holder(), SchoolYear.containing(LocalDate.now(clock)));
        if (holder.isEmpty() || photo.isEmpty() || enrolment.isEmpty()) return Optional.empty();
        if (UnfitPhotos.asked(database, card.id()).equals(photo.map(Photo::id))) return Optional.empty();
        var delivery = deliveryOf(card.holder());
        return Optional.of(new BatchCard(
                card,
                holder.get(),
                photo.get(),
                enrolment.get().institution(),
                enrolment.get().institutionName(),
                delivery,
                address(delivery, holder.get(), enrolment.get()),
                cards.staticQr(card)));
    }

    private Delivery deliveryOf(HolderId holder) {
        return database.sql("select place from card.delivery where holder_id = :holder")
                .param("holder", holder.value())
                .query(String.class)
                .optional()
                .map(Delivery::valueOf)
                .orElse(Delivery.INSTITUTION);
    }

    private String address(Delivery delivery, Holder holder, Enrolment enrolment) {
        return switch (delivery) {
            case HOME -> line(holder.contact().address());
            case INSTITUTION ->
                institutions
                        .find(enrolment.institution())
                        .map(place -> place.name() + ", " + place.postcode() + " " + place.town())
                        .orElse(enrolment.institutionName());
        };
    }

    private static String line(Address address) {
        return Stream.of(address.line1(), address.line2(), address.postcode() + " " + address.town())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
