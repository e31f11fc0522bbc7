package fr.passregion.redemption.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.identity.ApiKeys.Kind;
import fr.passregion.redemption.Scene;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.subscription.Subscriptions;
import fr.passregion.subscription.Subscriptions.Standing;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The kiosque culturel: a signed passage that serves once, and the platform's confirmation. */
@PassRegionTest
@Covers("CUL-06")
class SubscriptionApiTests {

    private static final BenefitCode KIOSQUE = new BenefitCode("KIOSQUE");

    private final Subscriptions subscriptions;
    private final Scene scene;
    private final Api platform;
    private final Api other;
    private final LocalDate lastDay;

    SubscriptionApiTests(@LocalServerPort int port, Subscriptions subscriptions, ApplicationContext beans) {
        this.subscriptions = subscriptions;
        this.scene = new Scene(beans);
        this.platform = new Api(port, scene.key(scene.shop(KIOSQUE), Kind.LIVE));
        this.other = new Api(port, scene.key(scene.shop(Scene.SPORT), Kind.LIVE));
        this.lastDay = scene.today().plusYears(1);
    }

    @Test
    void thePlatformConfirmsAndTheAccountKnows() {
        var lea = pupil();
        assertThat(subscriptions.of(lea)).isInstanceOf(Standing.ToActivate.class);

        var confirmed = confirm(code(lea), "sub-1");

        assertThat(confirmed.status()).isEqualTo(201);
        assertThat(confirmed.body().get("status").asString()).isEqualTo("active");
        assertThat(confirmed.text()).doesNotContain(lea.toString());
        assertThat(subscriptions.of(lea)).isEqualTo(new Standing.Active(scene.today(), lastDay));
        assertThat(subscriptions.open(lea)).as("nothing is left to activate").isEmpty();
    }

    @Test
    void aConfirmationWhoseAnswerWasLostIsAnsweredAgainAndAnotherIsRefused() {
        var code = code(pupil());
        var first = confirm(code, "sub-1");

        assertThat(confirm(code, "sub-1").text()).isEqualTo(first.text());
        var replayed = confirm(code, "sub-2");

        assertThat(replayed.status()).isEqualTo(409);
        assertThat(replayed.code()).isEqualTo("activation_used");
    }

    @Test
    void aForgedOrUnknownCodeIsNoCode() {
        var code = code(pupil());
        for (var forged : List.of(
                "x",
                "A".repeat(54),
                prolonged(code),
                code.substring(1) + "A",
                code.substring(0, 53) + (code.endsWith("A") ? "E" : "A")))
            assertThat(confirm(forged, "sub-1").code()).as(forged).isEqualTo("activation_unknown");
    }

    @Test
    void aNewPassageClosesTheFormer() {
        var lea = pupil();
        var former = code(lea);
        var latest = code(lea);

        assertThat(confirm(former, "sub-1").code()).isEqualTo("activation_unknown");
        assertThat(confirm(latest, "sub-1").status()).isEqualTo(201);
    }

    @Test
    void tenAtOnceOpenOneSubscription() throws InterruptedException {
        var code = code(pupil());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 10)
                    .mapToObj(number -> (Callable<Integer>)
                            () -> confirm(code, "sub-" + number).status())
                    .toList();
            var statuses = threads.invokeAll(calls).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(9);
        }
    }

    @Test
    void onlyAnAgreedPlatformConfirmsAndSaysWhatIsMissing() {
        var code = code(pupil());
        var body = "{\"reference\":\"sub-1\",\"lastDay\":\"" + lastDay + "\"}";

        assertThat(other.post("/api/v1/subscriptions/" + code + "/confirmations", body)
                        .code())
                .isEqualTo("benefit_not_agreed");
        var wrong = platform.post("/api/v1/subscriptions/" + code + "/confirmations", "{\"lastDay\":\"soon\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("/reference", "/lastDay");
    }

    private HolderId pupil() {
        return scene.pupil().holder();
    }

    private String code(HolderId holder) {
        var address = subscriptions.open(holder).orElseThrow().address();
        assertThat(address.toString()).doesNotContain(holder.toString());
        return address.getQuery().substring("activation=".length());
    }

    /** The same code with a later end than was signed. */
    private static String prolonged(String code) {
        var whole = Base64.getUrlDecoder().decode(code);
        whole[16 + 6]++;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    private Api.Reply confirm(String code, String reference) {
        return platform.post(
                "/api/v1/subscriptions/" + code + "/confirmations",
                "{\"reference\":\"%s\",\"lastDay\":\"%s\"}".formatted(reference, lastDay));
    }
}
