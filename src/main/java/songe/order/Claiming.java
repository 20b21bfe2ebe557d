package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.certificate.CertificateKind;
import songe.identity.Caller;
import songe.order.dispatch.Able;
import songe.order.dispatch.Cause;
import songe.order.dispatch.Decision;
import songe.order.dispatch.Dispatcher;
import songe.order.dispatch.Request;
import songe.order.dispatch.Taker;
import songe.order.dispatch.rule.Exclusion;
import songe.order.dispatch.rule.Settings;
import songe.place.Stations;
import songe.shared.Problem;
import songe.shared.Problems;

/** Transition 8: whoever is able and first gets an open order. The order's row is locked, so that there is one first. */
@ApplicationScoped
class Claiming {
    private final Items items;
    private final OrderAccess access;
    private final Able able;
    private final Dispatcher dispatcher;
    private final Appointing appointing;
    private final Stations stations;

    Claiming(
            Items items,
            OrderAccess access,
            Able able,
            Dispatcher dispatcher,
            Appointing appointing,
            Stations stations) {
        this.items = items;
        this.access = access;
        this.able = able;
        this.dispatcher = dispatcher;
        this.appointing = appointing;
        this.stations = stations;
    }

    /**
     * Runs in the caller's transaction.
     *
     * @throws Problem 409 {@code claim.taken}, naming who has it, for who was able and came too late; {@code
     *     claim.not-able}, {@code claim.not-qualified}, {@code claim.out-of-reach}, {@code claim.full} and {@code
     *     claim.busy} for who is not able now; 404 for who never is
     */
    Seen claim(Caller caller, String number, Inputs.Claim in) {
        Seen seen = access.lockPresented(caller, number);
        Order o = seen.order();
        Taker taker = able.taker(caller, o.townId, o.itemId, o.stationId).orElse(null);
        if (taker == null || !o.is(OrderStatus.OPEN)) throw refusal(seen, taker);
        if (o.isBehindNeed()) throw Problems.conflict("claim.need", o.need);
        Instant when = in.startsAt() != null ? in.startsAt() : o.wishedAt;
        ItemRef item = items.get(o.townId, o.itemId);
        Decision decision = dispatcher.chosen(new Request(o.id, item, o.areaCode, when, Set.of()), taker);
        requireAble(decision);
        o.partnerId = taker.partnerId();
        if (taker.stationId() != null) o.stationId = taker.stationId();
        Seen holder = new Seen(
                o,
                caller,
                EnumSet.of(taker.partnerId() == null ? Part.STATION : Part.PARTNER),
                stations.byId(o.stationId));
        appointing.claimed(holder, in.startsAt());
        dispatcher.keep(decision, o.townId, o.id, Cause.CLAIMED, caller.id());
        return holder;
    }

    /** Who had it before may think better of it, and when they open is their own to know. */
    private static void requireAble(Decision decision) {
        Settings town = decision.situation().settings();
        for (Exclusion against : decision.against()) {
            switch (against) {
                case NOT_ABLE -> throw Problems.conflict("claim.not-able");
                case OUT_OF_REACH -> throw Problems.conflict("claim.out-of-reach", town.reachMetres());
                case FULL -> throw Problems.conflict("claim.full", town.loadCap());
                case NOT_QUALIFIED ->
                    throw Problems.conflict("claim.not-qualified", CertificateKind.words(decision.lacking()));
                case BUSY -> throw Problems.conflict("claim.busy", town.atOnce());
                case NOT_CARRYING, HAD_IT, CLOSED -> {}
            }
        }
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
