package songe.need;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.catalog.ListKind;
import songe.order.Supporters;
import songe.search.Filter;
import songe.search.Hit;
import songe.search.Search;

/** What was asked for already in much the same words, before somebody asks for it again. */
@ApplicationScoped
@Transactional
class Similar {
    private static final int SHOWN = 5;

    private final Search search;
    private final Items items;
    private final Supporters supporters;

    Similar(Search search, Items items, Supporters supporters) {
        this.search = search;
        this.items = items;
        this.supporters = supporters;
    }

    /** @param number null for a need that came with the town's data; @param itemId what to order to stand behind it */
    public record SimilarNeed(
            long itemId, @Nullable String number, String title, String category, String summary, long supporters) {}

    /** Likeliest first, at most a few. */
    List<SimilarNeed> to(long townId, String words) {
        List<Long> ids = search.alike(townId, words, new Filter(ListKind.NEED, null, null), SHOWN).stream()
                .map(Hit::itemId)
                .toList();
        if (ids.isEmpty()) return List.of();
        Map<Long, ItemRef> byId = items.byIds(ids);
        Map<Long, Need> needs = Need.<Need>list("townId = ?1 and itemId in ?2", townId, ids).stream()
                .collect(Collectors.toMap(n -> n.itemId, Function.identity()));
        Map<Long, Long> counts = supporters.countsOfItems(townId, ids);
        return ids.stream()
                .map(byId::get)
                .filter(ItemRef::isShown)
                .map(i -> new SimilarNeed(
                        i.id(),
                        needs.containsKey(i.id()) ? needs.get(i.id()).number : null,
                        i.title(),
                        i.data().category(),
                        i.summaryOrFacts(),
                        counts.getOrDefault(i.id(), 0L)))
                .toList();
    }
}
