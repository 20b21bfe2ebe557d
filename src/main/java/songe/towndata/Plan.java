package songe.towndata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import songe.catalog.ItemData;
import songe.partner.PartnerData;
import songe.place.AreaLevel;
import songe.place.StationData;
import songe.schedule.OfferData;

/** What an import wants, town by town and by code only: towns, partners and stations may get their ids just then. */
final class Plan {
    /** Above the towns. */
    final List<WantedArea> districts = new ArrayList<>();

    private final Map<String, OfTown> towns = new LinkedHashMap<>();
    private final Map<String, Set<String>> areaTowns = new HashMap<>();

    record WantedArea(String code, String parent, AreaLevel level, String name) {}

    /** @param data without the partner's id */
    record WantedItem(ItemData data, String partner) {}

    record WantedOffer(String station, String item, String weekdays, String starts, String ends, int capacity) {
        /** An item at a station: what cannot have two sessions at one time. */
        record Place(String station, String item) {}

        Place place() {
            return new Place(station, item);
        }

        /** By this it is known again. */
        boolean isSameAs(WantedOffer other) {
            return place().equals(other.place()) && weekdays.equals(other.weekdays) && starts.equals(other.starts);
        }

        boolean overlaps(WantedOffer other) {
            return data(0, 0).sharesTime(other.data(0, 0));
        }

        String words() {
            return data(0, 0).words();
        }

        OfferData data(long stationId, long itemId) {
            return new OfferData(stationId, itemId, weekdays, starts, ends, capacity);
        }
    }

    /** What belongs to one town; by code, in the order of the file. */
    static final class OfTown {
        final Map<String, WantedArea> areas = new LinkedHashMap<>();
        final Map<String, StationData> stations = new LinkedHashMap<>();
        final Map<String, PartnerData> partners = new LinkedHashMap<>();
        final Map<String, WantedItem> items = new LinkedHashMap<>();
        final List<WantedOffer> offers = new ArrayList<>();
    }

    OfTown of(String town) {
        return towns.computeIfAbsent(town, t -> new OfTown());
    }

    /** Whether the town itself is among the areas. */
    boolean hasTown(String town) {
        return towns.containsKey(town) && towns.get(town).areas.containsKey(town);
    }

    /** The towns that get an area of that code. */
    Set<String> townsWith(String area) {
        return areaTowns.getOrDefault(area, Set.of());
    }

    void add(String town, WantedArea area) {
        of(town).areas.put(area.code(), area);
        areaTowns.computeIfAbsent(area.code(), a -> new LinkedHashSet<>()).add(town);
    }

    boolean has(Sheet sheet, String town, String code) {
        OfTown rows = towns.get(town);
        if (rows == null) return false;
        return switch (sheet) {
            case AREAS -> rows.areas.containsKey(code);
            case STATIONS -> rows.stations.containsKey(code);
            case PARTNERS -> rows.partners.containsKey(code);
            case ITEMS -> rows.items.containsKey(code);
            case OFFERS -> false; // nothing refers to an offer
        };
    }

    Map<String, OfTown> towns() {
        return towns;
    }
}
