package songe.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import songe.place.ClosedDay;
import songe.place.OpeningHours;
import songe.shared.Days;

/**
 * What has to be done so that the sessions ahead are those that offers and closed days ask for. Who is in a session that
 * nobody asks for any more keeps the place, but no further one is given; an empty one is withdrawn.
 */
final class SessionPlan {
    private final Map<Long, OfferData> offers;
    private final Map<Long, Set<LocalDate>> closed;
    /** Without public holidays: who adds a session on one by hand means it. */
    private final Map<Long, Set<LocalDate>> closedByItself;

    private final Set<Long> withoutSessions;

    /** Capacity twice, end, id. */
    final List<Object[]> changed = new ArrayList<>();
    /** Ids. */
    final List<Object[]> back = new ArrayList<>();

    final List<Object[]> withdrawn = new ArrayList<>();
    final List<Object[]> full = new ArrayList<>();
    /** Offer, item, station, start, end, capacity. */
    final List<Object[]> missing = new ArrayList<>();

    record Ahead(
            long id,
            Long offerId,
            long itemId,
            long stationId,
            Instant startsAt,
            Instant endsAt,
            int capacity,
            boolean capacityByHand,
            int taken,
            boolean withdrawn,
            Instant cancelledAt) {}

    /** The same session's start, told by its offer. */
    private record Start(Long offerId, Instant at) {}

    /** @param offers those that last, by id; @param withoutSessions items that have none, whatever offers there are */
    SessionPlan(Map<Long, OfferData> offers, Map<Long, List<ClosedDay>> closed, Set<Long> withoutSessions) {
        this.withoutSessions = withoutSessions;
        this.offers = offers;
        this.closed = days(closed, c -> true);
        this.closedByItself = days(closed, c -> !c.publicHoliday());
    }

    private static Map<Long, Set<LocalDate>> days(Map<Long, List<ClosedDay>> closed, Predicate<ClosedDay> which) {
        return closed.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().stream()
                .filter(which)
                .map(ClosedDay::day)
                .collect(Collectors.toSet())));
    }

    SessionPlan of(List<Ahead> ahead, Instant now, LocalDate last) {
        Set<Start> there = new HashSet<>();
        for (Ahead s : ahead) {
            there.add(new Start(s.offerId, s.startsAt));
            if (s.cancelledAt == null) follow(s);
        }
        offers.forEach((id, offer) -> {
            if (withoutSessions.contains(offer.itemId())) return;
            for (LocalDate day : days(offer, Days.day(now), last)) {
                Instant starts = start(offer, day);
                if (starts.isAfter(now) && !there.contains(new Start(id, starts))) missing.add(row(id, offer, day));
            }
        });
        return this;
    }

    private void follow(Ahead s) {
        if (withoutSessions.contains(s.itemId)) {
            if (s.taken == 0 && !s.withdrawn) withdrawn.add(new Object[] {s.id});
            return; // nobody can book it, so the rest of it may stay as it is until the item is back
        }
        OfferData offer = s.offerId == null ? null : offers.get(s.offerId);
        if (!isWanted(s, offer)) {
            if (s.taken > 0) full.add(new Object[] {s.id});
            else if (!s.withdrawn) withdrawn.add(new Object[] {s.id});
            return;
        }
        if (s.withdrawn) back.add(new Object[] {s.id});
        if (offer == null) return;
        int capacity = s.capacityByHand ? s.capacity : offer.capacity();
        Instant ends = Days.at(Days.day(s.startsAt), OpeningHours.time(offer.ends()));
        boolean same = s.capacity == capacity && s.endsAt.equals(ends);
        if (!same) changed.add(new Object[] {capacity, capacity, ends, s.id});
    }

    private boolean isWanted(Ahead s, OfferData offer) {
        LocalDate day = Days.day(s.startsAt);
        if (s.offerId == null)
            return !closedByItself.getOrDefault(s.stationId, Set.of()).contains(day);
        return !isClosed(s.stationId, day) && offer != null && asksFor(offer, s.startsAt);
    }

    /** Whether one of the offer's sessions would start then, if the station is open that day. */
    static boolean asksFor(OfferData offer, Instant startsAt) {
        LocalDate day = Days.day(startsAt);
        return !offer.isOnRequest()
                && OpeningHours.weekdays(offer.weekdays()).contains(day.getDayOfWeek())
                && start(offer, day).equals(startsAt);
    }

    private boolean isClosed(long stationId, LocalDate day) {
        return closed.getOrDefault(stationId, Set.of()).contains(day);
    }

    private List<LocalDate> days(OfferData offer, LocalDate today, LocalDate last) {
        if (offer.isOnRequest()) return List.of();
        var weekdays = OpeningHours.weekdays(offer.weekdays());
        return today.datesUntil(last.plusDays(1))
                .filter(day -> weekdays.contains(day.getDayOfWeek()) && !isClosed(offer.stationId(), day))
                .toList();
    }

    private static Object[] row(long id, OfferData offer, LocalDate day) {
        Instant ends = Days.at(day, OpeningHours.time(offer.ends()));
        return new Object[] {id, offer.itemId(), offer.stationId(), start(offer, day), ends, offer.capacity()};
    }

    private static Instant start(OfferData offer, LocalDate day) {
        return Days.at(day, OpeningHours.time(offer.starts()));
    }
}
