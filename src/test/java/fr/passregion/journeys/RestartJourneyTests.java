package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.Pictures;
import fr.passregion.testing.ApplicationProcess;
import fr.passregion.testing.Covers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The real application on a folder of its own: what it keeps, and what it refuses to be started on. */
@TestInstance(Lifecycle.PER_CLASS)
class RestartJourneyTests {

    private static final String OWNER = "postgres";
    private static final String SECRETS_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    private static Path folder = Path.of("");

    private ApplicationProcess application;

    @BeforeAll
    void begin() throws Exception {
        application = onTheFolder().serving();
    }

    @AfterAll
    void end() throws InterruptedException {
        application.close();
    }

    @Test
    @Covers("BEN-06")
    void everythingIsThereAfterAKillOfTheApplicationAndOfItsDatabase() throws Exception {
        var before = Demonstration.on(application.port());
        var doors = before.doors();
        var club = before.liveKey("SPORTS_CLUB");
        var card = before.card("plenty");
        var key = "" + UUID.randomUUID();
        var debit = before.debit(club, card, "SPORT", 1234, key);
        assertThat(debit.statusCode()).isEqualTo(201);
        var left = before.available(club, card, "SPORT");
        var person = Newcomer.ofSixteen();
        var caseNumber = order(person);

        application.kill();
        ApplicationProcess.killPostgres(database());
        application = onTheFolder().serving();

        var after = Demonstration.on(application.port());
        assertThat(withoutTime(after.doors())).isEqualTo(withoutTime(doors));
        assertThat(time(after.doors())).isAfterOrEqualTo(time(doors));
        assertThat(after.byKey(club, key).body()).isEqualTo(debit.body());
        assertThat(after.available(club, card, "SPORT")).isEqualTo(left);
        try (var browser = Browser.on(application.port())) {
            browser.phoneWithoutScript()
                    .signIn(caseNumber, person.birthDateAsTyped())
                    .isAt("Active ton compte");
        }
    }

    @Test
    void aSecondApplicationOnTheSameFolderIsRefusedWithWhatToDo() throws Exception {
        try (var second = onTheFolder()) {
            assertThat(second.refusal())
                    .contains("is in use by another Pass'Région")
                    .contains("give this one its own folder: passregion.database.directory");
        }
    }

    @Test
    void aDemonstrationIsRefusedOnADatabaseThatHoldsSomethingElse() throws Exception {
        var used = emptyDatabase("used");
        onTheOperatorsDatabase(used, false).serving().close();
        execute(used, """
                insert into identity.account (id, login, login_key, display_name, email, created_at)
                values (gen_random_uuid(), 'a@region.example', 'a@region.example', 'A', 'a@region.example', now())""");

        try (var demonstration = onTheOperatorsDatabase(used, true)) {
            assertThat(demonstration.refusal()).contains("Give it an empty database, or switch it off");
        }
    }

    @Test
    void anOperatorsOwnDatabaseIsMigratedAndServedWithoutTheDemonstrationsDoors() throws Exception {
        try (var production = onTheOperatorsDatabase(emptyDatabase("own"), false)) {
            var site = Demonstration.on(production.serving().port());
            assertThat(site.get("/").statusCode()).isEqualTo(200);
            assertThat(site.get("/connexion").statusCode()).isEqualTo(200);
            for (var door : List.of("/demo", "/demo.json", "/demo/mails", "/composants", "/composants/caisse"))
                assertThat(site.get(door).statusCode()).as(door).isEqualTo(404);
            assertThat(site.moveClock("2027-06-01T00:30:00+02:00")).isEqualTo(404);
            assertThat(site.reset()).isEqualTo(404);
        }
    }

    @Test
    void anOperatorWithoutAKeyForTheSecretsIsToldToMakeOne() throws Exception {
        try (var keyless = onTheOperatorsDatabase(emptyDatabase("keyless"), false, "")) {
            assertThat(keyless.refusal())
                    .contains("APPLICATION FAILED TO START")
                    .contains("passregion.secrets.key is missing")
                    .contains("openssl rand -base64 32");
        }
    }

    private String order(Newcomer person) throws IOException {
        try (var browser = Browser.on(application.port())) {
            var portrait = Files.write(folder.resolve("moi.jpg"), Pictures.portrait());
            return new OrderSteps(browser.phoneWithoutScript(), person)
                    .whoAmI()
                    .myEstablishment("barret", "Lycée Jeanne-Barret", "Seconde générale")
                    .myPhoto(portrait)
                    .myAddress()
                    .theDelivery()
                    .theCharter()
                    .sent();
        }
    }

    private static Path database() {
        return folder.resolve("database");
    }

    private static ApplicationProcess onTheFolder() throws IOException {
        return ApplicationProcess.launch(Map.of(), "--passregion.database.directory=" + database());
    }

    private static ApplicationProcess onTheOperatorsDatabase(String name, boolean demonstration) throws IOException {
        return onTheOperatorsDatabase(name, demonstration, SECRETS_KEY);
    }

    private static ApplicationProcess onTheOperatorsDatabase(String name, boolean demonstration, String key)
            throws IOException {
        return ApplicationProcess.launch(
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        ApplicationProcess.jdbcUrl(database(), name),
                        "SPRING_DATASOURCE_USERNAME",
                        OWNER,
                        "SPRING_DATASOURCE_PASSWORD",
                        "",
                        "PASSREGION_SECRETS_KEY",
                        key,
                        "PASSREGION_DEMO",
                        "" + demonstration),
                "--passregion.card-maker.encryption-key=classpath:demo/card-maker.asc",
                "--passregion.card-maker.signing-key=classpath:demo/region-signing-secret.asc",
                "--passregion.settlement.debtor.name=Région d’essai",
                "--passregion.settlement.debtor.iban=FR7630006000011234567890189");
    }

    private static String emptyDatabase(String name) throws IOException, SQLException {
        execute("postgres", "create database " + name);
        return name;
    }

    private static void execute(String database, String sql) throws IOException, SQLException {
        var url = ApplicationProcess.jdbcUrl(database(), database);
        try (var connection = DriverManager.getConnection(url, OWNER, "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static JsonNode withoutTime(JsonNode doors) {
        return ((ObjectNode) doors.deepCopy()).without("now");
    }

    private static OffsetDateTime time(JsonNode doors) {
        return OffsetDateTime.parse(doors.path("now").asString());
    }
}
