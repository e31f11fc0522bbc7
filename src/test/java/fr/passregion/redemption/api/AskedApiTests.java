package fr.passregion.redemption.api;

import static fr.passregion.redemption.Scene.BOOKS;
import static fr.passregion.redemption.Scene.CINEMA;
import static fr.passregion.redemption.Scene.SPORT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Card;
import fr.passregion.identity.ApiKeys.Kind;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.Scene;
import fr.passregion.redemption.api.Api.Reply;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What partners' software asks for: lists by day and benefit, amounts to capture, in a body that is JSON. */
@PassRegionTest
@Covers("PAR-04")
class AskedApiTests {

    private static final String LIST = "/api/v1/redemptions";

    private final Scene scene;
    private final PointOfSale shop;

    @LocalServerPort
    private int port;

    private Api api = new Api(0, "");

    AskedApiTests(ApplicationContext beans) {
        this.scene = new Scene(beans);
        this.shop = scene.shop(SPORT, BOOKS, CINEMA);
    }

    @BeforeEach
    void theShopHasItsKey() {
        api = new Api(port, scene.key(shop, Kind.LIVE));
    }

    @Test
    void aListIsOfTheBenefitAskedFor() {
        var card = scene.pupil();
        var sport = debited(card, "SPORT");
        var books = debited(card, "LIVRES_LOISIR");
        assertThat(listed("")).containsExactlyInAnyOrder(sport, books);
        assertThat(listed("?benefit=SPORT")).containsExactly(sport);
        assertThat(listed("?benefit=LIVRES_LOISIR")).containsExactly(books);
    }

    @Test
    void aListIsOfTheDaysAskedForTheFirstAndTheLastIncluded() {
        var sale = debited(scene.pupil(), "SPORT");
        var today = scene.today();
        assertThat(listed("?from=" + today + "&to=" + today)).containsExactly(sale);
        assertThat(listed("?from=" + today.plusDays(1))).isEmpty();
        assertThat(listed("?to=" + today.minusDays(1))).isEmpty();
        assertThat(listed("?from=" + today.minusDays(1) + "T00:00:00Z")).containsExactly(sale);
        assertThat(listed("?to=" + today.minusDays(1) + "T00:00:00Z")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "from=2026-02-30", "to=2026-1", "to=2026-11-21T10", "benefit=sp%20ort"})
    void aFilterThatMakesNoSenseIsNamed(String filter) {
        var answer = api.get(LIST + "?" + filter);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/parameter").asString()).isEqualTo(filter.split("=")[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"amount\":0}', /amount",
        "'{\"amount\":-1}', /amount",
        "'{\"amount\":99999999999}', /amount",
        "'{\"price\":-1}', /price",
        "'{\"quantity\":0}', /quantity",
        "'{\"quantity\":1000000}', /quantity"
    })
    void anAmountToCaptureThatNobodyTakesIsNamedAndNothingIsTaken(String body, String pointer) {
        var id = held();
        var answer = capture(id, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.body().get("errors")).hasSize(1);
        assertThat(capture(id, "{\"amount\":1000}").status()).isEqualTo(201);
    }

    @Test
    void ofTicketsHeldSoManyAreTakenAndNoMore() {
        var sale = "{\"card\":%s,\"benefit\":\"CINEMA\",\"quantity\":1}".formatted(Api.card(scene.pupil()));
        var id = api.post("/api/v1/authorizations", sale).id();
        assertThat(capture(id, "{\"quantity\":100}").code()).isEqualTo("capture_exceeds_authorization");
        assertThat(capture(id, "{\"quantity\":1}").status()).isEqualTo(201);
    }

    private Reply capture(String id, String body) {
        return api.post("/api/v1/authorizations/" + id + "/capture", body);
    }

    private String held() {
        var answer = api.post("/api/v1/authorizations", sale(scene.pupil(), "SPORT"));
        assertThat(answer.status()).isEqualTo(201);
        return answer.id();
    }

    private String debited(Card card, String benefit) {
        var answer = api.post(LIST, UUID.randomUUID().toString(), sale(card, benefit));
        assertThat(answer.status()).isEqualTo(201);
        return answer.id();
    }

    private List<String> listed(String query) {
        var answer = api.get(LIST + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.body().get("data").spliterator(), false)
                .map(line -> line.get("id").asString())
                .toList();
    }

    private static String sale(Card card, String benefit) {
        return "{\"card\":%s,\"benefit\":\"%s\",\"price\":1000,\"amount\":1000}".formatted(Api.card(card), benefit);
    }
}
