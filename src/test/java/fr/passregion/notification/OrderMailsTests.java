package fr.passregion.notification;

import static fr.passregion.ordering.OrderFixtures.aLycee;
import static fr.passregion.ordering.OrderFixtures.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.NewHolder;
import fr.passregion.holder.People;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.Consents;
import fr.passregion.ordering.EnrolmentChecks;
import fr.passregion.ordering.OrderId;
import fr.passregion.ordering.Orders;
import fr.passregion.ordering.PhotoChecks;
import fr.passregion.ordering.Placing;
import fr.passregion.ordering.SecondThoughts;
import fr.passregion.shared.Language;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What a young person and their guardian receive while an order goes its way. */
@PassRegionTest
@Covers("NOT-01")
class OrderMailsTests {

    private static final Pattern TOKEN = Pattern.compile("/commande/accord/(\\S+)");

    private static final Pattern ENGLISH_TOKEN = Pattern.compile("/commande/accord/([^?\\s]+)\\?langue=en");

    private final Orders orders;
    private final EnrolmentChecks desk;
    private final PhotoChecks photoDesk;
    private final Consents consents;
    private final Holders holders;
    private final Mailbox mailbox;
    private final SecondThoughts thoughts;
    private final TransactionTemplate atOnce;
    private final Uai lycee;

    OrderMailsTests(
            Orders orders,
            EnrolmentChecks desk,
            PhotoChecks photoDesk,
            Consents consents,
            Holders holders,
            Mailbox mailbox,
            SecondThoughts thoughts,
            TransactionTemplate atOnce,
            Institutions institutions) {
        this.orders = orders;
        this.desk = desk;
        this.photoDesk = photoDesk;
        this.consents = consents;
        this.holders = holders;
        this.mailbox = mailbox;
        this.thoughts = thoughts;
        this.atOnce = atOnce;
        this.lycee = aLycee(institutions, "Lycée des Courriers");
    }

    @Test
    @Covers("ORD-09")
    void theDossierNumberIsSentWhenTheOrderArrives() {
        var person = grownUp();
        var holder = holderOf(place(person));

        assertThat(mailbox.to(person.contact().email())).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Ta commande est bien arrivée");
            assertThat(mail.text()).contains(holder.caseNumber().grouped()).doesNotContain("2007");
            assertThat(mail.html()).contains(holder.caseNumber().grouped());
        });
    }

    @Test
    @Covers({"ORD-08", "ORD-12"})
    void whoeverBeginsAgainIsToldByTheMailboxOfTheirDossierAndOnceADay() {
        var person = grownUp();
        var holder = holderOf(place(person));
        var elsewhere = People.newEmail();

        orders.begin(person.firstName(), person.lastName(), person.birthDate(), elsewhere);
        orders.begin(
                "Somebody", "Else", LocalDate.of(2008, 1, 1), person.contact().email());

        assertThat(mailbox.to(elsewhere)).isEmpty();
        assertThat(mailbox.to(person.contact().email()))
                .filteredOn(mail -> mail.subject().equals("Tu as déjà une commande du Pass’Région"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains(holder.caseNumber().grouped()));
    }

    @Test
    @Covers("ORD-12")
    void whoeverHadAPassBeforeIsToldThatTheEstablishmentRenewsIt() {
        var before = holders.register(grownUp());

        orders.begin(before.firstName(), before.lastName(), before.birthDate(), People.newEmail());

        assertThat(subjects(before.contact().email())).containsExactly("Tu as déjà un Pass’Région");
    }

    @Test
    @Covers("ORD-10")
    void eachVerdictIsToldOnceWithItsReason() {
        var person = grownUp();
        var order = place(person);
        desk.refuse(lycee, List.of(order), "Tu n’es pas inscrit chez nous.");
        photoDesk.refuse(order, "On ne voit pas ton visage en entier.");
        desk.accept(lycee, List.of(order));

        assertThat(subjects(person.contact().email()))
                .containsExactlyInAnyOrder(
                        "Ta commande est bien arrivée",
                        "Ton inscription est à corriger",
                        "Ta photo est à refaire",
                        "Ton établissement a validé ton inscription");
        assertThat(mailbox.to(person.contact().email()))
                .anySatisfy(mail -> assertThat(mail.text()).contains("Tu n’es pas inscrit chez nous."))
                .anySatisfy(mail -> assertThat(mail.text()).contains("On ne voit pas ton visage en entier."));
    }

    @Test
    @Covers({"EST-01", "NOT-01"})
    void anAnswerTakenBackIsNotToldOrElseCorrected() {
        var told = grownUp();
        var untold = grownUp();
        desk.refuse(lycee, List.of(place(told)), "Par erreur.");
        assertThat(subjects(told.contact().email())).contains("Ton inscription est à corriger");
        thoughts.takeBack(lycee, thoughts.recent(lycee).getFirst().id());
        assertThat(subjects(told.contact().email())).contains("Ton établissement revient sur sa réponse");

        var order = place(untold);
        atOnce.executeWithoutResult(status -> {
            desk.refuse(lycee, List.of(order), "Par erreur.");
            thoughts.takeBack(lycee, thoughts.recent(lycee).getFirst().id());
        });
        assertThat(subjects(untold.contact().email())).containsExactly("Ta commande est bien arrivée");
    }

    @Test
    @Covers("ORD-13")
    void theGuardianReceivesTheLinkThatGivesTheConsent() {
        var person = People.born(LocalDate.of(2013, 3, 14));
        var guardian = Objects.requireNonNull(person.guardian());
        place(person);

        var asked = mailbox.to(guardian.email()).getFirst();
        assertThat(asked.subject()).isEqualTo("Votre accord pour le Pass’Région de " + person.firstName());
        assertThat(asked.text()).contains("Vous pouvez accepter ou refuser").doesNotContain("2013");
        var link = TOKEN.matcher(asked.text());
        assertThat(link.find()).isTrue();

        assertThat(consents.give(link.group(1))).isTrue();
        assertThat(subjects(person.contact().email())).contains("Ton responsable légal est d’accord");
    }

    @Test
    @Covers("ORD-13")
    void anOrderInEnglishIsAnsweredInEnglishAndSoIsTheGuardian() {
        var person = People.reading(Language.ENGLISH);
        var guardian = Objects.requireNonNull(person.guardian());
        var order = place(person);

        var asked = mailbox.to(guardian.email()).getFirst();
        assertThat(asked.subject()).isEqualTo("Your agreement to the Pass’Région of " + person.firstName());
        assertThat(asked.html()).contains("<html lang=\"en\"");
        var link = ENGLISH_TOKEN.matcher(asked.text());
        assertThat(link.find()).isTrue();
        assertThat(consents.give(link.group(1))).isTrue();
        desk.refuse(lycee, List.of(order), "Tu n’es pas inscrit chez nous.");

        assertThat(subjects(person.contact().email()))
                .contains("We have your order", "Your legal guardian agrees", "Your enrolment needs correcting");
        assertThat(mailbox.to(person.contact().email()))
                .anySatisfy(
                        mail -> assertThat(mail.text()).contains("in its own words", "Tu n’es pas inscrit chez nous."));
    }

    private OrderId place(NewHolder person) {
        return ((Placing.Placed) orders.place(anOrder(person, lycee))).order();
    }

    private Holder holderOf(OrderId order) {
        return holders.find(orders.find(order).orElseThrow().holder()).orElseThrow();
    }

    private List<String> subjects(String address) {
        return mailbox.to(address).stream().map(Mailbox.Mail::subject).toList();
    }

    private static NewHolder grownUp() {
        return People.withoutGuardian(LocalDate.of(2007, 3, 14), null);
    }
}
