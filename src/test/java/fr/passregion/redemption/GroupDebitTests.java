package fr.passregion.redemption;

import static fr.passregion.redemption.Scene.CINEMA;
import static fr.passregion.redemption.Scene.MUSEUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.passregion.card.Card;
import fr.passregion.card.Cards;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.GroupDebitOutcome.Done;
import fr.passregion.redemption.GroupDebitOutcome.LineResult;
import fr.passregion.redemption.GroupDebitRequest.Line;
import fr.passregion.redemption.Outings.NewOuting;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.shared.Uai;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.testing.MadeUpUai;
import fr.passregion.testing.PassRegionTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The money side of a class outing: one operation, one line each, each for themselves. */
@PassRegionTest
@Covers("CUL-05")
class GroupDebitTests {

    private static final BenefitCode SHOW = new BenefitCode("SPECTACLE");
    private static final BenefitCode FIRST_AID = new BenefitCode("PSC1");

    private final GroupDebits debits;
    private final Outings outings;
    private final Till till;
    private final Redemptions redemptions;
    private final Entitlements entitlements;
    private final Scene scene;
    private final ApplicationContext beans;
    private final Uai school = MadeUpUai.in("69");

    GroupDebitTests(
            GroupDebits debits,
            Outings outings,
            Till till,
            Redemptions redemptions,
            Entitlements entitlements,
            ApplicationContext beans) {
        this.debits = debits;
        this.outings = outings;
        this.till = till;
        this.redemptions = redemptions;
        this.entitlements = entitlements;
        this.scene = new Scene(beans);
        this.beans = beans;
    }

    @Test
    void whoIsThereIsDebitedAndWhoIsAbsentKeepsTheirs() {
        var lea = scene.pupil();
        var samir = scene.pupil();
        var cinema = scene.shop(CINEMA);
        var before = availableOf(samir, CINEMA);
        var outing = plan(cinema, CINEMA, lea, samir);
        var done = done(debit(cinema, outing, null, there(outing, lea), absent(outing, samir)));
        var booked = booked(done.lines().getFirst());
        assertThat(booked.redemption().holder()).isEqualTo(lea.holder());
        assertThat(booked.redemption().debited()).isEqualTo(new Amount(Unit.TICKET, 1));
        assertThat(booked.redemption().holderPays()).isEqualTo(Money.euros(1));
        assertThat(booked.redemption().reference()).isEqualTo(outing.id().value());
        assertThat(done.lines().getLast()).isInstanceOf(LineResult.Absent.class);
        assertThat(availableOf(samir, CINEMA)).isEqualTo(before);
        assertThat(redemptions.ofHolder(samir.holder(), 10)).isEmpty();
        assertThat(find(cinema, outing).status()).isEqualTo(Outing.Status.DEBITED);
    }

    @Test
    void aRefusalOfOneChangesNothingForTheOthers() {
        var lea = scene.pupil();
        var samir = scene.pupil();
        var ines = scene.pupil();
        var cinema = scene.shop(CINEMA);
        var all = (int) availableOf(lea, CINEMA).quantity();
        till.debit(new DebitRequest(at(cinema), typed(lea), CINEMA, null, null, all, null, null));
        beans.getBean(Cards.class).block(samir, "volée");
        var outing = plan(cinema, CINEMA, lea, samir, ines);
        var done = done(debit(
                cinema,
                outing,
                null,
                there(outing, lea),
                there(outing, samir),
                there(outing, ines),
                new Line(nobody(), true)));
        assertThat(refusal(done.lines().get(0))).isInstanceOf(Refusal.NothingLeft.class);
        assertThat(refusal(done.lines().get(1))).isEqualTo(new Refusal.CardBlocked());
        assertThat(booked(done.lines().get(2)).redemption().holder()).isEqualTo(ines.holder());
        assertThat(refusal(done.lines().get(3))).isEqualTo(new Refusal.ParticipantNotListed());
    }

    @Test
    void ofEurosEachGivesTheMostThatTheirOwnBalanceAllows() {
        var lea = scene.pupil();
        var theatre = scene.shop(SHOW);
        var all = availableOf(lea, SHOW).money();
        var outing = plan(theatre, SHOW, lea);
        assertThat(debit(theatre, outing, null, there(outing, lea)))
                .isEqualTo(new GroupDebitOutcome.Unfit(DebitOutcome.Flaw.PRICE_MISSING));
        var done = done(debit(theatre, outing, all.plus(Money.euros(4)), there(outing, lea)));
        assertThat(booked(done.lines().getFirst()).redemption().holderPays()).isEqualTo(Money.euros(4));
    }

    @Test
    void whoComesLateIsDebitedLaterAndNobodyTwice() {
        var lea = scene.pupil();
        var samir = scene.pupil();
        var museum = scene.shop(MUSEUM);
        var outing = plan(museum, MUSEUM, lea, samir);
        done(debit(museum, outing, null, absent(outing, lea), absent(outing, samir)));
        done(debit(museum, outing, null, there(outing, lea), absent(outing, samir)));
        var later = done(debit(museum, outing, null, there(outing, lea), there(outing, samir)));
        assertThat(refusal(later.lines().getFirst())).isEqualTo(new Refusal.ParticipantAlreadyDebited());
        booked(later.lines().getLast());
        assertThat(redemptions.ofHolder(lea.holder(), 10)).hasSize(1);
    }

    @Test
    void theSameOutingDebitedByManyAtOnceTakesOneTicketEach() throws Exception {
        var lea = scene.pupil();
        var samir = scene.pupil();
        var cinema = scene.shop(CINEMA);
        var outing = plan(cinema, CINEMA, lea, samir);
        Callable<?> act = () -> debit(cinema, outing, null, there(outing, lea), there(outing, samir));
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var one : threads.invokeAll(Stream.generate(() -> act).limit(6).toList())) one.get();
        }
        assertThat(redemptions.ofHolder(lea.holder(), 10)).hasSize(1);
        assertThat(redemptions.ofHolder(samir.holder(), 10)).hasSize(1);
    }

    @Test
    @Covers("PSC-01")
    void aPersonalBenefitIsNeverDebitedInAGroupAndStillIsAlone() {
        var lea = scene.pupil();
        var trainer = scene.shop(FIRST_AID);
        var outing = plan(trainer, FIRST_AID, lea);
        var before = availableOf(lea, FIRST_AID);
        assertThat(debit(trainer, outing, Money.euros(60), there(outing, lea)))
                .isEqualTo(new GroupDebitOutcome.Refused(new Refusal.GroupNotAllowed("Premiers secours (PSC1)")));
        assertThat(availableOf(lea, FIRST_AID)).isEqualTo(before);
        assertThat(till.debit(
                        new DebitRequest(at(trainer), typed(lea), FIRST_AID, Money.euros(60), null, null, null, null)))
                .isInstanceOf(DebitOutcome.Booked.class);
    }

    @Test
    @Covers("EST-05")
    void anOutingIsThereForThePointOfSaleItWasAddressedToAlone() {
        var lea = scene.pupil();
        var cinema = scene.shop(CINEMA);
        var outing = plan(cinema, CINEMA, lea);
        var other = scene.shop(CINEMA);
        assertThat(outings.find(at(other), outing.id())).isEmpty();
        assertThat(debits.debit(request(at(other), outing, null, there(outing, lea))))
                .isEmpty();
        assertThat(debits.debit(request(new Counter(cinema.id(), true), outing, null, there(outing, lea))))
                .isEmpty();
        assertThat(find(cinema, outing)).isEqualTo(outing);
        assertThat(outing.status()).isEqualTo(Outing.Status.PLANNED);
    }

    @Test
    @Covers("BEN-03")
    void noOutingIsDebitedBeyondTheAgreementOrBySomeoneSuspended() {
        var lea = scene.pupil();
        var shop = scene.shop(MUSEUM);
        var outing = plan(shop, CINEMA, lea);
        assertThat(debit(shop, outing, null, there(outing, lea)))
                .isEqualTo(new GroupDebitOutcome.Refused(new Refusal.BenefitNotAgreed(CINEMA)));
        beans.getBean(Partners.class).suspend(shop.partner(), "contrôle");
        assertThat(debit(shop, outing, null, there(outing, lea)))
                .isEqualTo(new GroupDebitOutcome.Refused(new Refusal.PartnerSuspended()));
    }

    @Test
    void testCardsGoOnTestOutings() {
        var fixture = scene.testPupil();
        var cinema = scene.shop(CINEMA);
        var outing =
                outings.plan(new NewOuting(school, cinema.id(), CINEMA, scene.today(), true, Set.of(fixture.holder())));
        var request = request(new Counter(cinema.id(), true), outing, null, there(outing, fixture));
        var done = done(debits.debit(request).orElseThrow());
        assertThat(booked(done.lines().getFirst()).redemption().test()).isTrue();
    }

    @Test
    void anOutingHasSomebodyOnItsListAndADayToCome() {
        var place = scene.shop(CINEMA).id();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewOuting(school, place, CINEMA, scene.today(), false, Set.of()));
        var past = new NewOuting(school, place, CINEMA, scene.today().minusDays(1), false, Set.of(HolderId.random()));
        assertThatIllegalArgumentException().isThrownBy(() -> outings.plan(past));
    }

    private Outing plan(PointOfSale shop, BenefitCode benefit, Card... cards) {
        var holders = new HashSet<HolderId>();
        for (var card : cards) holders.add(card.holder());
        return outings.plan(new NewOuting(school, shop.id(), benefit, scene.today(), false, holders));
    }

    private GroupDebitOutcome debit(PointOfSale shop, Outing outing, @Nullable Money price, Line... lines) {
        return debits.debit(request(at(shop), outing, price, lines)).orElseThrow();
    }

    private static GroupDebitRequest request(Counter counter, Outing outing, @Nullable Money price, Line... lines) {
        return new GroupDebitRequest(counter, outing.id(), List.of(lines), price);
    }

    private Outing find(PointOfSale shop, Outing outing) {
        return outings.find(at(shop), outing.id()).orElseThrow();
    }

    private Amount availableOf(Card card, BenefitCode benefit) {
        return entitlements
                .of(card.holder(), benefit, scene.today())
                .orElseThrow()
                .available();
    }

    private static Line there(Outing outing, Card card) {
        return new Line(participant(outing, card), true);
    }

    private static Line absent(Outing outing, Card card) {
        return new Line(participant(outing, card), false);
    }

    private static ParticipantId participant(Outing outing, Card card) {
        return outing.participants().stream()
                .filter(one -> one.holder().equals(card.holder()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static ParticipantId nobody() {
        return new ParticipantId("par_00000000000000000000000000000000");
    }

    private static Counter at(PointOfSale shop) {
        return new Counter(shop.id(), false);
    }

    private static ShownCard typed(Card card) {
        return new ShownCard.Typed(card.number().digits(), Scene.BIRTH_DATE);
    }

    private static Done done(GroupDebitOutcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return (Done) outcome;
    }

    private static DebitOutcome.Booked booked(LineResult line) {
        assertThat(line).isInstanceOf(LineResult.Booked.class);
        return ((LineResult.Booked) line).debit();
    }

    private static Refusal refusal(LineResult line) {
        assertThat(line).isInstanceOf(LineResult.Refused.class);
        return ((LineResult.Refused) line).refusal();
    }
}
