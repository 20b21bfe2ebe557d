package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import songe.catalog.Booking;
import songe.catalog.Guard;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.draw.Draws;
import songe.identity.Caller;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.order.host.Hosts;
import songe.order.rating.RatingView;
import songe.order.rating.Ratings;
import songe.partner.PartnerBrief;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.place.StationBrief;
import songe.place.StationRef;
import songe.place.Stations;
import songe.seat.Waitlist;
import songe.shared.Days;

/** Shows orders to their callers, a whole list with a fixed number of queries. */
@ApplicationScoped
class OrderViews {
    private final Items items;
    private final Stations stations;
    private final Partners partners;
    private final People people;
    private final Draws draws;
    private final Waitlist waitlist;
    private final Disputed disputed;
    private final Hosts hosts;
    private final Ratings ratings;
    private final Holders holders;
    private final Grids grids;
    private final OrderAccess access;
    private final Onlookers onlookers;
    private final Clock clock;

    OrderViews(
            Items items,
            Stations stations,
            Partners partners,
            People people,
            Draws draws,
            Waitlist waitlist,
            Disputed disputed,
            Hosts hosts,
            Ratings ratings,
            Holders holders,
            Grids grids,
            OrderAccess access,
            Onlookers onlookers,
            Clock clock) {
        this.items = items;
        this.stations = stations;
        this.partners = partners;
        this.people = people;
        this.draws = draws;
        this.waitlist = waitlist;
        this.disputed = disputed;
        this.hosts = hosts;
        this.ratings = ratings;
        this.holders = holders;
        this.grids = grids;
        this.access = access;
        this.onlookers = onlookers;
        this.clock = clock;
    }

    /** The whole order. Whoever gets to read a phone or an address in it that is not theirs has looked, which is kept. */
    OrderView of(Seen seen) {
        Order order = seen.order();
        Sight sight = Sight.of(order, seen.parts(), clock.instant());
        OrderView view = new Around(List.of(order)).view(order, seen.parts(), sight, steps(order, seen));
        onlookers.note(seen, sight, view);
        return view;
    }

    List<OrderSummary> summaries(Caller caller, List<Order> orders) {
        return summaries(caller, orders, o -> access.standing(o, caller));
    }

    /** Of orders that the caller could take. */
    List<OrderSummary> claimable(Caller caller, List<Order> orders) {
        return summaries(caller, orders, o -> {
            Set<Part> parts = access.standing(o, caller);
            parts.add(Part.CLAIMER);
            return parts;
        });
    }

    private List<OrderSummary> summaries(Caller caller, List<Order> orders, Function<Order, Set<Part>> parts) {
        Around around = new Around(orders);
        return orders.stream()
                .map(o -> OrderSummary.of(around.view(o, parts.apply(o), Sight.MASKED, List.of())))
                .toList();
    }

    /** For the file that people take home: all of it in clear, since it is theirs. */
    List<OrderView> whole(List<Order> orders) {
        if (orders.isEmpty()) return List.of();
        Around around = new Around(orders);
        Set<Part> resident = Set.of(Part.RESIDENT);
        return orders.stream()
                .map(o -> around.view(o, resident, Sight.of(o, resident, clock.instant()), steps(o)))
                .toList();
    }

    /** What was said so far is not for those who could take it. */
    private static List<OrderView.StepView> steps(Order order, Seen seen) {
        return seen.parts().equals(Part.ONLY_CLAIMER) ? List.of() : steps(order);
    }

    private static List<OrderView.StepView> steps(Order order) {
        return order.steps().stream().map(OrderStep::view).toList();
    }

    /** What stands around a number of orders, read once. */
    private final class Around {
        private final Instant now = clock.instant();
        private final Map<Long, ItemRef> itemById;
        private final Map<Long, StationRef> stationById;
        private final Map<Long, PartnerRef> partnerById;
        private final Map<Long, PersonRef> personById;
        private final Map<Long, RatingView> ratingByOrder = new HashMap<>();
        private final Set<Long> ratedThisRound = new HashSet<>();
        private final Map<Long, Draws.Round> roundBySession;
        private final Map<Long, Waitlist.Place> lineByOrder;
        private final Disputed.Around disputed;
        private final Set<Long> hosted;
        private final Map<Long, Map<Long, Grids.Grid>> gridsByTown = new HashMap<>();

        Around(Collection<Order> orders) {
            itemById = items.known(ids(orders.stream().map(o -> o.itemId)));
            stationById = stations.known(ids(orders.stream().map(o -> o.stationId)));
            partnerById = partners.known(ids(orders.stream().map(o -> o.partnerId)));
            personById = persons(orders);
            roundBySession = draws.of(
                    ids(orders.stream().filter(o -> o.is(OrderStatus.APPLIED)).map(o -> o.sessionId)));
            lineByOrder = waitlist.places(orders.stream()
                    .filter(o -> o.is(OrderStatus.WAITLISTED))
                    .map(o -> o.id)
                    .toList());
            disputed = OrderViews.this.disputed.around(orders, now);
            hosted =
                    hosts.readyOf(ids(orders.stream().filter(o -> o.isNear(now)).map(o -> o.sessionId)));
            // nobody rates what was never done
            Map<Long, Order> byId =
                    orders.stream().filter(o -> o.deliveredAt != null).collect(Collectors.toMap(o -> o.id, o -> o));
            for (Ratings.Given rating : ratings.ofAll(byId.keySet())) {
                ratingByOrder.put(rating.orderId(), rating.view());
                if (rating.round() == byId.get(rating.orderId()).reworks) ratedThisRound.add(rating.orderId());
            }
        }

        private Map<Long, PersonRef> persons(Collection<Order> orders) {
            Map<Long, PersonRef> known = orders.stream()
                    .map(o -> o.requester)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toMap(PersonRef::id, p -> p, (one, same) -> one));
            Set<Long> others = ids(orders.stream().flatMap(o -> Stream.of(o.requesterId, o.workerId)));
            others.removeAll(known.keySet());
            known.putAll(people.byIds(others));
            return known;
        }

        private static Set<Long> ids(Stream<Long> ids) {
            return ids.filter(Objects::nonNull).collect(Collectors.toSet());
        }

        OrderView view(Order o, Set<Part> parts, Sight sight, List<OrderView.StepView> steps) {
            ItemRef item = itemById.get(o.itemId);
            StationRef station = stationById.get(o.stationId);
            PartnerRef partner = o.partnerId == null ? null : partnerById.get(o.partnerId);
            PersonRef requester = personById.get(o.requesterId);
            OrderView.Holder holder = holders.of(o, station, partner, grid(o));
            boolean rated = ratedThisRound.contains(o.id);
            RatingView rating = ratingByOrder.get(o.id);
            Whom person = Whom.of(o, requester, parts);
            return new OrderView(
                    o.number,
                    new OrderView.ItemBrief(item.id(), item.title()),
                    item.booking(),
                    item.fulfilment(),
                    o.status(),
                    statusText(o, item, holder, station, rating),
                    holder,
                    o.dueAt(),
                    o.startsAt,
                    o.endsAt,
                    o.wishedAt,
                    o.proposedAt,
                    o.ticket,
                    o.places,
                    drawOf(o, parts),
                    StationBrief.of(station),
                    PartnerBrief.of(partner),
                    o.workerId == null
                            ? null
                            : new OrderView.WorkerView(
                                    personById.get(o.workerId).name()),
                    o.isOwn() || isStranger(parts) ? null : o.beneficiary.view(sight::phone),
                    person.name(),
                    sight.phone(person.phone()),
                    sight.address(o.address),
                    mayReadNote(o, item, parts) ? o.note : null,
                    rating,
                    o.urgent,
                    o.level(),
                    o.hold() == null ? null : o.hold().view(),
                    o.extension(),
                    DisputeLine.DisputeView.of(disputed.last(o)),
                    o.createdAt,
                    o.wipedAt(),
                    o.need,
                    item.guards().stream().map(Guard::view).toList(),
                    Stages.of(o, item.booking(), steps, rating != null),
                    steps,
                    actions(o, item, parts, rated));
        }

        private Grids.Grid grid(Order o) {
            if (!o.isHeldAbove()) return null;
            return gridsByTown.computeIfAbsent(o.townId, grids::of).get(o.stationId);
        }

        private List<String> actions(Order o, ItemRef item, Set<Part> parts, boolean rated) {
            List<String> actions = Actions.of(o, item.booking(), parts, rated, lineByOrder.get(o.id), now);
            if (!o.isWiped()) actions.addAll(disputed.actions(o, item, parts));
            return actions;
        }

        private String statusText(
                Order o, ItemRef item, OrderView.Holder holder, StationRef station, RatingView rating) {
            String said = disputed.sentence(o);
            if (said != null) return said;
            Draws.Round round = o.is(OrderStatus.APPLIED) ? roundBySession.get(o.sessionId) : null;
            if (round != null && now.isBefore(round.closesAt()))
                return Sentences.applied(round.closesAt(), round.entrants(), round.places(), now);
            String who = holder == null ? null : holder.name();
            String text = Sentences.status(
                    o,
                    item.booking(),
                    item.fulfilment(),
                    who,
                    station.name(),
                    rating != null,
                    lineByOrder.get(o.id),
                    now);
            boolean hosted = o.is(OrderStatus.CONFIRMED) && hosted(o);
            if (hosted) text += "；主持人已经准备好了";
            boolean asked = o.isChangeProposed() && o.isCancelFree(now);
            return asked
                    ? text + "。" + who + "想改到" + Days.say(o.proposedAt, now) + "，您看行不行，"
                            + Days.say(o.proposedUntil(), now) + "前回个话"
                    : text;
        }

        private boolean hosted(Order o) {
            return o.sessionId != null && hosted.contains(o.sessionId);
        }

        /** Only they know which pseudonym is theirs. */
        private static OrderView.DrawBrief drawOf(Order o, Set<Part> parts) {
            boolean own = o.pseudonym != null && Part.isResident(parts);
            return own ? new OrderView.DrawBrief(o.sessionId, o.pseudonym) : null;
        }

        private static boolean isStranger(Set<Part> parts) {
            return parts.equals(Part.ONLY_CLAIMER);
        }

        private boolean mayReadNote(Order o, ItemRef item, Set<Part> parts) {
            if (isStranger(parts)) return item.booking() == Booking.CLAIM; // a need is posted to be read
            if (!item.has(Guard.Kind.CONFIDENTIAL) || Part.isResident(parts)) return true;
            boolean withStation = !o.isWithPartner() && parts.contains(Part.STATION);
            return withStation || parts.contains(Part.PARTNER) || parts.contains(Part.WORKER);
        }
    }
}
