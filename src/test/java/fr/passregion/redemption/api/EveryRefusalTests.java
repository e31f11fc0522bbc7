package fr.passregion.redemption.api;

import static fr.passregion.redemption.Scene.BIRTH_DATE;
import static fr.passregion.redemption.Scene.BOOKS;
import static fr.passregion.redemption.Scene.SPORT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Card;
import fr.passregion.card.Cards;
import fr.passregion.card.ShownCodes;
import fr.passregion.entitlement.Aids;
import fr.passregion.identity.ApiKeys.Kind;
import fr.passregion.partner.Partners;
import fr.passregion.redemption.ErrorCode;
import fr.passregion.redemption.NumberLocks;
import fr.passregion.redemption.Refusal;
import fr.passregion.redemption.Scene;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.wallet.Cause;
import fr.passregion.wallet.NewAllotment;
import fr.passregion.wallet.Wallets;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** For every refusal there is: a scene that meets it, and all that its answer owes to the till and to the holder. */
@PassRegionTest
@Covers({"BEN-03", "BEN-04"})
class EveryRefusalTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BenefitCode AID = new BenefitCode("PERMIS");
    private static final BenefitCode FIRST_AID = new BenefitCode("PSC1");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ApplicationContext beans;
    private final Scene scene;

    @LocalServerPort
    private int port;

    private String key = "";

    EveryRefusalTests(ApplicationContext beans) {
        this.beans = beans;
        this.scene = new Scene(beans);
    }

    /** A request that is refused, whatever came before it. */
    private interface Meeting {
        String refused() throws Exception;
    }

    /** Those that no plain debit meets: of a class and of a debit in two steps, each met by the tests of these. */
    private static final Set<Class<?>> MET_ELSEWHERE = Set.of(
            Refusal.GroupNotAllowed.class,
            Refusal.ParticipantNotListed.class,
            Refusal.ParticipantAlreadyDebited.class,
            Refusal.AuthorizationExpired.class,
            Refusal.AuthorizationClosed.class,
            Refusal.CaptureExceedsAuthorization.class);

    @Test
    void everyKindOfRefusalHasAMeetingItsSentencesInBothLanguagesAndAPage() throws Exception {
        var met = new HashSet<>(meetings().keySet());
        met.addAll(MET_ELSEWHERE);
        assertThat(met).isEqualTo(kinds(Refusal.class).collect(Collectors.toSet()));
        var sentences = beans.getBean(MessageSource.class);
        for (var kind : met) {
            var code = code(kind);
            for (var part : new String[] {"title", "detail", "remedy", "holder"}) {
                var name = "redemption.error." + code + "." + part;
                assertThat(sentences.getMessage(name, null, Locale.FRANCE))
                        .as(name)
                        .isNotBlank();
                assertThat(sentences.getMessage(name, null, Locale.ENGLISH))
                        .as(name)
                        .isNotBlank();
            }
            assertThat(page(ErrorCode.of(code).code()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everyRefusalIsMetAndSaysAllThatItOwes() throws Exception {
        var meetings = meetings();
        var toHolders = new HashSet<String>();
        for (var kind : meetings.keySet()) {
            key = scene.key(scene.shop(SPORT, AID, FIRST_AID), Kind.LIVE);
            var request = meetings.get(kind).refused();
            var code = code(kind);
            var french = problem(kind, request, "fr");
            var english = problem(kind, request, "en");
            assertThat(french.get("code").asString())
                    .isEqualTo(code)
                    .isEqualTo(english.get("code").asString());
            assertThat(french.get("status").asInt())
                    .isEqualTo(ErrorCode.of(code).status());
            for (var part : new String[] {"title", "detail", "remedy", "sayToHolder"}) {
                assertThat(french.get(part).asString())
                        .as("%s of %s", part, code)
                        .isNotBlank()
                        .doesNotContain("{");
                assertThat(english.get(part).asString())
                        .as("%s of %s", part, code)
                        .isNotBlank()
                        .isNotEqualTo(french.get(part).asString());
            }
            assertThat(toHolders.add(french.get("sayToHolder").asString()))
                    .as(code)
                    .isTrue();
            assertThat(french.get("type").asString()).endsWith("/developpeurs/erreurs/" + code);
            var page = page(code);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains(
                            french.get("title").asString(),
                            english.get("remedy").asString());
        }
    }

    @Test
    @Covers("BEN-05")
    void aLockSaysWhenItEndsAndIsNotKeptUnderItsKey() throws Exception {
        key = scene.key(scene.shop(SPORT), Kind.LIVE);
        var card = scene.pupil();
        for (var wrong = 1; wrong <= 5; wrong++) ask("fr", debit(card, wrong, "SPORT", "\"price\":100"));
        var right = debit(card, 0, "SPORT", "\"price\":100");
        var sale = UUID.randomUUID().toString();
        var locked = ask("fr", right, sale);
        assertThat(locked.statusCode()).isEqualTo(429);
        var wait = Integer.parseInt(locked.headers().firstValue("retry-after").orElseThrow());
        assertThat(Duration.ofSeconds(wait)).isBetween(Duration.ofHours(23), Duration.ofHours(24));
        assertThat(JSON.readTree(locked.body()).get("retryable").asBoolean()).isTrue();

        beans.getBean(NumberLocks.class).unlockOwn(card.holder());
        assertThat(ask("fr", right, sale).statusCode()).isEqualTo(201);
    }

    private Map<Class<?>, Meeting> meetings() {
        var met = new HashMap<Class<?>, Meeting>();
        met.put(Refusal.HolderNotRecognised.class, () -> debit(digits(), 0, "SPORT", "\"price\":100"));
        met.put(Refusal.CardBlocked.class, () -> {
            var card = scene.pupil();
            beans.getBean(Cards.class).block(card, "perdue");
            return sport(card);
        });
        met.put(Refusal.CardNotActive.class, () -> sport(scene.pupilWaitingForTheCard()));
        met.put(Refusal.QrInvalid.class, () -> scanned("HELLO"));
        met.put(Refusal.QrExpired.class, () -> scanned(code(scene.pupil(), Duration.ofMinutes(5))));
        met.put(Refusal.QrReplayed.class, () -> {
            var shown = scanned(code(scene.pupil(), Duration.ZERO));
            assertThat(ask("fr", shown).statusCode()).isEqualTo(201);
            return shown;
        });
        met.put(Refusal.CardLocked.class, () -> {
            var card = scene.pupil();
            for (var wrong = 1; wrong <= 5; wrong++) ask("fr", debit(card, wrong, "SPORT", "\"price\":100"));
            return sport(card);
        });
        met.put(Refusal.TypingPaused.class, () -> {
            for (var wrong = 1; wrong <= 30; wrong++) ask("fr", debit(digits(), 0, "SPORT", "\"price\":100"));
            return sport(scene.pupil());
        });
        met.put(Refusal.BenefitNotAgreed.class, () -> debit(scene.pupil(), 0, BOOKS.value(), "\"price\":100"));
        met.put(Refusal.BenefitNotGranted.class, () -> debit(scene.pupil(), 0, AID.value(), "\"price\":100"));
        met.put(Refusal.BenefitExpired.class, () -> debit(withExpiredAid(), 0, AID.value(), "\"price\":100"));
        met.put(Refusal.NothingLeft.class, () -> {
            var card = scene.pupil();
            assertThat(ask("fr", debit(card, 0, "SPORT", "\"price\":90000")).statusCode())
                    .isEqualTo(201);
            return sport(card);
        });
        met.put(
                Refusal.AmountExceedsBalance.class,
                () -> debit(scene.pupil(), 0, "SPORT", "\"price\":90000,\"amount\":80000"));
        met.put(
                Refusal.AmountExceedsPrice.class,
                () -> debit(scene.pupil(), 0, "SPORT", "\"price\":100,\"amount\":101"));
        met.put(Refusal.NotRetroactive.class, () -> {
            var card = scene.pupil();
            beans.getBean(Aids.class).creditAid(card.holder(), AID, new Cause("mission", "m"), scene.today());
            var yesterday = scene.today().minusDays(1);
            return debit(card, 0, AID.value(), "\"price\":100,\"serviceDate\":\"%s\"".formatted(yesterday));
        });
        met.put(Refusal.AlreadyUsedToday.class, () -> {
            var sale = debit(scene.pupil(), 0, FIRST_AID.value(), "\"price\":100");
            assertThat(ask("fr", sale).statusCode()).isEqualTo(201);
            return sale;
        });
        met.put(Refusal.PartnerSuspended.class, () -> {
            var shop = scene.shop(SPORT);
            beans.getBean(Partners.class).suspend(shop.partner(), "contrôle");
            key = scene.key(shop, Kind.LIVE);
            return sport(scene.pupil());
        });
        return met;
    }

    private HttpResponse<String> page(String code) throws Exception {
        var request = HttpRequest.newBuilder(address("/developpeurs/erreurs/" + code));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String code(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** All kinds of refusal, however they are grouped. */
    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(EveryRefusalTests::kinds);
    }

    private JsonNode problem(Class<?> kind, String request, String language) throws Exception {
        var answer = ask(language, request);
        assertThat(answer.statusCode())
                .as("%s %s", kind.getSimpleName(), answer.body())
                .isGreaterThanOrEqualTo(400);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> ask(String language, String json) throws Exception {
        return ask(language, json, UUID.randomUUID().toString());
    }

    private HttpResponse<String> ask(String language, String json, String sale) throws Exception {
        var request = HttpRequest.newBuilder(address("/api/v1/redemptions"))
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", sale)
                .header("Accept-Language", language)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String sport(Card card) {
        return debit(card, 0, "SPORT", "\"price\":100");
    }

    private static String debit(Card card, int daysWrong, String benefit, String terms) {
        return debit(card.number().digits(), daysWrong, benefit, terms);
    }

    private static String debit(String number, int daysWrong, String benefit, String terms) {
        return "{\"card\":{\"number\":\"%s\",\"birthDate\":\"%s\"},\"benefit\":\"%s\",%s}"
                .formatted(number, BIRTH_DATE.plusDays(daysWrong), benefit, terms);
    }

    private static String scanned(String qr) {
        return "{\"card\":{\"qr\":\"%s\"},\"benefit\":\"SPORT\",\"price\":100}".formatted(qr);
    }

    private String code(Card card, Duration age) {
        return ShownCodes.of(
                beans.getBean(Cards.class),
                card,
                beans.getBean(Clock.class).instant().minus(age));
    }

    private Card withExpiredAid() {
        var card = scene.pupil();
        var yesterday = scene.today().minusDays(1);
        var year = new SchoolYear(SchoolYear.containing(yesterday).firstYear() - 1);
        beans.getBean(Wallets.class).open(new NewAllotment(card.holder(), AID, year, Unit.EUR, false, yesterday));
        return card;
    }

    private static String digits() {
        return "9250" + String.format("%012d", new Random().nextLong(1_000_000_000_000L));
    }
}
