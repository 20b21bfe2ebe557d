package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import songe.catalog.Booking;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.place.StationBrief;
import songe.place.Stations;
import songe.schedule.SessionRef;
import songe.schedule.Sessions;

/** A day's sessions at the caller's stations, with how many are expected and how many came. */
@ApplicationScoped
@Transactional
class StationSessions {
    private final EntityManager em;
    private final Sessions sessions;
    private final Stations stations;
    private final Items items;
    private final OrderLists lists;

    StationSessions(EntityManager em, Sessions sessions, Stations stations, Items items, OrderLists lists) {
        this.em = em;
        this.sessions = sessions;
        this.stations = stations;
        this.items = items;
        this.lists = lists;
    }

    /** @param taken places given; @param arrived of those, people checked in */
    public record StationSession(
            long id,
            OrderView.ItemBrief item,
            Booking booking,
            StationBrief station,
            Instant startsAt,
            Instant endsAt,
            int capacity,
            int taken,
            int arrived) {}

    List<StationSession> on(Caller caller, LocalDate day) {
        List<SessionRef> all = lists.stationIds(caller).stream()
                .flatMap(id -> sessions.atStationOn(caller.town(), id, day).stream())
                .sorted(Comparator.comparing(SessionRef::startsAt).thenComparing(SessionRef::id))
                .toList();
        Map<Long, ItemRef> itemById =
                items.byIds(all.stream().map(SessionRef::itemId).collect(Collectors.toSet()));
        Map<Long, Integer> arrived = arrived(all);
        return all.stream()
                .filter(s ->
                        s.taken() > 0 || itemById.get(s.itemId()).isShown()) // of a withdrawn item only what was booked
                .map(s -> view(s, itemById.get(s.itemId()), arrived.getOrDefault(s.id(), 0)))
                .toList();
    }

    private StationSession view(SessionRef s, ItemRef item, int arrived) {
        return new StationSession(
                s.id(),
                new OrderView.ItemBrief(item.id(), item.title()),
                item.booking(),
                StationBrief.of(stations.byId(s.stationId())),
                s.startsAt(),
                s.endsAt(),
                s.capacity(),
                s.taken(),
                arrived);
    }

    private Map<Long, Integer> arrived(List<SessionRef> all) {
        Map<Long, Integer> arrived = new HashMap<>();
        if (all.isEmpty()) return arrived;
        List<?> rows = em.createNativeQuery("select session_id, count(*) from orders"
                        + " where session_id in (?1) and checked_in_at is not null group by session_id")
                .setParameter(1, all.stream().map(SessionRef::id).toList())
                .getResultList();
        for (Object row : rows) {
            Object[] r = (Object[]) row;
            arrived.put(((Number) r[0]).longValue(), ((Number) r[1]).intValue());
        }
        return arrived;
    }
}
