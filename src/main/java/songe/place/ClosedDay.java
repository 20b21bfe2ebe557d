package songe.place;

import java.time.LocalDate;

/** A day on which a station stays closed, and why. */
public record ClosedDay(LocalDate day, String reason) {}
