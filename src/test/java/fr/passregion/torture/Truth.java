package fr.passregion.torture;

import fr.passregion.load.Books;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the database says of the sales that the tills believe in. */
record Truth(long lost, long twice, List<String> faults) {

    private static final String BY_KEY =
            "select key, redemption_id from redemption.answered_request where redemption_id is not null";

    /**
     * Compares while nothing runs: every acknowledged debit is there under its key, and there are no more debits nor money
     * taken than acknowledged ones.
     */
    static Truth of(Tills tills, String url) throws SQLException {
        var books = new Books(url);
        var kept = byKey(url);
        var totals = books.totals();
        var acknowledged = tills.booked();
        var lost = acknowledged.entrySet().stream()
                .filter(one -> !one.getValue().equals(kept.get(one.getKey())))
                .count();
        var faults = new ArrayList<>(books.faults());
        faults.addAll(tills.wrong());
        if (totals.taken() != tills.taken())
            faults.add("taken " + totals.taken() + " cents for " + tills.taken() + " acknowledged");
        return new Truth(lost, totals.redemptions() - acknowledged.size() + lost, faults);
    }

    boolean holds() {
        return lost == 0 && twice == 0 && faults.isEmpty();
    }

    private static Map<String, String> byKey(String url) throws SQLException {
        var kept = new HashMap<String, String>();
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(BY_KEY)) {
            while (rows.next()) kept.put(rows.getString(1), rows.getString(2));
        }
        return kept;
    }
}
