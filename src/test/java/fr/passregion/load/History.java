package fr.passregion.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.IntStream;

/** Gives cards a past: debits at the first partner, as the till would have left them. */
public final class History {

    private static final int AT_ONCE = 250;

    /** Which envelope of which card is debited, for whom. */
    private static final String PAST = """
            create temporary table past as
            select c.id as card, c.holder_id as holder, e.id as envelope, e.benefit, s.id as pos, s.partner,
                   pg_temp.named('PAYABLE EUR ' || s.partner) as payable
              from unnest(?::text[]) as shown
              join card.card c on c.number = shown
              join wallet.account e on e.holder_id = c.holder_id and e.benefit = ?
              join partner.point_of_sale s on s.id = ?""";

    private static final String PAYABLE = """
            insert into wallet.account (id, key, kind, unit, payee)
            select distinct payable, 'PAYABLE EUR ' || partner, 'PAYABLE', 'EUR', partner::text from past
            on conflict do nothing""";

    private static final String DONE = """
            create temporary table done on commit drop as
            select past.*, gen_random_uuid() as transfer, 'red_' || replace(gen_random_uuid()::text, '-', '') as redemption,
                   now() - n * interval '1 minute' as at
              from past, generate_series(1, ?) as n""";

    private static final String TRANSFERS = """
            insert into wallet.transfer (id, debit_account, credit_account, amount, unit, reason, cause, holder_id,
                                         booked_at, business_day)
            select transfer, envelope, payable, 1, 'EUR', 'DEBIT', 'redemption ' || redemption, holder, at, current_date
              from done""";

    private static final String REDEMPTIONS = """
            insert into redemption.redemption
                (id, receipt, holder_id, partner_id, point_of_sale, benefit, year, allotment_id, transfer_id, unit, debited,
                 price, holder_pays, reimbursable, available, booked_at, reference, test, card_id, act, trace)
            select redemption, redemption, holder, partner, pos, benefit, 2026, envelope, transfer, 'EUR', 1,
                   1, 0, 1, 0, at, 'loaded', false, card, 'DEBIT', 'booked ' || redemption
              from done""";

    private final String url;
    private final Size size;

    public History(String url, Size size) {
        this.url = url;
        this.size = size;
    }

    /** So many debits for each of so many cards, from the first one on, all of the first benefit. */
    public void load(int first, int cards, int debits) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "")) {
            var numbers = IntStream.range(first, first + cards)
                    .mapToObj(number -> new MadeUpHolder(number).cardNumber())
                    .toArray(String[]::new);
            execute(connection, LoadingSql.NAMED);
            execute(
                    connection,
                    PAST,
                    connection.createArrayOf("text", numbers),
                    size.euros().getFirst(),
                    new MadeUpPartner(0).pointOfSale());
            execute(connection, PAYABLE);
            connection.setAutoCommit(false);
            for (var left = debits; left > 0; left -= AT_ONCE) {
                execute(connection, DONE, Math.min(left, AT_ONCE));
                execute(connection, TRANSFERS);
                execute(connection, REDEMPTIONS);
                connection.commit();
            }
        }
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < parameters.length; index++) statement.setObject(index + 1, parameters[index]);
            statement.execute();
        }
    }
}
