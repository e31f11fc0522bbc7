package fr.passregion.parcel;

import fr.passregion.shared.Speech;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a card is that goes to its holder’s establishment, in words for them (ORD-11). */
@Component
public class Whereabouts {

    private static final Duration NEWS = Duration.ofDays(60);

    private final JdbcClient database;
    private final MessageSource words;
    private final Clock clock;

    Whereabouts(JdbcClient database, MessageSource words, Clock clock) {
        this.database = database;
        this.words = words;
        this.clock = clock;
    }

    /** Where it is, since when, and what its holder reads. */
    public record Whereabout(Arrival arrival, Instant since, String sentence) {

        /** Whether it is worth saying first: an establishment that never says « remise » is not waited for without end. */
        public boolean isNews(Instant now) {
            return since.plus(NEWS).isAfter(now);
        }

        /** Whether nothing more is to come. */
        public boolean isOver() {
            return arrival == Arrival.HANDED_OVER;
        }
    }

    /** In the language of who reads; empty for a card that no parcel bears, such as one that goes home. */
    public Optional<Whereabout> of(UUID card, Locale language) {
        return database.sql("select arrival, since from parcel.card where card_id = :card")
                .param("card", card)
                .query((row, index) -> whereabout(
                        Arrival.valueOf(row.getString("arrival")),
                        row.getObject("since", Timestamp.class).toInstant(),
                        new Speech(words, language)))
                .optional();
    }

    private Whereabout whereabout(Arrival arrival, Instant since, Speech say) {
        var day = say.dayAndMonth(since.atZone(clock.getZone()).toLocalDate());
        return new Whereabout(arrival, since, say.text("parcel.told." + arrival, day));
    }
}
