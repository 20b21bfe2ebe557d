package songe.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import songe.catalog.Booking;
import songe.catalog.Fulfilment;
import songe.catalog.ItemContent;
import songe.catalog.ItemShelf;
import songe.catalog.ListKind;
import songe.shared.Numbers;

/** A unit is handed the beginning of something to publish, as if it had written it. Runs in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class HandedOver {
    private static final int HALF_AN_HOUR = 30;

    private final ItemShelf shelf;

    HandedOver(ItemShelf shelf) {
        this.shelf = shelf;
    }

    /** A service that is asked for at a station, to be changed as the unit likes. @return the item's id */
    public long draft(long townId, long partnerId, String title, String category, String description) {
        ItemContent content = new ItemContent(
                ListKind.SERVICE,
                category,
                title,
                null,
                description,
                Fulfilment.AT_STATION,
                Booking.REVIEW,
                HALF_AN_HOUR,
                1,
                null,
                null,
                null,
                null);
        long id = shelf.draft(townId, "P-" + Numbers.spoken(), partnerId, content);
        new ItemVersion(townId, id, 1, content).persist();
        return id;
    }
}
