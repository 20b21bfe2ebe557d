package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import songe.identity.PersonRef;
import songe.identity.PersonalData;
import songe.order.look.Looks;
import songe.order.rating.Ratings;
import songe.order.terms.Assessments;
import songe.seat.Quotas;
import songe.shared.Problem;
import songe.shared.Problems;

/** Somebody's orders, theirs to take home; or without them, once they are gone. */
@ApplicationScoped
class OrdersOfPerson implements PersonalData {
    /** An appointment that long past, with nobody checked in, is nobody's business any more. */
    private static final Duration MISSED_AFTER = Duration.ofDays(1);

    private final EntityManager em;
    private final OrderViews views;
    private final Closing closing;
    private final Wiping wiping;
    private final Quotas quotas;
    private final Looks looks;
    private final Ratings ratings;
    private final Assessments assessments;
    private final Clock clock;

    OrdersOfPerson(
            EntityManager em,
            OrderViews views,
            Closing closing,
            Wiping wiping,
            Quotas quotas,
            Looks looks,
            Ratings ratings,
            Assessments assessments,
            Clock clock) {
        this.em = em;
        this.views = views;
        this.closing = closing;
        this.wiping = wiping;
        this.quotas = quotas;
        this.looks = looks;
        this.ratings = ratings;
        this.assessments = assessments;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "orders";
    }

    /** Also those that somebody else ordered for them. */
    @Override
    public Object of(PersonRef person) {
        List<Order> orders =
                Order.list("requesterId = ?1 or beneficiaryKey = ?2 order by id", person.id(), "p:" + person.id());
        return views.whole(orders);
    }

    /** @throws Problem 409 {@code me.open-orders} naming those that can no longer be cancelled and are not over yet */
    @Override
    public void erase(PersonRef person) {
        Instant now = clock.instant();
        List<Order> orders = locked(person.id());
        List<Order> open = orders.stream().filter(o -> isOpen(o, now)).toList();
        String begun =
                open.stream().filter(o -> !mayCancel(o, now)).map(o -> o.number).collect(Collectors.joining("、"));
        if (!begun.isEmpty()) throw Problems.conflict("me.open-orders", begun);
        open.forEach(closing::cancelForLeaver);
        List<Long> ids = orders.stream().map(o -> o.id).toList();
        wiping.wipe(ids);
        quotas.forget("p:" + person.id());
        ratings.forgetWords(ids);
        looks.forgetAbout(person.id());
        assessments.forget(person);
    }

    private List<Order> locked(long personId) {
        em.createNativeQuery("select id from orders where requester_id = ? order by id for update")
                .setParameter(1, personId)
                .getResultList();
        return Order.list("requesterId = ?1 order by id", personId);
    }

    private static boolean isOpen(Order o, Instant now) {
        boolean missed = o.is(OrderStatus.CONFIRMED)
                && o.endsAt != null
                && o.endsAt.plus(MISSED_AFTER).isBefore(now);
        return !missed && !OrderStatus.ENDED.contains(o.status());
    }

    private static boolean mayCancel(Order o, Instant now) {
        return o.status().canBecome(OrderStatus.CANCELLED_BY_RESIDENT) && o.isCancelFree(now);
    }
}
