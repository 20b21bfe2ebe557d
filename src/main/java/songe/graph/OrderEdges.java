package songe.graph;

import static songe.graph.ThingKind.ITEM;
import static songe.graph.ThingKind.NEED;
import static songe.graph.ThingKind.ORDER;
import static songe.graph.ThingKind.PROJECT;
import static songe.graph.ThingKind.RATING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Set;
import songe.catalog.Booking;
import songe.catalog.Items;
import songe.need.Needs;
import songe.order.OrderFact;
import songe.project.Projects;

/** Of orders: what they stand behind or take part in, what was given by them, how it was rated. Placing an ordinary one writes nothing. */
@ApplicationScoped
class OrderEdges {
    private static final Set<Booking> TOGETHER = EnumSet.of(Booking.CLAIM, Booking.JOIN);

    private final Edges edges;
    private final Needs needs;
    private final Projects projects;
    private final Items items;

    OrderEdges(Edges edges, Needs needs, Projects projects, Items items) {
        this.edges = edges;
        this.needs = needs;
        this.projects = projects;
        this.items = items;
    }

    void on(@Observes OrderFact.Joined joined) {
        OrderFact.About order = joined.about();
        projects.withItem(order.townId(), order.itemId())
                .ifPresent(p -> edges.write(
                        joined, Thing.of(ORDER, order.number()), EdgeKind.TAKES_PART, Thing.of(PROJECT, p.number())));
    }

    void on(@Observes OrderFact.Opened opened) {
        OrderFact.About order = opened.about();
        if (items.known(order.townId(), order.itemId()).booking() != Booking.CLAIM) return;
        needs.withItem(order.townId(), order.itemId())
                .ifPresent(n -> edges.write(
                        opened, Thing.of(ORDER, order.number()), EdgeKind.SUPPORTS, Thing.of(NEED, n.number())));
    }

    void on(@Observes OrderFact.CancelledByResident cancelled) {
        OrderFact.About order = cancelled.about();
        if (TOGETHER.contains(items.known(order.townId(), order.itemId()).booking()))
            edges.forgetFrom(order.townId(), Thing.of(ORDER, order.number()));
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
