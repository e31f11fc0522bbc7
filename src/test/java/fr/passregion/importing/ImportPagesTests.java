package fr.passregion.importing;

import static fr.passregion.testing.SignIn.signedInAs;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.passregion.identity.Role;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PassRegionTest
@Covers("REG-03")
class ImportPagesTests {

    private static final String CFA = """
            numero_uai;commune;commune_libe;denomination_principale;patronyme_uai;numero_siren_siret_uai;date_fermeture;adresse_uai;code_postal_uai
            0079999F;07010;Annonay;CTRE DE FORMATION D'APPRENTIS;DU TEST;;;1 rue du Four;07100
            0070000A;07010;Annonay;CTRE DE FORMATION D'APPRENTIS;DU FAUX;;;1 rue du Four;07100
            0751234X;75101;Paris;CTRE DE FORMATION D'APPRENTIS;DE PARIS;;2020-01-01;1 rue du Four;75001
            """;

    private final MockMvcTester mvc;
    private final JdbcClient sql;
    private final ImportRun run;
    private final StoredImports imports;
    private final ImportAtOnce atOnce;

    ImportPagesTests(MockMvcTester mvc, JdbcClient sql, ImportRun run, StoredImports imports, ImportAtOnce atOnce) {
        this.mvc = mvc;
        this.sql = sql;
        this.run = run;
        this.imports = imports;
        this.atOnce = atOnce;
    }

    @Test
    void aFileIsTakenInAsAJobAndItsReportAccountsForEveryLine() {
        var sent = send("cfa.csv", CFA);
        assertThat(sent).hasStatus(303);
        var page = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());

        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> !body(page).contains("Import en cours"));

        assertThat(body(page))
                .contains("Import terminé", "Camille Essai", "cfa.csv", "Le code UAI", "Établissement fermé.");
        assertThat(body(page + "/remarques.csv")).contains("3;refusée;", "4;laissée de côté;Établissement fermé.");
        assertThat(sql.sql("select count(*) from importing.import where id = :id::uuid and content is null")
                        .param("id", page.substring(page.lastIndexOf('/') + 1))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whileItWaitsThePageSaysSoWithoutJavaScript() {
        var page = Objects.requireNonNull(send("cfa.csv", CFA).getResponse().getRedirectedUrl());

        assertThat(body(page)).contains("suivi").containsAnyOf("Actualiser", "Import terminé");
    }

    @Test
    void aFileThatIsNotUnderstoodIsRefusedWithItsReason() {
        var report = atOnce.take("a;b\n1;2\n");

        assertThat(report.state()).isEqualTo(ImportReport.State.REFUSED);
        assertThat(report.refusal()).contains("aucun format connu");
    }

    @Test
    void noFileIsAskedForAgain() {
        assertThat(send("", "")).hasStatus(422).bodyText().contains("Choisissez un fichier");
    }

    @Test
    void aBrokenDownImportGoesOnWhereItStoodAndCountsNoLineTwice() {
        var register = atOnce.register("etablissements");
        var id = imports.keep(register, "cfa.csv", CFA.getBytes(UTF_8), "essai");
        sql.sql("update importing.import set state = 'RUNNING', total = 3, added = 1 where id = :id")
                .param("id", id.value())
                .update();

        run.run(id);
        run.run(id);

        var report = imports.find(register, id).orElseThrow();
        assertThat(report.state()).isEqualTo(ImportReport.State.DONE);
        assertThat(report.tally()).isEqualTo(new Tally(1, 0, 0, 1, 1));
    }

    @Test
    void oneRegistersReportIsNotAnothers() {
        var id = atOnce.take(CFA).id();

        assertThat(mvc.get().uri("/region/partenaires/import/" + id).with(signedInAs(Role.AGENT_PARTNERS)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/region/etablissements/import/" + id).with(signedInAs(Role.ADMINISTRATOR)))
                .hasStatusOk();
    }

    private MvcTestResult send(String name, String content) {
        return mvc.post()
                .multipart()
                .uri("/region/etablissements/import")
                .file(new MockMultipartFile("file", name, "text/csv", content.getBytes(UTF_8)))
                .with(csrf())
                .with(signedInAs(Role.AGENT_INSTITUTIONS))
                .exchange();
    }

    private String body(String uri) {
        var answer =
                mvc.get().uri(uri).with(signedInAs(Role.AGENT_INSTITUTIONS)).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
