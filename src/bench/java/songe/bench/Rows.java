package songe.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Rows of one table on their way, some thousand a round trip. */
final class Rows implements AutoCloseable {
    private static final int AT_ONCE = 2_000;

    private final Connection connection;
    private final PreparedStatement insert;
    private int waiting;

    Rows(Connection connection, String table, String columns) throws SQLException {
        this.connection = connection;
        int count = columns.split(",").length;
        insert = connection.prepareStatement(
                "insert into " + table + " (" + columns + ") values (" + "?, ".repeat(count - 1) + "?)");
    }

    void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) insert.setObject(i + 1, values[i]);
        insert.addBatch();
        if (++waiting == AT_ONCE) flush();
    }

    private void flush() throws SQLException {
        insert.executeBatch();
        connection.commit();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        flush();
        insert.close();
    }
}
