package songe.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import songe.shared.Sql;

/** Puts items before the public and takes them away. Who calls it has {@link #lock locked} the item. */
@ApplicationScoped
@Transactional
public class ItemShelf {
    private final EntityManager em;
    private final Event<ItemFact> facts;

    ItemShelf(EntityManager em, Event<ItemFact> facts) {
        this.em = em;
        this.facts = facts;
    }

    /** Makes an item that is not public yet; answers its id. */
    public long draft(long townId, String code, long partnerId, ItemContent content) {
        Item item = Item.draft(townId, code, partnerId, content);
        item.persist();
        return item.id();
    }

    /** Makes an item of the town's own that is public at once; answers its id. */
    public long publish(long townId, String code, ItemContent content) {
        Item item = new Item(townId, code);
        item.publish(content);
        item.persist();
        facts.fire(new ItemFact.Changed(townId, Set.of(item.id())));
        return item.id();
    }

    /** Whatever is decided about an item is decided one after the other. @throws Problem 404 {@code item.unknown} */
    public void lock(long townId, long id) {
        List<?> rows = em.createNativeQuery("select id from item where town_id = ? and id = ? for update")
                .setParameter(1, townId)
                .setParameter(2, id)
                .getResultList();
        if (rows.isEmpty()) throw Items.unknown();
    }

    /** From now on this is what the public reads. */
    public void publish(long townId, long id, ItemContent approved) {
        change(townId, id, item -> item.publish(approved));
    }

    /** @throws Problem 409 {@code publication.transition} unless it is withdrawn */
    public void publishAgain(long townId, long id) {
        change(townId, id, Item::publishAgain);
    }

    /** @throws Problem 409 {@code publication.transition} unless it is public */
    public void withdraw(long townId, long id) {
        change(townId, id, Item::withdraw);
    }

    /** Takes an item away as if it had never been. @throws Problem 409 {@code publication.kept} once it was public */
    public void discard(long townId, long id) {
        change(townId, id, Item::discard);
    }

    /** From now on its orders ask whether a pledge runs. Holds the item's row, so that nobody takes the mark off meanwhile. */
    public void pledge(long townId, long id) {
        Sql.change(em, "update item set pledged = true where town_id = ? and id = ?", townId, id);
    }

    /** And no longer: whoever calls it holds the row since before looking that there is none left. */
    public void unpledge(long townId, long id) {
        Sql.change(em, "update item set pledged = false where town_id = ? and id = ?", townId, id);
    }

    private void change(long townId, long id, Consumer<Item> verb) {
        verb.accept(Item.of(townId, id).orElseThrow(Items::unknown));
        facts.fire(new ItemFact.Changed(townId, Set.of(id)));
    }
}
