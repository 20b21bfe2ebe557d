package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import songe.identity.Caller;
import songe.identity.People;
import songe.order.SessionOrders.Heads;
import songe.place.StationRef;
import songe.shared.Days;

/** The orders of a station's rooms and things on a day. Runs in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class UnitOrders {
    private final EntityManager em;
    private final Closing closing;
    private final People people;

    UnitOrders(EntityManager em, Closing closing, People people) {
        this.em = em;
        this.closing = closing;
        this.people = people;
    }

    /** Who comes that day, and has not come yet. */
    public Heads expected(StationRef station, LocalDate day) {
        Collection<Order> theirs = on(station, day, "");
        Set<Long> reached =
                people.messageable(theirs.stream().map(o -> o.requesterId).collect(Collectors.toSet()));
        int toCall = (int)
                theirs.stream().filter(o -> !reached.contains(o.requesterId)).count();
        return new Heads(theirs.size(), toCall);
    }

    /** Transition 14 for all of them. */
    public void cancelAll(Caller by, StationRef station, LocalDate day, String reason, String alternative) {
        for (Order order : on(station, day, " for update"))
            closing.cancel(order, By.of(by, Part.STATION), reason, alternative);
    }

    private List<Order> on(StationRef station, LocalDate day, String lock) {
        List<?> ids = em.createNativeQuery("select id from orders where town_id = ? and station_id = ?"
                        + " and starts_at >= ? and starts_at < ? and status = 'CONFIRMED' and span_id is not null"
                        + " and triage_station_id is null order by id" + lock)
                .setParameter(1, station.townId())
                .setParameter(2, station.id())
                .setParameter(3, Days.start(day))
                .setParameter(4, Days.start(day.plusDays(1)))
                .getResultList();
        return ids.stream()
                .map(id -> em.find(Order.class, ((Number) id).longValue()))
                .toList();
    }
}
