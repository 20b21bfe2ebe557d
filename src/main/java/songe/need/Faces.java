package songe.need;

import jakarta.enterprise.context.ApplicationScoped;
import songe.catalog.ItemShelf;
import songe.catalog.ItemStatus;
import songe.catalog.Items;

/** A need's item goes from the lists when the need is over. Runs in the caller's transaction. */
@ApplicationScoped
class Faces {
    private final Items items;
    private final ItemShelf shelf;

    Faces(Items items, ItemShelf shelf) {
        this.items = items;
        this.shelf = shelf;
    }

    /** The town may have taken it away before. */
    void hide(Need need) {
        shelf.lock(need.townId, need.itemId);
        if (items.any(need.townId, need.itemId).publication().status() == ItemStatus.PUBLISHED)
            shelf.withdraw(need.townId, need.itemId);
    }
}
