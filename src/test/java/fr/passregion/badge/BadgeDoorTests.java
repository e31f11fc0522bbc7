package fr.passregion.badge;

import static fr.passregion.testing.SignIn.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.identity.ApiKeys;
import fr.passregion.identity.ApiKeys.Kind;
import fr.passregion.identity.Role;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.MadeUpUai;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** What a controller and a secretary see through their doors. */
@PassRegionTest
@Covers({"CAR-09", "EST-06"})
class BadgeDoorTests {

    private static final String PAGE = "/etablissement/badges";
    private static final Pattern KEY = Pattern.compile("brk_[A-Za-z0-9_-]{43}");

    private final MockMvc mvc;
    private final ApiKeys keys;
    private final Doors doors;
    private final TransactionTemplate transaction;
    private final LocalDate today;
    private final Uai lycee = MadeUpUai.in("69");
    private final Uai other = MadeUpUai.in("69");

    BadgeDoorTests(MockMvc mvc, ApiKeys keys, Doors doors, TransactionTemplate transaction, Clock clock) {
        this.mvc = mvc;
        this.keys = keys;
        this.doors = doors;
        this.transaction = transaction;
        this.today = LocalDate.now(clock);
    }

    @Test
    void aControllerLearnsOfItsOwnBadgesAloneAndNothingButTheirState() throws Exception {
        badge("9250000000000011");
        var own = keys.issue(Kind.BADGE, lycee.value(), "Self");
        var foreign = keys.issue(Kind.BADGE, other.value(), "Self");

        assertThat(asked(own, "/9250000000000011").getContentAsString()).isEqualTo("""
                {"badge":"9250000000000011","state":"active","institution":"%s","class":null}""".formatted(lycee));
        assertThat(asked(own, "").getContentAsString()).isEqualTo("""
                {"data":[{"badge":"9250000000000011","state":"active","institution":"%s","class":null}],"next":"%s","more":false}""".formatted(lycee, next(asked(own, ""))));
        assertThat(asked(foreign, "/9250000000000011").getStatus()).isEqualTo(404);
        assertThat(asked(foreign, "").getContentAsString()).isEqualTo("{\"data\":[],\"next\":\"0\",\"more\":false}");
        assertThat(asked(keys.issue(Kind.LIVE, "pos_x", "Caisse"), "").getStatus())
                .isEqualTo(403);
        assertThat(asked("brk_nobody", "").getStatus()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?since=-1", "?since=x", "?since=9999999999999999999", "?limit=0", "?limit=101", "?limit=x"})
    void aCursorOrALimitThatIsNoneIsTheCallersMistake(String question) throws Exception {
        assertThat(asked(keys.issue(Kind.BADGE, lycee.value(), "Self"), question)
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void aSecretaryMakesAKeyThatIsShownOnceAndTakesItBack() throws Exception {
        var made = mvc.perform(post(PAGE + "/cles")
                        .param("name", "Portail nord")
                        .with(csrf())
                        .with(staff(lycee)))
                .andReturn()
                .getResponse();
        var shown = KEY.matcher(made.getContentAsString());
        assertThat(shown.find()).isTrue();
        assertThat(made.getHeader("Cache-Control")).contains("no-store");
        assertThat(asked(shown.group(), "").getStatus()).isEqualTo(200);
        assertThat(page(lycee))
                .contains("Portail nord", shown.group().substring(0, 16))
                .doesNotContain(shown.group());
        assertThat(page(other)).doesNotContain("Portail nord");

        var key = keys.keysOf(new ApiKeys.Caller(Kind.BADGE, lycee.value()))
                .getFirst()
                .id();
        assertThat(taken(other, key.toString()).getStatus()).isEqualTo(404);
        assertThat(taken(lycee, key.toString()).getStatus()).isEqualTo(303);
        assertThat(taken(lycee, key.toString()).getStatus()).isEqualTo(404);
        assertThat(page(lycee)).doesNotContain("Portail nord");
    }

    @Test
    void aKeyWithoutANameOrOneTooManyIsRefusedBesideTheField() throws Exception {
        assertThat(making(" ")).contains("Dites pour quel appareil");
        assertThat(making("x".repeat(61))).contains("Soixante caractères au plus.", "x".repeat(61));
        for (int made = 0; made < 10; made++) keys.issue(Kind.BADGE, lycee.value(), "Self " + made);
        assertThat(making("Une de plus")).contains("Vous avez déjà dix clés.", "Une de plus");
    }

    @Test
    void theFileHoldsNumbersAndNothingElse() throws Exception {
        badge("9250000000000029");
        var file = mvc.perform(get(PAGE + "/liste.csv").with(staff(lycee)))
                .andReturn()
                .getResponse();
        assertThat(file.getContentAsString()).isEqualTo("badge;etat\r\n9250000000000029;actif\r\n");
        assertThat(file.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"badges-" + lycee + ".csv\"");
        assertThat(page(lycee)).contains("1 badge actif");
    }

    private void badge(String number) {
        var holder = HolderId.random();
        transaction.executeWithoutResult(status -> {
            doors.know(number, holder, true);
            doors.know(holder, SchoolYear.containing(today), lycee.value());
            doors.followOne(holder, today);
        });
    }

    private MockHttpServletResponse asked(String key, String what) throws Exception {
        return mvc.perform(get("/api/v1/badges" + what).header("Authorization", "Bearer " + key))
                .andReturn()
                .getResponse();
    }

    private static String next(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString().replaceAll(".*\"next\":\"([0-9]+)\".*", "$1");
    }

    private String page(Uai whose) throws Exception {
        return mvc.perform(get(PAGE).with(staff(whose)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String making(String name) throws Exception {
        var answer = mvc.perform(
                        post(PAGE + "/cles").param("name", name).with(csrf()).with(staff(lycee)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).doesNotContainPattern(KEY);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse taken(Uai whose, String key) throws Exception {
        return mvc.perform(
                        post(PAGE + "/cles/" + key + "/supprimer").with(csrf()).with(staff(whose)))
                .andReturn()
                .getResponse();
    }

    private static RequestPostProcessor staff(Uai whose) {
        return signedInAs(Role.INSTITUTION, whose.value());
    }
}
