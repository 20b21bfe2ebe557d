package songe.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import songe.catalog.ItemFact;
import songe.catalog.ItemRef;
import songe.catalog.ItemShelf;
import songe.catalog.ItemStatus;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.identity.Role;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Transactions;

/** Takes items from before the public and puts them there again. */
@ApplicationScoped
class Shelf {
    private final Transactions transactions;
    private final Items items;
    private final ItemShelf shelf;
    private final Units units;
    private final ItemSteps steps;

    Shelf(Transactions transactions, Items items, ItemShelf shelf, Units units, ItemSteps steps) {
        this.transactions = transactions;
        this.items = items;
        this.shelf = shelf;
        this.units = units;
        this.steps = steps;
    }

    /** The town's items in that state, newest first. */
    Page<PartnerItem> inState(Caller caller, ItemStatus status, PageRequest page) {
        return transactions.retrying(() -> {
            Cursor after = page.cursor();
            long before = after == null ? Long.MAX_VALUE : after.id();
            List<ItemRef> rows = items.inState(caller.town(), status, before, page.size + 1);
            return Page.of(rows, page.size, i -> new Cursor(0, i.id())).map(i -> PartnerItem.of(i, null, false));
        });
    }

    /** By the town's operator, or by the unit whose item it is. Open orders go on. */
    PartnerItem withdraw(Caller caller, long id) {
        return change(caller, id, ItemFact.Withdrawn::new, () -> shelf.withdraw(caller.town(), id));
    }

    PartnerItem publishAgain(Caller caller, long id) {
        return change(caller, id, ItemFact.PublishedAgain::new, () -> shelf.publishAgain(caller.town(), id));
    }

    private PartnerItem change(Caller caller, long id, Function<ItemFact.About, ItemFact> step, Runnable verb) {
        return transactions.retrying(() -> {
            shelf.lock(caller.town(), id);
            boolean town = caller.is(Role.TOWN);
            ItemRef item = town ? items.any(caller.town(), id) : units.item(caller, id);
            verb.run();
            steps.tell(item, item.title(), caller, step);
            ItemVersion newest = ItemVersion.latest(caller.town(), id).orElse(null);
            return PartnerItem.of(items.any(caller.town(), id), newest, !town);
        });
    }
}
