package songe.seat.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.query.NativeQuery;

/**
 * Takes and frees rooms and things. The lowest numbers that are free all the while are given, all of a party's or none. Runs
 * in the caller's transaction: a rollback frees what it took.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Units {
    /** Who is overtaken by somebody else looks again: each time somebody else was served, so that it ends long before that. */
    private static final int TRIES = 50;

    private static final long NO_SPAN = 0;

    private final EntityManager em;
    private final boolean looking;

    @Inject
    Units(EntityManager em) {
        this(em, true);
    }

    /** Without looking what is taken: for the test that shows that the unique key is the last word. */
    Units(EntityManager em, boolean looking) {
        this.em = em;
        this.looking = looking;
    }

    /** Empty when there are not as many all the while. */
    public Optional<SpanRef> tryTake(Asked asked) {
        Span span = null;
        for (int turn = 0; turn < TRIES; turn++) {
            List<Long> units = free(asked, turn);
            if (units.isEmpty()) break;
            if (span == null) {
                span = new Span(asked);
                span.persist();
            }
            if (StepRows.write(em, asked.townId(), span.ref().id(), units, asked.steps()))
                return Optional.of(span.ref());
        }
        if (span != null) span.delete();
        return Optional.empty();
    }

    /** As many as are asked for, by number; none when there are fewer. Those who were overtaken spread out. */
    private List<Long> free(Asked asked, int turn) {
        BitSet taken = new BitSet();
        if (looking)
            taken(asked, asked.first(), asked.last().plusMillis(1)).values().forEach(taken::or);
        List<Integer> free = IntStream.rangeClosed(1, asked.units())
                .filter(number -> !taken.get(number))
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        if (free.size() < asked.places()) return List.of();
        if (turn > 0) Collections.shuffle(free);
        return ids(asked, free.subList(0, asked.places()));
    }

    private List<Long> ids(Asked asked, List<Integer> numbers) {
        Map<Integer, Long> known = known(asked, numbers);
        for (int number : numbers) {
            if (known.containsKey(number)) continue;
            // a twin of ours may have been quicker; unlike "ignore" this hides no other error
            query("insert into unit (town_id, station_id, item_id, number) values (?, ?, ?, ?)"
                            + " on duplicate key update number = number")
                    .setParameter(1, asked.townId())
                    .setParameter(2, asked.stationId())
                    .setParameter(3, asked.itemId())
                    .setParameter(4, number)
                    .executeUpdate();
        }
        if (known.size() < numbers.size()) known = known(asked, numbers);
        return List.copyOf(new TreeMap<>(known).values());
    }

    private Map<Integer, Long> known(Asked asked, List<Integer> numbers) {
        List<?> rows = query("select number, id from unit where town_id = :town and station_id = :station"
                        + " and item_id = :item and number in (:numbers)")
                .setParameter("town", asked.townId())
                .setParameter("station", asked.stationId())
                .setParameter("item", asked.itemId())
                .setParameter("numbers", numbers)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(r -> ((Number) r[0]).intValue(), r -> ((Number) r[1]).longValue()));
    }

    private Map<Instant, BitSet> taken(Asked asked, Instant from, Instant until) {
        return taken(asked.townId(), asked.stationId(), asked.itemId(), from, until, null);
    }

    /** The numbers of the units that are taken, by step. @param until exclusive @param but by this span; null for none */
    @Transactional
    Map<Instant, BitSet> taken(long townId, long stationId, long itemId, Instant from, Instant until, Long but) {
        Map<Instant, BitSet> taken = new HashMap<>();
        List<?> rows = query("select t.step_at at, u.number number from unit u join unit_step t on t.unit_id = u.id"
                        + " where u.town_id = ? and u.station_id = ? and u.item_id = ?"
                        + " and t.step_at >= ? and t.step_at < ? and t.span_id <> ?")
                .unwrap(NativeQuery.class)
                .addScalar("at", Instant.class)
                .addScalar("number", Integer.class)
                .setParameter(1, townId)
                .setParameter(2, stationId)
                .setParameter(3, itemId)
                .setParameter(4, from)
                .setParameter(5, until)
                .setParameter(6, but == null ? NO_SPAN : but)
                .getResultList();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            taken.computeIfAbsent((Instant) cells[0], step -> new BitSet()).set((Integer) cells[1]);
        }
        return taken;
    }

    /** The numbers of the units, by span; of what was given back none. */
    @Transactional
    public Map<Long, List<Integer>> numbers(Collection<Long> spanIds) {
        if (spanIds.isEmpty()) return Map.of();
        List<?> rows = query("select distinct t.span_id, u.number from unit_step t join unit u on u.id = t.unit_id"
                        + " where t.span_id in (:spans) order by t.span_id, u.number")
                .setParameter("spans", spanIds)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(
                        r -> ((Number) r[0]).longValue(),
                        Collectors.mapping(r -> ((Number) r[1]).intValue(), Collectors.toList())));
    }

    /** The same range in another unit. @return false when there is none free all the while; then nothing changes */
    boolean moveTo(Asked asked, long spanId) {
        List<Long> others = free(asked, 0);
        if (others.isEmpty() || asked.places() > 1) return false;
        query("update unit_step set unit_id = ? where span_id = ? and town_id = ?")
                .setParameter(1, others.get(0))
                .setParameter(2, spanId)
                .setParameter(3, asked.townId())
                .executeUpdate();
        return true;
    }

    /** Gives all of it back. A second time does nothing. */
    public void release(long townId, long spanId) {
        query("delete from unit_step where span_id = ? and town_id = ?")
                .setParameter(1, spanId)
                .setParameter(2, townId)
                .executeUpdate();
        query("delete from unit_span where id = ? and town_id = ?")
                .setParameter(1, spanId)
                .setParameter(2, townId)
                .executeUpdate();
    }

    /** Brought back, or left, before the time: what has not begun is free again, the rest stays known. */
    public void releaseFrom(long townId, long spanId, Instant now) {
        query("delete from unit_step where span_id = ? and town_id = ? and step_at > ?")
                .setParameter(1, spanId)
                .setParameter(2, townId)
                .setParameter(3, now)
                .executeUpdate();
    }

    private Query query(String sql) {
        return em.createNativeQuery(sql);
    }
}
