package songe.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import songe.catalog.Booking;
import songe.place.OpeningHours;
import songe.place.StationRef;
import songe.place.Stations;
import songe.schedule.OfferData;
import songe.schedule.Offers;
import songe.schedule.SessionCalendar;
import songe.shared.Problems;

/** Where and when items are had: what stations give already, and what a version would add to it. */
@ApplicationScoped
class Places {
    private final Offers offers;
    private final Stations stations;
    private final SessionCalendar calendar;

    Places(Offers offers, Stations stations, SessionCalendar calendar) {
        this.offers = offers;
        this.stations = stations;
        this.calendar = calendar;
    }

    /** What stations give already, day by day. */
    List<PlannedTime> offered(long townId, long itemId) {
        List<PlannedTime> times = new ArrayList<>();
        for (OfferData o : offers.ofItems(townId, List.of(itemId))) {
            if (o.isOnRequest()) times.add(PlannedTime.onRequest(o.stationId(), o.capacity()));
            else
                for (DayOfWeek day : OpeningHours.weekdays(o.weekdays()))
                    times.add(new PlannedTime(o.stationId(), day.getValue(), o.starts(), o.ends(), o.capacity()));
        }
        return times;
    }

    /** What a station gives at that hour already stays as it is. */
    List<PlannedTime> lacking(long townId, long itemId, Collection<PlannedTime> wanted) {
        List<PlannedTime> there = offered(townId, itemId);
        return wanted.stream()
                .filter(w -> there.stream().noneMatch(t -> isSame(t, w)))
                .toList();
    }

    private static boolean isSame(PlannedTime a, PlannedTime b) {
        return a.stationId() == b.stationId()
                && a.weekday() == b.weekday()
                && a.starts().equals(b.starts());
    }

    /** Nobody could order what is had nowhere. @throws Problem 422 that names the field */
    void requireSomewhere(ItemVersion version) {
        Booking booking = version.content().booking();
        if (booking == Booking.CLAIM || booking == Booking.JOIN) return;
        boolean timed = Proposals.isTimed(booking);
        boolean there = Stream.concat(
                        VersionOffer.of(version).stream(), offered(version.townId(), version.itemId()).stream())
                .anyMatch(t -> t.isOnRequest() != timed);
        if (there) return;
        throw timed
                ? Problems.field("times", "publishing.times-required")
                : Problems.field("stationCodes", "publishing.stations-required");
    }

    /** The version's times become offers, and these sessions. */
    void open(long townId, long itemId, List<PlannedTime> wanted) {
        List<PlannedTime> lacking = lacking(townId, itemId, wanted);
        if (lacking.isEmpty()) return;
        offers.putAll(townId, lacking.stream().map(t -> t.offer(itemId)).toList());
        calendar.extend(townId);
    }

    /** 淞益中心 周二 09:00–11:00，12人; one line for each station. */
    List<String> words(Collection<PlannedTime> times) {
        Map<Long, StationRef> names = named(times);
        Map<String, List<PlannedTime>> byStation = times.stream()
                .sorted(Comparator.comparing(PlannedTime::weekday).thenComparing(PlannedTime::starts))
                .collect(
                        Collectors.groupingBy(t -> names.get(t.stationId()).name(), TreeMap::new, Collectors.toList()));
        return byStation.entrySet().stream()
                .map(e -> (e.getKey() + " " + hours(e.getValue())).strip())
                .toList();
    }

    private static String hours(List<PlannedTime> times) {
        return times.stream().map(PlannedTime::hours).filter(h -> !h.isEmpty()).collect(Collectors.joining("、"));
    }

    List<String> codes(List<PlannedTime> times) {
        Map<Long, StationRef> named = named(times);
        return times.stream()
                .filter(PlannedTime::isOnRequest)
                .map(t -> named.get(t.stationId()).code())
                .sorted()
                .toList();
    }

    List<PartnerItemDetail.PlannedTimeView> weekly(List<PlannedTime> times) {
        Map<Long, StationRef> named = named(times);
        return times.stream()
                .filter(t -> !t.isOnRequest())
                .map(t -> view(t, named.get(t.stationId())))
                .toList();
    }

    private Map<Long, StationRef> named(Collection<PlannedTime> times) {
        return stations.byIds(times.stream().map(PlannedTime::stationId).collect(Collectors.toSet()));
    }

    private static PartnerItemDetail.PlannedTimeView view(PlannedTime t, StationRef s) {
        return new PartnerItemDetail.PlannedTimeView(
                s.code(), s.name(), t.weekday(), t.starts(), t.ends(), t.capacity());
    }
}
