package songe.browse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import songe.catalog.Booking;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.catalog.ListKind;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.place.Stations;
import songe.schedule.Offers;
import songe.schedule.Sessions;
import songe.search.Filter;
import songe.search.Hit;
import songe.search.Ring;
import songe.search.Search;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;

/** The four lists as a reader sees them: nearest first, or best first where words are looked for. */
@ApplicationScoped
@Transactional
public class Catalogue {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Items items;
    private final Partners partners;
    private final Offers offers;
    private final Sessions sessions;
    private final Stations stations;
    private final TownMaps maps;
    private final Search search;
    private final Shelves shelves;
    private final Clock clock;

    Catalogue(
            Items items,
            Partners partners,
            Offers offers,
            Sessions sessions,
            Stations stations,
            TownMaps maps,
            Search search,
            Shelves shelves,
            Clock clock) {
        this.items = items;
        this.partners = partners;
        this.offers = offers;
        this.sessions = sessions;
        this.stations = stations;
        this.maps = maps;
        this.search = search;
        this.shelves = shelves;
        this.clock = clock;
    }

    public record ListView(ListKind code, String label, int count, List<CategoryView> categories) {}

    public record CategoryView(String name, int count) {}

    List<ListView> lists(long townId) {
        Map<ListKind, String> labels = items.labels(townId);
        Map<ListKind, List<CategoryView>> byList = search.counts(townId).stream()
                .collect(Collectors.groupingBy(
                        Search.Count::list,
                        Collectors.mapping(c -> new CategoryView(c.category(), c.items()), Collectors.toList())));
        return Stream.of(ListKind.values())
                .map(list -> list(list, labels.get(list), byList.getOrDefault(list, List.of())))
                .toList();
    }

    private static ListView list(ListKind list, String label, List<CategoryView> categories) {
        int count = categories.stream().mapToInt(CategoryView::count).sum();
        return new ListView(list, label, count, categories);
    }

    /** What the reader asks for; null fields ask for nothing. */
    record Query(ListKind list, String category, String words, String station, String near, boolean openNow) {
        boolean isSearch() {
            return words != null && !words.isBlank();
        }

        /** Only certain stations count. */
        boolean isForStations() {
            return openNow || station != null;
        }

        boolean asksFor(ItemRef item) {
            return (list == null || list == item.data().list())
                    && (category == null || category.equals(item.data().category()));
        }
    }

    Page<ItemView> items(long townId, Query query, PageRequest page) {
        Optional<Shelf> shelf = query.isSearch() ? Optional.empty() : shelves.of(townId);
        return shelf.isPresent() ? fromMemory(shelf.get(), townId, query, page) : fromDatabase(townId, query, page);
    }

    Page<ItemView> fromMemory(Shelf shelf, long townId, Query query, PageRequest page) {
        TownMap map = only(shelf.map(maps.origin(townId, query.near()), clock.instant()), townId, query);
        boolean anywhere = !query.isForStations();
        List<Ring> rings = anywhere && map.origin() == null ? List.of() : map.rings(query.openNow());
        Page<Hit> found = page(shelf.nearest(query, rings, anywhere, page.cursor(), page.size + 1), page);
        return found.map(hit -> {
            ItemRef item = shelf.byId().get(hit.itemId());
            PartnerRef partner = shelf.partners().get(item.data().partnerId());
            return ItemView.of(
                    item,
                    partner,
                    map.nearest(item.id(), query.openNow()),
                    shelf.free().get(item.id()));
        });
    }

    private TownMap only(TownMap map, long townId, Query query) {
        return query.station() == null ? map : map.only(stations.get(townId, query.station()));
    }

    private static Page<Hit> page(List<Hit> hits, PageRequest page) {
        return Page.of(hits, page.size, hit -> new Cursor(hit.key(), hit.itemId()));
    }

    Page<ItemView> fromDatabase(long townId, Query query, PageRequest page) {
        TownMap map = only(maps.of(townId, query.near()), townId, query);
        Page<Hit> found = page(find(townId, query, map, page.cursor(), page.size + 1), page);
        return new Page<>(
                views(townId, found.items().stream().map(Hit::itemId).toList(), map, query.openNow()), found.next());
    }

    private List<Hit> find(long townId, Query query, TownMap map, Cursor after, int limit) {
        List<Ring> rings = map.rings(query.openNow());
        List<Long> allowed = query.isForStations()
                ? rings.stream().flatMap(r -> r.stationIds().stream()).toList()
                : null;
        Filter filter = new Filter(query.list(), query.category(), allowed);
        if (query.isSearch()) return search.best(townId, query.words(), filter, after, limit);
        boolean anywhere = !query.isForStations();
        List<Ring> walked = anywhere && map.origin() == null ? List.of() : rings;
        return search.nearest(townId, filter, walked, anywhere, after, limit);
    }

    /** Those of them that the public sees now, in their order. */
    public List<ItemView> chosen(long townId, List<Long> ids, String near) {
        return views(townId, ids, maps.of(townId, near), false);
    }

    private List<ItemView> views(long townId, List<Long> ids, TownMap places, boolean openNow) {
        TownMap map = places.with(offers.carriers(townId, ids));
        Map<Long, ItemRef> itemById = items.byIds(ids);
        Map<Long, PartnerRef> partnerById = partners.byIds(itemById.values().stream()
                .map(i -> i.data().partnerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Long, Integer> free = free(itemById.values());
        return ids.stream()
                .map(itemById::get)
                .filter(ItemRef::isShown)
                .map(i -> ItemView.of(
                        i, partnerById.get(i.data().partnerId()), map.nearest(i.id(), openNow), free.get(i.id())))
                .toList();
    }

    /** Places that are drawn for are nobody's yet, and not simply to be had. */
    Map<Long, Integer> free(Collection<ItemRef> of) {
        List<Long> itemIds = of.stream()
                .filter(i -> i.booking() != Booking.LOTTERY)
                .map(ItemRef::id)
                .toList();
        Instant now = clock.instant();
        return sessions.freeByItem(itemIds, now, now.plus(WEEK));
    }
}
