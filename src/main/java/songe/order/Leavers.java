package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import songe.identity.AccountFact;
import songe.identity.Grant;
import songe.identity.People;
import songe.identity.Role;
import songe.partner.PartnerRef;
import songe.partner.Partners;

/**
 * Whoever leaves takes no work along: what they were still to do goes back to their unit, in the transaction that ends
 * their access. What is done keeps the name of who did it; what a station does stays with the station.
 */
@ApplicationScoped
class Leavers {
    private final EntityManager em;
    private final People people;
    private final Partners partners;
    private final OrderFacts facts;

    Leavers(EntityManager em, People people, Partners partners, OrderFacts facts) {
        this.em = em;
        this.people = people;
        this.partners = partners;
        this.facts = facts;
    }

    void on(@Observes AccountFact.Left left) {
        List<?> ids = em.createNativeQuery("select id from orders where town_id = ? and worker_id = ?"
                        + " and status in ('ASSIGNED', 'CONFIRMED', 'IN_SERVICE') order by id for update")
                .setParameter(1, left.townId())
                .setParameter(2, left.personId())
                .getResultList();
        for (Object id : ids) handOver(((Number) id).longValue(), left);
    }

    /** Whoever works for another unit still, or answers for this one now, has not left: only this unit's visits may be theirs no more. */
    void on(@Observes AccountFact.GrantEnded ended) {
        Grant grant = ended.grant();
        if (grant.role() != Role.WORKER || answers(ended)) return;
        Optional<PartnerRef> unit = partners.find(ended.townId(), grant.scope().code());
        if (unit.isEmpty()) return;
        List<?> ids = em.createNativeQuery(
                        "select id from orders where town_id = ? and worker_id = ? and partner_id = ?"
                                + " and status in ('ASSIGNED', 'CONFIRMED', 'IN_SERVICE') order by id for update")
                .setParameter(1, ended.townId())
                .setParameter(2, ended.personId())
                .setParameter(3, unit.get().id())
                .getResultList();
        for (Object id : ids) handOver(((Number) id).longValue(), ended);
    }

    private boolean answers(AccountFact.GrantEnded ended) {
        return people.with(ended.townId(), Role.PARTNER, ended.grant().scope()).stream()
                .anyMatch(p -> p.id() == ended.personId());
    }

    private void handOver(long id, AccountFact gone) {
        Order o = em.find(Order.class, id);
        o.workerId = null;
        o.note(new OrderStep.Change(By.SYSTEM, gone.at(), null, "原服务人员已离岗，重新安排中"));
        facts.tell(o, new By(gone.by(), By.SYSTEM.name()), gone.at(), OrderFact.WorkerLeft::new);
    }
}
