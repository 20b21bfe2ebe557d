package songe.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import songe.catalog.Booking;
import songe.catalog.Fulfilment;
import songe.catalog.ItemContent;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.catalog.ListKind;
import songe.identity.Caller;
import songe.partner.OwnUnits;
import songe.partner.PartnerRef;
import songe.place.StationRef;
import songe.place.Stations;
import songe.search.Search;
import songe.shared.Transactions;

/** Guesses what a unit publishes next: the like of its newest item; a new unit, something to be asked for at every station. */
@ApplicationScoped
class Suggestions {
    private static final int HALF_AN_HOUR = 30;
    /** Where the town has no service yet. */
    private static final String ANY_CATEGORY = "便民";

    private final Transactions transactions;
    private final OwnUnits units;
    private final Items items;
    private final Places places;
    private final Stations stations;
    private final Search search;

    Suggestions(
            Transactions transactions, OwnUnits units, Items items, Places places, Stations stations, Search search) {
        this.transactions = transactions;
        this.units = units;
        this.items = items;
        this.places = places;
        this.stations = stations;
        this.search = search;
    }

    /** @param unit null: the caller's only one */
    PublishDefaults of(Caller caller, String unit) {
        PartnerRef partner = units.one(caller, unit);
        return transactions.retrying(
                () -> items.ofUnits(caller.town(), Set.of(partner.id()), Long.MAX_VALUE, 1).stream()
                        .filter(item -> item.booking() != Booking.LOTTERY)
                        .findFirst()
                        .map(this::like)
                        .orElseGet(() -> first(caller.town())));
    }

    /** As a draft as well: what was written last counts, public or not. */
    private PublishDefaults like(ItemRef item) {
        ItemVersion newest = ItemVersion.latest(item.townId(), item.id()).orElse(null);
        ItemContent content = newest == null ? item.content() : newest.content();
        Collection<PlannedTime> planned = newest == null ? List.of() : VersionOffer.of(newest);
        return new PublishDefaults(
                content.list(),
                content.category(),
                content.fulfilment(),
                content.booking(),
                content.durationMinutes(),
                Math.max(1, content.capacity()),
                codes(item.townId(), planned.isEmpty() ? places.offered(item.townId(), item.id()) : planned));
    }

    private List<String> codes(long townId, Collection<PlannedTime> times) {
        Set<Long> chosen = times.stream().map(PlannedTime::stationId).collect(Collectors.toSet());
        return stations.ofTown(townId).stream()
                .filter(s -> chosen.contains(s.id()))
                .map(StationRef::code)
                .toList();
    }

    private PublishDefaults first(long townId) {
        String category = search.counts(townId).stream()
                .filter(c -> c.list() == ListKind.SERVICE)
                .max(Comparator.comparingInt(Search.Count::items))
                .map(Search.Count::category)
                .orElse(ANY_CATEGORY);
        return new PublishDefaults(
                ListKind.SERVICE,
                category,
                Fulfilment.AT_STATION,
                Booking.REVIEW,
                HALF_AN_HOUR,
                1,
                stations.ofTown(townId).stream().map(StationRef::code).toList());
    }
}
