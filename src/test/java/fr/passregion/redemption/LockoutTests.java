package fr.passregion.redemption;

import static fr.passregion.redemption.Scene.BIRTH_DATE;
import static fr.passregion.redemption.Scene.SPORT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Card;
import fr.passregion.card.Cards;
import fr.passregion.holder.Holders;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.notification.Mailbox;
import fr.passregion.partner.PointOfSale;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.testing.SignIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PassRegionTest
@Covers("BEN-05")
class LockoutTests {

    private final Till till;
    private final NumberLocks locks;
    private final TillFlags flags;
    private final LockNotices notices;
    private final ApplicationContext beans;
    private final Scene scene;

    LockoutTests(Till till, NumberLocks locks, TillFlags flags, LockNotices notices, ApplicationContext beans) {
        this.till = till;
        this.locks = locks;
        this.flags = flags;
        this.notices = notices;
        this.beans = beans;
        this.scene = new Scene(beans);
    }

    @Test
    void fiveWrongDatesAnywhereLockTheNumberEverywhereAndTheCodesStillWork() {
        var card = scene.pupil();
        for (var wrong = 1; wrong <= 3; wrong++)
            assertThat(lookup(scene.shop(SPORT), guess(card, wrong))).isInstanceOf(Refusal.HolderNotRecognised.class);
        for (var wrong = 4; wrong <= 5; wrong++)
            assertThat(debit(scene.shop(SPORT), guess(card, wrong))).isInstanceOf(Refusal.HolderNotRecognised.class);

        var shop = scene.shop(SPORT);
        assertThat(lookup(shop, right(card))).isInstanceOf(Refusal.CardLocked.class);
        assertThat(debit(shop, right(card))).isInstanceOf(Refusal.CardLocked.class);
        var printed = new ShownCard.Scanned(beans.getBean(Cards.class).staticQr(card));
        assertThat(till.lookup(at(shop), printed)).isInstanceOf(LookupOutcome.Found.class);
        assertThat(till.debit(sale(shop, printed))).isInstanceOf(DebitOutcome.Booked.class);
    }

    @Test
    @Covers("PAR-04")
    void aWrongDateInARequestToHoldIsAGuessLikeAnyOther() {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        for (var wrong = 1; wrong <= 5; wrong++)
            assertThat(hold(shop, guess(card, wrong)))
                    .isEqualTo(new AuthorizationOutcome.Refused(new Refusal.HolderNotRecognised()));
        assertThat(lookup(shop, right(card))).isInstanceOf(Refusal.CardLocked.class);
        assertThat(hold(shop, right(card)))
                .isInstanceOfSatisfying(
                        AuthorizationOutcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.CardLocked.class));
    }

    private AuthorizationOutcome hold(PointOfSale shop, ShownCard card) {
        var key = UUID.randomUUID().toString();
        return beans.getBean(Authorizations.class)
                .place(new AuthorizationRequest(sale(shop, card), Duration.ofMinutes(15), "caller", key));
    }

    @Test
    void aRightDateIsTakenWhileNothingIsLockedAndForgivesNothing() {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        for (var wrong = 1; wrong <= 4; wrong++) lookup(shop, guess(card, wrong));
        assertThat(till.lookup(at(shop), right(card))).isInstanceOf(LookupOutcome.Found.class);
        lookup(shop, guess(card, 5));
        assertThat(lookup(shop, right(card))).isInstanceOf(Refusal.CardLocked.class);
    }

    @Test
    @Covers("BEN-04")
    void aNumberThatNoCardHasAndOneOfTheOtherModeAreAnsweredLikeACardsToTheLastWord() {
        var unknown = new ShownCard.Typed(digits(), BIRTH_DATE);
        var wrong = guess(scene.pupil(), 1);
        var other = right(scene.testPupil());
        var shop = scene.shop(SPORT);
        for (var card : List.of(unknown, wrong, other)) {
            for (var number = 1; number <= 5; number++)
                assertThat(lookup(shop, card)).isEqualTo(new Refusal.HolderNotRecognised());
            assertThat(lookup(shop, card)).isInstanceOf(Refusal.CardLocked.class);
        }
    }

    @Test
    void mistakesOfATrialLockNoRealCard() {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        for (var wrong = 1; wrong <= 6; wrong++) till.lookup(new Counter(shop.id(), true), guess(card, wrong));
        assertThat(till.lookup(at(shop), right(card))).isInstanceOf(LookupOutcome.Found.class);
    }

    @Test
    void mistakesOfATrialPauseAndFlagTheTrialAlone() {
        var shop = scene.shop(SPORT);
        var trial = new Counter(shop.id(), true);
        for (var wrong = 1; wrong <= 30; wrong++) till.lookup(trial, new ShownCard.Typed(digits(), BIRTH_DATE));
        assertThat(till.lookup(trial, right(scene.testPupil())))
                .isInstanceOfSatisfying(
                        LookupOutcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.TypingPaused.class));
        lookup(shop, guess(scene.pupil(), 1));
        assertThat(till.lookup(at(shop), right(scene.pupil()))).isInstanceOf(LookupOutcome.Found.class);
        assertThat(flags.open()).noneMatch(open -> open.place().equals(shop.id()));
    }

    @Test
    void amongSixtyFourTriesAtOnceNoSixthIsJudged() throws Exception {
        var card = scene.pupil();
        var shops = Stream.generate(() -> scene.shop(SPORT)).limit(8).toList();
        var guesses = IntStream.rangeClosed(1, 64)
                .<Callable<Refusal>>mapToObj(wrong -> () -> wrong % 2 == 0
                        ? lookup(shops.get(wrong % 8), guess(card, wrong))
                        : debit(shops.get(wrong % 8), guess(card, wrong)))
                .toList();
        var refusals = new ArrayList<Refusal>();
        try (var threads = Executors.newFixedThreadPool(64)) {
            for (var done : threads.invokeAll(guesses)) refusals.add(done.get());
        }
        assertThat(refusals)
                .filteredOn(Refusal.HolderNotRecognised.class::isInstance)
                .hasSize(5);
        assertThat(refusals)
                .filteredOn(refusal -> !(refusal instanceof Refusal.HolderNotRecognised))
                .hasSize(59)
                .allMatch(Refusal.CardLocked.class::isInstance);
    }

    @Test
    void theHolderIsToldOnceAndMayUnlockTheNumber() {
        var card = scene.pupil();
        lock(card);
        notices.tellAll();
        notices.tellAll();
        var email = beans.getBean(Holders.class)
                .find(card.holder())
                .orElseThrow()
                .contact()
                .email();
        assertThat(beans.getBean(Mailbox.class).to(email))
                .filteredOn(mail -> mail.subject().contains("bloqué pour un jour"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("QR code")
                        .doesNotContain(card.number().digits(), card.number().spaced(), "2009"));

        assertThat(locks.lockedUntil(card.holder())).isPresent();
        locks.unlockOwn(card.holder());
        assertThat(locks.lockedUntil(card.holder())).isEmpty();
        assertThat(till.lookup(at(scene.shop(SPORT)), right(card))).isInstanceOf(LookupOutcome.Found.class);
    }

    @Test
    @Covers("REG-05")
    void theHelpdeskMayUnlockItAndItsActIsKept() {
        var card = scene.pupil();
        lock(card);
        SignIn.as(
                SignIn.somebody(new Grant(Role.HELPDESK, null)),
                () -> locks.unlock(card.holder(), "appel du titulaire"));
        assertThat(till.lookup(at(scene.shop(SPORT)), right(card))).isInstanceOf(LookupOutcome.Found.class);
        assertThat(acts("holder:" + card.holder())).contains("card.unlocked appel du titulaire");
    }

    @Test
    void aTillWithUnusualFailuresIsFlaggedAndSlowedUntilAnAgentLiftsIt() {
        var shop = scene.shop(SPORT);
        for (var wrong = 1; wrong <= 30; wrong++) lookup(shop, new ShownCard.Typed(digits(), BIRTH_DATE));
        var card = scene.pupil();
        assertThat(lookup(shop, right(card))).isInstanceOf(Refusal.TypingPaused.class);
        var printed = new ShownCard.Scanned(beans.getBean(Cards.class).staticQr(card));
        assertThat(till.debit(sale(shop, printed))).isInstanceOf(DebitOutcome.Booked.class);

        var flag = flags.open().stream()
                .filter(open -> open.place().equals(shop.id()))
                .toList()
                .getFirst();
        assertThat(flag.failures()).isEqualTo(30);
        assertThat(flag.numbers()).isEqualTo(30);
        assertThat(flag.pausedUntil()).isNotNull();
        flags.see(flag);
        assertThat(flags.find(flag.id()).orElseThrow().seenAt()).isNotNull();
        flags.lift(flag, "caisse neuve, erreurs de saisie");
        assertThat(flags.find(flag.id())).isEmpty();
        assertThat(till.lookup(at(shop), right(card))).isInstanceOf(LookupOutcome.Found.class);
        assertThat(acts("till:" + shop.id()))
                .containsExactly("till.flag_seen", "till.flag_lifted caisse neuve, erreurs de saisie");
    }

    /** Fifty tills against some hundred cards, twenty-five tries at each: it is worth five guesses, whoever asks and however fast. */
    @Test
    void threeThousandHostileTriesNeverGetASixthGuessAndNoHolderIsLockedOut() throws Exception {
        var cards = scene.pupils(120);
        var shops = Stream.generate(() -> scene.shop(SPORT)).limit(50).toList();
        var hostile = IntStream.range(0, 3_000)
                .<Callable<Refusal>>mapToObj(number -> () -> {
                    var dice = new Random(number);
                    var card = guess(cards.get(dice.nextInt(cards.size())), 1 + dice.nextInt(4_000));
                    return lookup(shops.get(dice.nextInt(shops.size())), card);
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var done : threads.invokeAll(hostile)) assertThat(done.get()).isNotNull();
        }
        var judged = beans.getBean(JdbcClient.class)
                .sql("select count(*) from redemption.failed_try where card_id = any(:cards) group by card_id")
                .param("cards", cards.stream().map(Card::id).toArray(UUID[]::new))
                .query(Integer.class)
                .list();
        assertThat(judged).hasSize(cards.size()).allMatch(tries -> tries == 5);
        assertThat(cards).allSatisfy(card -> {
            assertThat(locks.lockedUntil(card.holder())).isPresent();
            var printed = new ShownCard.Scanned(beans.getBean(Cards.class).staticQr(card));
            assertThat(till.lookup(at(shops.getFirst()), printed)).isInstanceOf(LookupOutcome.Found.class);
        });
    }

    private void lock(Card card) {
        for (var wrong = 1; wrong <= 5; wrong++) lookup(scene.shop(SPORT), guess(card, wrong));
    }

    private List<@Nullable String> acts(String subject) {
        return beans.getBean(JdbcClient.class)
                .sql("select concat_ws(' ', act, why) from audit.entry where subject = :subject order by id")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    private Refusal lookup(PointOfSale shop, ShownCard card) {
        return ((LookupOutcome.Refused) till.lookup(at(shop), card)).refusal();
    }

    private Refusal debit(PointOfSale shop, ShownCard card) {
        return ((DebitOutcome.Refused) till.debit(sale(shop, card))).refusal();
    }

    private static DebitRequest sale(PointOfSale shop, ShownCard card) {
        return new DebitRequest(at(shop), card, SPORT, Money.euros(1), null, null, null, null);
    }

    private static Counter at(PointOfSale shop) {
        return new Counter(shop.id(), false);
    }

    private static ShownCard.Typed right(Card card) {
        return new ShownCard.Typed(card.number().digits(), BIRTH_DATE);
    }

    /** Any date but the right one. */
    private static ShownCard.Typed guess(Card card, int wrong) {
        return new ShownCard.Typed(card.number().digits(), BIRTH_DATE.plusDays(wrong));
    }

    private static String digits() {
        return "9250" + String.format("%012d", new Random().nextLong(1_000_000_000_000L));
    }
}
