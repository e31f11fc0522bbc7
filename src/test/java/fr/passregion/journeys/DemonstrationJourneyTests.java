package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The demonstration's doors hand out what the contract promises, and everything that they hand out works. */
@DemonstrationTest
class DemonstrationJourneyTests {

    private final Demonstration region;
    private final Browser browser;

    DemonstrationJourneyTests(@LocalServerPort int port) {
        region = Demonstration.on(port);
        browser = Browser.on(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void theDoorsHandOutEveryRoleCaseAndKindOfKey() {
        var doors = region.doors();
        assertThat(doors.propertyNames()).containsExactlyInAnyOrder("now", "accounts", "cards", "apiKeys", "badgeKeys");
        assertThat(OffsetDateTime.parse(doors.path("now").stringValue()).toLocalDate())
                .isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(all(doors, "accounts", "role"))
                .containsExactlyInAnyOrder(
                        "holder",
                        "guardian",
                        "institution",
                        "institution_manager",
                        "teacher",
                        "partner_manager",
                        "cashier",
                        "association",
                        "sdis",
                        "agent_photo",
                        "agent_partners",
                        "agent_institutions",
                        "agent_doubling",
                        "agent_content",
                        "finance_preparer",
                        "finance_approver",
                        "helpdesk",
                        "programme_editor",
                        "programme_approver",
                        "administrator");
        assertThat(all(doors, "cards", "case"))
                .contains("plenty", "blocked", "nothing_left", "aid_only", "expired", "doubled", "minor_15");
        assertThat(all(doors, "apiKeys", "kind"))
                .containsExactlyInAnyOrder(
                        "BOOKSHOP",
                        "CINEMA",
                        "SPORTS_CLUB",
                        "DRIVING_SCHOOL",
                        "VENUE",
                        "MUSEUM",
                        "EQUIPMENT",
                        "PSC1",
                        "HEALTH",
                        "BAFA");
        assertThat(all(doors, "badgeKeys", "key")).isNotEmpty().allMatch(key -> key.startsWith("brk_"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accounts  | role login password totpSecret start
            cards     | case number birthDate staticQr totpSecret holderLogin
            apiKeys   | kind pointOfSale live test
            badgeKeys | institution key
            """)
    void everyEntryHasTheFieldsOfTheContract(String list, String fields) {
        assertThat(region.doors().path(list))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.propertyNames()).containsExactlyInAnyOrder(fields.split(" ")));
    }

    @Test
    void everyLoginLandsOnItsStartPage() {
        for (var account : region.doors().path("accounts")) {
            var way = region.login(account.path("role").stringValue());
            var visit = browser.desktopWithoutScript().signIn(way.login(), way.password());
            var landed = visit.path();
            assertThat(visit.statusOf(way.start())).as("%s", account).isEqualTo(200);
            assertThat(visit.path()).as("%s", account).isEqualTo(landed).startsWith(way.start());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/demo", "/composants", "/avantages", "/connexion", "/commande"})
    void theDoorsOfAFilledDemonstrationAreOpen(String path) {
        assertThat(browser.desktopWithoutScript().statusOf(path)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "plenty,       BOOKSHOP,       LIVRES_LOISIR",
        "plenty,       BOOKSHOP,       MANUELS",
        "aid_only,     DRIVING_SCHOOL, PERMIS",
        "minor_15,     SPORTS_CLUB,    SPORT",
        "minor_15,     VENUE,          SPECTACLE"
    })
    @Covers({"BEN-03", "MAN-01", "CUL-01", "CUL-04"})
    void aCardPaysWhereItHoldsTheBenefit(String shownAs, String kind, String benefit) {
        var booked = region.debit(region.liveKey(kind), region.card(shownAs), benefit, 100);
        assertThat(booked.path("status").asString()).as("%s", booked).isEqualTo("booked");
        assertThat(booked.path("debited").asInt()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "blocked,      BOOKSHOP,    LIVRES_LOISIR, card_blocked",
        "nothing_left, BOOKSHOP,    LIVRES_LOISIR, nothing_left",
        "nothing_left, SPORTS_CLUB, SPORT,         nothing_left",
        "aid_only,     BOOKSHOP,    LIVRES_LOISIR, benefit_expired",
        "expired,      BOOKSHOP,    LIVRES_LOISIR, benefit_expired",
        "plenty,       SPORTS_CLUB, LIVRES_LOISIR, benefit_not_agreed",
        "test_plenty,  BOOKSHOP,    LIVRES_LOISIR, holder_not_recognised"
    })
    @Covers({"BEN-04", "GEN-03"})
    void eachCaseIsRefusedForItsOwnReason(String shownAs, String kind, String benefit, String code) {
        var answer = region.debit(region.liveKey(kind), region.card(shownAs), benefit, 100);
        assertThat(answer.path("code").asString()).as("%s", answer).isEqualTo(code);
        assertThat(answer.path("remedy").asString()).isNotBlank();
    }

    @Test
    @Covers({"GEN-05", "CUL-02"})
    void aCinemaTicketCostsItsHolderOneEuroAndNothingElseDoes() {
        var ticket = region.debit(region.liveKey("CINEMA"), region.card("minor_15"), "CINEMA", 700);
        assertThat(ticket.path("holderPays").asInt()).as("%s", ticket).isEqualTo(100);
        var show = region.debit(region.liveKey("VENUE"), region.card("minor_15"), "SPECTACLE", 700);
        assertThat(show.path("holderPays").asInt()).as("%s", show).isZero();
    }

    @Test
    @Covers("GEN-06")
    void thePrintedCodePaysLikeTheNumberAndNoPinIsEverTaken() {
        var key = region.liveKey("BOOKSHOP");
        var qr = region.staticQr("minor_15");
        var byCode = region.debit(key, Map.of("qr", qr), "MANUELS", 100);
        assertThat(byCode.path("status").asString()).as("%s", byCode).isEqualTo("booked");
        var byNumber = region.debit(key, region.card("minor_15"), "MANUELS", 100);
        assertThat(byNumber.path("available").asInt())
                .isEqualTo(byCode.path("available").asInt() - 100);
        assertThat(region.debit(key, Map.of("qr", qr, "pin", "1234"), "MANUELS", 100)
                        .path("status")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    @Covers("SPO-02")
    void theDoubledCardHoldsTwiceTheSport() {
        var club = region.liveKey("SPORTS_CLUB");
        assertThat(region.available(club, region.card("doubled"), "SPORT").asInt())
                .isEqualTo(6000);
    }

    @Test
    void aTestKeySeesTheTestCardAlone() {
        var key = region.testKey("BOOKSHOP");
        assertThat(region.debit(key, region.card("test_plenty"), "LIVRES_LOISIR", 100)
                        .path("status")
                        .asString())
                .isEqualTo("booked");
        for (var real : Set.of("plenty", "minor_15", "blocked"))
            assertThat(region.debit(key, region.card(real), "LIVRES_LOISIR", 100)
                            .path("code")
                            .asString())
                    .isEqualTo("holder_not_recognised");
    }

    private static Set<String> all(JsonNode doors, String list, String field) {
        var values = new HashSet<String>();
        for (var entry : doors.path(list)) values.add(entry.path(field).stringValue());
        return values;
    }
}
