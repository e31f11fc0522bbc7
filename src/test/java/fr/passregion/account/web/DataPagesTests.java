package fr.passregion.account.web;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.holder.Contact;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.OwnData;
import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.programme.BenefitFamily;
import fr.passregion.programme.Programmes;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of all that is held on a holder, for whoever knows their password. */
@PassRegionTest
class DataPagesTests {

    private static final String PASSWORD = "tortue violon lampe";
    private static final String SPORT = "SPORT";

    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final JdbcClient database;
    private final JsonMapper json;
    private final OwnData data;
    private final String health;
    private final Holder lea;
    private final Holder other;

    DataPagesTests(
            MockMvcTester mvc,
            Accounts accounts,
            JdbcClient database,
            JsonMapper json,
            Holders holders,
            OwnData data,
            Programmes programmes) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.database = database;
        this.json = json;
        this.data = data;
        this.health = programmes.all().stream()
                .flatMap(programme -> programme.benefits().stream())
                .filter(benefit -> benefit.family() == BenefitFamily.HEALTH)
                .findFirst()
                .orElseThrow()
                .code()
                .value();
        this.lea = holders.register(People.withoutGuardian(LocalDate.of(2005, 3, 14), PASSWORD));
        this.other = holders.register(People.withoutGuardian(LocalDate.of(2006, 4, 15), PASSWORD));
    }

    @Test
    void theFileTellsTheDossierAndTheAccountAndNothingOfAnybodyElse() {
        var answer = download(PASSWORD);
        assertThat(answer).hasStatus(200).hasHeader("Cache-Control", "no-store");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");

        var file = json.readTree(body(answer));
        assertThat(row(file, "holder.holder").get("date de naissance").asString())
                .isEqualTo("2005-03-14");
        assertThat(row(file, "holder.holder").get("e-mail").asString())
                .isEqualTo(lea.contact().email());
        assertThat(row(file, "identity.account").get("e-mail").asString())
                .isEqualTo(lea.contact().email());
        assertThat(body(answer))
                .doesNotContain(other.contact().email())
                .doesNotContain("2006-04-15")
                .doesNotContain("argon2");
    }

    @Test
    void eachDownloadIsWrittenDownAndARefusedOneIsNot() {
        download("not the password");
        assertThat(written()).isZero();
        download(PASSWORD);
        assertThat(written()).isOne();
    }

    @Test
    void withoutThePasswordThereIsNoFile() {
        assertThat(download("not the password")).hasStatus(422).doesNotContainHeader("Content-Disposition");
        assertThat(body(download("not the password")))
                .contains("Ce n’est pas ton mot de passe")
                .doesNotContain("2005-03-14");
        assertThat(body(download(""))).contains("Écris ton mot de passe");
    }

    @Test
    void eachDownloadIsToldByEmailAndFiveADayAreEnough() {
        for (var i = 0; i < 5; i++) assertThat(download(PASSWORD)).hasStatus(200);
        assertThat(download(PASSWORD)).hasStatus(422);
        assertThat(body(download(PASSWORD))).contains("cinq fois aujourd’hui");
        assertThat(written()).isEqualTo(5);
        assertThat(database.sql("select count(*) from notification.message where recipient = ? and cause like ?")
                        .params(lea.contact().email(), "data.downloaded:%")
                        .query(Integer.class)
                        .single())
                .isBetween(1, 5); // one a moment: those of the same instant are one e-mail
    }

    @Test
    @Covers("ACC-09")
    void whatTouchesHealthIsApartAndOnlyWhereItIsAskedFor() {
        decide(health);
        decide(SPORT);

        var without = json.readTree(body(download("JSON", false, PASSWORD)));
        var with = json.readTree(body(download("JSON", true, PASSWORD)));

        assertThat(without.toString()).contains(SPORT).doesNotContain(health).doesNotContain("santé");
        assertThat(with.get("données").toString()).contains(SPORT).doesNotContain(health);
        assertThat(with.get("santé").toString()).contains(health).doesNotContain(SPORT);
    }

    @Test
    void aBenefitThatNoProgrammeKnowsMayTouchHealth() {
        decide("UNKNOWN");
        assertThat(body(download("JSON", false, PASSWORD))).doesNotContain("UNKNOWN");
        assertThat(body(download("JSON", true, PASSWORD))).contains("UNKNOWN");
    }

    @Test
    @Covers("ACC-09")
    void theSameIsPrintedTaggedWhateverWasTyped() throws IOException {
        data.move(lea.id(), new Contact.Address("1 rue <b>&amp;\u0001 d’Été", "\uD83D\uDE00 ]]>", "69002", "Lyon"));
        decide(health);

        assertThat(printed(false))
                .contains(lea.caseNumber().value(), "1 rue <b>&amp;", "d’Été", "69002", "14\u00a0mars 2005")
                .doesNotContain(health);
        assertThat(printed(true)).contains("Ce qui touche à la santé", health, "Inscription confirmée");
    }

    @Test
    void anUnknownFormatIsAskedForAgain() {
        assertThat(download("EXE", false, PASSWORD)).hasStatus(422).doesNotContainHeader("Content-Disposition");
    }

    private String printed(boolean withHealth) throws IOException {
        var answer = download("PDF", withHealth, PASSWORD);
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        try (var document = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentInformation().getSubject()).isNotBlank();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Mes données du Pass’Région");
            return new PDFTextStripper().getText(document);
        }
    }

    private void decide(String benefit) {
        database.sql("""
                        insert into entitlement.decision (holder_id, school_year, benefit, cause, granted, unit, amount,
                            trace, decided_at)
                        values (:holder, '2026-2027', :benefit, 'test', true, 'EUR', 100, cast(:trace as jsonb), now())
                        """)
                .param("holder", lea.id().value())
                .param("benefit", benefit)
                .param("trace", """
                        {"steps": [{"rule": "Inscription confirmée", "found": "par ton lycée", "outcome": "MET"}]}
                        """)
                .update();
    }

    private int written() {
        return database.sql("select count(*) from audit.entry where act = 'account.data_downloaded' and subject = ?")
                .param("account:" + lea.account())
                .query(Integer.class)
                .single();
    }

    private static JsonNode row(JsonNode file, String table) {
        for (var chapter : file.get("données"))
            if (chapter.get("source").asString().equals(table))
                return chapter.get("lignes").get(0);
        throw new AssertionError("No " + table);
    }

    private MvcTestResult download(String password) {
        return download("JSON", false, password);
    }

    private MvcTestResult download(String format, boolean health, String password) {
        return mvc.post()
                .uri("/mon-compte/profil/donnees")
                .with(csrf())
                .with(signedInAs(accounts.find(lea.account()).orElseThrow()))
                .param("format", format)
                .param("health", Boolean.toString(health))
                .param("password", password)
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
