package fr.passregion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.PassRegionTest;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

@PassRegionTest
class ApiKeysTests {

    private final ApiKeys keys;
    private final JdbcClient database;
    private final String scope = "pos_" + UUID.randomUUID();

    ApiKeysTests(ApiKeys keys, JdbcClient database) {
        this.keys = keys;
        this.database = database;
    }

    @ParameterizedTest
    @CsvSource({"LIVE, prk_live_", "TEST, prk_test_", "BADGE, brk_"})
    void aKeyIsRecognisedWithItsKindAndScope(ApiKeys.Kind kind, String beginning) {
        var key = keys.issue(kind, scope, "Caisse 1");

        assertThat(key).startsWith(beginning);
        assertThat(keys.recognise(key)).contains(new ApiKeys.Caller(kind, scope));
    }

    @Test
    void aKeyWithTheSameBeginningIsAnother() {
        var key = keys.issue(ApiKeys.Kind.LIVE, scope, "Caisse 1");

        assertThat(keys.recognise(key.substring(0, key.length() - 1) + "!")).isEmpty();
        assertThat(keys.recognise(key.substring(0, 16))).isEmpty();
        assertThat(keys.recognise("")).isEmpty();
        assertThat(keys.recognise("x".repeat(10_000))).isEmpty();
    }

    @Test
    void aRevokedKeyIsNobodysWithinASecond() throws InterruptedException {
        var key = keys.issue(ApiKeys.Kind.LIVE, scope, "Caisse 1");
        var other = keys.issue(ApiKeys.Kind.LIVE, scope, "Caisse 2");
        assertThat(keys.recognise(key)).isPresent();
        assertThat(keys.recognise(other)).isPresent();
        database.sql("update identity.api_key set revoked_at = now() where scope = :scope and name = 'Caisse 1'")
                .param("scope", scope)
                .update();
        Thread.sleep(1_000);
        assertThat(keys.recognise(key)).isEmpty();
        assertThat(keys.recognise(other)).isPresent();
    }

    @Test
    void theKeyItselfIsNotKept() {
        var key = keys.issue(ApiKeys.Kind.LIVE, scope, "Caisse 1");

        var row = database.sql("select to_jsonb(k)::text from identity.api_key k where scope = :scope")
                .param("scope", scope)
                .query(String.class)
                .single();
        var inHex = HexFormat.of().formatHex(key.getBytes(StandardCharsets.UTF_8));
        assertThat(row).doesNotContain(key.substring(16)).doesNotContain(inHex);
    }

    @ParameterizedTest
    @CsvSource({"'Bearer ', true", "'bearer ', true", "'Basic ', false", "'', false"})
    void aKeyIsShownInTheHeaderOfARequest(String scheme, boolean recognised) throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", scheme + keys.issue(ApiKeys.Kind.TEST, scope, "Logiciel"));
        var seen = new AtomicReference<@Nullable Authentication>();
        try {
            new BearerKeys(keys)
                    .doFilter(
                            request,
                            new MockHttpServletResponse(),
                            (asked, answer) ->
                                    seen.set(SecurityContextHolder.getContext().getAuthentication()));
        } finally {
            SecurityContextHolder.clearContext();
        }
        var caller = Optional.ofNullable(seen.get()).map(Authentication::getPrincipal);
        assertThat(caller.filter(new ApiKeys.Caller(ApiKeys.Kind.TEST, scope)::equals)
                        .isPresent())
                .isEqualTo(recognised);
    }
}
