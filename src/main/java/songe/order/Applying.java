package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import songe.draw.Draws;
import songe.draw.Weight;
import songe.identity.People;
import songe.order.terms.Terms;
import songe.schedule.SessionRef;
import songe.seat.Seats;
import songe.shared.Days;
import songe.shared.Problem;

/**
 * Transition 2: into the draw for a session, at the counter as on the phone. Runs in the caller's transaction, on an order
 * whose session is known.
 */
@ApplicationScoped
class Applying {
    private static final Duration SERVED_WITHIN = Duration.ofDays(90);
    private static final int ELDER_FROM = 60;

    private final EntityManager em;
    private final Draws draws;
    private final Seats seats;
    private final People people;
    private final OrderFacts facts;

    Applying(EntityManager em, Draws draws, Seats seats, People people, OrderFacts facts) {
        this.em = em;
        this.draws = draws;
        this.seats = seats;
        this.people = people;
        this.facts = facts;
    }

    /**
     * @return false when there is no draw, or it is over: then whoever comes first has a place
     * @throws Problem as {@link Draws#enter}, and at the end of the transaction 409 {@code session.cancelled}
     */
    boolean apply(Order order, SessionRef session, Terms.Subject subject, By by, Instant now) {
        Set<Weight> weights = weights(order, subject, now);
        Optional<String> pseudonym = draws.enter(session, order.beneficiaryKey, weights, order.places);
        if (pseudonym.isEmpty()) return false;
        order.pseudonym = pseudonym.get();
        order.startsAt = session.startsAt();
        order.endsAt = session.endsAt();
        order.begin(OrderStatus.APPLIED, new OrderStep.Change(by, now, null, text(order, weights)));
        facts.tell(order, by, now, OrderFact.Applied::new);
        seats.requireLiveLast(session.id());
        return true;
    }

    /** Who was not there lately, is old, or cares for somebody has a ticket more for each. */
    private Set<Weight> weights(Order order, Terms.Subject subject, Instant now) {
        Set<Weight> weights = EnumSet.of(Weight.BASE);
        if (!wasServedLately(order, now)) weights.add(Weight.NOT_SERVED);
        Integer born = subject.birthYear();
        if (born != null && Days.day(now).getYear() - born >= ELDER_FROM) weights.add(Weight.ELDER);
        boolean forAnother = !order.isOwn() && !order.beneficiaryKey.equals("p:" + order.requesterId);
        if (forAnother && people.isResident(order.requesterId)) weights.add(Weight.CARER);
        return weights;
    }

    private boolean wasServedLately(Order order, Instant now) {
        return !em.createNativeQuery("select id from orders where town_id = ? and beneficiary_key = ?"
                        + " and checked_in_at >= ? limit 1")
                .setParameter(1, order.townId)
                .setParameter(2, order.beneficiaryKey)
                .setParameter(3, now.minus(SERVED_WITHIN))
                .getResultList()
                .isEmpty();
    }

    private static String text(Order order, Set<Weight> weights) {
        String why = weights.stream().map(Weight::words).collect(Collectors.joining("、"));
        return "您报了名，代号" + order.pseudonym + "，有" + Weight.sum(weights) + "签（" + why + "）";
    }
}
