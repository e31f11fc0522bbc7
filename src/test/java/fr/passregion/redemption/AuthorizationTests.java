package fr.passregion.redemption;

import static fr.passregion.redemption.Scene.BOOKS;
import static fr.passregion.redemption.Scene.CINEMA;
import static fr.passregion.redemption.Scene.MUSEUM;
import static fr.passregion.redemption.Scene.SPORT;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fr.passregion.card.Card;
import fr.passregion.card.Cards;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.Authorization.Standing;
import fr.passregion.redemption.Authorization.Status;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.wallet.Holds;
import fr.passregion.wallet.InvariantCheck;
import fr.passregion.wallet.Payables;
import fr.passregion.wallet.Payee;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Debits in two steps: what is promised counts as gone, and is taken or let go exactly once. */
@PassRegionTest
@Covers({"BEN-06", "PAR-04"})
class AuthorizationTests {

    private static final Duration A_QUARTER = Duration.ofMinutes(15);
    private static final Duration AN_INSTANT = Duration.ofMillis(1);

    private final Authorizations authorizations;
    private final Till till;
    private final Redemptions redemptions;
    private final Entitlements entitlements;
    private final Payables payables;
    private final Scene scene;
    private final ApplicationContext beans;

    AuthorizationTests(
            Authorizations authorizations,
            Till till,
            Redemptions redemptions,
            Entitlements entitlements,
            Payables payables,
            ApplicationContext beans) {
        this.authorizations = authorizations;
        this.till = till;
        this.redemptions = redemptions;
        this.entitlements = entitlements;
        this.payables = payables;
        this.scene = new Scene(beans);
        this.beans = beans;
    }

    @AfterEach
    void theLedgerIsSound() {
        var report = beans.getBean(InvariantCheck.class).run();
        assertThat(report.holds()).as("%s", report).isTrue();
    }

    @Test
    void whatIsHeldIsGoneAndNothingIsOwedYet() {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        var all = availableOf(card, SPORT);
        var held = held(place(shop, card, SPORT, Money.cents(1_000), A_QUARTER));
        assertThat(held.status()).isEqualTo(Status.HELD);
        assertThat(held.authorization().held()).isEqualTo(euros(10));
        assertThat(held.authorization().available()).isEqualTo(all.minus(euros(10)));
        assertThat(availableOf(card, SPORT)).isEqualTo(all.minus(euros(10)));
        assertThat(entitlements
                        .of(card.holder(), SPORT, scene.today())
                        .orElseThrow()
                        .reserved())
                .isEqualTo(euros(10));
        assertThat(payables.owedTo(payee(shop), Unit.EUR)).isEqualTo(euros(0));
        assertThat(redemptions.ofHolder(card.holder(), 10)).isEmpty();
        var more = new DebitRequest(at(shop), typed(card), SPORT, all.money(), all.money(), null, null, null);
        assertThat(till.debit(more))
                .isEqualTo(new DebitOutcome.Refused(new Refusal.AmountExceedsBalance("Sport", all.minus(euros(10)))));
    }

    @Test
    @Covers("BEN-09")
    void aCaptureIsAnOrdinaryDebit() {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        var all = availableOf(card, SPORT);
        var held = held(place(shop, card, SPORT, Money.cents(1_000), A_QUARTER));
        var booked = booked(capture(shop, held, null, null, null));
        assertThat(booked.redemption().debited()).isEqualTo(euros(10));
        assertThat(booked.redemption().price()).isEqualTo(Money.euros(10));
        assertThat(booked.redemption().reimbursable()).isEqualTo(Money.euros(10));
        assertThat(booked.available()).isEqualTo(all.minus(euros(10)));
        assertThat(redemptions.ofHolder(card.holder(), 10)).containsExactly(booked.redemption());
        assertThat(payables.owedTo(payee(shop), Unit.EUR)).isEqualTo(euros(10));
        var standing = authorizations.find(at(shop), held.authorization().id()).orElseThrow();
        assertThat(standing.status()).isEqualTo(Status.CAPTURED);
        assertThat(standing.redemption()).isEqualTo(booked.redemption().id());
    }

    @Test
    @Covers("BEN-02")
    void lessMayBeCapturedAndTheRestIsFreeAgain() {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        var all = availableOf(card, SPORT);
        var held = held(place(shop, card, SPORT, Money.cents(1_000), A_QUARTER));
        assertThat(refusal(capture(shop, held, null, Money.cents(1_001), null)))
                .isEqualTo(new Refusal.AmountExceedsPrice(Money.euros(10)));
        assertThat(refusal(capture(shop, held, Money.euros(20), Money.cents(1_001), null)))
                .isEqualTo(new Refusal.CaptureExceedsAuthorization(euros(10)));
        var booked = booked(capture(shop, held, Money.euros(7), Money.euros(4), null));
        assertThat(booked.redemption().debited()).isEqualTo(euros(4));
        assertThat(booked.redemption().holderPays()).isEqualTo(Money.euros(3));
        assertThat(availableOf(card, SPORT)).isEqualTo(all.minus(euros(4)));
    }

    @Test
    @Covers({"CUL-02", "CUL-03"})
    void ticketsAndEntriesAreReservedToo() {
        var card = scene.pupil();
        var shop = scene.shop(CINEMA, MUSEUM);
        var seats = held(authorizations.place(new AuthorizationRequest(
                new DebitRequest(at(shop), typed(card), CINEMA, null, null, 3, null, null),
                A_QUARTER,
                "caller",
                key())));
        assertThat(refusal(capture(shop, seats, null, null, 4)))
                .isEqualTo(new Refusal.CaptureExceedsAuthorization(new Amount(Unit.TICKET, 3)));
        var booked = booked(capture(shop, seats, null, null, 2));
        assertThat(booked.redemption().holderPays()).isEqualTo(Money.euros(2));
        assertThat(booked.redemption().reimbursable()).isEqualTo(Scene.TARIFF.times(2));
        var entry = held(place(shop, card, MUSEUM, null, A_QUARTER));
        assertThat(entry.authorization().available()).isNull();
        assertThat(booked(capture(shop, entry, null, null, null)).available()).isNull();
    }

    @Test
    void anAuthorizationEndsOnce() {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        var taken = held(place(shop, card, SPORT, Money.euros(5), A_QUARTER));
        booked(capture(shop, taken, null, null, null));
        assertThat(refusal(capture(shop, taken, null, null, null))).isEqualTo(new Refusal.AuthorizationClosed());
        assertThat(cancel(shop, taken)).isEqualTo(new AuthorizationOutcome.Refused(new Refusal.AuthorizationClosed()));
        var letGo = held(place(shop, card, SPORT, Money.euros(5), A_QUARTER));
        assertThat(held(cancel(shop, letGo)).status()).isEqualTo(Status.CANCELLED);
        assertThat(refusal(capture(shop, letGo, null, null, null))).isEqualTo(new Refusal.AuthorizationClosed());
    }

    @Test
    void anExpiredAuthorizationIsFreeAgainAndTakesNothing() {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        var all = availableOf(card, SPORT);
        var late = held(place(shop, card, SPORT, all.money(), AN_INSTANT));
        pause();
        assertThat(availableOf(card, SPORT)).isEqualTo(all);
        assertThat(status(shop, late)).isEqualTo(Status.EXPIRED);
        assertThat(refusal(capture(shop, late, Money.euros(500), Money.euros(400), null)))
                .isEqualTo(new Refusal.AuthorizationExpired());
        assertThat(refusal(capture(shop, late, null, null, null))).isEqualTo(new Refusal.AuthorizationExpired());
        assertThat(cancel(shop, late)).isEqualTo(new AuthorizationOutcome.Refused(new Refusal.AuthorizationExpired()));
        beans.getBean(Holds.class).releaseExpired();
        assertThat(availableOf(card, SPORT)).isEqualTo(all);
    }

    @Test
    void aDebitMayTakeAtOnceWhatAnExpiredAuthorizationHeld() {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        var all = availableOf(card, SPORT);
        held(place(shop, card, SPORT, all.money(), AN_INSTANT));
        pause();
        booked(till.debit(new DebitRequest(at(shop), typed(card), SPORT, all.money(), null, null, null, null)));
    }

    @Test
    @Covers({"BEN-03", "BEN-04"})
    void itIsRefusedForWhatRefusesADebit() {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        assertThat(place(shop, card, BOOKS, Money.euros(5), A_QUARTER))
                .isEqualTo(new AuthorizationOutcome.Refused(new Refusal.BenefitNotAgreed(BOOKS)));
        assertThat(place(shop, card, SPORT, null, A_QUARTER))
                .isEqualTo(new AuthorizationOutcome.Unfit(DebitOutcome.Flaw.PRICE_MISSING));
        beans.getBean(Cards.class).block(card, "perdue");
        assertThat(place(shop, card, SPORT, Money.euros(5), A_QUARTER))
                .isEqualTo(new AuthorizationOutcome.Refused(new Refusal.CardBlocked()));
    }

    @Test
    void aPartnerSuspendedSinceTakesNothing() {
        var shop = scene.shop(SPORT);
        var held = held(place(shop, scene.pupil(), SPORT, Money.euros(5), A_QUARTER));
        beans.getBean(Partners.class).suspend(shop.partner(), "contrôle");
        assertThat(refusal(capture(shop, held, null, null, null))).isEqualTo(new Refusal.PartnerSuspended());
    }

    @Test
    @Covers("GEN-06")
    void aChangingCodeServesOnceForAnAuthorizationToo() {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        var code = new ShownCard.Scanned("PR1:" + card.number().digits() + password(card));
        var sale = new DebitRequest(at(shop), code, SPORT, Money.euros(5), null, null, null, null);
        held(authorizations.place(new AuthorizationRequest(sale, A_QUARTER, "caller", key())));
        assertThat(authorizations.place(new AuthorizationRequest(sale, A_QUARTER, "caller", key())))
                .isEqualTo(new AuthorizationOutcome.Refused(new Refusal.QrReplayed()));
        assertThat(till.debit(sale)).isEqualTo(new DebitOutcome.Refused(new Refusal.QrReplayed()));
    }

    @RepeatedTest(3)
    void ofManyCapturesAndCancellationsAtOnceOneIsDone() throws Exception {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        var held = held(place(shop, card, SPORT, Money.euros(5), A_QUARTER));
        var acts = new ArrayList<Callable<Boolean>>();
        for (var pair = 0; pair < 6; pair++) {
            acts.add(() -> capture(shop, held, null, null, null) instanceof DebitOutcome.Booked);
            acts.add(() -> cancel(shop, held) instanceof AuthorizationOutcome.Stands);
        }
        var done = 0;
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            for (var one : threads.invokeAll(acts)) if (one.get()) done++;
        }
        assertThat(done).isEqualTo(1);
        var captured = status(shop, held) == Status.CAPTURED;
        assertThat(redemptions.ofHolder(card.holder(), 10)).hasSize(captured ? 1 : 0);
    }

    private AuthorizationOutcome place(
            PointOfSale shop, Card card, BenefitCode benefit, @Nullable Money price, Duration life) {
        var sale = new DebitRequest(at(shop), typed(card), benefit, price, null, null, null, null);
        return authorizations.place(new AuthorizationRequest(sale, life, "caller", key()));
    }

    private DebitOutcome capture(
            PointOfSale shop, Standing held, @Nullable Money price, @Nullable Money amount, @Nullable Integer count) {
        var id = held.authorization().id();
        return authorizations
                .capture(new CaptureRequest(at(shop), id, price, amount, count))
                .orElseThrow();
    }

    private AuthorizationOutcome cancel(PointOfSale shop, Standing held) {
        return authorizations.cancel(at(shop), held.authorization().id()).orElseThrow();
    }

    private Status status(PointOfSale shop, Standing held) {
        return authorizations
                .find(at(shop), held.authorization().id())
                .orElseThrow()
                .status();
    }

    private Amount availableOf(Card card, BenefitCode benefit) {
        return entitlements
                .of(card.holder(), benefit, scene.today())
                .orElseThrow()
                .available();
    }

    private String password(Card card) {
        var secret = new Base32().decode(beans.getBean(Cards.class).totpSecret(card));
        var algorithm = TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA256;
        try {
            return new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30), 6, algorithm)
                    .generateOneTimePasswordString(
                            new SecretKeySpec(secret, algorithm),
                            beans.getBean(Clock.class).instant(),
                            Locale.ROOT);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Amount euros(long euros) {
        return new Amount(Unit.EUR, euros * 100);
    }

    private static Payee payee(PointOfSale shop) {
        return new Payee(shop.partner().toString());
    }

    private static Counter at(PointOfSale shop) {
        return new Counter(shop.id(), false);
    }

    private static ShownCard typed(Card card) {
        return new ShownCard.Typed(card.number().digits(), Scene.BIRTH_DATE);
    }

    private static Standing held(AuthorizationOutcome outcome) {
        assertThat(outcome).isInstanceOf(AuthorizationOutcome.Stands.class);
        return ((AuthorizationOutcome.Stands) outcome).standing();
    }

    private static DebitOutcome.Booked booked(DebitOutcome outcome) {
        assertThat(outcome).isInstanceOf(DebitOutcome.Booked.class);
        return (DebitOutcome.Booked) outcome;
    }

    private static Refusal refusal(DebitOutcome outcome) {
        assertThat(outcome).isInstanceOf(DebitOutcome.Refused.class);
        return ((DebitOutcome.Refused) outcome).refusal();
    }
}
