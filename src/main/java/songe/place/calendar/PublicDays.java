package songe.place.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The unusual days that are known; every other day is what its weekday says. */
public final class PublicDays {
    /** For who counts where no calendar is known. */
    public static final PublicDays NONE = new PublicDays(List.of());

    private final TreeMap<LocalDate, PublicDay> byDay = new TreeMap<>();

    public PublicDays(Collection<PublicDay> days) {
        days.forEach(d -> byDay.put(d.day(), d));
    }

    public boolean isHoliday(LocalDate day) {
        return is(DayKind.HOLIDAY, day);
    }

    /** A weekend's day that is worked. */
    public boolean isWorkday(LocalDate day) {
        return is(DayKind.WORKDAY, day);
    }

    private boolean is(DayKind kind, LocalDate day) {
        PublicDay found = byDay.get(day);
        return found != null && found.kind() == kind;
    }

    /** Soonest first. @param last exclusive */
    public List<PublicDay> holidays(LocalDate first, LocalDate last) {
        Map<LocalDate, PublicDay> between = byDay.subMap(first, last);
        return between.values().stream()
                .filter(d -> d.kind() == DayKind.HOLIDAY)
                .toList();
    }
}
