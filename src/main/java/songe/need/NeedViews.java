package songe.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.order.Grids;
import songe.order.OrderView;
import songe.order.Supporters;
import songe.order.deadline.Level;
import songe.partner.PartnerBrief;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.place.AreaRef;
import songe.place.Areas;
import songe.place.StationBrief;
import songe.place.StationRef;
import songe.place.Stations;
import songe.tenant.TownRef;
import songe.tenant.Towns;

/** Shows needs to their readers, a whole list with a fixed number of queries. */
@ApplicationScoped
class NeedViews {
    private final Supporters supporters;
    private final Stations stations;
    private final Partners partners;
    private final Areas areas;
    private final Towns towns;
    private final Items items;
    private final Grids grids;
    private final NeedStep steps;
    private final NeedActions actions;
    private final Clock clock;

    NeedViews(
            Supporters supporters,
            Stations stations,
            Partners partners,
            Areas areas,
            Towns towns,
            Items items,
            Grids grids,
            NeedStep steps,
            NeedActions actions,
            Clock clock) {
        this.supporters = supporters;
        this.stations = stations;
        this.partners = partners;
        this.areas = areas;
        this.towns = towns;
        this.items = items;
        this.grids = grids;
        this.steps = steps;
        this.actions = actions;
        this.clock = clock;
    }

    /** @param caller null for nobody */
    NeedView of(Caller caller, Need need) {
        return new Around(caller, need.townId, List.of(need)).view(need, true);
    }

    List<NeedSummary> summaries(Caller caller, long townId, List<Need> needs) {
        Around around = new Around(caller, townId, needs);
        return needs.stream().map(n -> NeedSummary.of(around.view(n, false))).toList();
    }

    /** What stands around a number of needs, read once. */
    private final class Around {
        private final Instant now = clock.instant();
        private final Caller caller;
        private final Map<String, Long> counts;
        private final Map<String, String> mine;
        private final Map<Long, StationRef> stationById;
        private final Map<Long, PartnerRef> partnerById;
        private final Map<String, String> areaNames;
        private final Map<Long, Grids.Grid> gridByStation;
        private final TownRef town;

        Around(Caller caller, long townId, List<Need> needs) {
            this.caller = caller;
            List<String> numbers = needs.stream().map(n -> n.number).toList();
            counts = supporters.counts(townId, numbers);
            mine = caller == null ? Map.of() : supporters.mine(townId, caller.id(), numbers);
            stationById = stations.known(needs.stream().map(n -> n.stationId).collect(Collectors.toSet()));
            partnerById = partners.known(needs.stream()
                    .map(n -> n.partnerId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            areaNames = areas.ofTown(townId).stream().collect(Collectors.toMap(AreaRef::code, AreaRef::name));
            boolean above = needs.stream().anyMatch(n -> n.level() == Level.GRID);
            gridByStation = above ? grids.of(townId) : Map.of();
            town = towns.byId(townId).orElseThrow();
        }

        NeedView view(Need n, boolean whole) {
            PartnerRef unit = n.partnerId == null ? null : partnerById.get(n.partnerId);
            OrderView.Holder holder = holder(n, unit);
            long count = counts.getOrDefault(n.number, 0L);
            boolean own = caller != null && Objects.equals(n.posterId, caller.id());
            String order = mine.get(n.number);
            return new NeedView(
                    n.number,
                    n.itemId,
                    n.title,
                    n.words,
                    n.category,
                    n.category.words(),
                    n.areaCode == null ? null : areaNames.get(n.areaCode),
                    n.place,
                    n.lng,
                    n.lat,
                    n.photo,
                    n.status(),
                    NeedSentences.status(n, holder, unit, now),
                    holder,
                    n.dueAt(),
                    StationBrief.of(stationById.get(n.stationId)),
                    PartnerBrief.of(unit),
                    count,
                    order,
                    own,
                    n.intoNumber,
                    whole ? service(n) : null,
                    n.answer,
                    n.createdAt(),
                    n.endedAt(),
                    whole ? steps.of(n) : List.of(),
                    whole ? actions.of(n, caller, order != null, count) : List.of());
        }

        private Long service(Need n) {
            if (n.serviceItemId == null) return null;
            ItemRef item = items.any(n.townId, n.serviceItemId);
            return item.isShown() ? n.serviceItemId : null;
        }

        private OrderView.Holder holder(Need n, PartnerRef unit) {
            if (!n.status().isLive()) return null;
            StationRef station = stationById.get(n.stationId);
            if (n.level() == Level.STATION && unit != null)
                return new OrderView.Holder(
                        "PARTNER", unit.code(), unit.name(), unit.phone() == null ? station.phone() : unit.phone());
            if (n.level() == Level.STATION)
                return new OrderView.Holder("STATION", station.code(), station.name(), station.phone());
            Grids.Grid grid = n.level() == Level.GRID ? gridByStation.get(n.stationId) : null;
            if (grid != null)
                return new OrderView.Holder(
                        "GRID", grid.code(), grid.name(), grid.phone() == null ? station.phone() : grid.phone());
            String phone = stations.centre(town.id()).map(StationRef::phone).orElse(null);
            return new OrderView.Holder("TOWN", town.code(), town.name(), phone);
        }
    }
}
