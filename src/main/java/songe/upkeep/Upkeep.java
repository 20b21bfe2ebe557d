package songe.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import songe.catalog.ItemFact;
import songe.catalog.ItemRef;
import songe.catalog.ItemShelf;
import songe.catalog.ItemStatus;
import songe.catalog.Items;
import songe.catalog.ListKind;
import songe.shared.Sql;

/** Looks at an item whose day has come. Runs in the caller's transaction. */
@ApplicationScoped
class Upkeep {
    /** Needs and projects are nobody's standing offer. */
    private static final Set<ListKind> OFFERS = Set.of(ListKind.SERVICE, ListKind.RESOURCE);

    private final EntityManager em;
    private final Items items;
    private final ItemShelf shelf;
    private final Event<ItemFact> itemFacts;
    private final Event<UpkeepFact> facts;

    Upkeep(EntityManager em, Items items, ItemShelf shelf, Event<ItemFact> itemFacts, Event<UpkeepFact> facts) {
        this.em = em;
        this.items = items;
        this.shelf = shelf;
        this.itemFacts = itemFacts;
        this.facts = facts;
    }

    void onApproved(@Observes ItemFact.Approved fact) {
        begin(fact.about());
    }

    void onPublishedAgain(@Observes ItemFact.PublishedAgain fact) {
        begin(fact.about());
    }

    private void begin(ItemFact.About item) {
        if (item.partnerId() == null) return;
        Sql.change(
                em,
                "insert into item_check (item_id, town_id, partner_id, look_at) values (?, ?, ?, ?)"
                        + " on duplicate key update partner_id = ?, asked_at = null, look_at = ?",
                item.itemId(),
                item.townId(),
                item.partnerId(),
                item.at().plus(ItemCheck.QUIET),
                item.partnerId(),
                item.at().plus(ItemCheck.QUIET));
    }

    /** What came with the town's data is looked at, too. @return how many there were */
    int beginAll(long townId, Instant now) {
        return Sql.change(
                em,
                "insert ignore into item_check (item_id, town_id, partner_id, look_at)"
                        + " select i.id, i.town_id, i.partner_id, ? from item i where i.town_id = ? and i.status = 'PUBLISHED'"
                        + " and i.partner_id is not null and i.list in ('SERVICE', 'RESOURCE')"
                        + " and not exists (select 1 from item_check c where c.item_id = i.id)",
                now.plus(ItemCheck.QUIET),
                townId);
    }

    void look(ItemCheck check, Instant now) {
        shelf.lock(check.townId(), check.itemId());
        ItemRef item = items.any(check.townId(), check.itemId());
        Instant last = lastGiven(Set.of(item.id())).get(item.id());
        if (!isOffered(item)) check.delete();
        else if (last != null && last.plus(ItemCheck.QUIET).isAfter(now)) check.given(last);
        else if (check.isAsked()) withdraw(check, item, now);
        else ask(check, item, now);
    }

    private static boolean isOffered(ItemRef item) {
        return item.publication().status() == ItemStatus.PUBLISHED
                && item.data().partnerId() != null
                && OFFERS.contains(item.data().list());
    }

    /** When somebody had it last; by ix_orders_item_delivered. */
    Map<Long, Instant> lastGiven(Collection<Long> itemIds) {
        if (itemIds.isEmpty()) return Map.of();
        return Sql.rows(
                        em,
                        "select item_id, max(delivered_at) from orders where item_id in " + Sql.marks(itemIds)
                                + " and delivered_at is not null group by item_id",
                        row -> Map.entry(row.getLong(1), Sql.instant(row, 2)),
                        itemIds.toArray())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void ask(ItemCheck check, ItemRef item, Instant now) {
        check.ask(now);
        facts.fire(new UpkeepFact.Asked(about(item, now, null), check.lookAt()));
    }

    private void withdraw(ItemCheck check, ItemRef item, Instant now) {
        shelf.withdraw(item.townId(), item.id());
        itemFacts.fire(new ItemFact.Withdrawn(about(item, now, null)));
        check.delete();
    }

    void stillOffered(ItemCheck check, Instant now, long by) {
        check.given(now);
        facts.fire(new UpkeepFact.StillOffered(about(items.any(check.townId(), check.itemId()), now, by)));
    }

    private static ItemFact.About about(ItemRef item, Instant now, Long by) {
        return new ItemFact.About(
                item.townId(),
                item.id(),
                item.data().code(),
                item.title(),
                item.data().partnerId(),
                now,
                by);
    }
}
