package songe.seat.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.query.NativeQuery;
import songe.catalog.ItemRef;
import songe.place.StationRef;
import songe.shared.Days;

/**
 * What was not brought back in time stays out: nobody new gets it, and who comes next is given another one where there is
 * one. Runs in the caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LateUnits {
    private final EntityManager em;
    private final Units units;
    private final Slots slots;

    LateUnits(EntityManager em, Units units, Slots slots) {
        this.em = em;
        this.units = units;
        this.slots = slots;
    }

    /** @param days that it is out now, though it should not be. @return the spans that wait for this very unit, and for which there is no other */
    public List<Long> keep(ItemRef item, StationRef station, long spanId, List<Instant> days) {
        Long unit = unitOf(spanId);
        List<Long> waiting = new ArrayList<>();
        if (unit == null) return waiting;
        for (Instant day : days) {
            Long next = spanAt(unit, day);
            if (next != null && next != spanId && !isMoved(item, station, next)) waiting.add(next);
            else if (next == null || next != spanId)
                StepRows.write(em, item.townId(), spanId, List.of(unit), List.of(day));
        }
        return waiting;
    }

    private Long unitOf(long spanId) {
        return id("select min(unit_id) from unit_step where span_id = ?", spanId, null);
    }

    private Long spanAt(long unit, Instant day) {
        return id("select max(span_id) from unit_step where unit_id = ? and step_at = ?", unit, day);
    }

    private Long id(String sql, long first, Instant second) {
        var query = em.createNativeQuery(sql).setParameter(1, first);
        if (second != null) query.setParameter(2, second);
        Object found = query.getSingleResult();
        return found == null ? null : ((Number) found).longValue();
    }

    private boolean isMoved(ItemRef item, StationRef station, long spanId) {
        SpanRef span = Span.of(item.townId(), spanId).orElseThrow();
        List<Instant> steps = steps(spanId);
        int all = slots.unitsOn(item, station, Days.day(steps.get(0)));
        Asked asked = new Asked(
                item.townId(), item.id(), station.id(), span.startsAt(), span.endsAt(), steps, all, span.places());
        return units.moveTo(asked, spanId);
    }

    @SuppressWarnings("unchecked")
    private List<Instant> steps(long spanId) {
        return em.createNativeQuery("select step_at at from unit_step where span_id = ? order by step_at")
                .unwrap(NativeQuery.class)
                .addScalar("at", Instant.class)
                .setParameter(1, spanId)
                .getResultList();
    }
}
