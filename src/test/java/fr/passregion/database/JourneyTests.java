package fr.passregion.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.passregion.database.Journey.Answer;
import fr.passregion.testing.PassRegionTest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

@PassRegionTest
class JourneyTests {

    private static final String ECHO = "select word, :plus::int as plus from unnest(:words::text[]) as w (word)";

    private final TransactionOperations transaction;
    private final List<String> sent = new ArrayList<>();
    private final Journey journey;

    JourneyTests(JdbcOperations database, TransactionOperations transaction) {
        this.transaction = transaction;
        this.journey = new Journey(watched(database));
    }

    @Test
    void questionsGivenOneAfterTheOtherTravelTogetherAndEachHasItsOwnAnswer() {
        var first = echo(1, "un", "deux");
        var second = echo(2, "trois");
        assertThat(sent).isEmpty();
        assertThat(second.get()).containsExactly("trois2");
        assertThat(first.get()).containsExactly("un1", "deux1");
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatIsAskedAfterAnAnswerMakesTheNextJourney() {
        assertThat(echo(1, "un").get()).containsExactly("un1");
        var later = echo(2, "deux").map(words -> words.getFirst().length());
        assertThat(later.get()).isEqualTo(5);
        assertThat(later.get()).isEqualTo(5);
        assertThat(sent).hasSize(2);
    }

    @Test
    void aQuestionSeesWhatWasDoneBeforeItInTheSameJourney() {
        transaction.executeWithoutResult(status -> {
            journey.tell("select set_config('lock_timeout', :patience, true)", Map.of("patience", "321ms"));
            journey.tell("create temporary table seen on commit drop as select 7 as number", Map.of());
            var patience = journey.ask("show lock_timeout", Map.of(), (row, index) -> row.getString(1));
            var number = journey.ask("select number from seen", Map.of(), (row, index) -> row.getInt("number"));
            assertThat(patience.get()).containsExactly("321ms");
            assertThat(number.get()).containsExactly(7);
        });
        assertThat(sent).hasSize(1);
    }

    @Test
    void afterAFaultNothingOfTheJourneyIsAnsweredAndNothingIsSentAgain() {
        var before = echo(1, "un");
        journey.tell("select 1 / :divisor::int", Map.of("divisor", 0));
        var after = echo(2, "deux");
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(before::get);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(after::get);
        assertThat(sent).hasSize(1);
    }

    @Test
    void anEmptyJourneyIsNotMadeAndAKnownAnswerNeedsNone() {
        journey.go();
        assertThat(Answer.known(UUID.fromString("00000000-0000-0000-0000-000000000007"))
                        .map(UUID::getLeastSignificantBits)
                        .get())
                .isEqualTo(7);
        assertThat(sent).isEmpty();
    }

    private Answer<List<String>> echo(int plus, String... words) {
        return journey.ask(
                ECHO, Map.of("words", words, "plus", plus), (row, index) -> row.getString(1) + row.getInt(2));
    }

    /** The database itself, with a note of each journey. */
    private JdbcOperations watched(JdbcOperations database) {
        return (JdbcOperations) Proxy.newProxyInstance(
                JdbcOperations.class.getClassLoader(),
                new Class<?>[] {JdbcOperations.class},
                (proxy, method, values) -> {
                    sent.add(values[0].toString());
                    try {
                        return method.invoke(database, values);
                    } catch (java.lang.reflect.InvocationTargetException fault) {
                        throw fault.getCause();
                    }
                });
    }
}
