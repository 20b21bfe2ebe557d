package songe.seat.unit;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;

/**
 * Writes all steps of a span in one statement, which the database does as a whole or not at all: unit by unit and step by
 * step, so that two who want the same wait for each other in the same order.
 */
final class StepRows {
    private static final int DUPLICATE = 1062;
    private static final int COLUMNS = 4;

    private StepRows() {}

    /** @return false when somebody has one of the units at one of the steps; then nothing was written */
    static boolean write(EntityManager em, long townId, long spanId, List<Long> unitIds, List<Instant> steps) {
        em.flush();
        boolean[] written = {true};
        em.unwrap(Session.class).doWork(connection -> written[0] = insert(connection, townId, spanId, unitIds, steps));
        return written[0];
    }

    /** Caught here, where the session does not learn of it: the transaction is still good. */
    private static boolean insert(
            Connection connection, long townId, long spanId, List<Long> unitIds, List<Instant> steps)
            throws SQLException {
        String rows = "(?, ?, ?, ?), ".repeat(unitIds.size() * steps.size() - 1) + "(?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into unit_step (unit_id, step_at, town_id, span_id) values " + rows)) {
            int at = 0;
            for (Long unit : unitIds) {
                for (Instant step : steps) {
                    insert.setLong(at + 1, unit);
                    insert.setObject(at + 2, LocalDateTime.ofInstant(step, ZoneOffset.UTC));
                    insert.setLong(at + 3, townId);
                    insert.setLong(at + COLUMNS, spanId);
                    at += COLUMNS;
                }
            }
            insert.executeUpdate();
            return true;
        } catch (SQLException refused) {
            if (refused.getErrorCode() == DUPLICATE) return false;
            throw refused;
        }
    }
}
