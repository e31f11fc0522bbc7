package fr.passregion.load;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/**
 * Fills an empty Region as its owner: rows in bulk where the application would take days, but through every constraint and
 * trigger of the database. Each envelope is credited by a transfer from its budget, as the ledger wants it.
 */
public final class Loading {

    private static final int CARDS_AT_ONCE = 12_500;
    private static final int AT_A_TIME = 2;

    private final String url;
    private final Size size;

    public Loading(String url, Size size) {
        this.url = url;
        this.size = size;
    }

    public void run() throws SQLException, IOException, InterruptedException {
        try (var connection = connect()) {
            loadPartners(connection);
            execute(connection, LoadingSql.NAMED);
            execute(connection, LoadingSql.BUDGETS, euros(), others());
        }
        var chunks = IntStream.rangeClosed(0, (size.cards() - 1) / CARDS_AT_ONCE)
                .<Callable<Void>>mapToObj(chunk -> () -> loadCards(chunk * CARDS_AT_ONCE))
                .toList();
        try (var workers = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (var chunk : workers.invokeAll(chunks)) chunk.get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("The cards could not be loaded", fault);
        }
        tidy();
    }

    private void loadPartners(Connection connection) throws SQLException, IOException {
        execute(connection, LoadingSql.SHOP);
        var shops = IntStream.range(0, size.partners())
                .mapToObj(MadeUpPartner::new)
                .map(partner -> LoadingSql.row(
                        partner.number(),
                        partner.pointOfSale(),
                        partner.liveKey(),
                        LoadingSql.bytes(partner.hashOfKey())))
                .collect(Collectors.joining());
        copy(connection, "shop (n, pos, key, hash)", shops);
        execute(connection, LoadingSql.PARTNERS);
        execute(connection, LoadingSql.POINTS_OF_SALE);
        execute(connection, LoadingSql.AGREEMENTS);
        execute(connection, LoadingSql.AGREED, euros());
        execute(connection, LoadingSql.KEYS);
    }

    private Void loadCards(int first) throws SQLException, IOException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            execute(connection, LoadingSql.PERSON);
            var last = Math.min(first + CARDS_AT_ONCE, size.cards());
            var people = IntStream.range(first, last)
                    .mapToObj(MadeUpHolder::new)
                    .map(person -> LoadingSql.row(
                            person.holder(),
                            person.account(),
                            person.card(),
                            person.caseNumber(),
                            person.birthDate(),
                            person.cardNumber(),
                            person.printedCode()))
                    .collect(Collectors.joining());
            copy(connection, "person", people);
            execute(connection, LoadingSql.ACCOUNTS);
            execute(connection, LoadingSql.HOLDERS);
            execute(connection, LoadingSql.CARDS);
            execute(connection, LoadingSql.NAMED);
            execute(connection, LoadingSql.ENVELOPES, euros(), others());
            execute(connection, LoadingSql.CREDITS);
            connection.commit();
        }
        return null;
    }

    /** What the server would else do while it is measured. */
    private void tidy() throws SQLException {
        try (var connection = connect()) {
            execute(connection, "vacuum (analyze)");
            execute(connection, "checkpoint");
        }
    }

    private String[] euros() {
        return size.euros().toArray(String[]::new);
    }

    private String[] others() {
        return size.others().toArray(String[]::new);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }

    private static void copy(Connection connection, String table, String rows) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin", new StringReader(rows));
    }

    private static void execute(Connection connection, String sql, String[]... lists) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            var index = 1;
            for (var list : lists) statement.setArray(index++, connection.createArrayOf("text", list));
            statement.execute();
        }
    }
}
