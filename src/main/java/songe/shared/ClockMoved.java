package songe.shared;

/** The trial's clock was put to another time; who waits for the time looks again. */
public record ClockMoved() {}
