package songe.need;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import songe.identity.Caller;
import songe.identity.Role;
import songe.partner.PartnerRef;
import songe.place.OwnStations;
import songe.place.StationRef;
import songe.place.Stations;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;

/** The lists of those who have to answer. */
@ApplicationScoped
@Transactional
class NeedLists {
    private final NeedViews views;
    private final NeedAccess access;
    private final Stations stations;
    private final OwnStations ownStations;

    NeedLists(NeedViews views, NeedAccess access, Stations stations, OwnStations ownStations) {
        this.views = views;
        this.access = access;
        this.stations = stations;
        this.ownStations = ownStations;
    }

    /**
     * Those that wait for the caller's station, grid or town, soonest due first. By ix_need_station; for the town, which
     * watches all of them, by ix_need_waiting: what nobody has to answer any more is due no more.
     */
    Page<NeedSummary> desk(Caller caller, PageRequest page) {
        if (caller.is(Role.TOWN)) return due(caller, "", Parameters.with("town", caller.town()), page);
        Set<Long> watched = watched(caller);
        if (watched.isEmpty()) return Page.whole(List.of());
        return due(caller, watched, "stationId in :which", NeedStatus.LIVE, page);
    }

    private Set<Long> watched(Caller caller) {
        Set<Long> ids = new HashSet<>();
        ownStations.of(caller).stream().map(StationRef::id).forEach(ids::add);
        for (String grid : caller.scopesOf(Role.GRID)) ids.addAll(stations.idsWithin(caller.town(), grid));
        return ids;
    }

    /** Those that the caller's units claimed, soonest due first. ix_need_partner. */
    Page<NeedSummary> ofUnits(Caller caller, PageRequest page) {
        List<Long> units = access.units(caller).stream().map(PartnerRef::id).toList();
        if (units.isEmpty()) return Page.whole(List.of());
        return due(caller, units, "partnerId in :which", Set.of(NeedStatus.CLAIMED), page);
    }

    private Page<NeedSummary> due(
            Caller caller, Collection<Long> which, String whose, Set<NeedStatus> status, PageRequest page) {
        Parameters with =
                Parameters.with("town", caller.town()).and("which", which).and("status", status);
        return due(caller, " and " + whose + " and status in :status", with, page);
    }

    private Page<NeedSummary> due(Caller caller, String more, Parameters with, PageRequest page) {
        Cursor after = page.cursor();
        with.and("due", after == null ? Instant.EPOCH : after.at()).and("id", after == null ? 0L : after.id());
        List<Need> rows = Need.<Need>find(
                        "townId = :town" + more + " and (dueAt > :due or dueAt = :due and id > :id) order by dueAt, id",
                        with)
                .page(0, page.size + 1)
                .list();
        Page<Need> found = Page.of(rows, page.size, n -> new Cursor(n.dueAt().toEpochMilli(), n.id));
        return new Page<>(views.summaries(caller, caller.town(), found.items()), found.next());
    }
}
