package fr.passregion.control.web;

import static fr.passregion.testing.SignIn.signedInAs;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.audit.AuditTrail;
import fr.passregion.control.BooksControl;
import fr.passregion.control.BooksControls;
import fr.passregion.control.web.LedgerFilePages.PeriodForm;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.testing.SignIn;
import fr.passregion.wallet.Closing;
import fr.passregion.wallet.Closings;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.validation.BeanPropertyBindingResult;

@PassRegionTest
@Covers("BEN-06")
class BooksPagesTests {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");
    private static final LocalDate LAST = LocalDate.parse("2026-11-20");

    private final MockMvcTester http;
    private final BooksControls controls;
    private final BooksPages pages;
    private final List<String> acts = new ArrayList<>();

    BooksPagesTests(MockMvcTester http, BooksControls controls, BooksPages pages) {
        this.http = http;
        this.controls = controls;
        this.pages = pages;
    }

    @ParameterizedTest
    @EnumSource(names = {"FINANCE_PREPARER", "FINANCE_APPROVER", "ADMINISTRATOR"})
    void whoAnswersForTheAccountsSeesTheVerdictRuleByRule(Role role) {
        controls.run();
        assertThat(http.get().uri("/region/comptes").with(signedInAs(role)))
                .hasStatusOk()
                .bodyText()
                .contains("Les comptes sont justes", "La balance générale est nulle dans chaque unité", "Jours clos")
                .doesNotContain("ledger.", "audit.seals");
    }

    @Test
    void aControlIsAskedForAndDoneBesideTheTills() throws Exception {
        var before = controls.last().map(BooksControl::at).orElse(Instant.EPOCH);
        var asked = http.post()
                .uri("/region/comptes/controle")
                .with(csrf())
                .with(signedInAs(Role.FINANCE_PREPARER))
                .exchange();
        assertThat(asked).hasRedirectedUrl("/region/comptes");
        assertThat(asked.getMvcResult().getFlashMap().get("asked")).isEqualTo(true);
        for (var tries = 0; tries < 100; tries++) {
            if (controls.last().map(BooksControl::at).orElse(Instant.EPOCH).isAfter(before)) return;
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("No control within ten seconds");
    }

    @Test
    void whileNoDayIsClosedThereIsNothingToTakeAway() {
        assertThat(http.get()
                        .uri("/region/comptes/grand-livre?du=2019-01-01&au=2019-01-31")
                        .with(signedInAs(Role.FINANCE_APPROVER)))
                .hasStatus(422)
                .bodyText()
                .contains("Aucun de ces jours n’est clos");
        assertThat(http.get().uri("/region/comptes/grand-livre?du=hier").with(signedInAs(Role.FINANCE_APPROVER)))
                .hasStatus(422);
    }

    @Test
    void theClosedDaysAmongThoseAskedForLeaveAsAFileAndTheTrailKeepsIt() throws Exception {
        var answer = new MockHttpServletResponse();
        assertThat(ask(new PeriodForm(LocalDate.parse("2026-11-10"), LocalDate.parse("2026-12-31")), answer))
                .isNull();
        assertThat(answer.getHeader("Content-Disposition")).contains("grand-livre-2026-11-10-2026-11-20.tsv.gz");
        try (var content = new GZIPInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            assertThat(new String(content.readAllBytes(), UTF_8)).isEqualTo("2026-11-10 2026-11-20");
        }
        assertThat(acts).containsExactly("ledger.exported ledger:2026-11-10:2026-11-20");
    }

    @Test
    void withoutDaysTheWholeLedgerLeaves() throws Exception {
        assertThat(ask(new PeriodForm(null, null), new MockHttpServletResponse()))
                .isNull();
        assertThat(acts).containsExactly("ledger.exported ledger:2026-11-01:2026-11-20");
    }

    private @org.jspecify.annotations.Nullable String ask(PeriodForm form, MockHttpServletResponse answer)
            throws Exception {
        AuditTrail trail = (act, subject, why) -> acts.add(act + " " + subject);
        var door = new LedgerFilePages(
                (first, last, target) -> target.write((first + " " + last).getBytes(UTF_8)),
                new Closed(),
                trail,
                pages);
        return door.file(
                SignIn.somebody(new Grant(Role.FINANCE_APPROVER, null)),
                form,
                new BeanPropertyBindingResult(form, "form"),
                new ExtendedModelMap(),
                answer);
    }

    /** A ledger closed from the first to the last day. */
    private static final class Closed implements Closings {

        @Override
        public int closePastDays() {
            return 0;
        }

        @Override
        public List<Closing> between(LocalDate first, LocalDate last) {
            return List.of();
        }

        @Override
        public Optional<Closing> first() {
            return Optional.of(closing(FIRST));
        }

        @Override
        public Optional<Closing> last() {
            return Optional.of(closing(LAST));
        }

        private static Closing closing(LocalDate day) {
            return new Closing(day, 0, List.of(), "0".repeat(64), Instant.EPOCH);
        }
    }
}
