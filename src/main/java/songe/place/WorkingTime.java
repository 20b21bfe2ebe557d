package songe.place;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import songe.place.calendar.PublicDays;
import songe.shared.Days;

/**
 * When somebody really works: their hours, less the days they stay closed, on the public calendar. A public holiday is no
 * working time but for who is open on holidays too; a weekend that is worked for one is a working day, at the usual hours,
 * of whoever works from Monday to Friday.
 *
 * @param closed days without working time, whatever the calendar says
 */
public record WorkingTime(OpeningHours hours, Set<LocalDate> closed, PublicDays publicDays) {
    private static final Set<DayOfWeek> OFFICE_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final int YEAR = 366;

    public boolean isOpen(Instant at) {
        LocalDate day = Days.day(at);
        return isWorkingDay(day)
                && hours.spans().stream()
                        .anyMatch(s -> !at.isBefore(Days.at(day, s.opens())) && at.isBefore(Days.at(day, s.closes())));
    }

    public boolean isWorkingDay(LocalDate day) {
        if (closed.contains(day)) return false;
        boolean usual = hours.days().contains(day.getDayOfWeek());
        if (publicDays.isHoliday(day)) return usual && hours.onHolidays();
        return usual || publicDays.isWorkday(day) && hours.days().containsAll(OFFICE_DAYS);
    }

    /** The instant at which so much working time has passed since {@code from}. */
    public Instant plus(Instant from, Duration working) {
        Duration left = working;
        LocalDate day = Days.day(from);
        for (int i = 0; i < YEAR; i++, day = day.plusDays(1)) {
            if (!isWorkingDay(day)) continue;
            for (OpeningHours.Span span : hours.spans()) {
                Instant opens = later(Days.at(day, span.opens()), from);
                Duration open = Duration.between(opens, Days.at(day, span.closes()));
                if (open.isNegative() || open.isZero()) continue;
                if (left.compareTo(open) <= 0) return opens.plus(left);
                left = left.minus(open);
            }
        }
        throw new IllegalArgumentException("more than a year of working time: " + working);
    }

    /** So many working days: the working time of as many full days. */
    public Instant plusDays(Instant from, int workingDays) {
        return plus(from, dayLength().multipliedBy(workingDays));
    }

    /** How much working time lies between the two; none where {@code until} is not after {@code from}. At most a year. */
    public Duration between(Instant from, Instant until) {
        Duration all = Duration.ZERO;
        LocalDate day = Days.day(from);
        for (int i = 0; i < YEAR && !day.isAfter(Days.day(until)); i++, day = day.plusDays(1)) {
            if (!isWorkingDay(day)) continue;
            for (OpeningHours.Span span : hours.spans()) {
                Instant opens = later(Days.at(day, span.opens()), from);
                Instant closes = earlier(Days.at(day, span.closes()), until);
                if (closes.isAfter(opens)) all = all.plus(Duration.between(opens, closes));
            }
        }
        return all;
    }

    /** The last moment of a working day. */
    public Instant closing(LocalDate day) {
        List<OpeningHours.Span> spans = hours.spans();
        return Days.at(day, spans.get(spans.size() - 1).closes());
    }

    public Duration dayLength() {
        return hours.dayLength();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
