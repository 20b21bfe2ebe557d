package songe.shared;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/**
 * One statement for many rows, in few round trips: the driver rewrites the batch of an insert into inserts of many rows.
 * Runs in the caller's transaction.
 */
public final class Batch {
    private static final int ROWS = 1000;

    private Batch() {}

    /** @param rows the statement's parameters; an {@link java.time.Instant} goes into a {@code datetime} column as UTC */
    public static void run(EntityManager em, String sql, List<Object[]> rows) {
        if (rows.isEmpty()) return;
        em.flush(); // what the rows refer to may still be waiting in the session
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (List<Object[]> some : parts(rows)) send(statement, some);
            }
        });
    }

    /** So many at a time as one statement should name. */
    public static <T> List<List<T>> parts(Collection<T> many) {
        List<T> all = List.copyOf(many);
        List<List<T>> parts = new ArrayList<>();
        for (int i = 0; i < all.size(); i += ROWS) parts.add(all.subList(i, Math.min(i + ROWS, all.size())));
        return parts;
    }

    private static void send(PreparedStatement statement, List<Object[]> rows) throws SQLException {
        for (Object[] row : rows) {
            Sql.bind(statement, row);
            statement.addBatch();
        }
        statement.executeBatch();
    }
}
