package fr.passregion.ordering;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.EnrolmentDelays.Delay;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Agents see who makes young people wait, and remind them. */
@PassRegionTest
@Covers("REG-03")
class EnrolmentDelaysTests {

    private static final String PAGE = "/region/etablissements/delais";

    private final EnrolmentDelays delays;
    private final EnrolmentChecks checks;
    private final Orders orders;
    private final Institutions institutions;
    private final Accounts accounts;
    private final JdbcClient database;
    private final MockMvc mvc;
    private final LocalDate today;
    private Uai lycee = new Uai("0699004M");

    EnrolmentDelaysTests(
            EnrolmentDelays delays,
            EnrolmentChecks checks,
            Orders orders,
            Institutions institutions,
            Accounts accounts,
            JdbcClient database,
            MockMvc mvc,
            Clock clock) {
        this.delays = delays;
        this.checks = checks;
        this.orders = orders;
        this.institutions = institutions;
        this.accounts = accounts;
        this.database = database;
        this.mvc = mvc;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void open() {
        lycee = OrderFixtures.aLycee(institutions, "Lycée des Patients");
    }

    @Test
    void waitsAndAnswersAreCountedInDays() {
        waitingFor(lycee, 2);
        waitingFor(lycee, 3);
        waitingFor(lycee, 30);
        checks.accept(lycee, List.of(waitingFor(lycee, 5)));
        assertThat(found(lycee)).hasValue(new Delay(lycee, "Lycée des Patients", 3, 3, 30, 1, 5, null));
    }

    @Test
    void whoHasAnsweredEverythingIsNotThere() {
        checks.accept(lycee, List.of(waitingFor(lycee, 5)));
        assertThat(found(lycee)).isEmpty();
    }

    @Test
    void theSlowestComesFirst() {
        waitingFor(lycee, longerThanAnybody());
        assertThat(delays.slowest(1, 1)).extracting(Delay::institution).containsExactly(lycee);
        var total = delays.total();
        assertThat(delays.slowest(1, 100_000)).hasSize((int) total.institutions());
        assertThat(delays.slowest(1, 100_000).stream().mapToLong(Delay::pending).sum())
                .isEqualTo(total.pending());
    }

    @Test
    void aReminderLeavesOnceAWeekAndOnlyWhereSomethingHasWaitedForOne() {
        var email = accountOf(lycee);
        var prompt = OrderFixtures.aLycee(institutions, "Lycée des Prompts");
        waitingFor(prompt, 6);
        waitingFor(lycee, 7);

        assertThat(delays.remind(List.of(lycee, prompt))).isEqualTo(1);
        assertThat(delays.remind(List.of(lycee, prompt))).isZero();
        assertThat(found(lycee).orElseThrow().reminded()).isEqualTo(today);
        assertThat(found(prompt).orElseThrow().reminded()).isNull();
        assertThat(mails(email)).isEqualTo(1);
        assertThat(acts(lycee)).isEqualTo(1);

        database.sql("update ordering.institution_reminder set sent_on = sent_on - 7 where uai = ?")
                .param(lycee.value())
                .update();
        assertThat(delays.remind(List.of(lycee))).isEqualTo(1);
    }

    @Test
    void anAgentTicksAndRemindsAndIsToldWhoWasLeftInPeace() throws Exception {
        waitingFor(lycee, longerThanAnybody());
        var box = "name=\"uai\" value=\"" + lycee + "\"";
        assertThat(page(get(PAGE)).getContentAsString()).contains("Lycée des Patients", "Jamais", "Aucun compte", box);
        assertThat(page(post(PAGE).param("uai", lycee.value())).getStatus()).isEqualTo(303);
        assertThat(found(lycee).orElseThrow().reminded())
                .as("nobody would read it")
                .isNull();

        accountOf(lycee);
        assertThat(page(get(PAGE).param("cocher", "page")).getContentAsString()).contains(box + " checked");
        page(post(PAGE).param("uai", lycee.value(), lycee.value(), "nothing", "' or 1=1"));
        assertThat(found(lycee).orElseThrow().reminded()).isEqualTo(today);
    }

    @Test
    void aPageThatIsNotThereIsTheNearestOne() throws Exception {
        for (var odd : List.of("0", "-1", "99999", "x", "999999999999"))
            assertThat(page(get(PAGE).param("page", odd)).getStatus()).as(odd).isEqualTo(200);
    }

    private String accountOf(Uai institution) {
        var email = People.newEmail();
        var grants = List.of(new Grant(Role.INSTITUTION, institution.value()));
        accounts.open(new NewAccount(email, "Camille Roche", email, "pluie-sur-le-canal-26", grants));
        return email;
    }

    /** A request that came so many days ago. */
    private OrderId waitingFor(Uai institution, int days) {
        var placed = (Placing.Placed) orders.place(OrderFixtures.anOrder(People.somebody(), institution));
        var id = placed.order();
        database.sql("""
                        update ordering.pass_order
                           set placed_at = placed_at - :days * interval '1 day',
                               consent_since = consent_since - :days * interval '1 day',
                               enrolment_since = enrolment_since - :days * interval '1 day' where id = :id""").param("days", days).param("id", id.value()).update();
        return id;
    }

    private int longerThanAnybody() {
        return 8 + delays.slowest(1, 1).stream().mapToInt(Delay::oldestDays).sum();
    }

    private Optional<Delay> found(Uai institution) {
        return delays.slowest(1, 100_000).stream()
                .filter(delay -> delay.institution().equals(institution))
                .findFirst();
    }

    private long mails(String email) {
        return database.sql(
                        "select count(*) from notification.message where recipient = ? and subject like 'Des jeunes attendent%'")
                .param(email)
                .query(Long.class)
                .single();
    }

    private long acts(Uai institution) {
        return database.sql("select count(*) from audit.entry where act = 'order.institution_reminded' and subject = ?")
                .param("institution:" + institution)
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse page(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signedInAs(Role.AGENT_INSTITUTIONS)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
