package fr.passregion.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.card.Remakes.WaitsFor;
import fr.passregion.shared.HolderId;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A card frozen, another ordered in its place; the database draws the same life as the code. */
@PassRegionTest
class RemakeTests {

    private final Cards cards;
    private final Remakes remakes;
    private final NewCards newCards;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    RemakeTests(Cards cards, Remakes remakes, NewCards newCards, JdbcClient database, TransactionTemplate transaction) {
        this.cards = cards;
        this.remakes = remakes;
        this.newCards = newCards;
        this.database = database;
        this.transaction = transaction;
    }

    @Test
    @Covers({"CAR-01", "CAR-02"})
    void theOldCardFreezesAndTheNewOneIsTheHoldersAtOnce() {
        var old = active();
        var ordered = begin(old, WaitsFor.THE_NEXT_BATCH).orElseThrow();
        assertThat(status(old)).isEqualTo(CardStatus.FROZEN);
        assertThat(ordered.status()).isEqualTo(CardStatus.REQUESTED);
        assertThat(ordered.number()).isNotEqualTo(old.number());
        assertThat(cards.totpSecret(ordered)).isNotEqualTo(cards.totpSecret(old));
        assertThat(cards.liveOf(old.holder())).contains(ordered);
        assertThat(remakes.replacedBy(ordered).orElseThrow().id()).isEqualTo(old.id());
        assertThat(remakes.replacementOf(old)).contains(ordered);
    }

    @Test
    @Covers("CAR-02")
    void beforeTheNewCardLeavesTheOldOneComesBackAndTheNewNumberIsDead() {
        var old = active();
        var ordered = begin(old, WaitsFor.THE_NEXT_BATCH).orElseThrow();
        assertThat(undo(ordered, old)).isTrue();
        assertThat(status(old)).isEqualTo(CardStatus.ACTIVE);
        assertThat(status(ordered)).isEqualTo(CardStatus.BLOCKED);
        assertThat(cards.newestOf(old.holder()).orElseThrow().id()).isEqualTo(old.id());
        assertThat(undo(ordered, old)).isFalse();
    }

    @Test
    @Covers("CAR-02")
    void onceItHasLeftNothingIsUndone() {
        var old = active();
        var ordered = begin(old, WaitsFor.THE_NEXT_BATCH).orElseThrow();
        set(ordered, CardStatus.IN_PRODUCTION);
        assertThat(undo(ordered, old)).isFalse();
        assertThat(status(old)).isEqualTo(CardStatus.FROZEN);
    }

    @Test
    @Covers("CAR-03")
    void aCardThatWaitsForItsFeeIsInNoBatchBeforeItIsSettled() {
        var old = active();
        var ordered = begin(old, WaitsFor.ITS_FEE).orElseThrow();
        assertThat(ordered.status()).isEqualTo(CardStatus.AWAITING_FEE);
        assertThat(settle(ordered)).isTrue();
        assertThat(settle(ordered)).isFalse();
        assertThat(status(ordered)).isEqualTo(CardStatus.REQUESTED);
    }

    @Test
    @Covers("CAR-02")
    void ofManyDeclarationsAtOnceOneOrdersACard() throws Exception {
        var old = active();
        Callable<Optional<Card>> declare = () -> begin(old, WaitsFor.THE_NEXT_BATCH);
        try (var threads = Executors.newFixedThreadPool(16)) {
            var ordered = new ArrayList<Card>();
            for (var done :
                    threads.invokeAll(Stream.generate(() -> declare).limit(16).toList()))
                done.get().ifPresent(ordered::add);
            assertThat(ordered).hasSize(1);
        }
        assertThat(cards.allOf(old.holder())).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    @Covers({"CAR-02", "CAR-07", "CAR-08"})
    void theDatabaseRefusesWhatTheDrawingRefuses(CardStatus from) {
        for (var to : CardStatus.values()) {
            if (from == to) continue;
            var card = brought(from);
            if (from.canBecome(to)) {
                set(card, to);
                assertThat(status(card)).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> set(card, to))
                        .as("%s to %s", from, to)
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }

    @Test
    void theDrawingInTheDatabaseIsTheOneInTheCode() {
        var drawn = Arrays.stream(CardStatus.values())
                .flatMap(from -> Arrays.stream(CardStatus.values())
                        .filter(from::canBecome)
                        .map(to -> from + " " + to))
                .toList();
        assertThat(database.sql("select source || ' ' || target from card.transition")
                        .query((row, index) -> row.getString(1))
                        .list())
                .containsExactlyInAnyOrderElementsOf(drawn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN_PRODUCTION", "FROZEN", "BLOCKED"})
    void noCardIsBornInTheMiddleOfItsLife(String status) {
        assertThatThrownBy(() -> newCards.make(HolderId.random(), CardStatus.valueOf(status), false))
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update card.card set number = '9250000000000000' where id = :id",
                "update card.card set holder_id = gen_random_uuid() where id = :id",
                "update card.card set printed_code = repeat('B', 26) where id = :id",
                "delete from card.card where id = :id",
                "delete from card.transition where source = 'X' and :id is not null",
                "insert into card.transition select 'BLOCKED', 'ACTIVE' where :id is not null"
            })
    void whatACardIsNeverChanges(String attack) {
        var card = active();
        assertThatThrownBy(() -> database.sql(attack).param("id", card.id()).update())
                .isInstanceOf(DataAccessException.class);
    }

    private Card active() {
        return newCards.make(HolderId.random(), CardStatus.ACTIVE, false);
    }

    /** By the drawn ways only. */
    private Card brought(CardStatus status) {
        var holder = HolderId.random();
        return switch (status) {
            case AWAITING_FEE, REQUESTED, ACTIVE -> newCards.make(holder, status, false);
            case IN_PRODUCTION -> set(newCards.make(holder, CardStatus.REQUESTED, false), status);
            case FROZEN, BLOCKED -> set(newCards.make(holder, CardStatus.ACTIVE, false), status);
        };
    }

    private Card set(Card card, CardStatus to) {
        database.sql("""
                        update card.card set status = :to, blocked_at = case when :to = 'BLOCKED' then now() end
                        where id = :id
                        """).param("to", to.name()).param("id", card.id()).update();
        return card;
    }

    private Optional<Card> begin(Card old, WaitsFor waitsFor) {
        return transaction.execute(status -> remakes.begin(old, waitsFor));
    }

    private boolean undo(Card ordered, Card old) {
        return transaction.execute(status -> remakes.undo(
                cards.find(ordered.id()).orElseThrow(), cards.find(old.id()).orElseThrow()));
    }

    private boolean settle(Card ordered) {
        return transaction.execute(
                status -> remakes.settleFee(cards.find(ordered.id()).orElseThrow()));
    }

    private CardStatus status(Card card) {
        return cards.find(card.id()).orElseThrow().status();
    }
}
