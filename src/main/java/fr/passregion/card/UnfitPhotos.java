package fr.passregion.card;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Photos from which the card maker could make no card. */
final class UnfitPhotos {

    private UnfitPhotos() {}

    /** The photo that is not to be tried again for this card, if there is one. */
    static Optional<UUID> asked(JdbcClient database, UUID card) {
        return database.sql("select photo from card.unfit_photo where card_id = :card")
                .param("card", card)
                .query((row, index) -> row.getObject("photo", UUID.class))
                .optional();
    }
}
