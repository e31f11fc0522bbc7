package fr.passregion.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.card.Cards;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.shared.PersonalRetention;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is older than its reason goes; what is a day younger stays. */
@PassRegionTest
@Covers("ACC-09")
class AgeingTests {

    private static final String WHOLE =
            "contents = 'Léa', photo = gen_random_uuid(), photo_sha256 = 'ab', photo_bytes = 1";

    private final Ageing ageing;
    private final List<PersonalRetention> modules;
    private final JdbcClient database;
    private final Cards cards;
    private final Holders holders;
    private final MockMvcTester mvc;
    private final OffsetDateTime now;
    private final Holder lea;

    AgeingTests(
            Ageing ageing,
            List<PersonalRetention> modules,
            JdbcClient database,
            Cards cards,
            Holders holders,
            MockMvcTester mvc,
            Clock clock) {
        this.ageing = ageing;
        this.modules = modules;
        this.database = database;
        this.cards = cards;
        this.holders = holders;
        this.mvc = mvc;
        this.now = OffsetDateTime.now(clock);
        this.lea = holders.register(People.somebody());
    }

    @Test
    void aSentEmailLosesItsAddressAndSubjectAndKeepsItsCause() {
        var young = mail("SENT", ago("notification.message").plusDays(1));
        var old = mail("SENT", ago("notification.message").minusDays(1));
        var waiting = mail("WAITING", ago("notification.message").minusDays(1));

        forget();

        assertThat(recipients(young, old, waiting)).containsExactly("lea@example.org", "efface", "lea@example.org");
    }

    @Test
    void whatACardBearsGoesOnceTheMakerHasAnsweredOfAllAndTheDigestStays() {
        var answeredLately = batch(
                "SENT",
                ago("card.batch_line").minusDays(9),
                ago("card.batch_line").plusDays(1));
        var answeredLongAgo = batch(
                "SENT",
                ago("card.batch_line").minusDays(9),
                ago("card.batch_line").minusDays(1));
        var unanswered = batch("WAITING", ago("card.batch_line").minusDays(9), null);
        var neverAnswered = batch("WAITING", now.minus(Period.ofYears(1)).minusDays(1), null);

        forget();

        assertThat(List.of(answeredLately, answeredLongAgo, unanswered, neverAnswered).stream()
                        .map(this::isWhole))
                .containsExactly(true, false, true, false);
        assertThat(database.sql("select sha256 from card.batch where number = ?")
                        .param(answeredLongAgo)
                        .query(String.class)
                        .single())
                .isEqualTo("digest");
    }

    @Test
    void theDatabaseLetsALineLoseWhatACardBearsAndNothingElse() {
        var batch = batch("SENT", now, now);
        assertThatThrownBy(() -> set("contents = 'another'", batch)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> set("position = 9", batch)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        database.sql("update card.batch set sha256 = 'other'").update())
                .isInstanceOf(DataAccessException.class);
        set("contents = null, photo = null, photo_sha256 = null, photo_bytes = null", batch);
        assertThatThrownBy(() -> set(WHOLE, batch)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void anOldPhotoGoesOnceAnotherHasLongTakenItsPlaceAndTheNewestNever() {
        var before = ago("holder.photo");
        var former = photo(before.minusDays(40), null);
        var accepted = photo(before.minusDays(30), before.minusDays(30));
        var newest = photo(before.minusDays(20), null);

        forget();

        assertThat(database.sql("select id from holder.photo where holder_id = ?")
                        .param(lea.id().value())
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(accepted, newest)
                .doesNotContain(former);
    }

    @Test
    void foundCardsAndCodesThatServedGoByAge() {
        var card = cards.issueForTests(lea.id()).id();
        for (var day : List.of(-1, 1)) {
            database.sql("insert into card.found (card_id, handed_to, place, at) values (?, 'REGION', 'Lyon', ?)")
                    .params(card, ago("card.found").plusDays(day))
                    .update();
            database.sql("insert into card.spent_code (card_id, step, spent_at) values (?, ?, ?)")
                    .params(card, day, ago("card.spent_code").plusDays(day))
                    .update();
        }

        forget();

        assertThat(count("card.found", card)).isOne();
        assertThat(count("card.spent_code", card)).isOne();
    }

    @Test
    void thePageOnPersonalDataTellsEachOfThem() {
        var page = assertThat(mvc.get().uri("/donnees-personnelles").exchange())
                .hasStatusOk()
                .bodyText();
        assertThat(modules)
                .flatExtracting(PersonalRetention::aged)
                .hasSizeGreaterThan(8)
                .allSatisfy(aged -> page.contains(aged.what()));
        page.contains("30\u00a0jours").contains("6\u00a0mois").contains("1\u00a0an");
    }

    private void forget() {
        ageing.forget(now.toInstant());
    }

    /** The age at which rows of a table go, by its first rule. */
    private OffsetDateTime ago(String table) {
        return now.minus(modules.stream()
                .flatMap(module -> module.aged().stream())
                .filter(aged -> aged.table().equals(table))
                .findFirst()
                .orElseThrow()
                .kept());
    }

    private UUID mail(String state, OffsetDateTime written) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into notification.message (id, cause, recipient, subject, text, html, state, written_at,
                            next_attempt)
                        values (:id, :cause, 'lea@example.org', 'Bonjour', :text, :text, :state, :at, now() + interval '9 years')
                        """)
                .param("id", id)
                .param("cause", "test:" + id)
                .param("text", state.equals("WAITING") ? "Bonjour" : null)
                .param("state", state)
                .param("at", written)
                .update();
        return id;
    }

    private List<String> recipients(UUID... mails) {
        return List.of(mails).stream()
                .map(id -> database.sql("select recipient from notification.message where id = ?")
                        .param(id)
                        .query((row, number) -> row.getString(1))
                        .single())
                .toList();
    }

    private int batch(String state, OffsetDateTime made, @Nullable OffsetDateTime answered) {
        var number = database.sql("""
                        insert into card.batch (number, made_at, cards, sha256)
                        select coalesce(max(number), 0) + 1, :made, 1, 'digest' from card.batch
                        returning number
                        """).param("made", made).query(Integer.class).single();
        database.sql("""
                        insert into card.batch_line
                            (batch, position, card_id, state, answered_at, contents, photo, photo_sha256, photo_bytes)
                        values (?, 0, ?, ?, ?, 'Léa', gen_random_uuid(), 'ab', 1)
                        """)
                .param(number)
                .param(cards.issueForTests(holders.register(People.somebody()).id())
                        .id())
                .param(state)
                .param(answered)
                .update();
        return number;
    }

    private boolean isWhole(int batch) {
        return database.sql("select contents is not null from card.batch_line where batch = ?")
                .param(batch)
                .query(Boolean.class)
                .single();
    }

    private void set(String what, int batch) {
        database.sql("update card.batch_line set " + what + " where batch = ?")
                .param(batch)
                .update();
    }

    private UUID photo(OffsetDateTime kept, @Nullable OffsetDateTime approved) {
        var id = UUID.randomUUID();
        database.sql(
                        "insert into holder.photo (id, holder_id, jpeg, kept_at, approved_at) values (?, ?, '\\xff', ?, ?)")
                .param(id)
                .param(lea.id().value())
                .param(kept)
                .param(approved)
                .update();
        return id;
    }

    private int count(String table, UUID card) {
        return database.sql("select count(*) from " + table + " where card_id = ?")
                .param(card)
                .query(Integer.class)
                .single();
    }
}
