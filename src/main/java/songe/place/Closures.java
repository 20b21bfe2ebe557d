package songe.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import songe.place.calendar.PublicCalendar;
import songe.place.calendar.PublicDays;
import songe.shared.Days;

/** The days on which stations stay closed, and their working time. What that means for sessions and orders is decided above. */
@ApplicationScoped
@Transactional
public class Closures {
    private static final int HOLIDAYS_AHEAD_DAYS = 60;

    private final EntityManager em;
    private final Stations stations;
    private final PublicCalendar calendar;
    private final Clock clock;

    Closures(EntityManager em, Stations stations, PublicCalendar calendar, Clock clock) {
        this.em = em;
        this.stations = stations;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * By station, from today on, soonest first, with the public holidays of the coming weeks where the station is not open
     * on them; a station without any has no entry.
     */
    public Map<Long, List<ClosedDay>> ahead(long townId) {
        Map<Long, List<ClosedDay>> own = Closure.ofTown(townId, today()).stream()
                .collect(Collectors.groupingBy(
                        Closure::stationId, Collectors.mapping(Closure::view, Collectors.toList())));
        List<ClosedDay> holidays = holidays(today(), today().plusDays(HOLIDAYS_AHEAD_DAYS));
        if (holidays.isEmpty()) return own;
        for (StationRef station : stations.ofTown(townId))
            if (!station.hours().onHolidays()) own.merge(station.id(), holidays, Closures::both);
        return own;
    }

    /** @param last exclusive */
    private List<ClosedDay> holidays(LocalDate first, LocalDate last) {
        return calendar.days().holidays(first, last).stream()
                .map(d -> new ClosedDay(d.day(), d.name() + "放假", true))
                .toList();
    }

    /** A station's own reason is the better one. */
    private static List<ClosedDay> both(List<ClosedDay> own, List<ClosedDay> holidays) {
        Set<LocalDate> named = own.stream().map(ClosedDay::day).collect(Collectors.toSet());
        return Stream.concat(own.stream(), holidays.stream().filter(h -> !named.contains(h.day())))
                .sorted(Comparator.comparing(ClosedDay::day))
                .toList();
    }

    /** One station's, from that day on, soonest first. */
    public List<ClosedDay> of(long townId, long stationId, LocalDate from) {
        return Closure.of(townId, stationId, from).stream().map(Closure::view).toList();
    }

    public boolean isClosed(StationRef station, LocalDate day) {
        return Closure.count("townId = ?1 and stationId = ?2 and day = ?3", station.townId(), station.id(), day) > 0;
    }

    /** The station's, with its closed days and the public calendar. */
    public WorkingTime hours(StationRef station) {
        Set<LocalDate> days = Closure.of(station.townId(), station.id(), today()).stream()
                .map(Closure::day)
                .collect(Collectors.toSet());
        return new WorkingTime(station.hours(), days, calendar.days());
    }

    /** The same for a whole town, asked once. */
    public Function<StationRef, WorkingTime> hoursOf(long townId) {
        Map<Long, Set<LocalDate>> closed = Closure.ofTown(townId, today()).stream()
                .collect(Collectors.groupingBy(
                        Closure::stationId, Collectors.mapping(Closure::day, Collectors.toSet())));
        PublicDays days = publicDays();
        return station -> new WorkingTime(station.hours(), closed.getOrDefault(station.id(), Set.of()), days);
    }

    /** Of whoever has no station's hours: units, the grid, the town. */
    public WorkingTime office() {
        return new WorkingTime(OpeningHours.OFFICE, Set.of(), calendar.days());
    }

    public PublicDays publicDays() {
        return calendar.days();
    }

    /** The station stays closed: by itself, or since nobody works that day. */
    public boolean isShut(StationRef station, LocalDate day) {
        return isClosed(station, day)
                || calendar.days().isHoliday(day) && !station.hours().onHolidays();
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
