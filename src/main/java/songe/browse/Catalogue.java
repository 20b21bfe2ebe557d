package songe.browse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import songe.catalog.Guard;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.catalog.ListKind;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.place.Stations;
import songe.schedule.Sessions;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;

/** The four lists as a reader sees them, nearest first. */
@ApplicationScoped
@Transactional
class Catalogue {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Items items;
    private final Partners partners;
    private final Sessions sessions;
    private final Stations stations;
    private final TownMaps maps;
    private final Clock clock;

    Catalogue(Items items, Partners partners, Sessions sessions, Stations stations, TownMaps maps, Clock clock) {
        this.items = items;
        this.partners = partners;
        this.sessions = sessions;
        this.stations = stations;
        this.maps = maps;
        this.clock = clock;
    }

    public record ListView(ListKind code, String label, int count, List<CategoryView> categories) {}

    public record CategoryView(String name, int count) {}

    List<ListView> lists(long townId) {
        Map<ListKind, String> labels = items.labels(townId);
        Map<ListKind, List<ItemRef>> byList = items.ofTown(townId).stream()
                .collect(Collectors.groupingBy(i -> i.data().list()));
        return Stream.of(ListKind.values())
                .map(list -> list(list, labels.get(list), byList.getOrDefault(list, List.of())))
                .toList();
    }

    private static ListView list(ListKind list, String label, List<ItemRef> items) {
        Map<String, List<ItemRef>> byCategory = items.stream()
                .collect(Collectors.groupingBy(i -> i.data().category(), TreeMap::new, Collectors.toList()));
        List<CategoryView> categories = byCategory.entrySet().stream()
                .map(e -> new CategoryView(e.getKey(), e.getValue().size()))
                .toList();
        return new ListView(list, label, items.size(), categories);
    }

    /** What the reader asks for; null fields ask for nothing. */
    record Query(ListKind list, String category, String words, String station, String near, boolean openNow) {
        boolean wants(ItemRef i) {
            return (list == null || i.data().list() == list)
                    && (category == null || category.equals(i.data().category()))
                    && (words == null || words.isBlank() || hasWords(i));
        }

        private boolean hasWords(ItemRef i) {
            String text = (i.title() + " " + i.data().category() + " " + i.summaryOrFacts()).toLowerCase(Locale.ROOT);
            return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                    .allMatch(text::contains);
        }
    }

    Page<ItemView> items(long townId, Query query, PageRequest page) {
        TownMap map = query.station() == null
                ? maps.of(townId, query.near())
                : maps.of(townId, query.near()).only(stations.get(townId, query.station()));
        Map<Long, PartnerRef> partnerById = partners.mapOf(townId);
        Map<Long, Integer> free = free(townId);
        Cursor after = page.cursor();
        List<ItemView> rows = items.ofTown(townId).stream()
                .filter(query::wants)
                .map(i -> ItemView.of(
                        i,
                        partnerById.get(i.data().partnerId()),
                        map.nearest(i.id(), query.openNow()),
                        free.get(i.id())))
                .filter(i -> i.nearest() != null || !query.openNow() && query.station() == null)
                .sorted(Comparator.comparingLong(Catalogue::metres).thenComparing(ItemView::id))
                .filter(i ->
                        after == null || metres(i) > after.key() || metres(i) == after.key() && i.id() > after.id())
                .limit(page.size + 1L)
                .toList();
        return Page.of(rows, page.size, i -> new Cursor(metres(i), i.id()));
    }

    private static long metres(ItemView item) {
        boolean known = item.nearest() != null && item.nearest().metres() != null;
        return known ? item.nearest().metres() : Integer.MAX_VALUE;
    }

    ItemDetail item(long townId, long id, String near) {
        ItemRef i = items.get(townId, id);
        TownMap map = maps.of(townId, near);
        ItemView v = ItemView.of(
                i,
                partners.byId(i.data().partnerId()),
                map.nearest(id, false),
                free(townId).get(id));
        return new ItemDetail(
                v.id(),
                v.code(),
                v.list(),
                v.category(),
                v.title(),
                v.summary(),
                v.fulfilment(),
                v.booking(),
                v.bookable(),
                v.closedText(),
                v.durationMinutes(),
                v.partner(),
                v.nearest(),
                v.freeThisWeek(),
                i.data().eligibility(),
                i.eligibility().words(),
                i.guards().stream().map(Guard::view).toList(),
                i.description(),
                i.fulfilment().needsAddress(),
                map.carrying(id).stream()
                        .map(s -> ItemDetail.Carrier.of(s, map.metres(s)))
                        .toList());
    }

    private Map<Long, Integer> free(long townId) {
        Instant now = clock.instant();
        return sessions.freeByItem(townId, now, now.plus(WEEK));
    }
}
