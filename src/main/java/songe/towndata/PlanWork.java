package songe.towndata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import songe.catalog.ItemData;
import songe.catalog.Items;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.place.AreaLevel;
import songe.place.AreaRef;
import songe.place.Areas;
import songe.place.StationRef;
import songe.place.Stations;
import songe.schedule.OfferData;
import songe.schedule.Offers;
import songe.shared.Change;
import songe.tenant.TownRef;
import songe.tenant.Towns;
import songe.towndata.Plan.OfTown;
import songe.towndata.Plan.WantedArea;
import songe.towndata.Plan.WantedOffer;

/** Reads what there is and carries out a plan, each in the caller's transaction. */
@ApplicationScoped
class PlanWork {
    private final EntityManager em;
    private final Towns towns;
    private final Areas areas;
    private final Stations stations;
    private final Partners partners;
    private final Items items;
    private final Offers offers;

    PlanWork(
            EntityManager em,
            Towns towns,
            Areas areas,
            Stations stations,
            Partners partners,
            Items items,
            Offers offers) {
        this.em = em;
        this.towns = towns;
        this.areas = areas;
        this.stations = stations;
        this.partners = partners;
        this.items = items;
        this.offers = offers;
    }

    Existing existing() {
        return new Existing(
                towns.all(),
                areas.all(),
                Map.of(
                        Sheet.STATIONS,
                                (town, codes) -> stations.ofTown(town).stream().map(StationRef::code),
                        Sheet.PARTNERS,
                                (town, codes) -> partners.ofTown(town).stream().map(PartnerRef::code),
                        Sheet.ITEMS, (town, codes) -> items.idsByCode(town, codes).keySet().stream()),
                this::offersOf);
    }

    private Stream<WantedOffer> offersOf(long townId, Set<String> itemCodes) {
        Map<Long, String> station =
                stations.ofTown(townId).stream().collect(Collectors.toMap(StationRef::id, StationRef::code));
        Map<Long, String> item = new HashMap<>();
        items.idsByCode(townId, itemCodes).forEach((code, id) -> item.put(id, code));
        return offers.ofItems(townId, item.keySet()).stream()
                .map(o -> new WantedOffer(
                        station.get(o.stationId()),
                        item.get(o.itemId()),
                        o.weekdays(),
                        o.starts(),
                        o.ends(),
                        o.capacity()));
    }

    Outcome carryOut(Plan plan) {
        plan.towns().values().forEach(this::putTown);
        Map<String, Long> ids = towns.all().stream().collect(Collectors.toMap(TownRef::code, TownRef::id));
        Outcome outcome = new Outcome();
        putAreas(areas(plan, ids), outcome);
        plan.towns().forEach((town, rows) -> {
            long id = ids.get(town);
            outcome.add(Sheet.STATIONS, id, stations.putAll(id, rows.stations.values()));
            outcome.add(Sheet.PARTNERS, id, partners.putAll(id, rows.partners.values()));
            outcome.add(Sheet.ITEMS, id, items.putAll(id, items(id, rows)));
            outcome.add(Sheet.OFFERS, id, offers.putAll(id, offers(id, rows)));
            // or Hibernate would look through this town's rows again for each of the others
            em.flush();
            em.clear();
        });
        return outcome;
    }

    private void putAreas(List<AreaRef> wanted, Outcome outcome) {
        List<Change> changes = areas.putAll(wanted);
        for (int i = 0; i < changes.size(); i++)
            outcome.add(Sheet.AREAS, wanted.get(i).townId(), List.of(changes.get(i)));
    }

    private void putTown(OfTown rows) {
        rows.areas.values().stream()
                .filter(a -> a.level() == AreaLevel.TOWN)
                .forEach(a -> towns.put(a.code(), a.name()));
    }

    private static List<AreaRef> areas(Plan plan, Map<String, Long> ids) {
        List<AreaRef> all = new ArrayList<>();
        plan.districts.forEach(a -> all.add(ref(null, a)));
        plan.towns().forEach((town, rows) -> rows.areas.values().forEach(a -> all.add(ref(ids.get(town), a))));
        return all;
    }

    private static AreaRef ref(Long townId, WantedArea a) {
        return new AreaRef(townId, a.code(), a.parent(), a.level(), a.name());
    }

    private List<ItemData> items(long townId, OfTown rows) {
        if (rows.items.isEmpty()) return List.of();
        Map<String, Long> ids =
                partners.ofTown(townId).stream().collect(Collectors.toMap(PartnerRef::code, PartnerRef::id));
        return rows.items.values().stream()
                .map(i -> i.partner() == null ? i.data() : i.data().by(ids.get(i.partner())))
                .toList();
    }

    private List<OfferData> offers(long townId, OfTown rows) {
        if (rows.offers.isEmpty()) return List.of();
        Map<String, Long> atStation =
                stations.ofTown(townId).stream().collect(Collectors.toMap(StationRef::code, StationRef::id));
        Map<String, Long> ofItem = items.idsByCode(
                townId, rows.offers.stream().map(WantedOffer::item).collect(Collectors.toSet()));
        return rows.offers.stream()
                .map(o -> o.data(atStation.get(o.station()), ofItem.get(o.item())))
                .toList();
    }
}
