package fr.passregion.reminder;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.calendar.DayHasPassed;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Role;
import fr.passregion.notification.MailKind;
import fr.passregion.notification.MailWishes;
import fr.passregion.notification.Mailbox;
import fr.passregion.partner.Partners;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.PartnerKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.wallet.Cause;
import fr.passregion.wallet.NewAllotment;
import fr.passregion.wallet.Wallets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test has a last day of its own, far away: whoever else is in the database has nothing that ends then. */
@PassRegionTest
@Covers({"GEN-03", "NOT-01"})
class RemindersTests {

    private static final Pattern STOP = Pattern.compile("(/desinscription/\\S+)");
    private static final AtomicInteger DAYS = new AtomicInteger();

    private final Reminders reminders;
    private final Wallets wallets;
    private final Holders holders;
    private final Mailbox mailbox;
    private final MailWishes wishes;
    private final Partners partners;
    private final MockMvcTester mvc;
    private final TransactionTemplate transaction;
    private final LocalDate today;
    private final SchoolYear year;
    private final LocalDate lastDay = LocalDate.of(2090, 5, 31).plusDays(100L * DAYS.getAndIncrement());

    RemindersTests(
            Reminders reminders,
            Wallets wallets,
            Holders holders,
            Mailbox mailbox,
            MailWishes wishes,
            Partners partners,
            MockMvcTester mvc,
            TransactionTemplate transaction,
            Clock clock) {
        this.reminders = reminders;
        this.wallets = wallets;
        this.holders = holders;
        this.mailbox = mailbox;
        this.wishes = wishes;
        this.partners = partners;
        this.mvc = mvc;
        this.transaction = transaction;
        this.today = LocalDate.now(clock);
        this.year = SchoolYear.containing(today);
    }

    @Test
    void whatIsLeftIsToldSixtyThirtyAndSevenDaysBeforeAndOnNoOtherDay() {
        var lea = holding("SPORT", 30);

        for (var days = 65; days > 0; days--) itIs(lastDay.minusDays(days));

        assertThat(mails(lea)).hasSize(3).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("Il reste quelque chose sur ton Pass");
            assertThat(mail.text()).contains("Sport\u00a0: 30\u00a0€", "Ne plus recevoir ces rappels");
        });
    }

    @Test
    @Covers("GEN-02")
    void threePlacesNearHomeAreNamed() {
        var clubs = java.util.stream.Stream.of("Un", "Deux", "Trois", "Quatre")
                .map(name -> openClub("Club " + name + " " + People.newFirstName()))
                .toList();
        var lea = holding("SPORT", 30);

        itIs(lastDay.minusDays(30));

        var text = mails(lea).getFirst().text();
        assertThat(text).contains("Près de chez toi", ", Annonay");
        assertThat(clubs.stream().filter(text::contains).count()).isLessThanOrEqualTo(3);
        assertThat(text.split(", Annonay", -1)).as("three places").hasSize(4);
    }

    @Test
    void whoHasUsedEverythingIsLeftInPeace() {
        var lea = holders.register(People.somebody());
        wallets.open(new NewAllotment(lea.id(), new BenefitCode("SPORT"), year, Unit.EUR, false, lastDay));

        itIs(lastDay.minusDays(30));

        assertThat(mails(lea)).isEmpty();
    }

    @Test
    void theSameDayToldTwiceAndByTwoNodesAtOnceIsToldOnce() throws InterruptedException {
        var lea = holding("SPORT", 30);
        var walk = (Callable<Boolean>) () -> {
            itIs(lastDay.minusDays(7));
            return true;
        };

        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            nodes.invokeAll(List.of(walk, walk, walk));
        }
        itIs(lastDay.minusDays(7));

        assertThat(mails(lea)).hasSize(1);
    }

    @Test
    void everybodyIsToldWhenTheyAreManyMoreThanOneSlice() {
        var everybody = java.util.stream.IntStream.range(0, 230)
                .mapToObj(number -> holding("SPORT", 1 + number % 30))
                .toList();

        itIs(lastDay.minusDays(60));

        assertThat(everybody).allSatisfy(one -> assertThat(mails(one)).hasSize(1));
    }

    @Test
    void ofSeveralThatAStandstillMadeLateTheLatestAloneIsTold() {
        var soon = today.plusDays(5);
        var lea = holding("SPORT", 30, soon);

        for (var days : List.of(60, 30, 7)) itIs(soon.minusDays(days));

        assertThat(mails(lea)).hasSize(1);
    }

    @Test
    void whatIsOfHealthIsNotNamedInAnEmail() {
        var lea = holding("PSC1", 60);

        itIs(lastDay.minusDays(7));

        assertThat(mails(lea)).isEmpty();
    }

    @Test
    void oneClickOfAMailProgramEndsThemAndOpeningTheLinkDoesNot() {
        var lea = holding("SPORT", 30);
        itIs(lastDay.minusDays(60));
        var link = STOP.matcher(mails(lea).getFirst().text());
        assertThat(link.find()).isTrue();

        assertThat(mvc.get().uri(link.group(1))).hasStatusOk().bodyText().contains("Ne plus recevoir ces e-mails");
        assertThat(wishes.isWished(lea.id(), MailKind.REMINDERS)).isTrue();
        for (var click = 0; click < 2; click++)
            assertThat(mvc.post()
                            .uri(link.group(1))
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .content("List-Unsubscribe=One-Click"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("C’est noté");
        itIs(lastDay.minusDays(30));

        assertThat(mails(lea)).hasSize(1);
        assertThat(mvc.post().uri("/desinscription/" + "x".repeat(43))).hasStatus(404);
        assertThat(link.group(1)).doesNotContain(lea.id().toString(), "REMINDERS");
    }

    @Test
    void eachKindIsChosenInTheAccount() {
        var lea = holding("SPORT", 30);
        var young = signedInAs(Role.HOLDER, lea.id().toString());
        assertThat(mvc.get().uri("/mon-compte/profil/e-mails").with(young))
                .bodyText()
                .contains("Les rappels", "Chaque utilisation", "Toujours envoyés");

        assertThat(mvc.post()
                        .uri("/mon-compte/profil/e-mails")
                        .param("_reminders", "on")
                        .param("_uses", "on")
                        .param("uses", "true")
                        .with(young)
                        .with(csrf()))
                .hasStatus(303);
        itIs(lastDay.minusDays(7));

        assertThat(wishes.isWished(lea.id(), MailKind.USES)).isTrue();
        assertThat(mails(lea)).isEmpty();
    }

    private Holder holding(String benefit, int euros) {
        return holding(benefit, euros, lastDay);
    }

    private Holder holding(String benefit, int euros, LocalDate lastDay) {
        var holder = holders.register(People.somebody());
        var allotment =
                wallets.open(new NewAllotment(holder.id(), new BenefitCode(benefit), year, Unit.EUR, false, lastDay));
        wallets.credit(
                allotment.id(),
                Amount.of(Money.euros(euros)),
                new Cause("test", UUID.randomUUID().toString()));
        return holder;
    }

    private String openClub(String name) {
        var club = partners.register(new Partners.NewPartner(name, PartnerKind.SPORTS_CLUB, null, "Annonay"));
        partners.sign(new Partners.NewAgreement(
                club, Map.of(new BenefitCode("SPORT"), Money.ZERO), today, today.plusYears(1)));
        partners.openPointOfSale(club, name, "Annonay");
        return name;
    }

    /** The day has come: told as the calendar tells it, but to these alone. */
    private void itIs(LocalDate day) {
        var passed = new DayHasPassed(day.minusDays(1));
        transaction.executeWithoutResult(status -> reminders.open(passed));
        reminders.begin(passed);
    }

    private List<Mailbox.Mail> mails(Holder holder) {
        return mailbox.to(holder.contact().email());
    }
}
