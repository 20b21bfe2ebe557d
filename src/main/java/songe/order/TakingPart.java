package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import songe.catalog.Fulfilment;
import songe.catalog.ItemRef;
import songe.order.dispatch.Dispatcher;
import songe.order.need.NeedDesk;
import songe.order.need.NeedDesks;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.place.StationRef;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Transactions;

/** Transitions 1c and 1d: to take part in a project, to stand behind a need. Runs in the caller's transaction. */
@ApplicationScoped
class TakingPart {
    private final Dispatcher dispatcher;
    private final Partners partners;
    private final NeedDesks desks;
    private final Opening opening;
    private final OrderFacts facts;

    TakingPart(Dispatcher dispatcher, Partners partners, NeedDesks desks, Opening opening, OrderFacts facts) {
        this.dispatcher = dispatcher;
        this.partners = partners;
        this.desks = desks;
        this.opening = opening;
        this.facts = facts;
    }

    /** Confirmed at once, at no set hour and without a pass; its unit holds it, else the station nearest to the person. */
    void join(Order order, ItemRef item, By by, Instant now) {
        StationRef station = dispatcher.watching(item, order.areaCode);
        PartnerRef unit = partners.byId(item.data().partnerId());
        order.stationId = station.id();
        order.partnerId = unit == null ? null : unit.id();
        String holder = unit == null ? station.name() : unit.name();
        String text = Sentences.confirmed(order, item.booking(), Fulfilment.PROJECT, holder, station.name(), now);
        order.lookAgainAt(ProjectEnds.end(item));
        beginOnce(order, item, OrderStatus.CONFIRMED, new OrderStep.Change(by, now, null, text));
        facts.tell(order, by, now, OrderFact.Joined::new);
    }

    /** Open at once for whoever is able; the nearest station keeps an eye on it, or who has the posted need. */
    void standBehind(Order order, ItemRef item, By by, Instant now) {
        NeedDesk desk = desks.lock(order.townId, item.id()).orElse(null);
        if (desk != null) {
            standBehind(order, item, desk, by, now);
            return;
        }
        StationRef station = dispatcher.watching(item, order.areaCode);
        order.stationId = station.id();
        order.triageStationId = station.id();
        String text = "您提了这个需求，" + station.name() + "会跟着";
        beginOnce(order, item, OrderStatus.SUBMITTED, new OrderStep.Change(by, now, null, text));
        opening.open(order, item, new OrderStep.Change(By.SYSTEM, now, null, "已公开征集，等愿意承接的单位"));
    }

    /** @throws Problem 409 {@code booking.closed} once the need has come to its end */
    private void standBehind(Order order, ItemRef item, NeedDesk desk, By by, Instant now) {
        if (desk.closed()) throw Problems.conflict("booking.closed", item.title(), "已经有结果了");
        order.need = desk.need();
        order.stationId = desk.stationId();
        order.triageStationId = desk.stationId();
        beginOnce(order, item, OrderStatus.SUBMITTED, new OrderStep.Change(by, now, null, "您提了这个需求"));
        order.become(OrderStatus.OPEN, new OrderStep.Change(By.SYSTEM, now, null, "已公开征集，等愿意承接的单位"));
        if (desk.isClaimed()) {
            String unit = partners.byId(desk.partnerId()).name();
            order.become(OrderStatus.CONFIRMED, new OrderStep.Change(By.SYSTEM, now, null, unit + "已经接下了这个需求"));
        }
        follow(order, desk, now);
        facts.tell(order, by, now, about -> new OrderFact.Opened(about, null));
    }

    /** Its holder and its deadline are the need's, whose own clock runs for all of them. */
    static void follow(Order order, NeedDesk desk, Instant now) {
        order.stationId = desk.stationId();
        order.triageStationId = desk.stationId();
        order.partnerId = desk.partnerId();
        if (order.level() != desk.level()) order.climbTo(desk.level(), now);
        order.awaitUnwatched(desk.dueAt());
    }

    /** @throws Problem 409 {@code booking.joined} when this human being does already, whoever ordered it for them */
    private static void beginOnce(Order order, ItemRef item, OrderStatus first, OrderStep.Change change) {
        order.participation = item.id() + ":" + order.beneficiaryKey;
        try {
            order.begin(first, change);
        } catch (RuntimeException refused) {
            if (Transactions.isDuplicate(refused)) throw Problems.conflict("booking.joined", item.title());
            throw refused;
        }
    }
}
