package fr.passregion.attachment;

import static fr.passregion.ordering.OrderFixtures.PREMIERE;
import static fr.passregion.redemption.Scene.BOOKS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.institution.Institutions;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.Refusal.CardBlocked;
import fr.passregion.redemption.Scene;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.BeanFactory;

/** An attachment while tills sell: nothing is lost, nothing is given twice, nobody waits for ever. */
@PassRegionTest
class AttachmentAtOnceTests {

    private final AttachmentDesk desk;
    private final Institutions institutions;
    private final BeanFactory beans;
    private final Counter counter;

    AttachmentAtOnceTests(AttachmentDesk desk, Institutions institutions, BeanFactory beans) {
        this.desk = desk;
        this.institutions = institutions;
        this.beans = beans;
        this.counter = new Counter(new Scene(beans).shop(BOOKS).id(), false);
    }

    @RepeatedTest(3)
    @Covers({"CAR-05", "CAR-06", "BEN-06"})
    void whatTillsTakeMeanwhileIsTakenOffAndNothingIsTakenByTheOldCardAfterwards() throws Exception {
        var mover = Mover.to(beans, OrderFixtures.aLycee(institutions, "Lycée du Bond"));
        var asked = mover.asked(PREMIERE);
        var attached = new AtomicBoolean();
        var taken = new AtomicLong();
        Callable<Boolean> till = () -> {
            for (var sale = 0; sale < 4; sale++) {
                var isAfter = attached.get();
                var outcome = mover.pass().debitByNumber(mover.pass().card(), counter);
                if (outcome instanceof DebitOutcome.Booked) taken.incrementAndGet();
                if (isAfter && !outcome.equals(new DebitOutcome.Refused(new CardBlocked()))) return false;
            }
            return true;
        };
        Callable<Boolean> secretary = () -> {
            Mover.done(desk.accept(mover.to(), asked.id(), mover.choosing(PREMIERE)));
            attached.set(true);
            return true;
        };
        var acts = new ArrayList<>(Collections.nCopies(5, till));
        acts.add(2, secretary);
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            for (var one : threads.invokeAll(acts)) assertThat(one.get()).isTrue();
        }
        assertThat(mover.pass().held(BOOKS).available()).isEqualTo(Amount.of(Money.euros(15 - taken.get())));
    }
}
