package songe.shared;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.hibernate.Session;

/**
 * Statements that are sent as they stand, in the caller's transaction. A native query of Hibernate costs several times as
 * much, and compares everything that the transaction has read before it is sent: so what waits in the session for the end
 * of the transaction is not seen by these. An {@link Instant} is a {@code datetime} column in UTC.
 */
public final class Sql {
    /** Reads the row at which {@code rows} stands. */
    public interface Row<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private Sql() {}

    /** @return how many rows it found */
    public static int change(EntityManager em, String sql, Object... values) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                return statement.executeUpdate();
            }
        });
    }

    /**
     * Of an insert, the new row's id; of an update, what it gave {@code last_insert_id()}.
     *
     * @return 0 for that as well, {@code null} where no row was found
     */
    public static Long key(EntityManager em, String sql, Object... values) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
                bind(statement, values);
                if (statement.executeUpdate() == 0) return null;
                ResultSet keys = statement.getGeneratedKeys();
                return keys.next() ? keys.getLong(1) : 0L; // the driver brings none where it is 0
            }
        });
    }

    public static <T> List<T> rows(EntityManager em, String sql, Row<T> row, Object... values) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                ResultSet found = statement.executeQuery();
                List<T> all = new ArrayList<>();
                while (found.next()) all.add(row.of(found));
                return all;
            }
        });
    }

    /** Of a {@code datetime} column. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    /** As many question marks in brackets as there are values: the statement for so many stays the same one. */
    public static String marks(Collection<?> values) {
        return "(" + String.join(",", Collections.nCopies(values.size(), "?")) + ")";
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, column(values[i]));
    }

    private static Object column(Object value) {
        return value instanceof Instant at ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : value;
    }
}
