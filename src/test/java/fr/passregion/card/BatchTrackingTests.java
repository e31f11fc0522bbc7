package fr.passregion.card;

import static fr.passregion.testing.SignIn.signedInAs;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.card.BatchTracking.Line;
import fr.passregion.card.BatchTracking.Next;
import fr.passregion.card.BatchTracking.State;
import fr.passregion.card.CardBatches.Production;
import fr.passregion.holder.Holders;
import fr.passregion.holder.Photos;
import fr.passregion.identity.Role;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Of each card of a batch agents see what the card maker said, and put a rejected one right. */
@PassRegionTest
@Covers("CAR-08")
class BatchTrackingTests {

    private final MockMvcTester mvc;
    private final Cards cards;
    private final CardBatches batches;
    private final BatchTracking tracking;
    private final JdbcClient database;
    private final EnrolledPeople people;

    BatchTrackingTests(
            MockMvcTester mvc,
            Cards cards,
            CardBatches batches,
            BatchTracking tracking,
            JdbcClient database,
            Holders holders,
            Photos photos,
            Clock clock) {
        this.mvc = mvc;
        this.cards = cards;
        this.batches = batches;
        this.tracking = tracking;
        this.database = database;
        this.people = new EnrolledPeople(holders, photos, clock);
    }

    @Test
    void eachCardIsShownWithItsReasonOrItsParcel() {
        var rejected = ordered();
        var sent = ordered();
        var batch = produce();
        answer(batch, rejected, "rejetee;<b>Photo</b> floue;");
        answer(batch, sent, "expediee;;6A42");

        assertThat(page(batch, "")).contains("Rejetée", "&lt;b&gt;Photo&lt;/b&gt; floue", "Expédiée, suivi 6A42");
        assertThat(page(batch, "?etat=rejetees")).contains("floue").doesNotContain("6A42");
        assertThat(page(batch, "?etat=n-importe&page=-3")).contains("6A42");
        assertThat(page(batch, "?page=2147483647")).contains("6A42");
        assertThat(mvc.get().uri("/region/cartes/lots/999999/cartes").with(signedInAs(Role.ADMINISTRATOR)))
                .hasStatus(404);
    }

    @Test
    void aRejectedCardLeavesAgainByItselfUnlessAnotherPhotoIsAskedFor() {
        var card = ordered();
        var batch = produce();
        answer(batch, card, "rejetee;photo floue;");
        assertThat(setback(card)).contains(Next.NEXT_BATCH);

        press(batch, card, "photo");
        assertThat(setback(card)).contains(Next.PHOTO_ASKED);
        assertThat(tracking.askPhoto(card.id())).as("asked once").isFalse();
        var other = ordered();
        var without = produce();
        assertThat(inBatch(without, card)).isEmpty();
        assertThat(inBatch(without, other)).isPresent();
        assertThat(mailsOf(card)).isEqualTo(1);

        people.photos().approve(people.photos().keep(card.holder(), new byte[] {(byte) 0xFF, (byte) 0xD8, 9}));
        assertThat(setback(card)).contains(Next.NEXT_BATCH);
        var with = produce();
        assertThat(inBatch(with, card)).isPresent();
        assertThat(setback(card)).isEmpty();
        assertThat(tracking.linesOf(batch, State.REJECTED, 1))
                .filteredOn(line -> line.card().id().equals(card.id()))
                .extracting(Line::next)
                .containsOnly(Next.OVER);
    }

    @Test
    void anAgentMayStillLetItLeaveWithTheSamePhoto() {
        var card = ordered();
        var batch = produce();
        answer(batch, card, "rejetee;reflet;");
        tracking.askPhoto(card.id());

        press(batch, card, "meme-photo");

        assertThat(tracking.keepPhoto(card.id())).isFalse();
        assertThat(inBatch(produce(), card)).isPresent();
    }

    @Test
    void onlyARejectedCardIsAskedForAnotherPhoto() {
        var card = ordered();
        assertThat(tracking.askPhoto(card.id())).isFalse();
        var batch = produce();
        assertThat(tracking.askPhoto(card.id())).isFalse();
        answer(batch, card, "expediee;;");
        assertThat(tracking.askPhoto(card.id())).isFalse();
    }

    private Card ordered() {
        return cards.liveOf(people.enrolled()).orElseThrow();
    }

    private int produce() {
        return ((Production.Produced) batches.produce()).batch().number();
    }

    private void answer(int batch, Card card, String rest) {
        var csv = "numero_lot;numero_carte;resultat;motif;suivi\n%d;%s;%s\n"
                .formatted(batch, card.number().digits(), rest);
        batches.takeIn(csv.getBytes(UTF_8));
    }

    private Optional<Next> setback(Card card) {
        return tracking.setbackOf(cards.find(card.id()).orElseThrow());
    }

    private Optional<Line> inBatch(int batch, Card card) {
        return tracking.linesOf(batch, null, 1).stream()
                .filter(line -> line.card().id().equals(card.id()))
                .findFirst();
    }

    private int mailsOf(Card card) {
        return database.sql("select count(*) from notification.message where cause like ?")
                .param("card.photo:" + card.id() + "%")
                .query(Integer.class)
                .single();
    }

    private void press(int batch, Card card, String what) {
        assertThat(mvc.post()
                        .uri("/region/cartes/lots/" + batch + "/cartes/" + card.id() + "/" + what)
                        .with(signedInAs(Role.AGENT_INSTITUTIONS))
                        .with(csrf()))
                .hasStatus(303);
    }

    private String page(int batch, String query) {
        return asText(mvc.get()
                .uri("/region/cartes/lots/" + batch + "/cartes" + query)
                .with(signedInAs(Role.ADMINISTRATOR)));
    }

    private static String asText(MockMvcTester.MockMvcRequestBuilder request) {
        var answer = request.exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
