package fr.passregion.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.passregion.card.CardBatches;
import fr.passregion.card.CardBatches.Batch;
import fr.passregion.card.CardStatus;
import fr.passregion.card.Cards;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.NewHolder;
import fr.passregion.holder.People;
import fr.passregion.holder.Photos;
import fr.passregion.identity.Accounts;
import fr.passregion.privacy.Erasures.Outcome;
import fr.passregion.privacy.Erasures.Request;
import fr.passregion.privacy.Erasures.State;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever asks to be erased is, everywhere, once, and nobody else is. */
@PassRegionTest
class ErasuresTests {

    private final Erasures erasures;
    private final Holders holders;
    private final Accounts accounts;
    private final Cards cards;
    private final CardBatches batches;
    private final Photos photos;
    private final Clock clock;
    private final JdbcClient database;
    private final NewHolder person = People.born(LocalDate.of(2005, 3, 14));
    private final Holder lea;
    private final Holder other;

    ErasuresTests(
            Erasures erasures,
            Holders holders,
            Accounts accounts,
            Cards cards,
            CardBatches batches,
            Photos photos,
            JdbcClient database,
            Clock clock) {
        this.batches = batches;
        this.photos = photos;
        this.clock = clock;
        this.erasures = erasures;
        this.holders = holders;
        this.accounts = accounts;
        this.cards = cards;
        this.database = database;
        this.lea = holders.register(person);
        this.other = holders.register(People.somebody());
    }

    @Test
    @Covers("ACC-09")
    void noTableOfTheDatabaseKnowsThemAnyMore() {
        writeWhereverPeopleWrite();
        var guardian = holders.guardianOf(lea.id()).orElseThrow();
        assertThat(tablesThatSay(lea.firstName())).contains("holder.holder", "support.said", "dispute.dispute");
        assertThat(tablesThatSay(guardian.email())).contains("holder.guardian");

        assertThat(erasures.erase(asked().id())).isEqualTo(Outcome.DONE);

        assertThat(tablesThatSay(lea.firstName()))
                .isSubsetOf("notification.message", "notification.mailbox"); // the last e-mail, to be sent
        assertThat(tablesThatSay(lea.contact().email())).isSubsetOf("notification.message", "notification.mailbox");
        assertThat(tablesThatSay(lea.caseNumber().value())).isEmpty();
        assertThat(tablesThatSay(guardian.email())).isEmpty();
        assertThat(holders.find(other.id())).contains(other);
    }

    @Test
    @Covers("ACC-09")
    void theirCardsAreOpposedAndNothingOpensTheirAccount() {
        cards.issueForTests(lea.id());
        erasures.erase(asked().id());

        assertThat(cards.allOf(lea.id()))
                .singleElement()
                .satisfies(card -> assertThat(card.status()).isEqualTo(CardStatus.BLOCKED));
        assertThat(accounts.byLogin(lea.caseNumber().value())).isEmpty();
        assertThat(accounts.hasPassword(lea.account())).isFalse();
        assertThat(accounts.find(lea.account()).orElseThrow().grants()).isEmpty();
    }

    @Test
    @Covers({"ACC-09", "CAR-08"})
    void theBatchTheyWereInIsMadeAgainWithoutThem() throws IOException {
        var batch = batchOf(lea, other);
        var before = bytes(batch);

        assertThat(erasures.erase(asked().id())).isEqualTo(Outcome.DONE);

        assertThat(tablesThatSay(lea.firstName())).isSubsetOf("notification.message", "notification.mailbox");
        assertThat(batches.latest(1).getFirst().kept()).isEqualTo(batch.kept() - 1);
        assertThat(bytes(batch)).isNotEqualTo(before).isEqualTo(bytes(batch));
    }

    @Test
    void whatIsPaidForStaysUnderAnIdentifierThatLeadsToNobody() {
        cards.issueForTests(lea.id());
        erasures.erase(asked().id());
        assertThat(database.sql("select count(*) from card.card where holder_id = ?")
                        .param(lea.id().value())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(holders.find(lea.id()).orElseThrow().fullName()).isEqualTo("Dossier effacé");
    }

    @Test
    void askedTwiceItIsOneRequestToAnswerWithinAMonth() {
        var first = asked();
        assertThat(asked()).isEqualTo(first);
        assertThat(erasures.waiting()).contains(first);
        assertThat(first.decideBy())
                .isBetween(
                        first.askedAt().plusSeconds(27 * 86_400L),
                        first.askedAt().plusSeconds(32 * 86_400L));
        assertThat(acts()).containsExactly("account.erasure_asked");
        assertThat(lettersTo(lea)).isOne();
    }

    @Test
    void decidedTwiceAtOnceItIsDoneOnce() throws Exception {
        var request = asked();
        Callable<Outcome> decide = () -> erasures.erase(request.id());
        try (var agents = Executors.newFixedThreadPool(4)) {
            var outcomes = agents.invokeAll(List.of(decide, decide, decide, decide)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(outcomes)
                    .containsExactlyInAnyOrder(
                            Outcome.DONE, Outcome.ENDED_BEFORE, Outcome.ENDED_BEFORE, Outcome.ENDED_BEFORE);
        }
        assertThat(acts()).containsOnlyOnce("account.erased");
    }

    @Test
    void whoeverTakesTheRequestBackIsNotErased() {
        var request = asked();
        erasures.withdraw(lea.id());
        assertThat(erasures.erase(request.id())).isEqualTo(Outcome.ENDED_BEFORE);
        assertThat(holders.find(lea.id())).contains(lea);
        assertThat(asked().id()).isNotEqualTo(request.id());
    }

    @Test
    void aRefusalIsToldWithItsReasonAndErasesNothing() {
        var request = asked();
        assertThat(erasures.refuse(request.id(), "Un contrôle est en cours")).isEqualTo(Outcome.DONE);
        assertThat(erasures.latestOf(lea.id()).orElseThrow())
                .extracting(Request::state, Request::why)
                .containsExactly(State.REFUSED, "Un contrôle est en cours");
        assertThat(holders.find(lea.id())).contains(lea);
        assertThat(lettersTo(lea)).isEqualTo(2);
        assertThat(acts()).contains("account.erasure_refused");
    }

    @Test
    void aDisputeThatIsOpenMustBeDecidedFirst() {
        dispute(null);
        var request = asked();
        assertThat(erasures.waits(lea.id(), lea.account())).containsExactly("dispute");
        assertThat(erasures.erase(request.id())).isEqualTo(Outcome.WAITS);
        assertThat(erasures.find(request.id()).orElseThrow().state()).isEqualTo(State.ASKED);
        assertThat(holders.find(lea.id())).contains(lea);
        assertThat(accounts.find(lea.account()).orElseThrow().grants()).isNotEmpty();
    }

    @Test
    void theDatabaseItselfForgetsNoRequest() {
        var request = asked();
        erasures.withdraw(lea.id());
        assertThat(database.sql("select state, ended_at is not null as ended from privacy.erasure_request where id = ?")
                        .param(request.id())
                        .query((row, number) -> tuple(row.getString(1), row.getBoolean(2)))
                        .single())
                .isEqualTo(tuple("WITHDRAWN", true));
    }

    private Batch batchOf(Holder... people) {
        for (var person : people) {
            photos.approve(photos.keep(person.id(), new byte[] {(byte) 0xFF, (byte) 0xD8, 1}));
            var year = SchoolYear.containing(LocalDate.now(clock));
            var place = new Uai("0699004M");
            var track = new TrackCode("1");
            holders.confirm(
                    person.id(), new Enrolment(year, place, "Lycée Ampère", InstitutionKind.LYCEE, track, null));
        }
        batches.produce();
        return batches.latest(1).getFirst();
    }

    private byte[] bytes(Batch batch) throws IOException {
        var bytes = new ByteArrayOutputStream();
        batches.file(batch.number()).orElseThrow().writeTo(bytes);
        return bytes.toByteArray();
    }

    private Request asked() {
        erasures.ask(lea.id(), lea.account());
        return erasures.latestOf(lea.id()).orElseThrow();
    }

    private void writeWhereverPeopleWrite() {
        var number = database.sql("""
                        insert into support.inquiry (sending, holder_id, topic, state, opened_at, changed_at)
                        values (:id, :holder, 'CARD', 'ANSWERED', now(), now()) returning number
                        """)
                .param("id", UUID.randomUUID())
                .param("holder", lea.id().value())
                .query(Long.class)
                .single();
        database.sql("insert into support.said (inquiry, author, text, at) values (?, 'VISITOR', ?, now())")
                .params(number, "Je suis " + lea.firstName())
                .update();
        dispute("REJECTED");
    }

    private void dispute(@Nullable String outcome) {
        var use = UUID.randomUUID().toString();
        database.sql("""
                        insert into dispute.dispute (redemption_id, receipt, holder_id, partner_id, reason, words, held,
                            opened_at, answer_by, decide_by, outcome, why, decided_at)
                        values (:use, :use, :holder, gen_random_uuid(), 'NOT_ME', :words, true, now(),
                            now() + interval '1 day', now() + interval '2 days', :outcome, :why,
                            case when cast(:outcome as text) is null then null else now() end)
                        """)
                .param("use", use)
                .param("holder", lea.id().value())
                .param("words", lea.firstName() + " n’y était pas")
                .param("outcome", outcome)
                .param("why", outcome == null ? null : lea.firstName() + " y était")
                .update();
    }

    /** Every row of every table, as text. */
    private List<String> tablesThatSay(String word) {
        var tables = database.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
                            and n.nspname not like 'pg\\_%' and has_table_privilege(c.oid, 'select')
                            and has_schema_privilege(n.oid, 'usage')
                        """).query((row, number) -> row.getString(1)).list();
        return tables.stream()
                .filter(table -> database.sql(
                                "select exists (select from %s t where strpos(t::text, :word) > 0)".formatted(table))
                        .param("word", word)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private List<String> acts() {
        return database.sql("select act from audit.entry where subject = ? order by at, act")
                .param("holder:" + lea.id())
                .query((row, number) -> row.getString("act"))
                .list();
    }

    private int lettersTo(Holder holder) {
        return database.sql("select count(*) from notification.message where recipient = ? and cause like 'erasure.%'")
                .param(holder.contact().email())
                .query(Integer.class)
                .single();
    }
}
