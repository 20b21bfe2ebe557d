package songe.place.calendar;

import java.time.Instant;
import songe.shared.Fact;

/** What happened to the public calendar; told to every town, since each counts on it. */
public sealed interface CalendarFact extends Fact {
    int year();

    @Override
    default String subject() {
        return "calendar:" + year();
    }

    /** An operator put their own days for a year. @param days how many */
    record Replaced(long townId, int year, int days, Long by, Instant at) implements CalendarFact {}

    /** The year is again as it came with us. */
    record Restored(long townId, int year, Long by, Instant at) implements CalendarFact {}
}
