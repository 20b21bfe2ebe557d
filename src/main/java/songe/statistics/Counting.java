package songe.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;

/** Runs the counts. */
@ApplicationScoped
class Counting {
    /** Somebody has to act by {@code due_at}: a visit to come, a silence to pass or a time the resident weighs is no breach. */
    static final String AWAITED =
            " and o.status in ('SUBMITTED', 'OPEN', 'ASSIGNED', 'IN_SERVICE', 'REWORK') and o.proposed_at is null";

    /** Of those, what somebody is late with, even where another has it now. */
    static final String LATE = " and (o.due_at <= :now or o.breached_at is not null)";

    private final EntityManager em;

    Counting(EntityManager em) {
        this.em = em;
    }

    List<Tuple> rows(Reach reach, String sql, Map<String, ?> with) {
        Query query = query(sql, with).setParameter("town", reach.town().id());
        if (!reach.whole()) query.setParameter("stations", reach.ids());
        return tuples(query);
    }

    List<Tuple> rows(String sql, Map<String, ?> with) {
        return tuples(query(sql, with));
    }

    private Query query(String sql, Map<String, ?> with) {
        Query query = em.createNativeQuery(sql, Tuple.class);
        with.forEach(query::setParameter);
        return query;
    }

    @SuppressWarnings("unchecked") // a native query is not typed by its result class
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }

    static long number(Tuple row, String column) {
        Number value = row.get(column, Number.class);
        return value == null ? 0 : value.longValue();
    }
}
