package fr.passregion.shared;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Work over everything there is, which may take longer than a network may be silent while somebody stands at a till. Asked
 * for within a transaction, and over with it.
 */
public final class LongRead {

    private LongRead() {}

    public static void allow(DataSource database, Duration time) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(time.toMillis()));
        } catch (SQLException fault) {
            throw new IllegalStateException("The database did not take the limit", fault);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
