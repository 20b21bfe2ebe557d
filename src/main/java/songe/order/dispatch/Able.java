package songe.order.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import songe.catalog.Booking;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.identity.Role;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.place.StationRef;
import songe.place.Stations;
import songe.schedule.Offers;

/** Who could take an order that is open: the unit that gives the item, for a need any unit of the town, and stations that carry it. */
@ApplicationScoped
public class Able {
    private final Items items;
    private final Offers offers;
    private final Partners partners;
    private final Stations stations;

    Able(Items items, Offers offers, Partners partners, Stations stations) {
        this.items = items;
        this.offers = offers;
        this.partners = partners;
        this.stations = stations;
    }

    public boolean isAnybody(ItemRef item) {
        return item.data().partnerId() != null
                || item.booking() == Booking.CLAIM
                || !offers.stationsOf(item.townId(), item.id()).isEmpty();
    }

    /**
     * Empty for who is of another town, or cannot.
     *
     * @param stationId which keeps an eye on the order
     */
    public Optional<Taker> taker(Caller caller, long townId, long itemId, long stationId) {
        if (caller.townId() == null || caller.townId() != townId) return Optional.empty();
        if (!caller.is(Role.PARTNER) && !caller.is(Role.STATION)) return Optional.empty();
        ItemRef item = items.get(townId, itemId);
        return unit(item, caller).or(() -> station(item, stationId, caller));
    }

    private Optional<Taker> unit(ItemRef item, Caller caller) {
        return caller.scopesOf(Role.PARTNER).stream()
                .flatMap(code -> partners.find(item.townId(), code).stream())
                .map(PartnerRef::id)
                .filter(id -> item.booking() == Booking.CLAIM
                        || Long.valueOf(id).equals(item.data().partnerId()))
                .findFirst()
                .map(Taker::unit);
    }

    private Optional<Taker> station(ItemRef item, long watching, Caller caller) {
        Set<String> codes = caller.scopesOf(Role.STATION);
        if (codes.isEmpty()) return Optional.empty();
        Set<Long> carrying = offers.stationsOf(item.townId(), item.id());
        return codes.stream()
                .flatMap(code -> stations.find(item.townId(), code).stream())
                .map(StationRef::id)
                .filter(id -> id == watching || carrying.contains(id))
                .findFirst()
                .map(Taker::station);
    }
}
