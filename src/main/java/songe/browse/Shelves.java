package songe.browse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import songe.catalog.Booking;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.partner.Partners;
import songe.place.Closures;
import songe.place.Stations;
import songe.schedule.Offers;
import songe.schedule.Sessions;
import songe.search.Search;

/**
 * Keeps each town's {@link Shelf} in memory for a moment ({@code songe.memory}), so that any number of instances
 * tell what changed at most that moment later, without a word to each other. One reader makes it anew while the others go
 * on reading the old one; that takes a twentieth of the time at most, so a shelf that took long lives longer.
 */
@ApplicationScoped
class Shelves {
    /** A town with more items is read from the database page by page: making its shelf would take too long. */
    private static final int MOST_ITEMS = 3_000;

    private static final int PART_OF_THE_TIME = 20;
    private static final Duration WEEK = Duration.ofDays(7);

    private final Items items;
    private final Partners partners;
    private final Offers offers;
    private final Sessions sessions;
    private final Stations stations;
    private final Closures closures;
    private final Search search;
    private final Clock clock;
    private final long keptNanos;
    private final Map<Long, Place> places = new ConcurrentHashMap<>();

    Shelves(
            Items items,
            Partners partners,
            Offers offers,
            Sessions sessions,
            Stations stations,
            Closures closures,
            Search search,
            Clock clock,
            @ConfigProperty(name = "songe.memory") Duration kept) {
        this.items = items;
        this.partners = partners;
        this.offers = offers;
        this.sessions = sessions;
        this.stations = stations;
        this.closures = closures;
        this.search = search;
        this.clock = clock;
        this.keptNanos = kept.toNanos();
    }

    /** @param shelf empty for a large town */
    private record Kept(Optional<Shelf> shelf, long until) {}

    private static final class Place {
        final ReentrantLock making = new ReentrantLock();
        volatile Kept kept;
    }

    /** Empty for a town too large for a shelf. */
    Optional<Shelf> of(long townId) {
        if (keptNanos == 0) return make(townId);
        Place place = places.computeIfAbsent(townId, t -> new Place());
        Kept kept = place.kept;
        if (kept == null) place.making.lock();
        else if (kept.until - System.nanoTime() > 0 || !place.making.tryLock()) return kept.shelf;
        try {
            if (place.kept == kept) place.kept = keep(townId);
            return place.kept.shelf;
        } finally {
            place.making.unlock();
        }
    }

    /** Until when what is told from the present shelf may be told again, as {@link System#nanoTime} counts; past: not at all. */
    long freshUntil(long townId) {
        Place place = places.get(townId);
        Kept kept = place == null ? null : place.kept;
        return kept == null || kept.shelf.isEmpty() ? System.nanoTime() : kept.until;
    }

    private Kept keep(long townId) {
        long start = System.nanoTime();
        Optional<Shelf> shelf = make(townId);
        long took = System.nanoTime() - start;
        return new Kept(shelf, start + Math.max(keptNanos, took * PART_OF_THE_TIME));
    }

    private Optional<Shelf> make(long townId) {
        if (search.counts(townId).stream().mapToInt(Search.Count::items).sum() > MOST_ITEMS) return Optional.empty();
        List<ItemRef> shown = items.shown(townId);
        List<Long> ids = shown.stream().map(ItemRef::id).toList();
        Instant now = clock.instant();
        return Optional.of(Shelf.of(
                shown,
                offers.carriers(townId, ids),
                sessions.freeByItem(simplyHad(shown), now, now.plus(WEEK)),
                partners.byIds(shown.stream()
                        .map(i -> i.data().partnerId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())),
                stations.ofTown(townId),
                closures.ahead(townId),
                closures.publicDays()));
    }

    /** Places that are drawn for are nobody's yet, and not simply to be had. */
    private static List<Long> simplyHad(List<ItemRef> shown) {
        return shown.stream()
                .filter(i -> i.booking() != Booking.LOTTERY)
                .map(ItemRef::id)
                .toList();
    }
}
