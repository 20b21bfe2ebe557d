package songe.order.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import songe.identity.PersonRef;

/** Physical assessments by somebody who may judge, found by name and phone, since an elder may have no account. */
@ApplicationScoped
public class Assessments {
    private final EntityManager em;
    private final Event<AssessmentFact> facts;

    Assessments(EntityManager em, Event<AssessmentFact> facts) {
        this.em = em;
        this.facts = facts;
    }

    /** The newest one counts. */
    void record(long townId, String name, String phone, LocalDate doneOn, long by, Instant now) {
        em.createNativeQuery(
                        "insert into assessment (town_id, name, phone, done_on, recorded_by) values (?, ?, ?, ?, ?)"
                                + " on duplicate key update done_on = greatest(done_on, values(done_on)), recorded_by = values(recorded_by)")
                .setParameter(1, townId)
                .setParameter(2, name)
                .setParameter(3, phone)
                .setParameter(4, doneOn)
                .setParameter(5, by)
                .executeUpdate();
        Number id =
                (Number) em.createNativeQuery("select id from assessment where town_id = ? and name = ? and phone = ?")
                        .setParameter(1, townId)
                        .setParameter(2, name)
                        .setParameter(3, phone)
                        .getSingleResult();
        facts.fire(new AssessmentFact.Recorded(townId, id.longValue(), by, now));
    }

    /** Forgets up to a thousand done before that day; says how many. */
    @Transactional
    public int forgetBefore(LocalDate day) {
        return em.createNativeQuery("delete from assessment where done_on < ? limit 1000")
                .setParameter(1, day)
                .executeUpdate();
    }

    public void forget(PersonRef person) {
        em.createNativeQuery("delete from assessment where town_id = (select town_id from person where id = ?)"
                        + " and name = ? and phone = ?")
                .setParameter(1, person.id())
                .setParameter(2, person.name())
                .setParameter(3, person.phone())
                .executeUpdate();
    }

    boolean isValid(long townId, String name, String phone, int days, LocalDate today) {
        List<?> found = em.createNativeQuery(
                        "select id from assessment where town_id = ? and name = ? and phone = ? and done_on >= ?")
                .setParameter(1, townId)
                .setParameter(2, name)
                .setParameter(3, phone)
                .setParameter(4, today.minusDays(days))
                .getResultList();
        return !found.isEmpty();
    }
}
