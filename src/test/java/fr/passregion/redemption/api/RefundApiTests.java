package fr.passregion.redemption.api;

import static fr.passregion.redemption.Scene.BIRTH_DATE;
import static fr.passregion.redemption.Scene.CINEMA;
import static fr.passregion.redemption.Scene.SPORT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.identity.ApiKeys.Kind;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.Scene;
import fr.passregion.settlement.Claims;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Refunds as partners’ software asks for them. */
@PassRegionTest
@Covers({"BEN-07", "PAR-04"})
class RefundApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MISTAKE = "{\"reason\":\"mistake\"}";

    private final MockMvc mvc;
    private final Claims claims;
    private final Scene scene;
    private final PointOfSale shop;
    private final String key;

    RefundApiTests(MockMvc mvc, Claims claims, ApplicationContext beans) {
        this.mvc = mvc;
        this.claims = claims;
        this.scene = new Scene(beans);
        this.shop = scene.shop(SPORT, CINEMA);
        this.key = scene.key(shop, Kind.LIVE);
    }

    @Test
    void aDebitIsGivenBackInPartThenWhole() throws Exception {
        var debit = sport(2000);

        var part = refund(debit, "{\"amount\":300,\"quantity\":null,\"reason\":\"returned\",\"note\":\"un livre\"}");
        assertThat(part.getStatus()).isEqualTo(201);
        var body = json(part);
        assertThat(body.get("id").asString()).matches("ref_[0-9a-f]{32}");
        assertThat(body.get("redemption").asString()).isEqualTo(debit);
        assertThat(body.get("refunded").asLong()).isEqualTo(300);
        assertThat(body.get("status").asString()).isEqualTo("booked");
        assertThat(body.get("available").asLong()).isEqualTo(1300);
        assertThat(status(debit)).isEqualTo("partly_refunded 300");

        assertThat(json(refund(debit, MISTAKE)).get("refunded").asLong()).isEqualTo(1700);
        assertThat(status(debit)).isEqualTo("refunded 2000");
        assertThat(code(refund(debit, MISTAKE))).isEqualTo("409 already_refunded");
    }

    @Test
    void moreThanIsLeftIsRefusedInBothLanguages() throws Exception {
        var debit = sport(500);
        var french = refund(debit, "{\"amount\":501,\"reason\":\"mistake\"}");
        assertThat(code(french)).isEqualTo("409 refund_exceeds_redemption");
        assertThat(json(french).get("detail").asString()).contains("Il reste 5\u00a0€ à annuler");
        var english = mvc.perform(asked(debit, UUID.randomUUID().toString(), "{\"amount\":501,\"reason\":\"mistake\"}")
                        .header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
        assertThat(json(english).get("detail").asString()).isEqualTo("€5.00 of this debit is left to refund.");
    }

    @Test
    @Covers("CUL-02")
    void ticketsComeBackByQuantityWithTheirEuros() throws Exception {
        var debit = debit("\"benefit\":\"CINEMA\",\"quantity\":3");
        var body = json(refund(debit, "{\"quantity\":2,\"reason\":\"event_cancelled\"}"));
        assertThat(body.get("refunded").asLong()).isEqualTo(2);
        assertThat(body.get("holderShare").asLong()).isEqualTo(200);
        assertThat(code(refund(debit, "{\"amount\":100,\"reason\":\"mistake\"}")))
                .isEqualTo("400 invalid_request");
    }

    @Test
    void theSameKeyIsTheSameRefund() throws Exception {
        var debit = sport(800);
        var idempotency = UUID.randomUUID().toString();
        var body = "{\"amount\":300,\"reason\":\"mistake\"}";

        var first = mvc.perform(asked(debit, idempotency, body)).andReturn().getResponse();
        var again = mvc.perform(asked(debit, idempotency, body)).andReturn().getResponse();

        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString(UTF_8)).isEqualTo(first.getContentAsString(UTF_8));
        assertThat(again.getHeader("Idempotent-Replayed")).isEqualTo("true");
        assertThat(status(debit)).isEqualTo("partly_refunded 300");
        var other = mvc.perform(asked(debit, idempotency, MISTAKE)).andReturn().getResponse();
        assertThat(code(other)).isEqualTo("422 idempotency_key_reused");
        assertThat(json(answer(get("/api/v1/redemptions/by-key/" + idempotency)))
                        .get("refunded")
                        .asLong())
                .isEqualTo(300);
    }

    @Test
    void whatIsClaimedIsForAnAgent() throws Exception {
        var debit = sport(800);
        claims.claim(shop.partner());
        var refused = refund(debit, MISTAKE);
        assertThat(code(refused)).isEqualTo("409 already_claimed");
        assertThat(json(refused).get("remedy").asString()).contains("un agent peut encore annuler");
        assertThat(json(refused).get("type").asString()).isEqualTo("/developpeurs/erreurs/already_claimed");
    }

    @Test
    void anothersDebitIsAsIfItWereNot() throws Exception {
        var debit = sport(800);
        var other = scene.key(scene.shop(SPORT), Kind.LIVE);
        assertThat(refundWith(other, debit).getStatus()).isEqualTo(404);
        assertThat(refundWith(scene.key(shop, Kind.TEST), debit).getStatus()).isEqualTo(404);
        assertThat(refund("red_unknown", MISTAKE).getStatus()).isEqualTo(404);
        assertThat(status(debit)).isEqualTo("booked 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                            | /reason
            {"reason":"because"}                          | /reason
            {"reason":"mistake","amount":0}               | /amount
            {"reason":"mistake","quantity":1}             | /quantity
            {"reason":"mistake","note":"a\\u0007b"}       | /note
            {"reason":"mistake","colour":"red"}           | /colour
            """)
    void whatIsWrongIsSaidWithItsPlace(String body, String pointer) throws Exception {
        var answer = refund(sport(800), body);
        assertThat(code(answer)).isEqualTo("400 invalid_request");
        assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void aKeyIsRequired() throws Exception {
        var answer = answer(post("/api/v1/redemptions/" + sport(100) + "/refunds")
                .contentType("application/json")
                .content(MISTAKE));
        assertThat(code(answer)).isEqualTo("400 idempotency_key_missing");
    }

    @Test
    void theListIsFilteredByWhatWasGivenBack() throws Exception {
        var whole = sport(100);
        var part = sport(100);
        var none = sport(100);
        refund(whole, MISTAKE);
        refund(part, "{\"amount\":40,\"reason\":\"mistake\"}");
        assertThat(listed("booked")).containsExactly(none);
        assertThat(listed("partly_refunded")).containsExactly(part);
        assertThat(listed("refunded")).containsExactly(whole);
        assertThat(answer(get("/api/v1/redemptions?status=lost")).getStatus()).isEqualTo(400);
    }

    private Iterable<String> listed(String status) throws Exception {
        var list = json(answer(get("/api/v1/redemptions?status=" + status))).get("data");
        return list.valueStream().map(one -> one.get("id").asString()).toList();
    }

    private String sport(long cents) throws Exception {
        return debit("\"benefit\":\"SPORT\",\"price\":%d".formatted(cents));
    }

    private String debit(String rest) throws Exception {
        var number = scene.pupil().number().digits();
        var body = "{\"card\":{\"number\":\"%s\",\"birthDate\":\"%s\"},%s}".formatted(number, BIRTH_DATE, rest);
        var answer = answer(post("/api/v1/redemptions")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .content(body));
        assertThat(answer.getStatus()).isEqualTo(201);
        return json(answer).get("id").asString();
    }

    private String status(String debit) throws Exception {
        var body = json(answer(get("/api/v1/redemptions/" + debit)));
        return body.get("status").asString() + " " + body.get("refunded").asLong();
    }

    private MockHttpServletResponse refund(String debit, String body) throws Exception {
        return mvc.perform(asked(debit, UUID.randomUUID().toString(), body))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse refundWith(String bearer, String debit) throws Exception {
        return mvc.perform(post("/api/v1/redemptions/" + debit + "/refunds")
                        .header("Authorization", "Bearer " + bearer)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType("application/json")
                        .content(MISTAKE))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletRequestBuilder asked(String debit, String idempotency, String body) {
        return post("/api/v1/redemptions/" + debit + "/refunds")
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", idempotency)
                .contentType("application/json")
                .content(body);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + key))
                .andReturn()
                .getResponse();
    }

    private static String code(MockHttpServletResponse answer) throws Exception {
        return answer.getStatus() + " " + json(answer).get("code").asString();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(answer.getContentAsString(UTF_8));
    }
}
