package songe.need;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import songe.identity.Caller;
import songe.identity.Role;
import songe.partner.PartnerRef;
import songe.place.Areas;
import songe.place.OwnStations;
import songe.place.Point;
import songe.place.StationRef;
import songe.place.Stations;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;

/** The board that everybody reads, and the lists of those who have to answer. */
@ApplicationScoped
@Transactional
class NeedLists {
    /** What somebody calls near; a degree of latitude is 111 km, and of longitude here 95 km. */
    private static final double NEAR_LAT = 2.0 / 111;

    private static final double NEAR_LNG = 2.0 / 95;

    private final NeedViews views;
    private final NeedAccess access;
    private final Areas areas;
    private final Stations stations;
    private final OwnStations ownStations;

    NeedLists(NeedViews views, NeedAccess access, Areas areas, Stations stations, OwnStations ownStations) {
        this.views = views;
        this.access = access;
        this.areas = areas;
        this.stations = stations;
        this.ownStations = ownStations;
    }

    /** @param status null: all but what was merged or taken down. @param near null: anywhere, else within two kilometres */
    record Query(NeedStatus status, NeedCategory category, String area, Point near, Long poster) {}

    /** Newest first. ix_need_board, or ix_need_place with {@code near}. */
    Page<NeedSummary> board(Caller caller, long townId, Query query, PageRequest page) {
        Cursor after = page.cursor();
        StringBuilder where = new StringBuilder("townId = :town and status in :status and id < :id");
        Parameters with = Parameters.with("town", townId)
                .and("status", shown(query))
                .and("id", after == null ? Long.MAX_VALUE : after.id());
        if (query.category() != null) {
            where.append(" and category = :category");
            with.and("category", query.category());
        }
        if (query.area() != null) {
            where.append(" and areaCode in :areas");
            with.and("areas", areas.within(townId, query.area()));
        }
        if (query.near() != null) near(where, with, query.near());
        if (query.poster() != null) {
            where.append(" and posterId = :poster");
            with.and("poster", query.poster());
        }
        List<Need> rows = Need.<Need>find(where + " order by id desc", with)
                .page(0, page.size + 1)
                .list();
        Page<Need> found = Page.of(rows, page.size, n -> new Cursor(0, n.id));
        return new Page<>(views.summaries(caller, townId, found.items()), found.next());
    }

    private static Set<NeedStatus> shown(Query query) {
        if (query.status() != null) return Set.of(query.status());
        Set<NeedStatus> all = new HashSet<>(List.of(NeedStatus.values()));
        if (query.poster() == null) all.removeAll(NeedStatus.HIDDEN);
        return all;
    }

    private static void near(StringBuilder where, Parameters with, Point at) {
        where.append(" and lat between :south and :north and lng between :west and :east");
        with.and("south", at.lat() - NEAR_LAT)
                .and("north", at.lat() + NEAR_LAT)
                .and("west", at.lng() - NEAR_LNG)
                .and("east", at.lng() + NEAR_LNG);
    }

    /** Those that wait for the caller's station, grid or town, soonest due first. ix_need_station, ix_need_due. */
    Page<NeedSummary> desk(Caller caller, PageRequest page) {
        Set<Long> watched = watched(caller);
        if (watched.isEmpty()) return Page.whole(List.of());
        return due(caller, "stationId in :which", watched, NeedStatus.LIVE, page);
    }

    private Set<Long> watched(Caller caller) {
        Set<Long> ids = new HashSet<>();
        ownStations.of(caller).stream().map(StationRef::id).forEach(ids::add);
        for (String grid : caller.scopesOf(Role.GRID)) ids.addAll(stations.idsWithin(caller.town(), grid));
        if (caller.is(Role.TOWN))
            stations.ofTown(caller.town()).stream().map(StationRef::id).forEach(ids::add);
        return ids;
    }

    /** Those that the caller's units claimed, soonest due first. ix_need_partner. */
    Page<NeedSummary> ofUnits(Caller caller, PageRequest page) {
        List<Long> units = access.units(caller).stream().map(PartnerRef::id).toList();
        if (units.isEmpty()) return Page.whole(List.of());
        return due(caller, "partnerId in :which", units, Set.of(NeedStatus.CLAIMED), page);
    }

    private Page<NeedSummary> due(Caller caller, String whose, Object which, Set<NeedStatus> status, PageRequest page) {
        Cursor after = page.cursor();
        List<Need> rows = Need.<Need>find(
                        "townId = :town and " + whose + " and status in :status"
                                + " and (dueAt > :due or dueAt = :due and id > :id) order by dueAt, id",
                        Parameters.with("town", caller.town())
                                .and("which", which)
                                .and("status", status)
                                .and("due", after == null ? Instant.EPOCH : after.at())
                                .and("id", after == null ? 0L : after.id()))
                .page(0, page.size + 1)
                .list();
        Page<Need> found = Page.of(rows, page.size, n -> new Cursor(n.dueAt().toEpochMilli(), n.id));
        return new Page<>(views.summaries(caller, caller.town(), found.items()), found.next());
    }
}
