package songe.place;

import java.time.LocalDate;

/** A day on which a station stays closed, and why. @param publicHoliday as all do, rather than by itself */
public record ClosedDay(LocalDate day, String reason, boolean publicHoliday) {

    public ClosedDay(LocalDate day, String reason) {
        this(day, reason, false);
    }
}
