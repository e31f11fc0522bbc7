package fr.passregion.redemption.api;

import static fr.passregion.redemption.Scene.BIRTH_DATE;
import static fr.passregion.redemption.Scene.SPORT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.identity.ApiKeys;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.Scene;
import fr.passregion.redemption.ShownCard;
import fr.passregion.redemption.Till;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Nobody learns from an answer whether a number is a card’s. An answer that is longer in coming says something too: what
 * is compared is the work in the database, table by table, and not the time, which a busy machine decides.
 */
@PassRegionTest
@Covers({"BEN-04", "BEN-05"})
class EqualAnswerTests {

    /** Rows changed and scans made by this connection. It also counts what an earlier transaction has yet to report. */
    private static final String WORK = """
            select schemaname || '.' || relname || ' ' || kind as what, much
              from pg_stat_xact_user_tables
              cross join lateral (values ('scans', coalesce(seq_scan, 0) + coalesce(idx_scan, 0)),
                                         ('inserts', n_tup_ins), ('updates', n_tup_upd), ('deletes', n_tup_del)
                                 ) as work (kind, much)
             where much > 0
            """;

    private final Till till;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Scene scene;
    private final int port;

    EqualAnswerTests(
            Till till,
            JdbcClient database,
            TransactionOperations transaction,
            BeanFactory beans,
            @LocalServerPort int port) {
        this.till = till;
        this.database = database;
        this.transaction = transaction;
        this.scene = new Scene(beans);
        this.port = port;
    }

    @Test
    void aWrongDateAnUnknownNumberAndACardOfTheOtherModeAreAnsweredAlikeToTheLastWord() {
        var shop = scene.shop(SPORT);
        var api = new Api(port, scene.key(shop, ApiKeys.Kind.LIVE));
        var wrong = wrongDate();
        var unknown = unknown();
        var other = otherMode();
        for (var number = 1; number <= 6; number++) {
            var answer = answer(api, wrong);
            assertThat(answer).as("look-up %s", number).startsWith(number <= 5 ? "404" : "429");
            assertThat(answer(api, unknown)).as("look-up %s", number).isEqualTo(answer);
            assertThat(answer(api, other)).as("look-up %s", number).isEqualTo(answer);
        }
    }

    /** Each at a till of its own, since a till’s own failures cost work too. */
    @Test
    void theyCostTheSameWorkFromTheFirstTryToTheLockedOne() {
        var work = works(this::lookup, wrongDate());
        assertThat(work.getFirst()).containsKeys("redemption.attempt inserts", "redemption.failed_try inserts");
        assertThat(work.getLast()).containsKey("redemption.attempt inserts");
        assertThat(work.getLast()).doesNotContainKey("redemption.failed_try inserts");
        assertThat(works(this::lookup, unknown())).isEqualTo(work);
        assertThat(works(this::lookup, otherMode())).isEqualTo(work);
    }

    @Test
    void aDebitTellsNoMoreThanALookUp() {
        var work = works(this::debit, wrongDate());
        assertThat(work.getFirst()).containsKey("redemption.failed_try inserts");
        assertThat(works(this::debit, unknown())).isEqualTo(work);
        assertThat(works(this::debit, otherMode())).isEqualTo(work);
    }

    @Test
    void onALockedNumberTheRightDateCostsNoMoreThanAWrongOne() {
        var digits = scene.pupil().number().digits();
        var shop = scene.shop(SPORT);
        for (var wrong = 1; wrong <= 5; wrong++) lookup(shop, typed(digits, wrong));
        for (var act : List.<BiConsumer<PointOfSale, ShownCard>>of(this::lookup, this::debit))
            assertThat(work(() -> act.accept(shop, typed(digits, 0))))
                    .isEqualTo(work(() -> act.accept(shop, typed(digits, 9))));
    }

    private ShownCard.Typed wrongDate() {
        return typed(scene.pupil().number().digits(), 1);
    }

    private static ShownCard.Typed unknown() {
        return typed("9250" + String.format("%012d", new Random().nextLong(1_000_000_000_000L)), 0);
    }

    private ShownCard.Typed otherMode() {
        return typed(scene.testPupil().number().digits(), 0);
    }

    private static ShownCard.Typed typed(String digits, int daysWrong) {
        return new ShownCard.Typed(digits, BIRTH_DATE.plusDays(daysWrong));
    }

    /** All but the request’s own number. */
    private static String answer(Api api, ShownCard.Typed card) {
        var body = "{\"card\":{\"number\":\"%s\",\"birthDate\":\"%s\"}}".formatted(card.number(), card.birthDate());
        var reply = api.post("/api/v1/cards/lookup", body);
        return reply.status() + " " + reply.text().replaceAll("\"requestId\":\"[^\"]+\"", "");
    }

    private void lookup(PointOfSale shop, ShownCard card) {
        till.lookup(new Counter(shop.id(), false), card);
    }

    private void debit(PointOfSale shop, ShownCard card) {
        var counter = new Counter(shop.id(), false);
        till.debit(new DebitRequest(counter, card, SPORT, Money.euros(1), null, null, null, null));
    }

    /** What six of them cost, one after the other. */
    private List<Map<String, Long>> works(BiConsumer<PointOfSale, ShownCard> act, ShownCard card) {
        var shop = scene.shop(SPORT);
        return Stream.generate(() -> work(() -> act.accept(shop, card)))
                .limit(6)
                .toList();
    }

    private Map<String, Long> work(Runnable what) {
        return transaction.execute(status -> {
            var before = soFar();
            what.run();
            var work = soFar();
            before.forEach((name, much) -> work.merge(name, -much, Long::sum));
            work.values().removeIf(much -> much == 0);
            return work;
        });
    }

    private Map<String, Long> soFar() {
        var work = new TreeMap<String, Long>();
        database.sql(WORK).query(row -> {
            work.put(row.getString("what"), row.getLong("much"));
        });
        return work;
    }
}
