package songe.notification;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import songe.notification.Notification.Delivery;
import songe.notification.call.Calls;
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

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final EntityManager em;
    private final Transactions transactions;
    private final Courier courier;
    private final Calls calls;
    private final Clock clock;

    Outbox(EntityManager em, Transactions transactions, Courier courier, Calls calls, Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.courier = courier;
        this.calls = calls;
        this.clock = clock;
    }

    @Scheduled(every = "{songe.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sendPending() {
        List<Claimed> mine;
        do {
            mine = transactions.retrying(this::claim);
            for (Claimed message : mine) send(message);
        } while (mine.size() == AT_A_TIME);
    }

    private List<Claimed> claim() {
        Instant now = clock.instant();
        List<?> rows = em.createNativeQuery(
                        "select id, town_id, person_id, template, title, text, order_number, station_id, tries from notification"
                                + " where delivery in ('PENDING', 'SENDING') and (lease_until is null or lease_until <= ?)"
                                + " order by id limit " + AT_A_TIME + " for update skip locked")
                .setParameter(1, now)
                .getResultList();
        Instant lease = now.plus(LEASE);
        return rows.stream().map(row -> claimed((Object[]) row, lease)).toList();
    }

    private Claimed claimed(Object[] row, Instant lease) {
        long id = ((Number) row[0]).longValue();
        em.createNativeQuery("update notification set delivery = 'SENDING', lease_until = ? where id = ?")
                .setParameter(1, lease)
                .setParameter(2, id)
                .executeUpdate();
        return new Claimed(
                id,
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                row[3] == null ? null : Template.valueOf((String) row[3]),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                row[7] == null ? null : ((Number) row[7]).longValue(),
                ((Number) row[8]).intValue(),
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
        boolean mine = em.createNativeQuery("update notification set delivery = ?, lease_until = ?, tries = tries + 1"
                                + " where id = ? and delivery = 'SENDING' and lease_until = ?")
                        .setParameter(1, how.name())
                        .setParameter(2, later)
                        .setParameter(3, message.id())
                        .setParameter(4, message.lease())
                        .executeUpdate()
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
