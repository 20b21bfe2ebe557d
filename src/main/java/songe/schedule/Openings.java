package songe.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import songe.place.ClosedDay;
import songe.place.Closures;
import songe.place.OpeningHours;
import songe.place.StationRef;
import songe.place.calendar.PublicDays;
import songe.shared.Days;

/** At which hours a station gives an item that has no sessions: as its offers say, but never on its closed days. */
@ApplicationScoped
@Transactional
public class Openings {
    private final Closures closures;

    Openings(Closures closures) {
        this.closures = closures;
    }

    /** Soonest first. @param last the last of the days */
    public List<OpenHours> of(StationRef station, long itemId, LocalDate first, LocalDate last) {
        List<OfferData> offers = Offer.at(station.townId(), station.id()).stream()
                .filter(Offer::isLive)
                .map(Offer::data)
                .filter(offer -> offer.itemId() == itemId)
                .toList();
        if (offers.isEmpty()) return List.of();
        Set<LocalDate> closed = closures.of(station.townId(), station.id(), first).stream()
                .map(ClosedDay::day)
                .collect(Collectors.toSet());
        PublicDays holidays = closures.publicDays();
        return first.datesUntil(last.plusDays(1))
                .filter(day -> !closed.contains(day))
                .filter(day -> station.hours().onHolidays() || !holidays.isHoliday(day))
                .flatMap(day -> offers.stream().flatMap(offer -> hours(station, offer, day)))
                .sorted(Comparator.comparing(OpenHours::startsAt).thenComparing(OpenHours::onRequest))
                .toList();
    }

    private static Stream<OpenHours> hours(StationRef station, OfferData offer, LocalDate day) {
        if (!offer.isOnRequest()) {
            if (!OpeningHours.weekdays(offer.weekdays()).contains(day.getDayOfWeek())) return Stream.empty();
            var span = new OpeningHours.Span(OpeningHours.time(offer.starts()), OpeningHours.time(offer.ends()));
            return Stream.of(hours(day, span, offer));
        }
        if (!station.hours().days().contains(day.getDayOfWeek())) return Stream.empty();
        return station.hours().spans().stream().map(span -> hours(day, span, offer));
    }

    private static OpenHours hours(LocalDate day, OpeningHours.Span span, OfferData offer) {
        return new OpenHours(
                day, Days.at(day, span.opens()), Days.at(day, span.closes()), offer.capacity(), offer.isOnRequest());
    }
}
