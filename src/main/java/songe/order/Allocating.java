package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.draw.DrawFact;
import songe.draw.Draws;
import songe.draw.Outcome;
import songe.place.StationRef;
import songe.place.Stations;
import songe.seat.SeatRef;
import songe.seat.Seats;
import songe.seat.Waitlist;

/** Transition 3: what a draw means to those who applied, in the transaction that drew. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Allocating {
    private static final int SHOWN_OF_DIGEST = 8;

    private final EntityManager em;
    private final Draws draws;
    private final Seats seats;
    private final Waitlist waitlist;
    private final Stations stations;
    private final Closing closing;
    private final Pledging pledging;
    private final OrderFacts facts;

    Allocating(
            EntityManager em,
            Draws draws,
            Seats seats,
            Waitlist waitlist,
            Stations stations,
            Closing closing,
            Pledging pledging,
            OrderFacts facts) {
        this.em = em;
        this.draws = draws;
        this.seats = seats;
        this.waitlist = waitlist;
        this.stations = stations;
        this.closing = closing;
        this.pledging = pledging;
        this.facts = facts;
    }

    void onDrawn(@Observes DrawFact.Drawn drawn) {
        long session = drawn.about().sessionId();
        Map<String, Order> byPseudonym =
                applied(session).stream().collect(Collectors.toMap(o -> o.pseudonym, Function.identity()));
        String digest = draws.of(Set.of(session)).get(session).digest().substring(0, SHOWN_OF_DIGEST);
        List<Draws.Lot> lots = draws.lots(session).stream()
                .filter(lot -> byPseudonym.containsKey(lot.pseudonym()))
                .toList();
        // first all who are chosen: what is not taken yet would be offered to those who wait
        for (Draws.Lot lot : lots)
            if (lot.outcome() == Outcome.CHOSEN) confirm(byPseudonym.get(lot.pseudonym()), result(lot, digest, drawn));
        for (Draws.Lot lot : lots)
            if (lot.outcome() != Outcome.CHOSEN)
                putOff(byPseudonym.get(lot.pseudonym()), lot, result(lot, digest, drawn));
    }

    /** Transition 14, by the calendar. */
    void onCalledOff(@Observes DrawFact.CalledOff off) {
        String reason = off.why() == DrawFact.Why.TOO_LATE ? "没能按时抽签" : "这一场不开了";
        for (Order order : applied(off.about().sessionId())) {
            StationRef station = stations.byId(order.stationId);
            closing.cancel(order, By.SYSTEM, reason, "报名别的场次，或打电话问" + station.name() + "（" + station.phone() + "）");
        }
    }

    private List<Order> applied(long session) {
        return OfSession.lock(em, session, EnumSet.of(OrderStatus.APPLIED));
    }

    private static OrderStep.Change result(Draws.Lot lot, String digest, DrawFact.Drawn drawn) {
        String text = "抽签结果第" + lot.rank() + "名，" + words(lot.outcome()) + "；记录指纹" + digest;
        return new OrderStep.Change(By.SYSTEM, drawn.at(), null, text);
    }

    /** By rank: who is first in the draw is first in the line. */
    private void putOff(Order o, Draws.Lot lot, OrderStep.Change change) {
        if (lot.outcome() == Outcome.NOT_CHOSEN) {
            StationRef station = stations.byId(o.stationId);
            String now = "报名别的场次，或打电话问" + station.name() + "（" + station.phone() + "）有没有别的安排";
            closing.notAllocated(o, change.text());
            o.ending = "这次没有抽中。您可以：" + now; // the digest is for the timeline
            return;
        }
        o.become(OrderStatus.WAITLISTED, change);
        Deadlines.waiting(o);
        facts.tell(o, By.SYSTEM, change.at(), OrderFact.DrawnToWait::new);
        waitlist.join(o.townId, o.sessionId, o.id, o.beneficiaryKey, o.places, change.at());
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case CHOSEN -> "中签";
            case WAITING -> "候补";
            case NOT_CHOSEN -> "未中签";
        };
    }

    /** As somebody who had booked. */
    private void confirm(Order o, OrderStep.Change change) {
        SeatRef seat = seats.take(o.townId, o.sessionId, o.beneficiaryKey, o.places);
        o.seatId = seat.id();
        o.appoint(o.startsAt, o.endsAt);
        pledging.commitIfLeft(o, By.SYSTEM, change.at());
        o.become(OrderStatus.CONFIRMED, change);
        Deadlines.visit(o, change.at());
        facts.tell(o, By.SYSTEM, change.at(), OrderFact.Drawn::new);
    }
}
