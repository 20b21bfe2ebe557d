package songe.browse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.place.Closures;
import songe.place.Point;
import songe.place.Stations;
import songe.schedule.Offers;

/** Draws the map for a reader: from where they are, else from where they live. */
@ApplicationScoped
class TownMaps {
    private final Stations stations;
    private final Offers offers;
    private final Closures closures;
    private final People people;
    private final Callers callers;
    private final Clock clock;

    TownMaps(Stations stations, Offers offers, Closures closures, People people, Callers callers, Clock clock) {
        this.stations = stations;
        this.offers = offers;
        this.closures = closures;
        this.people = people;
        this.callers = callers;
        this.clock = clock;
    }

    /** With what the stations carry of these items. */
    TownMap of(long townId, String near, Collection<Long> itemIds) {
        return of(townId, near).with(offers.carriers(townId, itemIds));
    }

    TownMap of(long townId, String near) {
        return new TownMap(
                stations.ofTown(townId),
                Map.of(),
                closures.ahead(townId),
                closures.publicDays(),
                origin(townId, near),
                clock.instant());
    }

    /** Null when nobody knows where the reader is. */
    Point origin(long townId, String near) {
        Point here = Near.parse(near);
        return here != null ? here : home(townId);
    }

    private Point home(long townId) {
        Caller caller = callers.orNull();
        String area = caller == null
                ? null
                : people.byId(caller.id()).map(PersonRef::areaCode).orElse(null);
        return area == null ? null : stations.pointOf(townId, area).orElse(null);
    }
}
