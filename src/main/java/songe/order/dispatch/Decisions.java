package songe.order.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import songe.shared.Sql;

/** The decisions as they are kept: a row each, never changed. */
@ApplicationScoped
class Decisions {
    private final EntityManager em;
    private final Clock clock;

    Decisions(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    void keep(long townId, long orderId, Cause cause, Long by, Decision decision) {
        Sql.change(
                em,
                "insert into dispatch_decision (town_id, order_id, at, cause, by_id, station_id, partner_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                townId,
                orderId,
                clock.instant(),
                cause.name(),
                by,
                decision.taker().map(Taker::stationId).orElse(null),
                decision.taker().map(Taker::partnerId).orElse(null));
    }

    /** To whom the order was given so far. Who only read it did not have it yet. */
    Set<Taker> had(long orderId) {
        return new HashSet<>(Sql.rows(
                em,
                "select station_id, partner_id from dispatch_decision where order_id = ? and cause <> 'PLACED'"
                        + " and (station_id is not null or partner_id is not null)",
                Decisions::taker,
                orderId));
    }

    private static Taker taker(ResultSet row) throws SQLException {
        return new Taker((Long) row.getObject(1), (Long) row.getObject(2));
    }
}
