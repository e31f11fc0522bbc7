package fr.passregion.account.web;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.audit.AuditReader;
import fr.passregion.card.Card;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.identity.Role;
import fr.passregion.notification.Mailbox;
import fr.passregion.redemption.Scene;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The helpdesk, looking for the dossier of somebody who calls. */
@PassRegionTest
@Covers("SUP-01")
class DossierDeskPagesTests {

    private static final String PATH = "/region/assistance/dossiers";

    private final MockMvcTester http;
    private final Mailbox mailbox;
    private final AuditReader trail;
    private final Card card;
    private final Holder holder;
    private final Holders holders;

    DossierDeskPagesTests(
            MockMvcTester http, ApplicationContext beans, Holders holders, Mailbox mailbox, AuditReader trail) {
        this.http = http;
        this.mailbox = mailbox;
        this.trail = trail;
        this.holders = holders;
        this.card = new Scene(beans).pupil();
        this.holder = holders.find(card.holder()).orElseThrow();
    }

    @Test
    void aDossierIsFoundByEachThingThatACallerCanSay() {
        for (var said : List.of(
                holder.lastName() + " " + holder.firstName(),
                holder.firstName() + " " + holder.lastName().toUpperCase(Locale.ROOT),
                holder.contact().email(),
                holder.caseNumber().grouped(),
                card.number().spaced()))
            assertThat(search(said)).hasStatusOk().bodyText().contains(number());
    }

    @Test
    void oneSlipInTheNameOrTheAddressIsForgiven() {
        var name = holder.lastName();
        var email = holder.contact().email();
        for (var said : List.of(
                name.substring(0, 4) + name.substring(5),
                name.substring(0, 4) + "x" + name.substring(4),
                name.substring(0, 4) + "x" + name.substring(5),
                email.replaceFirst("@", "e@")))
            assertThat(search(said)).bodyText().contains(number());
    }

    @Test
    void aListShowsEnoughToTellPeopleApartAndTheJournalHasEachOneShown() {
        var list = search(holder.lastName());

        assertThat(list)
                .bodyText()
                .contains(holder.fullName(), "né en " + holder.birthDate().getYear())
                .doesNotContain(
                        holder.contact().email(),
                        card.number().spaced(),
                        card.number().digits());
        assertThat(acts()).contains("dossier.found");
        assertThat(search("ab")).bodyText().contains("Aucun dossier ne ressemble");
        assertThat(search("%%% ' \" \\ <b>")).hasStatusOk();
    }

    @Test
    void anOpenedDossierSaysWhereItStandsAndVeilsTheAddress() {
        var opened = post("/ouvrir", "holder", holder.id().toString(), "why", "appel");

        assertThat(opened)
                .hasStatusOk()
                .bodyText()
                .contains(number(), "en service", "…@")
                .doesNotContain(holder.contact().email(), card.number().digits());
        assertThat(acts()).contains("dossier.opened");
        assertThat(post("/ouvrir", "holder", holder.id().toString(), "why", " "))
                .hasStatus(422);
        assertThat(post("/ouvrir", "holder", "00000000-0000-0000-0000-000000000000", "why", "appel"))
                .hasStatus(404);
    }

    @Test
    @Covers("ACC-01")
    void theHelpdeskChangesABirthDateBeyondTheYearsLimitAndTheHolderIsTold() {
        for (var day : List.of("1", "2", "3", "4"))
            assertThat(birthDate(day, "acte vu")).hasStatusOk();

        assertThat(holders.find(holder.id()).orElseThrow().birthDate())
                .hasDayOfMonth(4)
                .hasYear(2008);
        assertThat(acts().stream().filter("holder.birth_date_corrected"::equals))
                .hasSize(4);
        assertThat(mailbox.to(holder.contact().email())).hasSizeGreaterThanOrEqualTo(4);
        assertThat(birthDate("4", "acte vu")).bodyText().contains("rien n’a changé");
        assertThat(birthDate("32", "acte vu")).hasStatus(422);
        assertThat(birthDate("5", "")).hasStatus(422);
        assertThat(holders.find(holder.id()).orElseThrow().birthDate()).hasDayOfMonth(4);
    }

    @Test
    void onlyTheHelpdeskSearches() {
        for (var role : List.of(Role.FINANCE_PREPARER, Role.AGENT_PHOTO, Role.ADMINISTRATOR))
            assertThat(http.get().uri(PATH).with(signedInAs(role))).hasStatus(403);
    }

    private MvcTestResult birthDate(String day, String why) {
        return post(
                "/date-de-naissance",
                "holder",
                holder.id().toString(),
                "birthDate.day",
                day,
                "birthDate.month",
                "6",
                "birthDate.year",
                "2008",
                "birthWhy",
                why);
    }

    private String number() {
        return holder.caseNumber().grouped();
    }

    private List<String> acts() {
        return trail.read(new AuditReader.Asked("holder:" + holder.id(), null, 1)).entries().stream()
                .map(AuditReader.Entry::act)
                .toList();
    }

    private MvcTestResult search(String what) {
        return post("/chercher", "what", what, "why", "appel");
    }

    private MvcTestResult post(String path, String... fields) {
        var form = http.post().uri(PATH + path).with(signedInAs(Role.HELPDESK)).with(csrf());
        for (var field = 0; field < fields.length; field += 2) form.param(fields[field], fields[field + 1]);
        return form.exchange();
    }
}
