package songe.order.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.identity.Role;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.place.StationBrief;
import songe.place.Stations;
import songe.schedule.Sessions;

/** What units are asked about. */
@ApplicationScoped
@Transactional
class HostLists {
    private final Partners partners;
    private final Items items;
    private final Stations stations;
    private final Sessions sessions;
    private final Clock clock;

    HostLists(Partners partners, Items items, Stations stations, Sessions sessions, Clock clock) {
        this.partners = partners;
        this.items = items;
        this.stations = stations;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Of the next day or so, thus never many. */
    List<HostLine> of(Caller caller) {
        Set<Long> units = caller.scopesOf(Role.PARTNER).stream()
                .map(code -> partners.find(caller.town(), code))
                .flatMap(Optional::stream)
                .map(PartnerRef::id)
                .collect(Collectors.toSet());
        List<HostCheck> checks = HostCheck.ofPartners(caller.town(), units, clock.instant());
        Map<Long, ItemRef> itemById =
                items.byIds(checks.stream().map(HostCheck::itemId).collect(Collectors.toSet()));
        return checks.stream()
                .map(c -> new HostLine(
                        itemById.get(c.itemId()).title(),
                        StationBrief.of(stations.byId(c.stationId())),
                        sessions.get(caller.town(), c.sessionId()).taken(),
                        c.view()))
                .toList();
    }
}
