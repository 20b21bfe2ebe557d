package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import songe.identity.AccountFact;

/**
 * Whoever leaves takes no work along: what they were still to do goes back to their unit, in the transaction that ends
 * their access. What is done keeps the name of who did it; what a station does stays with the station.
 */
@ApplicationScoped
class Leavers {
    private final EntityManager em;
    private final OrderFacts facts;

    Leavers(EntityManager em, OrderFacts facts) {
        this.em = em;
        this.facts = facts;
    }

    void on(@Observes AccountFact.Left left) {
        List<?> ids = em.createNativeQuery("select id from orders where town_id = ? and worker_id = ?"
                        + " and status in ('ASSIGNED', 'CONFIRMED', 'IN_SERVICE') order by id for update")
                .setParameter(1, left.townId())
                .setParameter(2, left.personId())
                .getResultList();
        for (Object id : ids) handOver(em.find(Order.class, ((Number) id).longValue()), left);
    }

    private void handOver(Order o, AccountFact.Left left) {
        o.workerId = null;
        o.note(new OrderStep.Change(By.SYSTEM, left.at(), null, "原服务人员已离岗，重新安排中"));
        facts.tell(o, new By(left.by(), By.SYSTEM.name()), left.at(), OrderFact.WorkerLeft::new);
    }
}
