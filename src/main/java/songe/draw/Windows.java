package songe.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.query.NativeQuery;
import songe.schedule.SessionsChanged;
import songe.shared.Batch;
import songe.shared.Sha256;

/**
 * When one may enter: from the moment a session stands in the calendar, and with it the hash of its seed, until a day before
 * it begins. One that is added later than that is open for some hours at least; where there is no time for that either, it
 * has no draw, and who comes first has a place. Runs in the transaction that changed the calendar.
 */
@ApplicationScoped
class Windows {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED_BYTES = 32;

    private final EntityManager em;
    private final Event<DrawFact> facts;
    private final Clock clock;
    private final Duration closesBefore;
    private final Duration atLeast;
    private final Duration toldBefore;

    Windows(
            EntityManager em,
            Event<DrawFact> facts,
            Clock clock,
            @ConfigProperty(name = "songe.draw.closes-before-hours") int closesBefore,
            @ConfigProperty(name = "songe.draw.open-at-least-hours") int atLeast,
            @ConfigProperty(name = "songe.draw.told-before-hours") int toldBefore) {
        this.em = em;
        this.facts = facts;
        this.clock = clock;
        this.closesBefore = Duration.ofHours(closesBefore);
        this.atLeast = Duration.ofHours(atLeast);
        this.toldBefore = Duration.ofHours(toldBefore);
    }

    void onChanged(@Observes SessionsChanged changed) {
        Instant now = clock.instant();
        open(changed.townId(), now);
        wake(changed.townId(), now);
        callOff(changed.townId(), now);
    }

    @SuppressWarnings("unchecked")
    private void open(long townId, Instant now) {
        NativeQuery<Object[]> missing = em.createNativeQuery(
                        "select s.id as id, s.starts_at as starts_at from item i join session s on s.item_id = i.id"
                                + " left join draw d on d.session_id = s.id"
                                + " where i.town_id = ? and i.booking = 'LOTTERY' and s.starts_at > ? and not s.withdrawn"
                                + " and s.cancelled_at is null and s.taken = 0 and d.session_id is null")
                .unwrap(NativeQuery.class)
                .addScalar("id", Long.class)
                .addScalar("starts_at", Instant.class);
        List<Object[]> rows =
                missing.setParameter(1, townId).setParameter(2, now).list();
        // a twin of ours may have been quicker
        Batch.run(
                em,
                "insert into draw (town_id, session_id, opens_at, closes_at, due_at, seed, seed_hash) values (" + townId
                        + ", ?, ?, ?, ?, ?, ?) on duplicate key update session_id = session_id",
                rows.stream().map(row -> row(row, now)).toList());
    }

    private Object[] row(Object[] session, Instant now) {
        Instant closes = closes(now, (Instant) session[1]);
        byte[] bytes = new byte[SEED_BYTES];
        RANDOM.nextBytes(bytes);
        String seed = HexFormat.of().formatHex(bytes);
        return new Object[] {session[0], now, closes, closes, seed, Sha256.of(seed)};
    }

    /** Null: no time for a draw. */
    Instant closes(Instant opens, Instant starts) {
        Instant usual = starts.minus(closesBefore);
        Instant earliest = opens.plus(atLeast);
        if (!usual.isBefore(earliest)) return usual;
        return earliest.isAfter(starts.minus(toldBefore)) ? null : earliest;
    }

    /** A session that was gone for a while stands in the calendar again. Looked for first: an update would wait for others. */
    private void wake(long townId, Instant now) {
        List<?> back = em.createNativeQuery("select d.session_id from draw d join session s on s.id = d.session_id"
                        + " where d.town_id = ? and d.due_at is null and d.drawn_at is null and d.closes_at is not null"
                        + " and s.starts_at > ? and not s.withdrawn and s.cancelled_at is null")
                .setParameter(1, townId)
                .setParameter(2, now)
                .getResultList();
        Batch.run(
                em,
                "update draw set due_at = closes_at where session_id = ? and drawn_at is null",
                back.stream().map(id -> new Object[] {id}).toList());
    }

    /** An empty session may leave the calendar without a word; one that people entered for may not. */
    private void callOff(long townId, Instant now) {
        List<?> gone = em.createNativeQuery("select d.session_id from draw d join session s on s.id = d.session_id"
                        + " where d.town_id = ? and d.drawn_at is null and s.withdrawn and s.starts_at > ?"
                        + " and exists (select 1 from draw_entry e where e.session_id = d.session_id)")
                .setParameter(1, townId)
                .setParameter(2, now)
                .getResultList();
        for (Object id : gone) {
            DrawFact.About about = new DrawFact.About(townId, ((Number) id).longValue(), now, null);
            facts.fire(new DrawFact.CalledOff(about, DrawFact.Why.WITHDRAWN));
        }
    }
}
