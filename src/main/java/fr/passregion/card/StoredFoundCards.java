package fr.passregion.card;

import fr.passregion.audit.AuditTrail;
import fr.passregion.shared.HolderId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Found cards in their table. */
@Component
class StoredFoundCards implements FoundCards {

    private static final int REPORTS_AN_HOUR = 10;
    private static final int REPORTS_OF_A_CARD = 3;
    private static final Duration DAY = Duration.ofDays(1);

    private final Cards cards;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredFoundCards(
            Cards cards, JdbcClient database, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.audit = audit;
        this.cards = cards;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean isOpposed(String printedId) {
        return byPrintedId(printedId)
                .filter(card -> card.status() == CardStatus.BLOCKED)
                .isPresent();
    }

    @Override
    @Transactional
    public Answer report(String shown, Report report, String address) {
        if (triesThisHour(address) > REPORTS_AN_HOUR) return Answer.LATER;
        if (isOpposed(shown)) return Answer.DESTROY;
        byPrintedId(shown)
                .or(() -> CardNumber.parse(shown).flatMap(cards::byNumber))
                .filter(card -> card.status() != CardStatus.BLOCKED && !card.test() && !isToldEnough(card))
                .ifPresent(card -> keep(card, report));
        return Answer.THANKS;
    }

    @Override
    @Transactional
    public Answer record(Card card, Report report, String why) {
        audit.record("card.found", "holder:" + card.holder(), why);
        var now = cards.find(card.id()).orElseThrow();
        if (now.status() == CardStatus.BLOCKED) return Answer.DESTROY;
        keep(now, report);
        return Answer.THANKS;
    }

    @Override
    public Optional<Found> latestOf(HolderId holder) {
        return database.sql("""
                        select c.*, f.handed_to, f.place, f.contact, f.at from card.card c join card.found f on f.card_id = c.id
                        where c.holder_id = :holder and c.status <> 'BLOCKED' order by f.at desc, f.id desc limit 1
                        """)
                .param("holder", holder.value())
                .query((row, index) -> new Found(
                        CardRow.cardOf(row, index),
                        new Report(
                                HandedTo.valueOf(row.getString("handed_to")),
                                row.getString("place"),
                                row.getString("contact")),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    private void keep(Card card, Report report) {
        var id = database.sql("""
                        insert into card.found (card_id, handed_to, place, contact, at)
                        values (:card, :to, :place, :contact, :now) returning id
                        """)
                .param("card", card.id())
                .param("to", report.handedTo().name())
                .param("place", report.place())
                .param("contact", report.contact())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        events.publishEvent(new CardFound(card, report.handedTo(), id));
    }

    /** A few reports a day tell a holder enough: more would be a nuisance made on purpose. */
    private boolean isToldEnough(Card card) {
        return database.sql("select count(*) from card.found where card_id = :card and at > :yesterday")
                        .param("card", card.id())
                        .param("yesterday", Timestamp.from(clock.instant().minus(DAY)))
                        .query(Integer.class)
                        .single()
                >= REPORTS_OF_A_CARD;
    }

    /** Counts this one too; the hours before are forgotten. */
    private int triesThisHour(String address) {
        var hour = Timestamp.from(clock.instant().truncatedTo(ChronoUnit.HOURS));
        database.sql("delete from card.found_tries where hour < :hour")
                .param("hour", hour)
                .update();
        return database.sql("""
                        insert into card.found_tries as t (address, hour, tries) values (:address, :hour, 1)
                        on conflict (address, hour) do update set tries = t.tries + 1
                        returning tries
                        """)
                .param("address", DigestUtils.sha256(address))
                .param("hour", hour)
                .query(Integer.class)
                .single();
    }

    private Optional<Card> byPrintedId(String id) {
        return database.sql("select" + CardRow.COLUMNS + "from card.card where printed_code = :id")
                .param("id", id.toUpperCase(Locale.ROOT))
                .query(CardRow::cardOf)
                .optional();
    }
}
