package songe.notification;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import songe.notification.Notification.Delivery;
import songe.notification.call.Calls;
import songe.shared.Sql;
import songe.shared.Stopping;
import songe.shared.Transactions;

/**
 * Has pending messages taken outside, a few at a time. A sender first marks its rows, passing over those that another one
 * holds, then talks outside any transaction, then writes down what came of each. A sender that dies in between leaves its
 * rows to the next when the lease is over: a message goes out at least once, and twice only if the process ended between
 * sending and writing it down.
 */
@ApplicationScoped
class Outbox {
    private static final int AT_A_TIME = 20;
    /** Longer than all of them take when every helper is away. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    /** A hundred a second at most: after a rush, who waits for an answer comes first. */
    private static final Duration BREATH = Duration.ofMillis(200);

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final EntityManager em;
    private final Transactions transactions;
    private final Courier courier;
    private final Calls calls;
    private final Stopping stopping;
    private final Clock clock;

    Outbox(EntityManager em, Transactions transactions, Courier courier, Calls calls, Stopping stopping, Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.courier = courier;
        this.calls = calls;
        this.stopping = stopping;
        this.clock = clock;
    }

    @Scheduled(every = "{songe.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sendPending() {
        List<Claimed> mine;
        do {
            mine = transactions.retrying(this::claim);
            for (Claimed message : mine) send(message);
        } while (mine.size() == AT_A_TIME && stopping.breathe(BREATH));
    }

    private List<Claimed> claim() {
        Instant now = clock.instant();
        // it is recognised by its lease, and the column keeps no more than milliseconds
        Instant lease = now.plus(LEASE).truncatedTo(ChronoUnit.MILLIS);
        List<Claimed> mine = Sql.rows(
                em,
                "select id, town_id, person_id, template, title, text, order_number, station_id, tries from notification"
                        + " where send_at <= ? order by send_at, id limit " + AT_A_TIME + " for update skip locked",
                row -> claimed(row, lease),
                now);
        if (mine.isEmpty()) return mine;
        List<Object> values = new ArrayList<>(List.of(lease));
        mine.forEach(message -> values.add(message.id()));
        Sql.change(
                em,
                "update notification set delivery = 'SENDING', send_at = ? where id in " + Sql.marks(mine),
                values.toArray());
        return mine;
    }

    private static Claimed claimed(ResultSet row, Instant lease) throws SQLException {
        String template = row.getString(4);
        return new Claimed(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                template == null ? null : Template.valueOf(template),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                (Long) row.getObject(8),
                row.getInt(9),
                lease);
    }

    private void send(Claimed message) {
        Delivery how = message.template() == null ? Delivery.INBOX_ONLY : courier.carry(message);
        transactions.retrying(() -> note(message, how));
    }

    /** Does nothing when the lease ran out and another sender has the row. */
    private boolean note(Claimed message, Delivery how) {
        Instant now = clock.instant();
        Instant later = how == Delivery.PENDING ? now.plus(PAUSE) : null;
        boolean mine = Sql.change(
                        em,
                        "update notification set delivery = ?, send_at = ?, tries = tries + 1"
                                + " where id = ? and delivery = 'SENDING' and send_at = ?",
                        how.name(),
                        later,
                        message.id(),
                        message.lease())
                == 1;
        if (mine && how == Delivery.CALL && message.stationId() != null) ring(message, now);
        return mine;
    }

    private void ring(Claimed message, Instant now) {
        // of a cancellation the call list may know already: it keeps one row for each reason
        Calls.Why why = message.template() == Template.CANCELLED ? Calls.Why.CANCELLED : Calls.Why.NOT_DELIVERED;
        calls.add(message.townId(), message.stationId(), message.orderNumber(), why, now);
    }
}
