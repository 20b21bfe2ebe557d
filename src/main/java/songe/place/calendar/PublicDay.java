package songe.place.calendar;

import java.time.LocalDate;

/** A day that is worked or not worked against its weekday. @param name 春节, 春节调休 */
public record PublicDay(LocalDate day, DayKind kind, String name, DayBasis basis) {}
