package songe.order.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import songe.identity.Caller;
import songe.order.SessionOrders;
import songe.order.SessionOrders.Heads;
import songe.order.UnitOrders;
import songe.place.ClosedDay;
import songe.place.Closures;
import songe.place.StationRef;
import songe.schedule.CalendarFact;
import songe.schedule.CalendarFacts;
import songe.schedule.Calendars;
import songe.schedule.SessionCalendar;
import songe.schedule.SessionChanges;
import songe.schedule.SessionRef;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/**
 * A station stays closed for a day. One transaction for the day and everybody in its sessions and rooms: a station's day holds some
 * hundred people at most. Visits agreed with single people are not sessions; whoever holds them moves or cancels them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ClosingDays {
    private final Closures closures;
    private final Calendars calendars;
    private final SessionCalendar calendar;
    private final SessionChanges sessions;
    private final SessionOrders orders;
    private final UnitOrders unitOrders;
    private final Cancelling cancelling;
    private final CalendarFacts facts;
    private final Clock clock;

    ClosingDays(
            Closures closures,
            Calendars calendars,
            SessionCalendar calendar,
            SessionChanges sessions,
            SessionOrders orders,
            UnitOrders unitOrders,
            Cancelling cancelling,
            CalendarFacts facts,
            Clock clock) {
        this.closures = closures;
        this.calendars = calendars;
        this.calendar = calendar;
        this.sessions = sessions;
        this.orders = orders;
        this.unitOrders = unitOrders;
        this.cancelling = cancelling;
        this.facts = facts;
        this.clock = clock;
    }

    List<ClosedDay> ahead(StationRef station) {
        return closures.of(station.townId(), station.id(), today());
    }

    StationDay of(StationRef station, LocalDate day) {
        String reason = closures.of(station.townId(), station.id(), day).stream()
                .filter(c -> c.day().equals(day))
                .map(ClosedDay::reason)
                .findFirst()
                .orElse(null);
        Map<SessionRef, Heads> busy = busy(station, day);
        return StationDay.of(day, reason, busy.size(), total(busy).plus(unitOrders.expected(station, day)));
    }

    /** @throws Problem 409 {@code closure.has-orders} with a member {@code orders}, 409 {@code closure.past} */
    StationDay close(Caller caller, StationRef station, LocalDate day, SessionInputs.CloseDay in) {
        if (day.isBefore(today())) throw Problems.conflict("closure.past");
        calendars.hold(station);
        closures.put(station, new ClosedDay(day, in.reason()));
        Map<SessionRef, Heads> busy = busy(station, day);
        Heads told = total(busy).plus(unitOrders.expected(station, day));
        if (told.people() > 0 && in.alternative() == null)
            throw Problems.conflict("closure.has-orders", String.valueOf(told.people()))
                    .with("orders", told.people());
        busy.keySet().forEach(s -> cancelling.cancel(caller, station, s, in.reason(), in.alternative()));
        if (in.alternative() != null) unitOrders.cancelAll(caller, station, day, in.reason(), in.alternative());
        calendar.extend(station);
        facts.tell(caller, station, about -> new CalendarFact.DayClosed(about, day));
        return StationDay.of(day, in.reason(), busy.size(), told);
    }

    /** Sessions nobody was in come back; what was cancelled stays so. @throws Problem 404 {@code closure.unknown} */
    void open(Caller caller, StationRef station, LocalDate day) {
        calendars.hold(station);
        if (!closures.remove(station, day)) throw Problems.notFound("closure.unknown");
        calendar.extend(station);
        facts.tell(caller, station, about -> new CalendarFact.DayOpened(about, day));
    }

    /** Sessions with people still to come; those of people being served already take their course. */
    private Map<SessionRef, Heads> busy(StationRef station, LocalDate day) {
        List<SessionRef> all = sessions.hold(station.id(), day);
        Map<Long, Heads> expected =
                orders.expected(all.stream().map(SessionRef::id).toList());
        Map<SessionRef, Heads> busy = new LinkedHashMap<>();
        for (SessionRef s : all) if (expected.containsKey(s.id())) busy.put(s, expected.get(s.id()));
        return busy;
    }

    private static Heads total(Map<SessionRef, Heads> busy) {
        return busy.values().stream().reduce(Heads.NONE, Heads::plus);
    }

    private LocalDate today() {
        return Days.day(clock.instant());
    }
}
