package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import songe.identity.Caller;
import songe.order.dispatch.Able;
import songe.order.dispatch.Cause;
import songe.order.dispatch.Dispatcher;
import songe.order.dispatch.Taker;
import songe.place.Stations;
import songe.shared.Problem;
import songe.shared.Problems;

/** Transition 8: whoever is able and first gets an open order. The order's row is locked, so that there is one first. */
@ApplicationScoped
class Claiming {
    private final OrderAccess access;
    private final Able able;
    private final Dispatcher dispatcher;
    private final Appointing appointing;
    private final Stations stations;

    Claiming(OrderAccess access, Able able, Dispatcher dispatcher, Appointing appointing, Stations stations) {
        this.access = access;
        this.able = able;
        this.dispatcher = dispatcher;
        this.appointing = appointing;
        this.stations = stations;
    }

    /**
     * Runs in the caller's transaction.
     *
     * @throws Problem 409 {@code claim.taken}, naming who has it, for who was able and came too late, 404 for who is not
     */
    Seen claim(Caller caller, String number, Inputs.Claim in) {
        Seen seen = access.lockPresented(caller, number);
        Order o = seen.order();
        Taker taker = able.taker(caller, o.townId, o.itemId, o.stationId).orElse(null);
        if (taker == null || !o.is(OrderStatus.OPEN)) throw refusal(seen, taker);
        o.partnerId = taker.partnerId();
        if (taker.stationId() != null) o.stationId = taker.stationId();
        Seen holder = new Seen(
                o,
                caller,
                EnumSet.of(taker.partnerId() == null ? Part.STATION : Part.PARTNER),
                stations.byId(o.stationId));
        appointing.claimed(holder, in.startsAt());
        dispatcher.keep(dispatcher.chosen(taker), o.townId, o.id, Cause.CLAIMED, caller.id());
        return holder;
    }

    private Problem refusal(Seen seen, Taker taker) {
        Order o = seen.order();
        boolean late = taker != null && OrderStep.everReached(o.id, OrderStatus.OPEN);
        if (!late && seen.parts().isEmpty()) return Problems.notFound("order.unknown");
        if (taker == null) return Problems.forbidden("auth.forbidden");
        if (late && o.is(OrderStatus.ASSIGNED, OrderStatus.CONFIRMED)) return taken(seen);
        return Problems.conflict("order.transition", o.status().words(), OrderStatus.CONFIRMED.words());
    }

    private Problem taken(Seen seen) {
        return Problems.conflict("claim.taken", appointing.holderName(seen));
    }
}
