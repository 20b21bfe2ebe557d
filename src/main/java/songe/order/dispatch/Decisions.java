package songe.order.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import songe.order.dispatch.rule.Outcome;
import songe.order.dispatch.rule.Rule;
import songe.order.dispatch.rule.Situation;
import songe.shared.Sql;

/**
 * The decisions as they are kept: a row each, never changed but for what came of it. Nothing in them is personal; still, why
 * somebody was chosen is kept no longer than whose order it was.
 */
@ApplicationScoped
public class Decisions {
    private static final String KEPT =
            "select id, order_id, at, cause, by_id, rule_version, written, situation, outcome from dispatch_decision where town_id = ?"
                    + " and (written is not null or situation is not null)";

    private final EntityManager em;
    private final ObjectMapper json;
    private final Clock clock;

    Decisions(EntityManager em, ObjectMapper json, Clock clock) {
        this.em = em;
        this.json = json;
        this.clock = clock;
    }

    /** @param by the person who decided; null: the rules did. @param ruleVersion see {@link Rule#VERSION} */
    public record Kept(
            long id,
            long orderId,
            Instant at,
            Cause cause,
            Long by,
            int ruleVersion,
            Situation situation,
            Outcome outcome) {

        /** The same occasion, decided otherwise. */
        public Kept with(int rules, Situation told, Outcome said) {
            return new Kept(id, orderId, at, cause, by, rules, told, said);
        }
    }

    void keep(long townId, long orderId, Cause cause, Long by, Decision decision) {
        Sql.change(
                em,
                "insert into dispatch_decision (town_id, order_id, at, cause, by_id, station_id, partner_id, item_id,"
                        + " rule_version, setting_version, written) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                townId,
                orderId,
                clock.instant(),
                cause.name(),
                by,
                decision.taker().map(Taker::stationId).orElse(null),
                decision.taker().map(Taker::partnerId).orElse(null),
                decision.itemId(),
                Rule.VERSION,
                decision.situation().settings().version(),
                Written.of(decision.situation(), decision.outcome()));
    }

    /** Only the last decision waits for an answer; a second answer changes nothing. */
    void answered(long orderId, boolean inTime) {
        Sql.change(
                em,
                "update dispatch_decision set in_time = coalesce(in_time, ?) where order_id = ? order by id desc limit 1",
                inTime,
                orderId);
    }

    /** Who had them and whether in time stays, for what they are known for. */
    public void forgetWhy(List<Long> orderIds) {
        if (orderIds.isEmpty()) return;
        Sql.change(
                em,
                "update dispatch_decision set written = null, situation = null, outcome = null where order_id in "
                        + Sql.marks(orderIds),
                orderIds.toArray());
    }

    /** Of one order, newest first; none of one that was wiped. */
    public List<Kept> of(long townId, long orderId) {
        return Sql.rows(em, KEPT + " and order_id = ? order by id desc", this::kept, townId, orderId);
    }

    public Optional<Kept> byId(long townId, long id) {
        return Sql.rows(em, KEPT + " and id = ?", this::kept, townId, id).stream()
                .findFirst();
    }

    private Kept kept(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes(7);
        Written.Both both = bytes != null
                ? Written.read(bytes)
                : new Written.Both(read(row.getString(8), Situation.class), read(row.getString(9), Outcome.class));
        return new Kept(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                Cause.valueOf(row.getString(4)),
                (Long) row.getObject(5),
                row.getInt(6),
                both.situation(),
                both.outcome());
    }

    /** As the first ones were written, in words. */
    private <T> T read(String written, Class<T> type) {
        try {
            return json.readValue(written, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
