package songe.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import songe.shared.Days;

/** The days on which stations stay closed. What that means for sessions and orders is decided above. */
@ApplicationScoped
@Transactional
public class Closures {
    private final EntityManager em;
    private final Clock clock;

    Closures(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** By station, from today on, soonest first; a station without any has no entry. */
    public Map<Long, List<ClosedDay>> ahead(long townId) {
        return Closure.ofTown(townId, today()).stream()
                .collect(Collectors.groupingBy(
                        Closure::stationId, Collectors.mapping(Closure::view, Collectors.toList())));
    }

    /** One station's, from that day on, soonest first. */
    public List<ClosedDay> of(long townId, long stationId, LocalDate from) {
        return Closure.of(townId, stationId, from).stream().map(Closure::view).toList();
    }

    public boolean isClosed(StationRef station, LocalDate day) {
        return Closure.count("townId = ?1 and stationId = ?2 and day = ?3", station.townId(), station.id(), day) > 0;
    }

    /** The station's hours without its closed days: what working time is counted on. */
    public OpeningHours hours(StationRef station) {
        Set<LocalDate> days = Closure.of(station.townId(), station.id(), today()).stream()
                .map(Closure::day)
                .collect(Collectors.toSet());
        return station.hours().without(days);
    }

    /** Closes the station for a day, or changes the reason. */
    public void put(StationRef station, ClosedDay closed) {
        em.createNativeQuery("insert into station_closure (town_id, station_id, day, reason) values (?, ?, ?, ?)"
                        + " on duplicate key update reason = ?")
                .setParameter(1, station.townId())
                .setParameter(2, station.id())
                .setParameter(3, closed.day())
                .setParameter(4, closed.reason())
                .setParameter(5, closed.reason())
                .executeUpdate();
    }

    /** Says whether it was closed. */
    public boolean remove(StationRef station, LocalDate day) {
        return Closure.delete("townId = ?1 and stationId = ?2 and day = ?3", station.townId(), station.id(), day) > 0;
    }

    private LocalDate today() {
        return Days.day(clock.instant());
    }
}
