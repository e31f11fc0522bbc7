package fr.passregion.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {

    private static final int TRIES = 150;

    @Test
    @Covers("BEN-06")
    void aServerThatIsKilledComesBackWithAllThatItAcknowledged(@TempDir Path directory) throws Exception {
        try (var database = new EmbeddedDatabase(directory)) {
            ask(database, "create table kept as select 42 as figure; select figure from kept");
            var postmaster = Orphan.postmasterOf(directory.toAbsolutePath().resolve("postgres"))
                    .orElseThrow();

            postmaster.destroyForcibly();
            postmaster.onExit().join();

            assertThat(askUntilAnswered(database, "select figure from kept")).isEqualTo("42");
        }
    }

    private static String askUntilAnswered(EmbeddedDatabase database, String question) throws Exception {
        for (var tries = 1; tries < TRIES; tries++) {
            try {
                return ask(database, question);
            } catch (SQLException away) {
                Thread.sleep(200);
            }
        }
        return ask(database, question);
    }

    private static String ask(EmbeddedDatabase database, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.OWNER, "");
                var statement = connection.createStatement()) {
            statement.execute(question);
            while (statement.getResultSet() == null) statement.getMoreResults();
            var answer = statement.getResultSet();
            answer.next();
            return answer.getString(1);
        }
    }
}
