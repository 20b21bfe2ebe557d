package songe.bench;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows of one table on their way, some thousand a round trip. */
final class Rows implements AutoCloseable {
    private static final int AT_ONCE = 2_000;
    private static final int DEADLOCK = 1213;
    private static final int TRIES = 5;

    private final Connection connection;
    private final PreparedStatement insert;
    private final List<Object[]> waiting = new ArrayList<>(AT_ONCE);

    Rows(Connection connection, String table, String columns) throws SQLException {
        this.connection = connection;
        int count = columns.split(",").length;
        insert = connection.prepareStatement(
                "insert into " + table + " (" + columns + ") values (" + "?, ".repeat(count - 1) + "?)");
    }

    void add(Object... values) throws SQLException {
        waiting.add(values);
        if (waiting.size() == AT_ONCE) flush();
    }

    /** Two that fill one table at a time may stand in each other's way. */
    private void flush() throws SQLException {
        for (int left = TRIES; !sent(left == 1); left--) connection.rollback();
        waiting.clear();
    }

    private boolean sent(boolean last) throws SQLException {
        for (Object[] row : waiting) {
            for (int i = 0; i < row.length; i++) insert.setObject(i + 1, row[i]);
            insert.addBatch();
        }
        try {
            insert.executeBatch();
            connection.commit();
            return true;
        } catch (BatchUpdateException refused) {
            if (last || refused.getErrorCode() != DEADLOCK) throw refused;
            insert.clearBatch();
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        flush();
        insert.close();
    }
}
