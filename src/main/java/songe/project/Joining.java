package songe.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import songe.catalog.Booking;
import songe.catalog.Items;
import songe.order.OrderFact;
import songe.project.circle.Circle;

/** Who places an order for a project's face takes part in the project, until they cancel it. */
@ApplicationScoped
class Joining {
    private final Circle circle;
    private final Items items;

    Joining(Circle circle, Items items) {
        this.circle = circle;
        this.items = items;
    }

    void on(@Observes OrderFact.Joined joined) {
        OrderFact.About order = joined.about();
        Project.withItem(order.townId(), order.itemId())
                .ifPresent(p -> circle.join(order.townId(), p.id(), order.requesterId(), order.number(), order.at()));
    }

    void on(@Observes OrderFact.CancelledByResident cancelled) {
        OrderFact.About order = cancelled.about();
        // any other order costs no statement
        if (items.known(order.townId(), order.itemId()).booking() == Booking.JOIN)
            circle.leave(order.townId(), order.number());
    }
}
