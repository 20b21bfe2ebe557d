package songe.towndata;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import songe.place.AreaRef;
import songe.tenant.TownRef;
import songe.towndata.Plan.WantedOffer;

/** What the database held before, each kind read once a town; of items and their offers only what the files speak of. */
final class Existing {
    private final Map<String, TownRef> towns;
    private final Map<Long, String> townCodes;
    private final Map<String, List<AreaRef>> areas;
    private final Map<String, List<AreaRef>> children;
    private final Map<Sheet, Finder<String>> finders;
    private final Map<Sheet, Map<String, Set<String>>> codes = new HashMap<>();
    private final Finder<WantedOffer> offerFinder;
    private final Set<String> items = new HashSet<>();
    private final Map<String, Map<WantedOffer.Place, List<WantedOffer>>> offers = new HashMap<>();

    interface Finder<T> {
        /** @param items the codes of the items that matter; for what is no item's, they do not */
        Stream<T> in(long townId, Set<String> items);
    }

    /** @param finders give the codes of a sheet's rows in a town */
    Existing(List<TownRef> towns, List<AreaRef> areas, Map<Sheet, Finder<String>> finders, Finder<WantedOffer> offers) {
        this.towns = towns.stream().collect(Collectors.toMap(TownRef::code, t -> t));
        this.townCodes = towns.stream().collect(Collectors.toMap(TownRef::id, TownRef::code));
        this.areas = areas.stream().collect(Collectors.groupingBy(AreaRef::code));
        this.children =
                areas.stream().filter(a -> a.parentCode() != null).collect(Collectors.groupingBy(AreaRef::parentCode));
        this.finders = finders;
        this.offerFinder = offers;
    }

    boolean hasTown(String town) {
        return towns.containsKey(town);
    }

    /** Null when there are none or several. */
    String onlyTown() {
        return towns.size() == 1 ? towns.keySet().iterator().next() : null;
    }

    /** Of any town, and above the towns. */
    List<AreaRef> areas(String code) {
        return areas.getOrDefault(code, List.of());
    }

    List<AreaRef> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** Null above the towns. */
    String townOf(AreaRef area) {
        return townCodes.get(area.townId());
    }

    /** These items will be asked about; to be told before the first question. */
    void expect(Collection<String> itemCodes) {
        items.addAll(itemCodes);
    }

    boolean has(Sheet sheet, String town, String code) {
        return codes.computeIfAbsent(sheet, s -> new HashMap<>())
                .computeIfAbsent(town, t -> find(sheet, t))
                .contains(code);
    }

    /** Those of an item at a station. */
    List<WantedOffer> offers(String town, WantedOffer.Place place) {
        if (!towns.containsKey(town)) return List.of();
        return offers.computeIfAbsent(town, t -> offerFinder
                        .in(towns.get(t).id(), items)
                        .collect(Collectors.groupingBy(WantedOffer::place)))
                .getOrDefault(place, List.of());
    }

    private Set<String> find(Sheet sheet, String town) {
        return towns.containsKey(town)
                ? finders.get(sheet).in(towns.get(town).id(), items).collect(Collectors.toSet())
                : Set.of();
    }
}
