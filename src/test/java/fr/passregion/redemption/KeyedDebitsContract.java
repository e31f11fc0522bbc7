package fr.passregion.redemption;

import static fr.passregion.redemption.Scene.BOOKS;
import static fr.passregion.redemption.Scene.CINEMA;
import static fr.passregion.redemption.Scene.SPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.passregion.card.Card;
import fr.passregion.card.Cards;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.AnsweredRequests.Answer;
import fr.passregion.redemption.AnsweredRequests.Request;
import fr.passregion.redemption.AnsweredRequests.Result;
import fr.passregion.redemption.KeyedDebits.Asked;
import fr.passregion.redemption.KeyedDebits.Outcome;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.wallet.InvariantCheck;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What every way of committing debits must do, whoever comes at the same time. */
@Covers("BEN-06")
abstract class KeyedDebitsContract {

    private final String caller = "LIVE:" + UUID.randomUUID();
    private final ApplicationContext beans;
    private final Scene scene;

    KeyedDebitsContract(ApplicationContext beans) {
        this.beans = beans;
        this.scene = new Scene(beans);
    }

    abstract KeyedDebits debits();

    KeyedRounds rounds() {
        return beans.getBean(KeyedRounds.class);
    }

    @AfterEach
    void theLedgerIsSound() {
        assertThat(beans.getBean(InvariantCheck.class).run().holds()).isTrue();
    }

    @Test
    void sixtyFourAtOnceOnAnEnvelopeForTenTakeTen() throws Exception {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        var tenth = new Money(available(card, SPORT).quantity() / 10);
        var results = atOnce(64, place -> asked("k" + place, debit(shop, card, SPORT, tenth)));
        assertThat(results).allSatisfy(result -> assertThat(result).isInstanceOf(Result.Done.class));
        assertThat(results).filteredOn(result -> answer(result).status() == 201).hasSize(10);
        assertThat(results)
                .filteredOn(result -> answer(result).body().equals("nothing_left"))
                .hasSize(54);
        assertThat(available(card, SPORT)).isEqualTo(Amount.none(Unit.EUR));
        assertThat(redemptions(card)).hasSize(10);
    }

    @Test
    void theSameKeyThirtyTwoTimesAtOnceIsDoneOnce() throws Exception {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        var results = atOnce(32, place -> asked("same", debit(shop, card, SPORT, Money.euros(1))));
        assertThat(results).filteredOn(Result.Done.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !(result instanceof Result.InProgress))
                .extracting(result -> answer(result).redemption())
                .containsOnly(redemptions(card).getFirst().id());
        assertThat(redemptions(card)).hasSize(1);
        assertThat(debits().debitInTurn(asked("same", debit(shop, card, SPORT, Money.euros(1)))))
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        again -> assertThat(again.result()).isInstanceOf(Result.Replayed.class));
    }

    @Test
    void theSameKeyForAnotherRequestIsNotAnswered() throws Exception {
        var card = scene.pupil();
        var debit = debit(scene.shop(SPORT), card, SPORT, Money.euros(1));
        ask(asked("k", debit));
        var other = new Asked(new Request(caller, "k", "another fingerprint"), debit, KeyedDebitsContract::written);
        assertThat(ask(other)).isInstanceOf(Result.KeyReused.class);
    }

    @Test
    @Covers("GEN-06")
    void aChangingCodeThatManyShowAtOnceServesOnce() throws Exception {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        var code = new ShownCard.Scanned(scene.changingCode(card));
        var results = atOnce(32, place -> asked("k" + place, debit(shop, code, SPORT, Money.cents(100))));
        assertThat(results).filteredOn(result -> answer(result).status() == 201).hasSize(1);
        assertThat(results)
                .filteredOn(result -> answer(result).body().equals("qr_replayed"))
                .hasSize(31);
    }

    @Test
    void oneThatCannotBeDoneHarmsNoOther() throws Exception {
        var cards = IntStream.range(0, 16).mapToObj(one -> scene.pupil()).toList();
        var shop = scene.shop(SPORT);
        var poison = new Asked(
                new Request(caller, "poison", "f"), debit(shop, scene.pupil(), SPORT, Money.euros(1)), outcome -> {
                    throw new IllegalStateException("cannot be written");
                });
        var results = new ArrayList<Future<Result>>();
        var start = new CyclicBarrier(17);
        try (var threads = Executors.newFixedThreadPool(17)) {
            var bad = threads.submit(() -> {
                start.await();
                return ask(poison);
            });
            for (var card : cards) {
                results.add(threads.submit(() -> {
                    start.await();
                    return ask(asked("for " + card.id(), debit(shop, card, SPORT, Money.euros(1))));
                }));
            }
            assertThatExceptionOfType(Exception.class).isThrownBy(bad::get).withMessageContaining("cannot be written");
        }
        for (var result : results) assertThat(answer(result.get()).status()).isEqualTo(201);
        assertThat(cards).allSatisfy(card -> assertThat(redemptions(card)).hasSize(1));
    }

    @Test
    @Covers("BEN-01")
    void severalBenefitsOfOneCardAtOnceAreTakenEachFromItsOwn() throws Exception {
        var card = scene.pupil();
        var shop = scene.shop(SPORT, BOOKS, CINEMA);
        var sport = available(card, SPORT);
        var books = available(card, BOOKS);
        var seats = available(card, CINEMA);
        var benefits = List.of(SPORT, BOOKS, CINEMA);
        var results = atOnce(9, place -> {
            var benefit = benefits.get(place % 3);
            return asked("k" + place, debit(shop, card, benefit, benefit.equals(CINEMA) ? null : Money.cents(100)));
        });
        assertThat(results).filteredOn(result -> answer(result).status() == 201).hasSizeGreaterThanOrEqualTo(6);
        assertThat(available(card, SPORT)).isEqualTo(sport.minus(new Amount(Unit.EUR, 300)));
        assertThat(available(card, BOOKS)).isEqualTo(books.minus(new Amount(Unit.EUR, 300)));
        assertThat(available(card, CINEMA).quantity()).isEqualTo(Math.max(0, seats.quantity() - 3));
    }

    @Test
    void aSuspensionHoldsFromTheNextDebitOn() throws Exception {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        assertThat(answer(ask(asked("before", debit(shop, card, SPORT, Money.cents(100)))))
                        .status())
                .isEqualTo(201);
        beans.getBean(Partners.class).suspend(shop.partner(), "test");
        assertThat(answer(ask(asked("after", debit(shop, card, SPORT, Money.cents(100)))))
                        .body())
                .isEqualTo("partner_suspended");
        beans.getBean(Partners.class).reinstate(shop.partner());
        assertThat(answer(ask(asked("again", debit(shop, card, SPORT, Money.cents(100)))))
                        .status())
                .isEqualTo(201);
    }

    @Test
    @Covers("BEN-04")
    void anOpposedCardTakesNothingFromThatInstant() throws Exception {
        var card = scene.pupil();
        var shop = scene.shop(SPORT);
        beans.getBean(Cards.class).block(card, "lost");
        assertThat(answer(ask(asked("k", debit(shop, card, SPORT, Money.cents(100)))))
                        .body())
                .isEqualTo("card_blocked");
    }

    Asked asked(String key, DebitRequest debit) {
        return new Asked(new Request(caller, key, "f"), debit, KeyedDebitsContract::written);
    }

    DebitRequest someDebit() {
        return debit(scene.shop(SPORT), scene.pupil(), SPORT, Money.cents(100));
    }

    private Result ask(Asked asked) {
        return switch (debits().debit(asked)) {
            case Outcome.Answered answered -> answered.result();
            case Outcome.TooBusy busy -> throw new AssertionError("too busy");
        };
    }

    private List<Result> atOnce(int count, Function<Integer, Asked> asked) throws Exception {
        var start = new CyclicBarrier(count);
        try (var threads = Executors.newFixedThreadPool(count)) {
            var calls = IntStream.range(0, count)
                    .<Callable<Result>>mapToObj(place -> {
                        var mine = asked.apply(place);
                        return () -> {
                            start.await();
                            return ask(mine);
                        };
                    })
                    .toList();
            var results = new ArrayList<Result>();
            for (var done : threads.invokeAll(calls)) results.add(done.get());
            return results;
        }
    }

    private static Answer written(DebitOutcome outcome) {
        return switch (outcome) {
            case DebitOutcome.Booked booked ->
                new Answer(201, "", booked.redemption().id(), true);
            case DebitOutcome.Refused refused ->
                new Answer(409, refused.refusal().code(), null, true);
            case DebitOutcome.Unfit unfit -> throw new AssertionError(unfit);
        };
    }

    private static Answer answer(Result result) {
        return switch (result) {
            case Result.Done done -> done.answer();
            case Result.Replayed again -> again.answer();
            case Result.KeyReused reused -> throw new AssertionError(reused);
            case Result.InProgress busy -> throw new AssertionError(busy);
        };
    }

    private static DebitRequest debit(PointOfSale shop, Card card, BenefitCode benefit, @Nullable Money price) {
        return debit(shop, new ShownCard.Typed(card.number().digits(), Scene.BIRTH_DATE), benefit, price);
    }

    private static DebitRequest debit(PointOfSale shop, ShownCard card, BenefitCode benefit, @Nullable Money price) {
        return new DebitRequest(new Counter(shop.id(), false), card, benefit, price, price, null, null, null);
    }

    private Amount available(Card card, BenefitCode benefit) {
        var today = LocalDate.now(beans.getBean(Clock.class));
        return beans.getBean(Entitlements.class)
                .of(card.holder(), benefit, today)
                .orElseThrow()
                .available();
    }

    private List<Redemption> redemptions(Card card) {
        return beans.getBean(Redemptions.class).ofHolder(card.holder(), 100);
    }
}
