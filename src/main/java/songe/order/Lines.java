package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import songe.identity.Caller;
import songe.seat.Waitlist;
import songe.shared.Problems;
import songe.shared.Transactions;

/** Says where orders stand in their lines. */
@ApplicationScoped
class Lines {
    private final Transactions transactions;
    private final OrderAccess access;
    private final Waitlist waitlist;

    Lines(Transactions transactions, OrderAccess access, Waitlist waitlist) {
        this.transactions = transactions;
        this.access = access;
        this.waitlist = waitlist;
    }

    SeatingResource.LineView of(Caller caller, String number) {
        return transactions.retrying(() -> {
            Order order = access.see(caller, number).order();
            Waitlist.Place place = waitlist.places(List.of(order.id)).get(order.id);
            if (place == null) throw Problems.conflict("waitlist.none");
            return new SeatingResource.LineView(
                    place.position(), place.waiting().intValue(), order.places, place.offeredUntil());
        });
    }
}
