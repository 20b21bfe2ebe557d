package songe.place.calendar;

/** How sure a day is. */
public enum DayBasis {
    /** As the year's notice of the State Council says. */
    NOTICE,
    /** A statutory holiday of a year whose notice is not published yet: days may still be added around it. */
    STATUTE
}
