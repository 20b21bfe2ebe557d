package songe.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
import songe.shared.Batch;
import songe.shared.ById;
import songe.shared.Change;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Recent;

/** The items of a town. What the public does not see is told by the finders' names. */
@ApplicationScoped
@Transactional
public class Items {
    private static final String SHOWN_OF = "from Item i where i.townId = ?1 and i.status = ?2 and i.content.list in ?3"
            + " and (i.content.publishFrom is null or i.content.publishFrom <= ?4)"
            + " and (i.content.publishUntil is null or i.content.publishUntil > ?4)";

    private final EntityManager em;
    private final Event<ItemFact> facts;
    private final Clock clock;
    private final Recent<ItemRef> recent;

    Items(EntityManager em, Event<ItemFact> facts, Clock clock, Recent.Memory memory) {
        this.em = em;
        this.recent = memory.of(this::byIds);
        this.facts = facts;
        this.clock = clock;
    }

    /** Of those of the codes that there are, in whatever state, the ids. */
    public Map<String, Long> idsByCode(long townId, Collection<String> codes) {
        Map<String, Long> ids = new HashMap<>();
        for (List<String> some : Batch.parts(codes))
            em.createQuery("select i.code, i.id from Item i where i.townId = ?1 and i.code in ?2", Coded.class)
                    .setParameter(1, townId)
                    .setParameter(2, some)
                    .getResultList()
                    .forEach(i -> ids.put(i.code, i.id));
        return ids;
    }

    private record Coded(String code, long id) {}

    /** The ids of all the town ever had, for who makes an index of them. */
    public List<Long> idsOfTown(long townId) {
        return em.createQuery("select i.id from Item i where i.townId = ?1 order by i.id", Long.class)
                .setParameter(1, townId)
                .getResultList();
    }

    /** The ids of what has no sessions: no longer public, or had by {@link ItemRef#isByUnits units}. */
    public Set<Long> withoutSessions(long townId) {
        return Set.copyOf(em.createQuery(
                        "select i.id from Item i where i.townId = ?1 and (i.status = ?2"
                                + " or i.content.fulfilment in (VENUE, LOAN) and i.content.booking in (SESSION, REVIEW))",
                        Long.class)
                .setParameter(1, townId)
                .setParameter(2, ItemStatus.WITHDRAWN)
                .getResultList());
    }

    /** Those of the items that are public, be it only in their window. */
    public List<ItemRef> published(long townId, Collection<Long> ids) {
        return refs(
                Item.list("townId = ?1 and id in ?2 and status = ?3 order by id", townId, ids, ItemStatus.PUBLISHED));
    }

    /** What the public sees now, by id. */
    public List<ItemRef> shown(long townId) {
        return refs(Item.<Item>list("townId = ?1 and status = ?2 order by id", townId, ItemStatus.PUBLISHED)).stream()
                .filter(ItemRef::isShown)
                .toList();
    }

    /** Of these lists what the public sees now, by id. @param first so many are passed over */
    public List<ItemRef> shownOf(long townId, Collection<ListKind> lists, int first, int limit) {
        return refs(em.createQuery("select i " + SHOWN_OF + " order by i.id", Item.class)
                .setParameter(1, townId)
                .setParameter(2, ItemStatus.PUBLISHED)
                .setParameter(3, lists)
                .setParameter(4, clock.instant())
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList());
    }

    public long countShownOf(long townId, Collection<ListKind> lists) {
        return em.createQuery("select count(i) " + SHOWN_OF, Long.class)
                .setParameter(1, townId)
                .setParameter(2, ItemStatus.PUBLISHED)
                .setParameter(3, lists)
                .setParameter(4, clock.instant())
                .getSingleResult();
    }

    /** The ids of what is public, but not now. */
    public List<Long> outsideWindow(long townId) {
        return em.createQuery(
                        "select i.id from Item i where i.townId = ?1 and i.status = ?2"
                                + " and (i.content.publishFrom > ?3 or i.content.publishUntil <= ?3)",
                        Long.class)
                .setParameter(1, townId)
                .setParameter(2, ItemStatus.PUBLISHED)
                .setParameter(3, clock.instant())
                .getResultList();
    }

    /** Of some units, in whatever state, newest first. */
    public List<ItemRef> ofUnits(long townId, Collection<Long> partnerIds, long beforeId, int limit) {
        if (partnerIds.isEmpty()) return List.of();
        return refs(Item.<Item>find(
                        "townId = ?1 and partnerId in ?2 and id < ?3 order by id desc", townId, partnerIds, beforeId)
                .page(0, limit)
                .list());
    }

    /** The ids of all that these units give, in whatever state. */
    public Set<Long> idsOfUnits(long townId, Collection<Long> partnerIds) {
        return Set.copyOf(
                em.createQuery("select i.id from Item i where i.townId = ?1 and i.partnerId in ?2", Long.class)
                        .setParameter(1, townId)
                        .setParameter(2, partnerIds)
                        .getResultList());
    }

    /** In that state, newest first. */
    public List<ItemRef> inState(long townId, ItemStatus status, long beforeId, int limit) {
        return refs(
                Item.<Item>find("townId = ?1 and status = ?2 and id < ?3 order by id desc", townId, status, beforeId)
                        .page(0, limit)
                        .list());
    }

    /** In whatever state: for those who hold the ids already. */
    public Map<Long, ItemRef> byIds(Collection<Long> ids) {
        return refs(ById.all(em, Item.class, ids)).stream().collect(Collectors.toMap(ItemRef::id, Function.identity()));
    }

    private List<ItemRef> refs(List<Item> items) {
        return items.stream().map(i -> i.ref(clock.instant())).toList();
    }

    /**
     * An item that is or was public: what was ordered stays known when it is withdrawn.
     *
     * @throws Problem 404 {@code item.unknown}, also for another town's and for a draft
     */
    public ItemRef get(long townId, long id) {
        return Item.of(townId, id)
                .filter(Item::wasPublic)
                .map(i -> i.ref(clock.instant()))
                .orElseThrow(Items::unknown);
    }

    /** The same as it was a moment ago, see {@link Recent}: for those who order it. */
    public ItemRef known(long townId, long id) {
        ItemRef item = recent.get(id);
        if (item == null || item.townId() != townId || item.publication().status() == ItemStatus.DRAFT) throw unknown();
        return item;
    }

    /** {@link #byIds} as they were a moment ago. */
    public Map<Long, ItemRef> known(Collection<Long> ids) {
        return recent.all(ids);
    }

    /** @throws Problem 404 {@code item.unknown} unless the public sees it now */
    public ItemRef shown(long townId, long id) {
        ItemRef item = get(townId, id);
        if (!item.isShown()) throw unknown();
        return item;
    }

    /** In whatever state. @throws Problem 404 {@code item.unknown} */
    public ItemRef any(long townId, long id) {
        return Item.of(townId, id).map(i -> i.ref(clock.instant())).orElseThrow(Items::unknown);
    }

    public Optional<ItemRef> byCode(long townId, String code) {
        return Item.of(townId, code).map(i -> i.ref(clock.instant()));
    }

    static Problem unknown() {
        return Problems.notFound("item.unknown");
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
        if (wanted.isEmpty()) return List.of();
        Map<String, Item> known = new HashMap<>();
        for (List<ItemData> some : Batch.parts(wanted))
            Item.of(townId, some.stream().map(ItemData::code).toList()).forEach(item -> known.put(item.code(), item));
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
