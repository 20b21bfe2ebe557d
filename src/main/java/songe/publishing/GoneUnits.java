package songe.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import songe.catalog.ItemFact;
import songe.catalog.ItemRef;
import songe.catalog.ItemShelf;
import songe.catalog.ItemStatus;
import songe.catalog.Items;
import songe.partner.PartnerFact;

/** What a unit that has left gave is ordered no more, and nobody reads what it wanted to give. */
@ApplicationScoped
class GoneUnits {
    private final Items items;
    private final ItemShelf shelf;
    private final Event<ItemFact> facts;

    GoneUnits(Items items, ItemShelf shelf, Event<ItemFact> facts) {
        this.items = items;
        this.shelf = shelf;
        this.facts = facts;
    }

    void on(@Observes PartnerFact.Left left) {
        List<ItemRef> all = items.ofUnits(left.townId(), Set.of(left.partnerId()), Long.MAX_VALUE, Integer.MAX_VALUE);
        for (ItemRef item : all) {
            shelf.lock(left.townId(), item.id());
            if (item.publication().status() == ItemStatus.PUBLISHED) withdraw(item, left);
            ItemVersion.latest(left.townId(), item.id())
                    .filter(v -> v.status() == VersionStatus.SUBMITTED)
                    .ifPresent(ItemVersion::takeBack);
        }
    }

    private void withdraw(ItemRef item, PartnerFact.Left left) {
        shelf.withdraw(left.townId(), item.id());
        facts.fire(new ItemFact.Withdrawn(new ItemFact.About(
                left.townId(), item.id(), item.data().code(), item.title(), left.partnerId(), left.at(), left.by())));
    }
}
