package songe.place.calendar;

/** What is unusual about a day. */
public enum DayKind {
    /** A day off, whatever its weekday. */
    HOLIDAY,
    /** A Saturday or Sunday that is worked for a day off elsewhere. */
    WORKDAY
}
