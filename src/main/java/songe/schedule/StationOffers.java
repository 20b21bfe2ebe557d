package songe.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import songe.catalog.Booking;
import songe.catalog.ItemFact;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.place.OwnStations;
import songe.place.StationRef;
import songe.shared.Problem;
import songe.shared.Problems;

/** What a station carries, as its own people decide. Runs in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StationOffers {
    private final EntityManager em;
    private final OwnStations own;
    private final Items items;
    private final Calendars calendars;
    private final SessionCalendar calendar;
    private final CalendarFacts facts;
    private final Event<ItemFact> itemFacts;
    private final Clock clock;

    StationOffers(
            EntityManager em,
            OwnStations own,
            Items items,
            Calendars calendars,
            SessionCalendar calendar,
            CalendarFacts facts,
            Event<ItemFact> itemFacts,
            Clock clock) {
        this.em = em;
        this.own = own;
        this.items = items;
        this.calendars = calendars;
        this.calendar = calendar;
        this.facts = facts;
        this.itemFacts = itemFacts;
        this.clock = clock;
    }

    List<OfferView> at(StationRef station) {
        List<Offer> offers = live(station);
        Map<Long, ItemRef> itemById =
                items.byIds(offers.stream().map(o -> o.data().itemId()).collect(Collectors.toSet()));
        return offers.stream()
                .map(o -> OfferView.of(o, itemById.get(o.data().itemId()), station))
                .toList();
    }

    /** One that has ended begins again. @throws Problem 409 {@code offer.overlap} */
    OfferView add(Caller caller, StationRef station, CarryItem in) {
        ItemRef item = items.get(station.townId(), in.itemId());
        OfferData wanted = OfferTimes.of(station.id(), item, in);
        calendars.hold(station);
        requireFree(station, wanted, null);
        Offer offer = Offer.at(station.townId(), station.id()).stream()
                .filter(o -> o.data().key().equals(wanted.key()))
                .reduce((before, later) -> later)
                .orElseGet(() -> new Offer(station.townId(), wanted));
        offer.fill(wanted);
        offer.persist();
        calendar.extend(station);
        facts.tell(caller, station, about -> new CalendarFact.OfferMade(about, offer.id(), item.id()));
        itemFacts.fire(new ItemFact.Changed(station.townId(), Set.of(item.id())));
        return OfferView.of(offer, item, station);
    }

    /** @throws Problem 404 {@code offer.unknown}, 409 {@code offer.overlap} */
    OfferView.Changed change(Caller caller, long id, CarryItem.Change in) {
        StationRef station = hold(caller, id);
        Offer offer = held(caller, id);
        ItemRef item = items.get(station.townId(), offer.data().itemId());
        OfferData wanted = OfferTimes.changed(offer.data(), in);
        requireFree(station, wanted, offer);
        offer.fill(wanted);
        calendar.extend(station);
        facts.tell(caller, station, about -> new CalendarFact.OfferChanged(about, id, item.id()));
        return new OfferView.Changed(OfferView.of(offer, item, station), kept(offer));
    }

    /**
     * No longer carried from now on: sessions ahead with nobody in them go. The others are kept until they are over, and
     * told, so that the station may cancel them with a reason and an alternative.
     */
    OfferView.Changed end(Caller caller, long id) {
        StationRef station = hold(caller, id);
        Offer offer = held(caller, id);
        ItemRef item = items.get(station.townId(), offer.data().itemId());
        OfferView last = OfferView.of(offer, item, station);
        offer.end(clock.instant());
        calendar.extend(station);
        facts.tell(caller, station, about -> new CalendarFact.OfferEnded(about, id, item.id()));
        itemFacts.fire(new ItemFact.Changed(station.townId(), Set.of(item.id())));
        return new OfferView.Changed(last, kept(offer));
    }

    private StationRef hold(Caller caller, long id) {
        Offer offer = held(caller, id);
        StationRef station = own.require(caller, offer.data().stationId(), "offer.unknown");
        calendars.hold(station);
        em.refresh(offer); // it may have changed while we waited
        return station;
    }

    private static Offer held(Caller caller, long id) {
        return Offer.live(caller.town(), id).orElseThrow(() -> Problems.notFound("offer.unknown"));
    }

    private static List<Offer> live(StationRef station) {
        return Offer.at(station.townId(), station.id()).stream()
                .filter(Offer::isLive)
                .toList();
    }

    private static void requireFree(StationRef station, OfferData wanted, Offer itself) {
        for (Offer other : live(station)) {
            if (other != itself && other.data().overlaps(wanted))
                throw Problems.conflict("offer.overlap", other.data().words());
        }
    }

    /** With people in them, and not what the offer asks for. */
    private List<OfferView.KeptSession> kept(Offer offer) {
        return Session.<Session>list(
                        "offerId = ?1 and startsAt > ?2 and taken > 0 and cancelledAt is null order by startsAt",
                        offer.id(),
                        clock.instant())
                .stream()
                .map(Session::ref)
                .filter(s -> !offer.isLive() || !SessionPlan.asksFor(offer.data(), s.startsAt()))
                .map(s -> new OfferView.KeptSession(s.id(), s.startsAt(), s.endsAt(), s.taken()))
                .toList();
    }

    /** Only what has sessions can be had at set times. */
    static boolean hasSessions(ItemRef item) {
        return item.booking() == Booking.SESSION
                || item.booking() == Booking.QUEUE
                || item.booking() == Booking.LOTTERY;
    }
}
