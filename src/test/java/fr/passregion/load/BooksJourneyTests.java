package fr.passregion.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether broken books are seen: what the bench relies on when it says that all invariants hold. */
class BooksJourneyTests {

    private static final Size SIZE = new Size(50, 5, List.of("SPORT"), List.of("CINEMA"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everythingThatBreaksIsNamed() throws Exception {
        try (var application = LoadedApplication.start(Path.of("target", "passregion.jar"), folder, SIZE)) {
            var answered =
                    application.tills().run(8, new Pace.Times(200), new DebitRequests(SIZE, Customers.everybody(SIZE)));
            var books = new Books(application.url());

            assertThat(answered.with(201)).isEqualTo(200);
            assertThat(books.totals().redemptions()).isEqualTo(200);
            assertThat(books.faults()).isEmpty();

            breakWith(
                    application,
                    "update wallet.account set posted = posted - 1 where id = (select debit_account from wallet.transfer where reason = 'DEBIT' limit 1)");
            assertThat(books.faults()).containsExactly("1 envelopes unlike the sum of their transfers");

            breakWith(
                    application,
                    "delete from redemption.redemption where id = (select min(id) from redemption.redemption)");
            breakWith(
                    application,
                    "delete from redemption.answered_request where redemption_id = (select max(id) from redemption.redemption)");
            assertThat(books.faults())
                    .contains(
                            "1 redemptions without their very transfer",
                            "1 redemptions without the answer under their key");
        }
    }

    /** As nobody can while the triggers are on. */
    private static void breakWith(LoadedApplication application, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(application.url(), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }
}
