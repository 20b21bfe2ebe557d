package songe.graph;

import static songe.graph.ThingKind.ITEM;
import static songe.graph.ThingKind.ORDER;
import static songe.graph.ThingKind.PROJECT;
import static songe.graph.ThingKind.RATING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import songe.catalog.Booking;
import songe.catalog.Items;
import songe.order.OrderFact;
import songe.project.Projects;

/** Of orders: what they took part in, what was given by them, how it was rated. Placing an ordinary one writes nothing. */
@ApplicationScoped
class OrderEdges {
    private final Edges edges;
    private final Projects projects;
    private final Items items;

    OrderEdges(Edges edges, Projects projects, Items items) {
        this.edges = edges;
        this.projects = projects;
        this.items = items;
    }

    void on(@Observes OrderFact.Joined joined) {
        OrderFact.About order = joined.about();
        projects.withItem(order.townId(), order.itemId())
                .ifPresent(p -> edges.write(
                        joined, Thing.of(ORDER, order.number()), EdgeKind.TAKES_PART, Thing.of(PROJECT, p.number())));
    }

    void on(@Observes OrderFact.CancelledByResident cancelled) {
        OrderFact.About order = cancelled.about();
        if (items.known(order.townId(), order.itemId()).booking() != Booking.JOIN) return;
        projects.withItem(order.townId(), order.itemId())
                .ifPresent(p -> edges.forget(
                        order.townId(),
                        Thing.of(ORDER, order.number()),
                        EdgeKind.TAKES_PART,
                        Thing.of(PROJECT, p.number())));
    }

    void on(@Observes OrderFact.Delivered delivered) {
        OrderFact.About order = delivered.about();
        edges.write(delivered, Thing.of(ITEM, order.itemId()), EdgeKind.FULFILLED, Thing.of(ORDER, order.number()));
    }

    /** An order has one rating at a time: the thing is named after it. */
    void on(@Observes OrderFact.Rated rated) {
        Thing order = Thing.of(ORDER, rated.about().number());
        Thing rating = Thing.of(RATING, rated.about().number());
        edges.forget(rated.townId(), order, EdgeKind.RATED, rating);
        edges.write(rated, order, EdgeKind.RATED, rating, rated.score());
    }
}
