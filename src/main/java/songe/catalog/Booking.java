package songe.catalog;

public enum Booking {
    SESSION,
    QUEUE,
    REVIEW,
    LOTTERY,
    CLAIM,
    JOIN
}
