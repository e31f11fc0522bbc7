package fr.passregion.attachment;

import static fr.passregion.attachment.Mover.done;
import static fr.passregion.ordering.OrderFixtures.CAP;
import static fr.passregion.ordering.OrderFixtures.PREMIERE;
import static fr.passregion.ordering.OrderFixtures.SECONDE;
import static fr.passregion.redemption.Scene.BOOKS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.attachment.Attachment.AskedBy;
import fr.passregion.attachment.Attachment.Refusal;
import fr.passregion.attachment.Attachment.State;
import fr.passregion.attachment.AttachmentDesk.Filed;
import fr.passregion.card.CardStatus;
import fr.passregion.card.Cards;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.Choice;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.Refusal.CardBlocked;
import fr.passregion.redemption.Scene;
import fr.passregion.replacement.Remake;
import fr.passregion.replacement.Replacements;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@PassRegionTest
@Covers({"EST-03", "CAR-05"})
class AttachmentTests {

    private final Attachments attachments;
    private final AttachmentDesk desk;
    private final Institutions institutions;
    private final Cards cards;
    private final ApplicationContext beans;
    private final Counter counter;
    private final Uai lycee;
    private final Mover mover;

    AttachmentTests(
            Attachments attachments,
            AttachmentDesk desk,
            Institutions institutions,
            Cards cards,
            ApplicationContext beans) {
        this.attachments = attachments;
        this.desk = desk;
        this.institutions = institutions;
        this.cards = cards;
        this.beans = beans;
        this.counter = new Counter(new Scene(beans).shop(BOOKS).id(), false);
        this.lycee = OrderFixtures.aLycee(institutions, "Lycée de la Nouvelle-Vie");
        this.mover = Mover.to(beans, lycee);
    }

    @Test
    void whatThePupilAsksWaitsForTheNewEstablishmentAndThePresentCardWorks() {
        var asked = mover.asked(PREMIERE);
        assertThat(asked.state()).isEqualTo(State.PENDING);
        assertThat(desk.pending(lycee)).extracting(Filed::attachment).containsExactly(asked);
        assertThat(attachments.latestOf(mover.id())).contains(asked);
        assertThat(mover.enrolment().institution()).isNotEqualTo(lycee);
        assertThat(mover.pass().debitByNumber(mover.pass().card(), counter)).isInstanceOf(DebitOutcome.Booked.class);
    }

    @Test
    @Covers("CAR-06")
    void onceValidatedTheOldCardIsDeadTheNewOneIsFreeAndRightsFollowLessWhatWasUsed() {
        mover.pass().debitByNumber(mover.pass().card(), counter);
        var asked = mover.asked(PREMIERE);
        var shown = desk.preview(filed(asked), mover.choosing(PREMIERE)).orElseThrow();
        var attached = done(desk.accept(lycee, asked.id(), mover.choosing(PREMIERE)));

        assertThat(attached.state()).isEqualTo(State.DONE);
        assertThat(mover.enrolment().institution()).isEqualTo(lycee);
        assertThat(mover.enrolment().institutionName()).isEqualTo("Lycée de la Nouvelle-Vie");
        assertThat(mover.enrolment().track()).isEqualTo(PREMIERE);
        assertThat(mover.pass().debitByNumber(mover.pass().card(), counter)).isEqualTo(blocked());
        assertThat(mover.pass().status()).isEqualTo(CardStatus.BLOCKED);
        assertThat(mover.pass().live().status()).isEqualTo(CardStatus.REQUESTED);
        assertThat(beans.getBean(Replacements.class).allOf(mover.id())).isEmpty();
        assertThat(mover.pass().held(BOOKS).available().money()).isEqualTo(Money.euros(14));
        assertThat(mover.pass().held(new BenefitCode("MANUELS")).available().money())
                .isEqualTo(Money.euros(70));
        assertThat(shown)
                .filteredOn(one -> one.benefit().code().equals(BOOKS))
                .singleElement()
                .satisfies(one -> assertThat(one.after().money()).isEqualTo(Money.euros(14)));
        var code = new Scene(beans).changingCode(mover.pass().live());
        assertThat(mover.pass().debitByCode(code, counter)).isInstanceOf(DebitOutcome.Booked.class);
    }

    @Test
    void allSidesAreToldAndSeeIt() {
        var from = mover.enrolment().institution();
        var asked = mover.asked(PREMIERE);
        done(desk.accept(lycee, asked.id(), mover.choosing(PREMIERE)));
        assertThat(desk.pending(lycee)).isEmpty();
        assertThat(desk.arrived(lycee)).extracting(Filed::holder).containsExactly(mover.holder());
        assertThat(desk.departed(from))
                .extracting(filed -> filed.attachment().id())
                .contains(asked.id());
        assertThat(desk.arrived(from)).extracting(Filed::holder).doesNotContain(mover.holder());
        assertThat(mover.acts()).containsSubsequence("attachment.asked", "card.blocked", "attachment.accepted");
    }

    @Test
    void twiceAtOnceIsOnce() throws Exception {
        var asked = mover.asked(PREMIERE);
        Callable<Answer> accepting = () -> desk.accept(lycee, asked.id(), mover.choosing(PREMIERE));
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var one :
                    threads.invokeAll(Stream.generate(() -> accepting).limit(6).toList())) answers.add(one.get());
        }
        assertThat(answers).filteredOn(Answer.Done.class::isInstance).isNotEmpty();
        assertThat(cards.allOf(mover.id())).hasSize(2);
        assertThat(mover.acts()).containsOnlyOnce("attachment.accepted");
        assertThat(done(desk.accept(lycee, asked.id(), mover.choosing(PREMIERE)))
                        .state())
                .as("a second click finds it done")
                .isEqualTo(State.DONE);
    }

    @Test
    void askedTwiceItWaitsOnceAndAnotherPlaceMustWait() {
        var first = mover.asked(PREMIERE);
        assertThat(mover.asked(PREMIERE)).isEqualTo(first);
        var other = OrderFixtures.aLycee(institutions, "Lycée d’à côté");
        assertThat(attachments.ask(mover.id(), new Choice(other, PREMIERE, null)))
                .isEqualTo(new Answer.AnotherWaits(first));
        assertThat(attachments.withdraw(mover.id())).isTrue();
        assertThat(attachments.withdraw(mover.id())).isFalse();
        assertThat(desk.pending(lycee)).isEmpty();
        assertThat(desk.accept(lycee, first.id(), mover.choosing(PREMIERE))).isEqualTo(new Answer.TooLate());
        assertThat(done(attachments.ask(mover.id(), new Choice(other, PREMIERE, null)))
                        .to())
                .isEqualTo(other);
    }

    @Test
    void theEstablishmentAsksWithTheNumberAndTheBirthDateAndWithNothingLess() {
        var number = mover.holder().caseNumber();
        assertThat(desk.ask(lycee, number, Scene.BIRTH_DATE.plusDays(1))).isEmpty();
        var elsewhere = done(attachments.ask(
                mover.id(), new Choice(OrderFixtures.aLycee(institutions, "Lycée quitté"), SECONDE, null)));
        var asked = done(desk.ask(lycee, number, Scene.BIRTH_DATE).orElseThrow());
        assertThat(asked.askedBy()).isEqualTo(AskedBy.INSTITUTION);
        assertThat(asked.track()).isNull();
        assertThat(attachments.allOf(mover.id()))
                .filteredOn(one -> one.id().equals(elsewhere.id()))
                .as("overtaken")
                .extracting(Attachment::state)
                .containsExactly(State.WITHDRAWN);
        assertThat(done(desk.ask(lycee, number, Scene.BIRTH_DATE).orElseThrow()))
                .isEqualTo(asked);
        assertThat(done(desk.accept(lycee, asked.id(), mover.choosing(SECONDE))).track())
                .isEqualTo(SECONDE);
    }

    @Test
    void anotherEstablishmentsRequestsAreAsIfTheyDidNotExist() {
        var asked = mover.asked(PREMIERE);
        var stranger = OrderFixtures.aLycee(institutions, "Lycée étranger");
        assertThat(desk.find(stranger, asked.id())).isEmpty();
        assertThat(desk.find(mover.enrolment().institution(), asked.id())).isEmpty();
        assertThat(desk.accept(stranger, asked.id(), new Choice(stranger, PREMIERE, null)))
                .isEqualTo(new Answer.TooLate());
        assertThat(desk.accept(lycee, asked.id(), new Choice(stranger, PREMIERE, null)))
                .isEqualTo(new Answer.NotOffered());
        assertThat(desk.refuse(stranger, asked.id(), Refusal.STAYED)).isEqualTo(new Answer.TooLate());
        assertThat(desk.withdraw(stranger, asked.id())).isEqualTo(new Answer.TooLate());
        assertThat(desk.pending(lycee)).hasSize(1);
        assertThat(desk.find(lycee, UUID.randomUUID())).isEmpty();
    }

    @Test
    void aRefusalChangesNothingAndSaysWhy() {
        var asked = mover.asked(PREMIERE);
        var refused = done(desk.refuse(lycee, asked.id(), Refusal.NOT_ON_OUR_LIST));
        assertThat(refused.reason()).isEqualTo(Refusal.NOT_ON_OUR_LIST);
        assertThat(mover.enrolment().institution()).isNotEqualTo(lycee);
        assertThat(mover.pass().status()).isEqualTo(CardStatus.ACTIVE);
        assertThat(desk.refuse(lycee, asked.id(), Refusal.STAYED)).isEqualTo(new Answer.TooLate());
        assertThat(mover.asked(PREMIERE).state()).as("asked again").isEqualTo(State.PENDING);
    }

    @Test
    void nobodyIsAttachedWhereTheyAreNorWhereTheTrackIsNotOfferedNorWithoutAnEnrolment() {
        var asked = mover.asked(PREMIERE);
        done(desk.accept(lycee, asked.id(), mover.choosing(PREMIERE)));
        assertThat(attachments.ask(mover.id(), mover.choosing(PREMIERE))).isEqualTo(new Answer.AlreadyHere());
        var other = OrderFixtures.aLycee(institutions, "Lycée sans terminale");
        assertThat(attachments.ask(mover.id(), new Choice(other, new TrackCode("3"), null)))
                .isEqualTo(new Answer.NotOffered());
        assertThat(attachments.ask(mover.id(), new Choice(other, PREMIERE, Mover.CUISINE)))
                .as("a diploma without its track")
                .isEqualTo(new Answer.NotOffered());
        Holder nobody = beans.getBean(Holders.class).register(People.born(LocalDate.of(2009, 1, 2)));
        assertThat(attachments.ask(nobody.id(), mover.choosing(PREMIERE))).isEqualTo(new Answer.NotEnrolled());
    }

    @Test
    void aCardThatIsNotMadeYetWillBearTheNewName() {
        var waiting = new Scene(beans).pupilWaitingForTheCard();
        var asked = done(attachments.ask(waiting.holder(), mover.choosing(CAP)));
        done(desk.accept(lycee, asked.id(), mover.choosing(CAP)));
        assertThat(cards.allOf(waiting.holder()))
                .singleElement()
                .satisfies(card -> assertThat(card.id()).isEqualTo(waiting.id()));
    }

    @Test
    @Covers("CAR-03")
    void theFeeOfACardThatWasBeingMadeAgainIsLetGoOfAndTheLostOneIsDeadForGood() {
        var before = mover.pass().held(BOOKS).available();
        mover.pass().declared(BOOKS);
        var ordered = mover.pass().live();
        var asked = mover.asked(SECONDE);
        done(desk.accept(lycee, asked.id(), mover.choosing(SECONDE)));
        var replacements = beans.getBean(Replacements.class);
        assertThat(mover.pass().held(BOOKS).available()).isEqualTo(before);
        assertThat(mover.pass().status()).isEqualTo(CardStatus.BLOCKED);
        assertThat(mover.pass().live().id()).isEqualTo(ordered.id());
        assertThat(replacements.latestOf(mover.id()).orElseThrow().state()).isEqualTo(Remake.State.OVERTAKEN);
        assertThat(replacements.withdraw(mover.id(), "Retrouvée")).isFalse();
        mover.pass().produce();
        assertThat(mover.pass().held(BOOKS).available())
                .as("nothing is taken later")
                .isEqualTo(before);
    }

    @Test
    @Covers("CAR-03")
    void aFeeThatWaitedIsDueNoMore() {
        mover.pass().spendAllBut(Money.euros(1));
        mover.pass().declared(null);
        assertThat(mover.pass().live().status()).isEqualTo(CardStatus.AWAITING_FEE);
        var asked = mover.asked(SECONDE);
        done(desk.accept(lycee, asked.id(), mover.choosing(SECONDE)));
        assertThat(mover.pass().live().status()).isEqualTo(CardStatus.REQUESTED);
        assertThat(mover.pass().status()).isEqualTo(CardStatus.BLOCKED);
    }

    private Filed filed(Attachment attachment) {
        return desk.find(lycee, attachment.id()).orElseThrow();
    }

    private static DebitOutcome blocked() {
        return new DebitOutcome.Refused(new CardBlocked());
    }
}
