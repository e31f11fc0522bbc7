package fr.passregion.card;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.CardBatches.Answer;
import fr.passregion.card.CardBatches.Fault;
import fr.passregion.card.CardBatches.FaultKind;
import fr.passregion.card.CardBatches.Production;
import fr.passregion.holder.Holders;
import fr.passregion.holder.Photos;
import fr.passregion.shared.HolderId;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other tests make cards too: these look only at the cards of their own holders. */
@PassRegionTest
class CardBatchesTests {

    private final CardBatches batches;
    private final Cards cards;
    private final BatchContents contents;
    private final JdbcClient database;
    private final EnrolledPeople people;

    CardBatchesTests(
            CardBatches batches,
            BatchContents contents,
            Cards cards,
            JdbcClient database,
            Holders holders,
            Photos photos,
            Clock clock) {
        this.database = database;
        this.batches = batches;
        this.contents = contents;
        this.cards = cards;
        this.people = new EnrolledPeople(holders, photos, clock);
    }

    @Test
    @Covers("CAR-08")
    void aCardLeavesInOneBatchAndWorksOnceItWasSent() {
        var lea = people.enrolled();
        var batch = produce();
        assertThat(status(lea)).isEqualTo(CardStatus.IN_PRODUCTION);

        assertThat(answer(batch, lea, "produite;;")).isEqualTo(report(1, 0, 0, 0));
        assertThat(status(lea)).isEqualTo(CardStatus.IN_PRODUCTION);
        assertThat(answer(batch, lea, "expediee;;COLIS 7")).isEqualTo(report(0, 1, 0, 0));
        assertThat(status(lea)).isEqualTo(CardStatus.ACTIVE);
        assertThat(answer(batch, lea, "expediee;;COLIS 7")).isEqualTo(report(0, 0, 0, 1));
    }

    @Test
    @Covers({"ACC-05", "CAR-01"})
    void aCardBearsTheNewestPhotoThatTheRegionHasAccepted() {
        var lea = people.enrolled();
        var accepted = people.photos().newestOf(lea).orElseThrow();
        people.photos().keep(lea, new byte[] {1});

        var borne = contents.of(cards.liveOf(lea).orElseThrow()).orElseThrow();
        assertThat(borne.photo().id()).isEqualTo(accepted.id());
    }

    @Test
    @Covers("CAR-08")
    void aSecondDownloadIsTheSameBytesWhateverChangedSince() {
        var lea = people.enrolled();
        var batch = produce();
        var first = MakersDesk.bytes(batches.file(batch.number()).orElseThrow());
        people.photos().approve(people.photos().keep(lea, new byte[] {1}));
        cards.deliver(lea, Delivery.HOME);

        assertThat(MakersDesk.bytes(batches.file(batch.number()).orElseThrow())).isEqualTo(first);
    }

    @Test
    @Covers("CAR-08")
    void theCardMakerAloneOpensItAndBelievesTheRegionsSignatureAlone() throws Exception {
        var lea = people.enrolled();
        var batch = produce();
        var sealed = MakersDesk.bytes(batches.file(batch.number()).orElseThrow());
        assertThat(new String(sealed, ISO_8859_1)).doesNotContain("manifeste", "Lycée", "numero_lot");

        var files = MakersDesk.open(sealed);
        var manifest = requireNonNull(files.get("manifeste.sha256"));
        var signature = requireNonNull(files.get("manifeste.sha256.asc"));
        assertThat(DigestUtils.sha256Hex(manifest)).isEqualTo(batch.sha256());
        assertThat(MakersDesk.believes(manifest, signature)).isTrue();
        assertThat(MakersDesk.believes(new byte[] {1}, signature)).isFalse();
        assertThat(new String(files.get("lot-%06d.csv".formatted(batch.number())), UTF_8))
                .contains(cards.liveOf(lea).orElseThrow().number().digits());
    }

    @Test
    @Covers("CAR-08")
    void agentsWhoPressAtOnceNeverMakeACardTwice() throws Exception {
        var twelve = Stream.generate(people::enrolled).limit(12).toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<Production> press = batches::produce;
            for (var done :
                    threads.invokeAll(Stream.generate(() -> press).limit(6).toList())) done.get();
        }
        for (var holder : twelve) {
            assertThat(status(holder)).isEqualTo(CardStatus.IN_PRODUCTION);
            assertThat(linesOf(holder)).isEqualTo(1);
        }
    }

    @Test
    @Covers("CAR-08")
    void aRejectedCardGoesIntoALaterBatch() {
        var lea = people.enrolled();
        var batch = produce();
        assertThat(answer(batch, lea, "rejetee;photo trop sombre;")).isEqualTo(report(0, 0, 1, 0));
        assertThat(status(lea)).isEqualTo(CardStatus.REQUESTED);
        assertThat(produce().number()).isGreaterThan(batch.number());
        assertThat(status(lea)).isEqualTo(CardStatus.IN_PRODUCTION);
        assertThat(answer(batch, lea, "expediee;;")).isEqualTo(aside(FaultKind.ANSWERED_ALREADY));
    }

    @Test
    void aCardOpposedMeanwhileNeverWorks() {
        var lea = people.enrolled();
        var batch = produce();
        var card = cards.liveOf(lea).orElseThrow();
        cards.block(card, "lost");
        var line = batch.number() + ";" + card.number().digits() + ";expediee;;";
        assertThat(takeIn(line)).isEqualTo(aside(FaultKind.CARD_BLOCKED));
        assertThat(cards.byNumber(card.number()).orElseThrow().status()).isEqualTo(CardStatus.BLOCKED);
    }

    @Test
    void aWrongLineIsLeftAsideWithItsReason() {
        var lea = people.enrolled();
        var batch = produce();
        assertThat(answer(batch, lea, "rejetee;;")).isEqualTo(aside(FaultKind.REASON_MISSING));
        assertThat(answer(batch, lea, "perdue;;")).isEqualTo(aside(FaultKind.UNKNOWN_RESULT));
        assertThat(takeIn(batch.number() + ";123;expediee;;")).isEqualTo(aside(FaultKind.NOT_A_CARD_NUMBER));
        assertThat(takeIn("999999;" + cards.liveOf(lea).orElseThrow().number().digits() + ";expediee;;"))
                .isEqualTo(aside(FaultKind.NOT_IN_THIS_BATCH));
        assertThat(batches.takeIn("n'importe quoi".getBytes(UTF_8))).isInstanceOf(Answer.Unreadable.class);
    }

    @Test
    @Covers("CAR-08")
    void aWholeFileSentAgainChangesNothing() {
        var people = Stream.generate(this.people::enrolled).limit(3).toList();
        var batch = produce().number();
        var file = line(batch, people.get(0), "produite;;")
                + line(batch, people.get(1), "rejetee;photo trop sombre;")
                + line(batch, people.get(2), "expediee;;COLIS 7");
        assertThat(takeIn(file)).isEqualTo(new Answer.TakenIn(3, 1, 1, 1, 0, List.of()));
        var after = answersOf(batch);
        assertThat(takeIn(file)).isEqualTo(new Answer.TakenIn(3, 0, 0, 0, 3, List.of()));
        assertThat(answersOf(batch)).isEqualTo(after).contains("REJECTED photo trop sombre ", "SENT  COLIS 7");
    }

    @Test
    void whatNoDatabaseCanKeepIsKeptWithoutIt() {
        var lea = people.enrolled();
        var batch = produce();
        assertThat(answer(batch, lea, "rejetee;=cmd\u0000|' /C calc'!A0" + "x".repeat(500) + ";\u0000"))
                .isEqualTo(report(0, 0, 1, 0));
        assertThat(takeIn("\u0000;\u0000;\u0000;\u0000;\u0000")).isEqualTo(aside(FaultKind.NOT_A_CARD_NUMBER));
    }

    private String line(int batch, HolderId holder, String rest) {
        return batch + ";" + cards.liveOf(holder).orElseThrow().number().digits() + ";" + rest + "\n";
    }

    private List<String> answersOf(int batch) {
        return database.sql(
                        "select concat_ws(' ', state, coalesce(reason, ''), coalesce(tracking, '')) from card.batch_line"
                                + " where batch = ? order by position")
                .param(batch)
                .query((row, index) -> row.getString(1))
                .list();
    }

    private int linesOf(HolderId holder) {
        return database.sql("select count(*) from card.batch_line where card_id = :card")
                .param("card", cards.liveOf(holder).orElseThrow().id())
                .query(Integer.class)
                .single();
    }

    private CardBatches.Batch produce() {
        return switch (batches.produce()) {
            case Production.Produced produced -> produced.batch();
            case Production.NothingToMake nothing -> throw new AssertionError("There was a card to make");
        };
    }

    private Answer answer(CardBatches.Batch batch, HolderId holder, String rest) {
        var number = cards.liveOf(holder).orElseThrow().number().digits();
        return takeIn(batch.number() + ";" + number + ";" + rest);
    }

    private Answer takeIn(String line) {
        return batches.takeIn(("numero_lot;numero_carte;resultat;motif;suivi\n" + line + "\n").getBytes(UTF_8));
    }

    private CardStatus status(HolderId holder) {
        return cards.liveOf(holder).orElseThrow().status();
    }

    private static Answer report(int made, int sent, int rejected, int unchanged) {
        return new Answer.TakenIn(1, made, sent, rejected, unchanged, List.of());
    }

    private static Answer aside(FaultKind kind) {
        return new Answer.TakenIn(1, 0, 0, 0, 0, List.of(new Fault(2, kind)));
    }
}
