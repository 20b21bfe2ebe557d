package songe.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.function.Function;
import songe.catalog.ItemFact;
import songe.catalog.ItemRef;
import songe.identity.Caller;

/** Tells the house what happened to an item, inside the transaction. */
@ApplicationScoped
class ItemSteps {
    private final Event<ItemFact> facts;
    private final Clock clock;

    ItemSteps(Event<ItemFact> facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    void tell(ItemRef item, String title, Caller by, Function<ItemFact.About, ItemFact> step) {
        facts.fire(step.apply(new ItemFact.About(
                item.townId(),
                item.id(),
                item.data().code(),
                title,
                item.data().partnerId(),
                clock.instant(),
                by.id())));
    }
}
