package songe.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.shared.Change;
import songe.shared.Problem;
import songe.shared.Problems;

/** The items of a town. */
@ApplicationScoped
@Transactional
public class Items {
    private final EntityManager em;
    private final Event<ItemFact> facts;

    Items(EntityManager em, Event<ItemFact> facts) {
        this.em = em;
        this.facts = facts;
    }

    public List<ItemRef> ofTown(long townId) {
        return Item.ofTown(townId).stream().map(Item::ref).toList();
    }

    /** The ids of all the town ever had, for who makes an index of them. */
    public List<Long> idsOfTown(long townId) {
        return em.createQuery("select i.id from Item i where i.townId = ?1 order by i.id", Long.class)
                .setParameter(1, townId)
                .getResultList();
    }

    /** Those of the items that everybody may see now. */
    public List<ItemRef> shown(long townId, Collection<Long> ids) {
        return Item.<Item>list("townId = ?1 and id in ?2 order by id", townId, ids).stream()
                .map(Item::ref)
                .toList();
    }

    public List<ItemRef> ofPartner(long townId, Collection<Long> partnerIds) {
        if (partnerIds.isEmpty()) return List.of();
        return Item.<Item>list("townId = ?1 and partnerId in ?2 order by code", townId, partnerIds).stream()
                .map(Item::ref)
                .toList();
    }

    public Map<Long, ItemRef> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return Item.<Item>list("id in ?1", ids).stream()
                .map(Item::ref)
                .collect(Collectors.toMap(ItemRef::id, Function.identity()));
    }

    /** @throws Problem 404 {@code item.unknown}, also for another town's */
    public ItemRef get(long townId, long id) {
        return Item.<Item>find("townId = ?1 and id = ?2", townId, id)
                .firstResultOptional()
                .map(Item::ref)
                .orElseThrow(() -> Problems.notFound("item.unknown"));
    }

    public Optional<ItemRef> byCode(long townId, String code) {
        return Item.of(townId, code).map(Item::ref);
    }

    /** What the town calls its lists. */
    public Map<ListKind, String> labels(long townId) {
        Map<ListKind, String> labels = new EnumMap<>(ListKind.class);
        for (ListKind list : ListKind.values()) labels.put(list, list.label());
        List<?> own = em.createNativeQuery("select list, label from item_list_label where town_id = ?")
                .setParameter(1, townId)
                .getResultList();
        for (Object row : own) labels.put(ListKind.valueOf((String) ((Object[]) row)[0]), (String) ((Object[]) row)[1]);
        return labels;
    }

    /** Makes items or gives them what is wanted now; says for each which it was. */
    public List<Change> putAll(long townId, Collection<ItemData> wanted) {
        Map<String, Item> known = new HashMap<>();
        for (Item item : Item.ofTown(townId)) known.put(item.code(), item);
        Set<Long> changed = new HashSet<>();
        List<Change> changes = wanted.stream()
                .map(w -> put(townId, known.get(w.code()), w, changed))
                .toList();
        if (!changed.isEmpty()) facts.fire(new ItemFact.Changed(townId, changed));
        return changes;
    }

    private static Change put(long townId, Item known, ItemData wanted, Set<Long> changedIds) {
        Item item = known != null ? known : new Item(townId, wanted.code());
        boolean changed = item.fill(wanted);
        if (known == null) item.persist();
        if (changed) changedIds.add(item.id());
        return Change.of(known == null, changed);
    }
}
