package fr.passregion.load;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What must hold in the database whatever was done to the application, asked by SQL of its own: the same faults must not
 * hide in the code and in its proof.
 */
public final class Books {

    /** How much has been booked. */
    public record Totals(long redemptions, long taken) {}

    private record Rule(String broken, String sql) {}

    private static final String TOTALS = "select count(*), coalesce(sum(debited), 0) from redemption.redemption";

    /** Each counts what breaks it. */
    private static final List<Rule> RULES = List.of(
            new Rule(
                    "envelopes below zero",
                    "select count(*) from wallet.account where not unlimited and posted - held < 0"),
            new Rule("keys used twice", """
                    select count(*) from (select from redemption.answered_request group by caller, key having count(*) > 1) as twice"""),
            new Rule("redemptions without their very transfer", """
                    select count(*)
                      from redemption.redemption r
                      full join (select * from wallet.transfer where reason = 'DEBIT') t on t.id = r.transfer_id
                     where t.id is null or r.id is null
                        or (t.amount, t.debit_account, t.holder_id) is distinct from (r.debited, r.allotment_id, r.holder_id)"""),
            new Rule("redemptions without the answer under their key", """
                    select count(*)
                      from redemption.redemption r
                      left join redemption.answered_request a on a.redemption_id = r.id and a.status = 201
                     where a.redemption_id is null and r.reference is null"""),
            new Rule("envelopes unlike the sum of their transfers", """
                    select count(*)
                      from wallet.account a
                      left join (select account, sum(amount) as balance
                                   from (select credit_account as account, amount from wallet.transfer
                                         union all select debit_account, -amount from wallet.transfer) as sides
                                  group by account) as moved on moved.account = a.id
                     where a.kind = 'ALLOTMENT' and a.posted <> coalesce(moved.balance, 0)"""),
            new Rule("transfers from or to an account that is not there", """
                    select count(*)
                      from wallet.transfer t
                     where not exists (select from wallet.account a where a.id = t.debit_account)
                        or not exists (select from wallet.account a where a.id = t.credit_account)"""));

    private final String url;

    /** The books of the database there, read as its owner. */
    public Books(String url) {
        this.url = url;
    }

    public Totals totals() throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement();
                var row = statement.executeQuery(TOTALS)) {
            row.next();
            return new Totals(row.getLong(1), row.getLong(2));
        }
    }

    /** What does not hold, in words; empty when all is well. */
    public List<String> faults() throws SQLException {
        var faults = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("set work_mem = '256MB'");
            for (var rule : RULES) {
                try (var row = statement.executeQuery(rule.sql())) {
                    row.next();
                    if (row.getLong(1) > 0) faults.add(row.getLong(1) + " " + rule.broken());
                }
            }
        }
        return faults;
    }
}
