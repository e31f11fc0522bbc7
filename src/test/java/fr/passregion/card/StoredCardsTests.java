package fr.passregion.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.card.CardReader.Means;
import fr.passregion.card.CardReader.Reading;
import fr.passregion.card.CardReader.Shown;
import fr.passregion.database.Journey;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.EnrolmentConfirmed;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PassRegionTest
class StoredCardsTests {

    private final Cards cards;
    private final CardReader reader;
    private final NewCards newCards;
    private final JdbcClient database;
    private final JdbcOperations journeys;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final HolderId lea = HolderId.random();

    StoredCardsTests(
            Cards cards,
            CardReader reader,
            NewCards newCards,
            JdbcOperations database,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.cards = cards;
        this.reader = reader;
        this.newCards = newCards;
        this.database = JdbcClient.create(database);
        this.journeys = database;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Test
    @Covers("CAR-01")
    void aConfirmedEnrolmentRequestsOneCardHoweverOftenItIsTold() {
        confirm(lea);
        var card = cards.liveOf(lea).orElseThrow();
        confirm(lea);
        assertThat(cards.liveOf(lea)).contains(card);
        assertThat(cards.byNumber(card.number())).contains(card);
        assertThat(card.status()).isEqualTo(CardStatus.REQUESTED);
    }

    @Test
    @Covers("GEN-04")
    void theSameCardGoesOnInTheNextYear() {
        confirm(lea);
        var card = cards.liveOf(lea).orElseThrow();
        var next = enrolmentIn(SchoolYear.containing(LocalDate.now(clock)).next());
        transaction.executeWithoutResult(status -> newCards.on(new EnrolmentConfirmed(lea, next)));
        assertThat(cards.liveOf(lea)).contains(card);
        assertThat(countOf(lea)).isEqualTo(1);
    }

    @Test
    @Covers("CAR-01")
    void manyAtOnceStillMakeOneCard() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            Callable<Void> told = () -> {
                confirm(lea);
                return null;
            };
            for (var done :
                    threads.invokeAll(Stream.generate(() -> told).limit(16).toList())) done.get();
        }
        assertThat(countOf(lea)).isEqualTo(1);
    }

    @Test
    @Covers("CAR-01")
    void theDatabaseItselfRefusesASecondLiveCard() {
        confirm(lea);
        assertThatThrownBy(() -> database.sql("""
                        insert into card.card
                            (id, holder_id, number, printed_code, totp_secret, status, test, requested_at)
                        select gen_random_uuid(), holder_id, '9250999999999999', repeat('A', 26), totp_secret,
                               'ACTIVE', false, now()
                        from card.card where holder_id = :holder
                        """).param("holder", lea.value()).update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void anOpposedCardLeavesRoomForANewOneAndNeverComesBack() {
        confirm(lea);
        var first = cards.liveOf(lea).orElseThrow();
        cards.block(first, "lost");
        cards.block(first, "lost again");
        confirm(lea);
        assertThat(cards.byNumber(first.number()).orElseThrow().status()).isEqualTo(CardStatus.BLOCKED);
        assertThat(cards.liveOf(lea).orElseThrow().number()).isNotEqualTo(first.number());
    }

    @Test
    void aFixtureHolderHasATestCardAndNoRealOne() {
        var card = cards.issueForTests(lea);
        confirm(lea);
        assertThat(cards.liveOf(lea)).contains(card);
        assertThat(card.test()).isTrue();
        assertThat(card.status()).isEqualTo(CardStatus.ACTIVE);
    }

    @Test
    void theSecretOfTheChangingCodeIsSealedInTheDatabase() {
        confirm(lea);
        var secret = new Base32().decode(cards.totpSecret(cards.liveOf(lea).orElseThrow()));
        var stored = database.sql("select totp_secret from card.card where holder_id = :holder")
                .param("holder", lea.value())
                .query((row, index) -> row.getBytes(1))
                .single();
        assertThat(secret).hasSize(32);
        assertThat(HexFormat.of().formatHex(stored))
                .doesNotContain(HexFormat.of().formatHex(secret));
    }

    @Test
    void aCardIsReadByItsNumberAndByBothItsCodes() {
        confirm(lea);
        var card = cards.liveOf(lea).orElseThrow();
        assertThat(reader.read(new Shown.Number(card.number())))
                .isEqualTo(new Reading.Recognised(card, Means.NUMBER, null));
        assertThat(reader.read(new Shown.Code(cards.staticQr(card))))
                .isEqualTo(new Reading.Recognised(card, Means.PRINTED_CODE, null));
        assertThat(reader.read(changingCode(card, clock.instant())))
                .isInstanceOfSatisfying(
                        Reading.Recognised.class,
                        reading -> assertThat(reading.means()).isEqualTo(Means.CHANGING_CODE));
    }

    @Test
    void whatNoCardShowsIsNotRecognised() {
        confirm(lea);
        var card = cards.liveOf(lea).orElseThrow();
        assertThat(reader.read(new Shown.Number(CardNumbers.random(new java.util.Random(3)))))
                .isEqualTo(new Reading.NoSuchCard());
        assertThat(reader.read(new Shown.Code("HTTPS://H/C/AAAAAAAAAAAAAAAAAAAAAAAAAA")))
                .isEqualTo(new Reading.CodeInvalid());
        assertThat(reader.read(new Shown.Code("WIFI:S:libre;;"))).isEqualTo(new Reading.CodeInvalid());
        assertThat(reader.read(changingCode(card, clock.instant().minus(Duration.ofMinutes(3)))))
                .isEqualTo(new Reading.CodeExpired());
    }

    @Test
    void aChangingCodeServesOnceEvenWhenManyTryAtOnce() throws Exception {
        confirm(lea);
        var code = changingCode(cards.liveOf(lea).orElseThrow(), clock.instant());
        Callable<Reading> use = () -> transaction.execute(status -> {
            var journey = new Journey(journeys);
            var reading = reader.readForDebit(journey, List.of(code)).get().getFirst();
            if (reading instanceof Reading.Recognised known) reader.spend(journey, List.of(known));
            journey.go();
            return reading;
        });
        try (var threads = Executors.newFixedThreadPool(16)) {
            var readings =
                    threads.invokeAll(Stream.generate(() -> use).limit(32).toList());
            var served = 0;
            for (var reading : readings) if (reading.get() instanceof Reading.Recognised) served++;
            assertThat(served).isEqualTo(1);
        }
        assertThat(reader.read(code)).isEqualTo(new Reading.CodeReplayed());
    }

    @Test
    @Covers("GEN-06")
    void aCodeIsJudgedAtTheInstantAtWhichItWasSeen() {
        confirm(lea);
        var card = cards.liveOf(lea).orElseThrow();
        var seenAt = clock.instant().minus(Duration.ofMinutes(3));
        var text = ((Shown.Code) changingCode(card, seenAt)).text();
        assertThat(reader.read(new Shown.Code(text))).isEqualTo(new Reading.CodeExpired());
        assertThat(reader.read(new Shown.Code(text, seenAt))).isInstanceOf(Reading.Recognised.class);
        assertThat(reader.read(new Shown.Code(text, seenAt.minusSeconds(120)))).isEqualTo(new Reading.CodeInvalid());
    }

    private Shown changingCode(Card card, Instant time) {
        var secret = new Base32().decode(cards.totpSecret(card));
        return new Shown.Code("PR1:" + card.number().digits() + ChangingCode.passwordAt(secret, time));
    }

    private int countOf(HolderId holder) {
        return database.sql("select count(*) from card.card where holder_id = :holder")
                .param("holder", holder.value())
                .query(Integer.class)
                .single();
    }

    private void confirm(HolderId holder) {
        var enrolment = enrolmentIn(SchoolYear.containing(LocalDate.now(clock)));
        transaction.executeWithoutResult(status -> events.publishEvent(new EnrolmentConfirmed(holder, enrolment)));
    }

    private static Enrolment enrolmentIn(SchoolYear year) {
        return new Enrolment(
                year, new Uai("0699004M"), "Lycée Ampère", InstitutionKind.LYCEE, new TrackCode("1"), null);
    }
}
