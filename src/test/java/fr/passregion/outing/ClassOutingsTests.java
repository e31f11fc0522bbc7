package fr.passregion.outing;

import static fr.passregion.redemption.Scene.CINEMA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Card;
import fr.passregion.card.Cards;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.institution.Halt;
import fr.passregion.institution.Halts;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.outing.ClassOuting.Plan;
import fr.passregion.outing.ClassOuting.Status;
import fr.passregion.outing.ClassOutings.Hindered;
import fr.passregion.outing.ClassOutings.Hindrance;
import fr.passregion.outing.ClassOutings.Outcome;
import fr.passregion.outing.RollCalls.Asked;
import fr.passregion.outing.RollCalls.Verdict;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Scene;
import fr.passregion.redemption.ShownCard;
import fr.passregion.redemption.Till;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.MadeUpUai;
import fr.passregion.testing.PassRegionTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A class outing from the first list to the last line. */
@PassRegionTest
@Covers({"EST-05", "CUL-05"})
class ClassOutingsTests {

    private static final Uai SCHOOL = new Uai("0699004M");

    private final ClassOutings outings;
    private final Invitations invitations;
    private final RollCalls rolls;
    private final OutingRows rows;
    private final Redemptions redemptions;
    private final Scene scene;
    private final ApplicationContext beans;

    ClassOutingsTests(
            ClassOutings outings,
            Invitations invitations,
            RollCalls rolls,
            OutingRows rows,
            Redemptions redemptions,
            ApplicationContext beans) {
        this.outings = outings;
        this.invitations = invitations;
        this.rolls = rolls;
        this.rows = rows;
        this.redemptions = redemptions;
        this.scene = new Scene(beans);
        this.beans = beans;
    }

    @Test
    void whoeverLacksTheBenefitIsNamedBeforeAndNeitherToldNorListed() {
        var lea = scene.pupil();
        var spent = scene.pupil();
        var lost = scene.pupil();
        var cinema = scene.shop(CINEMA);
        spendAll(spent, cinema);
        beans.getBean(Cards.class).block(lost, "volée");
        var checked = outings.check(SCHOOL, tomorrow(cinema), holders(lea, spent, lost));
        assertThat(checked.able()).containsExactly(lea.holder());
        assertThat(checked.hindered())
                .containsExactlyInAnyOrder(
                        new Hindered(spent.holder(), Hindrance.NOTHING_LEFT),
                        new Hindered(lost.holder(), Hindrance.NO_CARD));
        var id = announce(tomorrow(cinema), lea, spent, lost);
        assertThat(outings.find(SCHOOL, id).orElseThrow().pupils()).hasSize(1);
        assertThat(mailsAbout(id)).isEqualTo(1);
    }

    @Test
    void theSameAnnouncementSentTwiceIsOneOuting() {
        var lea = scene.pupil();
        var plan = tomorrow(scene.shop(CINEMA));
        var key = UUID.randomUUID();
        outings.announce(key, SCHOOL, plan, holders(lea));
        assertThat(outings.announce(key, SCHOOL, plan, holders(lea))).isEqualTo(new Outcome.Announced(key));
        assertThat(invitations.toCome(lea.holder())).hasSize(1);
        assertThat(mailsAbout(key)).isEqualTo(1);
    }

    @Test
    @Covers("REG-03")
    void nobodyGoesOutFromAnEstablishmentThatIsSuspended() {
        var closed = OrderFixtures.aLycee(beans.getBean(Institutions.class), "Lycée sans Sorties");
        beans.getBean(Halts.class).halt(closed, new Halt(Halt.Kind.SUSPENDED, scene.today(), "Contrôle en cours."));
        var plan = tomorrow(scene.shop(CINEMA));
        assertThat(outings.announce(UUID.randomUUID(), closed, plan, holders(scene.pupil())))
                .isEqualTo(new Outcome.Refused(new OutingRefusal.EstablishmentHalted()));
    }

    @Test
    void anOutingLeavesADayToDeclineAndItsPlaceTakesItsBenefit() {
        var lea = scene.pupil();
        var cinema = scene.shop(CINEMA);
        var today = new Plan("Ciné", cinema.id(), CINEMA, scene.today());
        var personal = new Plan(
                "Ciné", cinema.id(), new BenefitCode("PSC1"), scene.today().plusDays(1));
        var elsewhere = tomorrow(scene.shop(Scene.MUSEUM));
        assertThat(refusal(today, lea)).isEqualTo(new OutingRefusal.WrongDay());
        assertThat(refusal(personal, lea)).isEqualTo(new OutingRefusal.PersonalBenefit());
        assertThat(refusal(elsewhere, lea)).isEqualTo(new OutingRefusal.NotTakenThere());
    }

    @Test
    void nobodyOfAnotherEstablishmentIsTakenAlongAndItsOutingsAreNotThere() {
        var lea = scene.pupil();
        var cinema = scene.shop(CINEMA);
        var other = MadeUpUai.in("69");
        assertThat(outings.announce(UUID.randomUUID(), other, tomorrow(cinema), holders(lea)))
                .isEqualTo(new Outcome.Refused(new OutingRefusal.NobodyCanGo()));
        var id = announce(tomorrow(cinema), lea);
        assertThat(outings.find(other, id)).isEmpty();
        assertThat(outings.cancel(other, id)).isFalse();
        assertThat(rolls.call(List.of(scene.shop(CINEMA).id()), id)).isEmpty();
    }

    @Test
    void whoIsTickedIsDebitedAndTheAbsentAndTheDecliningKeepTheirs() {
        var lea = scene.pupil();
        var absent = scene.pupil();
        var declining = scene.pupil();
        var cinema = scene.shop(CINEMA);
        var id = onItsDay(cinema, CINEMA, lea, absent, declining);
        decline(id, declining);
        var asked = asked(id, lea, declining);
        assertThat(debit(cinema, asked)).isEqualTo(new Verdict.Done(Map.of()));
        assertThat(redemptions.ofHolder(lea.holder(), 10)).hasSize(1);
        assertThat(redemptions.ofHolder(absent.holder(), 10)).isEmpty();
        assertThat(redemptions.ofHolder(declining.holder(), 10)).isEmpty();
        var roll = rolls.call(List.of(cinema.id()), id).orElseThrow();
        assertThat(roll.called())
                .hasSize(2)
                .filteredOn(one -> one.debit() != null)
                .hasSize(1);
        assertThat(roll.outing().status()).isEqualTo(Status.HELD);
        assertThat(outings.cancel(SCHOOL, id)).as("somebody was debited").isFalse();
        assertThat(debit(cinema, asked)).as("the same again").isEqualTo(new Verdict.Done(Map.of()));
        assertThat(redemptions.ofHolder(lea.holder(), 10)).hasSize(1);
    }

    @Test
    void aRefusalOfOneIsSaidOnTheirLineAndStopsNobody() {
        var lea = scene.pupil();
        var lost = scene.pupil();
        var cinema = scene.shop(CINEMA);
        var id = onItsDay(cinema, CINEMA, lea, lost);
        beans.getBean(Cards.class).block(lost, "volée");
        var verdict = debit(cinema, asked(id, lea, lost));
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
        assertThat(((Verdict.Done) verdict).refused()).containsOnlyKeys(pupil(id, lost));
        assertThat(redemptions.ofHolder(lea.holder(), 10)).hasSize(1);
    }

    @Test
    void twoTillsAtOnceDebitEachOnce() throws Exception {
        var lea = scene.pupil();
        var samir = scene.pupil();
        var cinema = scene.shop(CINEMA);
        var id = onItsDay(cinema, CINEMA, lea, samir);
        Callable<Verdict> press = () -> debit(cinema, asked(id, lea, samir));
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var one :
                    threads.invokeAll(Stream.generate(() -> press).limit(6).toList()))
                assertThat(one.get()).isEqualTo(new Verdict.Done(Map.of()));
        }
        assertThat(redemptions.ofHolder(lea.holder(), 10)).hasSize(1);
        assertThat(redemptions.ofHolder(samir.holder(), 10)).hasSize(1);
    }

    @Test
    void aPlaceInEurosNeedsItsPrice() {
        var lea = scene.pupil();
        var theatre = scene.shop(Scene.SPECTACLE);
        var id = onItsDay(theatre, Scene.SPECTACLE, lea);
        assertThat(debit(theatre, asked(id, lea))).isInstanceOf(Verdict.Refused.class);
        var priced = new Asked("caissier", UUID.randomUUID().toString(), id, pupils(id, lea), Money.euros(9));
        assertThat(debit(theatre, priced)).isEqualTo(new Verdict.Done(Map.of()));
        assertThat(redemptions.ofHolder(lea.holder(), 10)).hasSize(1);
    }

    @Test
    void onlyOnItsDayAndNeverOnceCancelled() {
        var lea = scene.pupil();
        var cinema = scene.shop(CINEMA);
        var early = announce(tomorrow(cinema), lea);
        assertThat(debit(cinema, asked(early, lea))).isInstanceOf(Verdict.Refused.class);
        var cancelled = onItsDay(cinema, CINEMA, lea);
        assertThat(outings.cancel(SCHOOL, cancelled)).isTrue();
        assertThat(outings.cancel(SCHOOL, cancelled)).isFalse();
        assertThat(debit(cinema, asked(cancelled, lea))).isInstanceOf(Verdict.Refused.class);
        assertThat(redemptions.ofHolder(lea.holder(), 10)).isEmpty();
    }

    @Test
    void oneDeclinesForThemselvesOnceAndUntilTheDayBefore() {
        var lea = scene.pupil();
        var other = scene.pupil();
        var cinema = scene.shop(CINEMA);
        var id = announce(tomorrow(cinema), lea);
        assertThat(invitations.decline(other.holder(), id)).isFalse();
        assertThat(invitations.decline(lea.holder(), id)).isTrue();
        assertThat(invitations.decline(lea.holder(), id)).isFalse();
        assertThat(outings.find(SCHOOL, id).orElseThrow().coming()).isEmpty();
        var today = onItsDay(cinema, CINEMA, lea);
        assertThat(invitations.decline(lea.holder(), today)).isFalse();
    }

    private void spendAll(Card card, PointOfSale shop) {
        var all = (int) beans.getBean(Entitlements.class)
                .of(card.holder(), CINEMA, scene.today())
                .orElseThrow()
                .available()
                .quantity();
        var shown = new ShownCard.Typed(card.number().digits(), Scene.BIRTH_DATE);
        beans.getBean(Till.class)
                .debit(new DebitRequest(new Counter(shop.id(), false), shown, CINEMA, null, null, all, null, null));
    }

    private Plan tomorrow(PointOfSale shop) {
        return new Plan("Les Misérables", shop.id(), CINEMA, scene.today().plusDays(1));
    }

    private UUID announce(Plan plan, Card... cards) {
        var key = UUID.randomUUID();
        assertThat(outings.announce(key, SCHOOL, plan, holders(cards))).isEqualTo(new Outcome.Announced(key));
        return key;
    }

    /** One that was announced before, and whose day has come. */
    private UUID onItsDay(PointOfSale shop, BenefitCode benefit, Card... cards) {
        return OutingFixtures.today(beans, shop, benefit, cards);
    }

    /** As if it had been said the day before. */
    private void decline(UUID id, Card card) {
        assertThat(rows.decline(card.holder(), id, scene.today().minusDays(1))).isTrue();
    }

    private OutingRefusal refusal(Plan plan, Card card) {
        var outcome = outings.announce(UUID.randomUUID(), SCHOOL, plan, holders(card));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).refusal();
    }

    private Verdict debit(PointOfSale shop, Asked asked) {
        return rolls.debit(List.of(shop.id()), asked).orElseThrow();
    }

    private Asked asked(UUID id, Card... present) {
        return new Asked("caissier", UUID.randomUUID().toString(), id, pupils(id, present), null);
    }

    private Set<UUID> pupils(UUID id, Card... cards) {
        return Arrays.stream(cards).map(card -> pupil(id, card)).collect(Collectors.toSet());
    }

    private UUID pupil(UUID id, Card card) {
        return rows.find(id).orElseThrow().pupil(card.holder()).orElseThrow().id();
    }

    private long mailsAbout(UUID id) {
        var causes = rows.find(id).orElseThrow().pupils().stream()
                .map(pupil -> "outing.announced:" + pupil.id())
                .toArray(String[]::new);
        return beans.getBean(JdbcClient.class)
                .sql("select count(*) from notification.message where cause = any(?)")
                .param(causes)
                .query(Long.class)
                .single();
    }

    private static Set<HolderId> holders(Card... cards) {
        return Arrays.stream(cards).map(Card::holder).collect(Collectors.toSet());
    }
}
