package fr.passregion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.PassRegionTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    void theKeyItselfIsNotKept() {
        var key = keys.issue(ApiKeys.Kind.LIVE, scope, "Caisse 1");

        var row = database.sql("select to_jsonb(k)::text from identity.api_key k where scope = :scope")
                .param("scope", scope)
                .query(String.class)
                .single();
        var inHex = java.util.HexFormat.of().formatHex(key.getBytes(StandardCharsets.UTF_8));
        assertThat(row).doesNotContain(key.substring(16)).doesNotContain(inHex);
    }
}
