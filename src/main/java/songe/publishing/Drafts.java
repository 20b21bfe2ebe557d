package songe.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import songe.catalog.ItemFact;
import songe.catalog.ItemRef;
import songe.catalog.ItemShelf;
import songe.identity.Caller;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Transactions;

/** Throws away what a unit began to write and never showed to anybody. */
@ApplicationScoped
class Drafts {
    private final Transactions transactions;
    private final ItemShelf shelf;
    private final Units units;
    private final ItemSteps steps;

    Drafts(Transactions transactions, ItemShelf shelf, Units units, ItemSteps steps) {
        this.transactions = transactions;
        this.shelf = shelf;
        this.units = units;
        this.steps = steps;
    }

    /**
     * Also one that the town sent back.
     *
     * @throws Problem 404 {@code item.unknown}, 409 {@code publication.kept} once it was public or while it waits for the town
     */
    void delete(Caller caller, long id) {
        transactions.retrying(() -> {
            shelf.lock(caller.town(), id);
            ItemRef item = units.item(caller, id);
            ItemVersion draft = ItemVersion.latest(caller.town(), id).orElse(null);
            if (draft != null && draft.status() == VersionStatus.SUBMITTED)
                throw Problems.conflict("publication.kept", draft.status().words());
            String title = draft == null ? item.title() : draft.content().title();
            ItemVersion.forget(caller.town(), id);
            shelf.discard(caller.town(), id);
            steps.tell(item, title, caller, ItemFact.Deleted::new);
            return null;
        });
    }
}
