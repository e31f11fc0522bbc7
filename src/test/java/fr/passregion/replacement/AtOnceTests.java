package fr.passregion.replacement;

import static fr.passregion.redemption.Scene.BOOKS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.CardStatus;
import fr.passregion.card.Cards;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Scene;
import fr.passregion.replacement.Remake.State;
import fr.passregion.replacement.Replacements.Declared;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** Declarations, debits, withdrawals and batches at the same instant. */
@PassRegionTest
@Covers("CAR-02")
class AtOnceTests {

    private final Replacements replacements;
    private final BeanFactory beans;
    private final Counter counter;

    AtOnceTests(Replacements replacements, BeanFactory beans) {
        this.replacements = replacements;
        this.beans = beans;
        this.counter = new Counter(new Scene(beans).shop(BOOKS).id(), false);
    }

    /** A debit that is asked once the declaration is answered is refused, however many are under way. */
    @Test
    @Covers("BEN-06")
    void noDebitAskedAfterTheDeclarationSucceeds() throws Exception {
        var lost = LostCard.ofAPupil(beans);
        var declared = new AtomicBoolean();
        Callable<Boolean> till = () -> {
            for (var sale = 0; sale < 10; sale++) {
                var isAfter = declared.get();
                var outcome = lost.debitByNumber(lost.card(), counter);
                if (isAfter && !outcome.equals(LostCard.blocked())) return false;
            }
            return true;
        };
        Callable<Boolean> loser = () -> {
            lost.declared(BOOKS);
            declared.set(true);
            return true;
        };
        var acts = new ArrayList<>(Collections.nCopies(6, till));
        acts.add(3, loser);
        assertThat(atOnce(acts)).containsOnly(true);
        assertThat(lost.debitByNumber(lost.card(), counter)).isEqualTo(LostCard.blocked());
        var taken = beans.getBean(Redemptions.class).ofHolder(lost.holder(), 100).stream()
                .mapToLong(redemption -> redemption.debited().quantity())
                .sum();
        var books = lost.held(BOOKS);
        assertThat(books.total().quantity())
                .isEqualTo(
                        taken + books.available().quantity() + books.reserved().quantity());
    }

    @Test
    void manyDeclarationsAtOnceOrderOneCardAndHoldOneFee() throws Exception {
        var lost = LostCard.ofAPupil(beans);
        Callable<Declared> declare = () -> lost.declare(BOOKS);
        var outcomes = atOnce(Collections.nCopies(8, declare));
        assertThat(outcomes).filteredOn(Declared.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Declared.NoSuchCard.class::isInstance).hasSize(7);
        assertThat(lost.held(BOOKS).reserved().money()).isEqualTo(LostCard.FEE);
        assertThat(beans.getBean(Cards.class).allOf(lost.holder())).hasSize(2);
    }

    @RepeatedTest(3)
    void ofAWithdrawalAndABatchAtOnceExactlyOneIsDone() throws Exception {
        var lost = LostCard.ofAPupil(beans);
        lost.declared(BOOKS);
        Callable<Boolean> withdraw = () -> replacements.withdraw(lost.holder(), "Retrouvée");
        Callable<Boolean> leave = () -> {
            lost.produce();
            return true;
        };
        var withdrawn = atOnce(List.of(withdraw, leave)).getFirst();
        var remake = replacements.latestOf(lost.holder()).orElseThrow();
        assertThat(remake.state()).isEqualTo(withdrawn ? State.WITHDRAWN : State.LEFT);
        assertThat(lost.status()).isEqualTo(withdrawn ? CardStatus.ACTIVE : CardStatus.BLOCKED);
        assertThat(lost.held(BOOKS).reserved().isZero()).isTrue();
        assertThat(lost.debitByNumber(lost.card(), counter).equals(LostCard.blocked()))
                .isNotEqualTo(withdrawn);
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var outcomes = new ArrayList<T>();
            for (var future : threads.invokeAll(acts)) outcomes.add(future.get());
            return outcomes;
        }
    }
}
