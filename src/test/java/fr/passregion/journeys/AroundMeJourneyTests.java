package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Geolocation;
import fr.passregion.partner.Partners;
import fr.passregion.partner.Partners.NewAgreement;
import fr.passregion.partner.Partners.NewPartner;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.PartnerKind;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Places around whoever looks: asked on a press, sent rounded, written in no address. */
@PassRegionTest
@Covers("GEN-02")
class AroundMeJourneyTests {

    private static final double LATITUDE = 45.0406123;
    private static final double LONGITUDE = 3.8851987;

    private final Browser browser;
    private final String club = "Club " + UUID.randomUUID();

    AroundMeJourneyTests(@LocalServerPort int port, Partners partners, Clock clock) {
        this.browser = Browser.on(port);
        var today = LocalDate.now(clock);
        var partner = partners.register(new NewPartner(club, PartnerKind.SPORTS_CLUB, null, "Le Puy-en-Velay"));
        partners.sign(
                new NewAgreement(partner, Map.of(new BenefitCode("SPORT"), Money.ZERO), today, today.plusYears(1)));
        partners.openPointOfSale(partner, club, "Le Puy-en-Velay");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void theNearestPlacesAreShownWithTheirDistance() {
        var visit = browser.phone();
        visit.page().context().setGeolocation(new Geolocation(LATITUDE, LONGITUDE));
        visit.page().context().grantPermissions(List.of("geolocation"));
        var sent = new ArrayList<Request>();
        visit.page().onRequest(sent::add);

        visit.open("/ou-l-utiliser?avantage=sport").press("Autour de moi").see("autour de toi");

        visit.see(club).see("depuis ta position arrondie");
        visit.inspect("locator-around");
        assertThat(sent).extracting(Request::url).noneMatch(url -> url.contains("45.0") || url.contains("3.8"));
        var asked = sent.stream().filter(one -> one.method().equals("POST")).toList();
        assertThat(asked)
                .singleElement()
                .satisfies(one -> assertThat(Objects.requireNonNull(one.postData()))
                        .contains("latitude=45.04&", "longitude=3.89&")
                        .doesNotContain("45.0406", "3.8851"));
    }

    @Test
    void whoRefusesIsToldToTypeATown() {
        var visit = browser.phone();
        visit.page().context().clearPermissions();

        visit.open("/ou-l-utiliser").press("Autour de moi").see("Écris ta ville");
    }

    @Test
    void withoutScriptOneTypesATown() {
        var visit = browser.phoneWithoutScript();

        visit.open("/ou-l-utiliser").isAt("Où utiliser le Pass");

        assertThat(visit.page().getByText("Autour de moi").isVisible()).isFalse();
    }
}
