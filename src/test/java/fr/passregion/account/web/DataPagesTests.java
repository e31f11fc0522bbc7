package fr.passregion.account.web;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.testing.PassRegionTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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

    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final JdbcClient database;
    private final JsonMapper json;
    private final Holder lea;
    private final Holder other;

    DataPagesTests(MockMvcTester mvc, Accounts accounts, JdbcClient database, JsonMapper json, Holders holders) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.database = database;
        this.json = json;
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
        return mvc.post()
                .uri("/mon-compte/profil/donnees")
                .with(csrf())
                .with(signedInAs(accounts.find(lea.account()).orElseThrow()))
                .param("password", password)
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
