package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.pledge.Commitments;
import songe.shared.Days;

/**
 * What orders take from pledges. An item that never had one asks nothing. Runs in the caller's transaction; whoever calls it
 * has taken the place, the room or the thing already.
 */
@ApplicationScoped
class Pledging {
    private final Items items;
    private final Commitments commitments;

    Pledging(Items items, Commitments commitments) {
        this.items = items;
        this.commitments = commitments;
    }

    /** Of a new order. @throws Problem 409 {@code pledge.exhausted} */
    void commit(Order o, By by, Instant now) {
        commit(commitments::commit, o, by, now);
    }

    /** Of one that was chosen, or waited until its turn came: what was promised to it does not depend on what is left. */
    void commitIfLeft(Order o, By by, Instant now) {
        if (o.pledgeId == null) commit(commitments::commitIfLeft, o, by, now);
    }

    private void commit(Function<Commitments.Taking, Optional<Long>> how, Order o, By by, Instant now) {
        ItemRef item = items.known(o.townId, o.itemId);
        if (!item.isPledged()) return;
        Instant when = Stream.of(o.startsAt, o.wishedAt, now)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        Commitments.Taking taking = new Commitments.Taking(
                o.townId, item.id(), item.title(), o.number, o.places, Days.day(when), by.id(), now);
        o.pledgeId = how.apply(taking).orElse(null);
    }

    /** What became of it, each time that something has happened to the order. */
    void follow(Order o, By by, Instant at) {
        if (o.pledgeId == null) return;
        if (o.is(OrderStatus.DELIVERED)) commitments.delivered(o.townId, o.number, by.id(), at);
        else if (o.deliveredAt == null && OrderStatus.ENDED.contains(o.status()))
            commitments.cameToNothing(o.townId, o.number, by.id(), at);
    }
}
