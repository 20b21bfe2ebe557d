package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import songe.partner.PartnerFact;
import songe.place.StationRef;
import songe.place.Stations;

/**
 * A unit that leaves takes no order along: what it was only asked for is given to the next, what it had promised the station
 * that read it keeps. What is delivered stays with whom delivered it. In the transaction that ends the unit.
 */
@ApplicationScoped
class GoneUnits {
    private final EntityManager em;
    private final Dispatching dispatching;
    private final Stations stations;
    private final OrderFacts facts;

    GoneUnits(EntityManager em, Dispatching dispatching, Stations stations, OrderFacts facts) {
        this.em = em;
        this.dispatching = dispatching;
        this.stations = stations;
        this.facts = facts;
    }

    /** By ix_orders_partner. */
    void on(@Observes PartnerFact.Left left) {
        List<?> ids = em.createNativeQuery(
                        "select id from orders where town_id = ? and partner_id = ?"
                                + " and status in ('WAITLISTED', 'APPLIED', 'ASSIGNED', 'CONFIRMED', 'IN_SERVICE') order by id for update")
                .setParameter(1, left.townId())
                .setParameter(2, left.partnerId())
                .getResultList();
        for (Object id : ids) handOver(em.find(Order.class, ((Number) id).longValue()), left);
    }

    private void handOver(Order o, PartnerFact.Left left) {
        if (o.is(OrderStatus.ASSIGNED)) dispatching.unitGone(o, left.by());
        else keep(o, left);
    }

    private void keep(Order o, PartnerFact.Left left) {
        if (o.triageStationId != null) o.stationId = o.triageStationId;
        o.partnerId = null;
        o.workerId = null;
        StationRef station = stations.byId(o.stationId);
        o.note(new OrderStep.Change(By.SYSTEM, left.at(), null, "原来的单位退出了，由" + station.name() + "接着办，时间不变"));
        facts.tell(o, new By(left.by(), By.SYSTEM.name()), left.at(), OrderFact.UnitLeft::new);
    }
}
