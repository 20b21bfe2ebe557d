package songe.order.absence;

/** Who has to decide a dispute now; a breach takes it one up. */
public enum DisputeDesk {
    STATION,
    GRID,
    TOWN;

    DisputeDesk above() {
        return this == STATION ? GRID : TOWN;
    }
}
