package songe.order.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.order.OrderView;
import songe.order.SessionOrders;
import songe.order.SessionOrders.Heads;
import songe.order.host.HostView;
import songe.order.host.Hosts;
import songe.place.OwnStations;
import songe.place.StationBrief;
import songe.place.StationRef;
import songe.schedule.SessionRef;
import songe.schedule.Sessions;

/** The sessions at the caller's stations, with how many are expected and how many came. */
@ApplicationScoped
@Transactional
class StationSessions {
    private final Sessions sessions;
    private final OwnStations own;
    private final Items items;
    private final SessionOrders orders;
    private final Hosts hosts;

    StationSessions(Sessions sessions, OwnStations own, Items items, SessionOrders orders, Hosts hosts) {
        this.sessions = sessions;
        this.own = own;
        this.items = items;
        this.orders = orders;
        this.hosts = hosts;
    }

    /** @param station null: at all of the caller's */
    List<StationSession> between(Caller caller, String station, LocalDate first, LocalDate last) {
        List<StationRef> at = station == null ? own.of(caller) : List.of(own.meant(caller, station));
        List<SessionRef> all = at.stream()
                .flatMap(s -> sessions.atStation(caller.town(), s.id(), first, last).stream())
                .sorted(Comparator.comparing(SessionRef::startsAt).thenComparing(SessionRef::id))
                .toList();
        return views(withoutEmptyOnesOfWithdrawn(all), at);
    }

    private List<SessionRef> withoutEmptyOnesOfWithdrawn(List<SessionRef> all) {
        Map<Long, ItemRef> itemById =
                items.byIds(all.stream().map(SessionRef::itemId).collect(Collectors.toSet()));
        return all.stream()
                .filter(s -> s.taken() > 0 || itemById.get(s.itemId()).isShown())
                .toList();
    }

    StationSession view(SessionRef session, StationRef station) {
        return views(List.of(session), List.of(station)).get(0);
    }

    private List<StationSession> views(List<SessionRef> all, Collection<StationRef> at) {
        Set<Long> ids = all.stream().map(SessionRef::id).collect(Collectors.toSet());
        Map<Long, StationRef> stationById = at.stream().collect(Collectors.toMap(StationRef::id, s -> s));
        Map<Long, ItemRef> itemById =
                items.byIds(all.stream().map(SessionRef::itemId).collect(Collectors.toSet()));
        Map<Long, Integer> arrived = orders.arrived(ids);
        Map<Long, HostView> host = hosts.of(ids);
        Map<Long, Heads> expected = orders.expected(ids);
        return all.stream()
                .map(s -> view(
                        s,
                        itemById.get(s.itemId()),
                        stationById.get(s.stationId()),
                        arrived.getOrDefault(s.id(), 0),
                        expected.getOrDefault(s.id(), Heads.NONE),
                        host.get(s.id())))
                .toList();
    }

    private static StationSession view(
            SessionRef s, ItemRef item, StationRef station, int arrived, Heads expected, HostView host) {
        boolean cancelled = s.isCancelled();
        return new StationSession(
                s.id(),
                new OrderView.ItemBrief(item.id(), item.title()),
                item.booking(),
                StationBrief.of(station),
                s.startsAt(),
                s.endsAt(),
                s.capacity(),
                s.taken(),
                Math.max(0, s.taken() - s.capacity()),
                arrived,
                expected.people(),
                expected.toCall(),
                s.byHand(),
                host,
                cancelled ? s.cancellation().at() : null,
                cancelled ? s.cancellation().reason() : null,
                cancelled ? s.cancellation().alternative() : null);
    }
}
