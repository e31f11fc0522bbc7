package fr.passregion.redemption.api;

import static fr.passregion.redemption.Scene.CINEMA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Card;
import fr.passregion.identity.ApiKeys.Kind;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.Outing;
import fr.passregion.redemption.Outings;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Scene;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.testing.Covers;
import fr.passregion.testing.MadeUpUai;
import fr.passregion.testing.PassRegionTest;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@PassRegionTest
@Covers({"CUL-05", "PAR-04"})
class GroupApiTests {

    private static final String GROUP = "/api/v1/group-redemptions";

    private final Outings outings;
    private final Redemptions redemptions;
    private final Scene scene;

    @LocalServerPort
    private int port;

    GroupApiTests(Outings outings, Redemptions redemptions, ApplicationContext beans) {
        this.outings = outings;
        this.redemptions = redemptions;
        this.scene = new Scene(beans);
    }

    @Test
    void aClassIsDebitedInOneOperationAndOnceForItsKey() {
        var lea = scene.pupil();
        var samir = scene.pupil();
        var cinema = scene.shop(CINEMA);
        var api = api(cinema);
        var outing = plan(cinema, CINEMA, lea, samir);
        var body = body(outing, line(outing, lea, true), line(outing, samir, false), line("par_unknown", true));
        var key = UUID.randomUUID().toString();
        var done = api.post(GROUP, key, body);
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.body().get("outing").asString()).isEqualTo(outing.id().value());
        assertThat(done.body().at("/lines/0/status").asString()).isEqualTo("booked");
        assertThat(done.body().at("/lines/0/problem").isNull()).isTrue();
        assertThat(done.body().at("/lines/1/status").asString()).isEqualTo("absent");
        assertThat(done.body().at("/lines/2/status").asString()).isEqualTo("refused");
        assertThat(done.body().at("/lines/2/problem/code").asString()).isEqualTo("participant_not_listed");
        var redemption = done.body().at("/lines/0/redemption/id").asString();
        assertThat(api.get("/api/v1/redemptions/" + redemption).text())
                .isEqualTo(done.body().at("/lines/0/redemption").toString());

        var again = api.post(GROUP, key, body);
        assertThat(again.text()).isEqualTo(done.text());
        assertThat(again.isReplayed()).isTrue();
        assertThat(redemptions.ofHolder(lea.holder(), 10)).hasSize(1);
        assertThat(redemptions.ofHolder(samir.holder(), 10)).isEmpty();
        assertThat(api.post(GROUP, body).body().at("/lines/0/problem/code").asString())
                .isEqualTo("participant_already_debited");
    }

    @Test
    void anOutingAddressedElsewhereIsAsIfItWereNot() {
        var lea = scene.pupil();
        var cinema = scene.shop(CINEMA);
        var outing = plan(cinema, CINEMA, lea);
        var body = body(outing, line(outing, lea, true));
        assertThat(api(scene.shop(CINEMA)).post(GROUP, body).code()).isEqualTo("not_found");
        assertThat(new Api(port, scene.key(cinema, Kind.TEST)).post(GROUP, body).code())
                .isEqualTo("not_found");
        assertThat(redemptions.ofHolder(lea.holder(), 10)).isEmpty();
    }

    @Test
    @Covers("PSC-01")
    void aPersonalBenefitIsRefusedAsAWhole() {
        var lea = scene.pupil();
        var firstAid = new BenefitCode("PSC1");
        var trainer = scene.shop(firstAid);
        var outing = plan(trainer, firstAid, lea);
        var refused = api(trainer).post(GROUP, body(outing, line(outing, lea, true)));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("group_not_allowed");
        assertThat(refused.body().get("detail").asString()).contains("sortie de classe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lines\":[{\"participant\":\"p\",\"present\":true}]} | /outing",
                "{\"outing\":\"o\"} | /lines",
                "{\"outing\":\"o\",\"lines\":[]} | /lines",
                "{\"outing\":\"o\",\"lines\":[null]} | /lines/0/participant",
                "{\"outing\":\"o\",\"lines\":[{\"participant\":\"p\"}]} | /lines/0/present",
                "{\"outing\":\"o\",\"price\":-1,\"lines\":[{\"participant\":\"p\",\"present\":true}]} | /price",
                "{\"outing\":\"o\",\"lines\":[{\"participant\":\"p\",\"present\":true},{\"participant\":\"p\",\"present\":true}]} | /lines/1/participant"
            })
    void whatIsWrongIsNamedByItsPointer(String body, String pointer) {
        var answer = api(scene.shop(CINEMA)).post(GROUP, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void moreLinesThanAClassHasAreRefused() {
        var lines =
                IntStream.range(0, 301).mapToObj(n -> line("par_" + n, true)).collect(Collectors.joining(","));
        var answer = api(scene.shop(CINEMA)).post(GROUP, "{\"outing\":\"o\",\"lines\":[" + lines + "]}");
        assertThat(answer.code()).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @MethodSource("fr.passregion.redemption.api.BadBodies#all")
    void aBadBodyIsTheCallersFaultAndNeverOurs(String body) {
        assertThat(api(scene.shop(CINEMA)).post(GROUP, body).status()).as(body).isBetween(400, 499);
    }

    @Test
    void anOutingWithANameThatNobodyGaveIsNotThere() {
        var body = "{\"outing\":\"\\u0000\",\"lines\":[{\"participant\":\"\\u0000\",\"present\":true}]}";
        assertThat(api(scene.shop(CINEMA)).post(GROUP, body).code()).isEqualTo("not_found");
    }

    private Api api(PointOfSale shop) {
        return new Api(port, scene.key(shop, Kind.LIVE));
    }

    private Outing plan(PointOfSale shop, BenefitCode benefit, Card... cards) {
        var holders = new HashSet<HolderId>();
        for (var card : cards) holders.add(card.holder());
        return outings.plan(
                new Outings.NewOuting(MadeUpUai.in("69"), shop.id(), benefit, scene.today(), false, holders));
    }

    private static String body(Outing outing, String... lines) {
        return "{\"outing\":\"%s\",\"price\":900,\"lines\":[%s]}".formatted(outing.id(), String.join(",", lines));
    }

    private static String line(Outing outing, Card card, boolean present) {
        var participant = outing.participants().stream()
                .filter(one -> one.holder().equals(card.holder()))
                .findFirst()
                .orElseThrow();
        return line(participant.id().value(), present);
    }

    private static String line(String participant, boolean present) {
        return "{\"participant\":\"%s\",\"present\":%s}".formatted(participant, present);
    }
}
