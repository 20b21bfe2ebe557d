package songe.catalog;

public enum Fulfilment {
    AT_STATION,
    AT_HOME,
    DELIVERY,
    VENUE,
    LOAN,
    COURSE,
    LECTURER,
    NEED,
    PROJECT;

    /** Somebody comes to the resident, who has to say where. */
    public boolean needsAddress() {
        return this == AT_HOME || this == DELIVERY;
    }
}
