package fr.passregion.partner;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.identity.Role;
import fr.passregion.partner.Partners.NewAgreement;
import fr.passregion.partner.Partners.NewPartner;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.PartnerKind;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PassRegionTest
@Covers("REG-03")
class PartnerPagesTests {

    private final MockMvcTester mvc;
    private final Partners partners;
    private final LocalDate today;

    PartnerPagesTests(MockMvcTester mvc, Partners partners, Clock clock) {
        this.mvc = mvc;
        this.partners = partners;
        this.today = LocalDate.now(clock);
    }

    @Test
    void theListTellsPartnersUnderAgreementFromProspects() {
        var agreed = register("Cinéma Zanzibar", "Ambert");
        partners.sign(new NewAgreement(
                agreed, Map.of(new BenefitCode("CINEMA"), Money.cents(550)), today, today.plusDays(1)));

        assertThat(get("?q=zanzibare&kind=CINEMA&standing=AGREED"))
                .hasStatusOk()
                .bodyText()
                .contains("Cinéma Zanzibar", "Conventionné");
        assertThat(get("?q=zanzibar&standing=PROSPECT")).bodyText().doesNotContain("Cinéma Zanzibar");
    }

    @Test
    void theFileShowsAgreementsPlacesAndNeverTheWholeAccount() {
        var partner = register("Cinéma Ursuline", "Thiers");
        partners.sign(new NewAgreement(
                partner, Map.of(new BenefitCode("CINEMA"), Money.cents(550)), today, today.plusDays(1)));
        var place = partners.openPointOfSale(partner, "Salle Ursuline", "Thiers");
        partners.setBankDetails(
                partner,
                BankDetails.parse("FR70 3000 1008 66C7 8500 0000 067", "Ursuline")
                        .orElseThrow());

        assertThat(get("/" + partner))
                .hasStatusOk()
                .bodyText()
                .contains(">Cinéma", "5,50", "Salle Ursuline", place.value(), "FR70 •••• 0067")
                .doesNotContain("30001008");
    }

    @Test
    void suspendingTakesAReasonAndIsLifted() {
        var partner = register("Librairie Wallace", "Privas");

        assertThat(post(partner, "suspension", "why="))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi");
        assertThat(post(partner, "suspension", "why=Factures+douteuses")).hasStatus(303);
        assertThat(get("/" + partner)).bodyText().contains("Suspendu", "Factures douteuses");
        assertThat(post(partner, "reprise", "")).hasStatus(303);
        assertThat(partners.find(partner).orElseThrow().suspended()).isFalse();
    }

    @Test
    void anUnknownPartnerDoesNotExistAndOthersDoNotEnter() {
        assertThat(get("/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get("/abc-1")).hasStatus(404);
        assertThat(mvc.get().uri("/region/partenaires").with(signedInAs(Role.PARTNER_MANAGER, "x")))
                .hasStatus(403);
    }

    private PartnerId register(String name, String town) {
        return partners.register(new NewPartner(name, PartnerKind.CINEMA, null, town));
    }

    private MvcTestResult get(String rest) {
        return mvc.get()
                .uri("/region/partenaires" + rest)
                .with(signedInAs(Role.AGENT_PARTNERS))
                .exchange();
    }

    private MvcTestResult post(PartnerId partner, String act, String body) {
        return mvc.post()
                .uri("/region/partenaires/" + partner + "/" + act)
                .contentType("application/x-www-form-urlencoded")
                .content(body)
                .with(csrf())
                .with(signedInAs(Role.AGENT_PARTNERS))
                .exchange();
    }
}
