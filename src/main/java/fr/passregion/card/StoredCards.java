package fr.passregion.card;

import fr.passregion.audit.AuditTrail;
import fr.passregion.secrets.SecretBox;
import fr.passregion.shared.HolderId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cards in their tables. */
@Component
class StoredCards implements Cards {

    private final JdbcClient database;
    private final NewCards newCards;
    private final SecretBox secrets;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String host;

    StoredCards(
            JdbcClient database,
            NewCards newCards,
            SecretBox secrets,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${passregion.host:localhost:8080}") String host) {
        this.database = database;
        this.newCards = newCards;
        this.secrets = secrets;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.host = host;
    }

    @Override
    public Optional<Card> byNumber(CardNumber number) {
        return database.sql("select" + CardRow.COLUMNS + "from card.card where number = :number")
                .param("number", number.digits())
                .query(CardRow::cardOf)
                .optional();
    }

    @Override
    public Optional<Card> find(UUID id) {
        return database.sql("select" + CardRow.COLUMNS + "from card.card where id = :id")
                .param("id", id)
                .query(CardRow::cardOf)
                .optional();
    }

    @Override
    public List<Card> allOf(HolderId holder) {
        return database.sql("select" + CardRow.COLUMNS
                        + "from card.card where holder_id = :holder order by requested_at desc")
                .param("holder", holder.value())
                .query(CardRow::cardOf)
                .list();
    }

    @Override
    public Optional<Card> liveOf(HolderId holder) {
        return newCards.liveOf(holder);
    }

    @Override
    public Optional<Card> newestOf(HolderId holder) {
        return database.sql("select" + CardRow.COLUMNS + """
                        from card.card where holder_id = :holder
                        order by status in ('FROZEN', 'BLOCKED'), requested_at desc limit 1
                        """)
                .param("holder", holder.value())
                .query(CardRow::cardOf)
                .optional();
    }

    @Override
    public String staticQr(Card card) {
        return row(card).printedCode().text(host);
    }

    @Override
    public String totpSecret(Card card) {
        var secret = secrets.open(row(card).sealedSecret(), CardRow.label(card.id()));
        return new Base32().encodeAsString(secret).replace("=", "");
    }

    @Override
    @Transactional
    public void block(Card card, String why) {
        var blocked = database.sql("""
                        update card.card set status = 'BLOCKED', blocked_at = :now
                        where id = :id and status <> 'BLOCKED'
                        """)
                .param("id", card.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (blocked == 0) return;
        audit.record("card.blocked", "holder:" + card.holder(), why);
        events.publishEvent(new CardBlocked(row(card).card()));
    }

    @Override
    @Transactional
    public void deliver(HolderId holder, Delivery place) {
        database.sql("""
                        insert into card.delivery (holder_id, place) values (:holder, :place)
                        on conflict (holder_id) do update set place = excluded.place
                        """)
                .param("holder", holder.value())
                .param("place", place.name())
                .update();
    }

    @Override
    @Transactional
    public Card issueForTests(HolderId holder) {
        return newCards.make(holder, CardStatus.ACTIVE, true);
    }

    private CardRow row(Card card) {
        return database.sql("select" + CardRow.COLUMNS + "from card.card where id = :id")
                .param("id", card.id())
                .query(CardRow::of)
                .single();
    }
}
