package songe.place.calendar;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;

/** A year of the public calendar. @param replacedAt when an operator put their own; null: as it came with us */
public record CalendarYear(int year, @Nullable Instant replacedAt, List<PublicDay> days) {}
