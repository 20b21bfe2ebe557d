package songe.place;

import java.util.Set;

/** What happened to stations, fired inside the transaction. */
public sealed interface StationFact {

    /** What a town tells about them is not what it was. No journal entry, see {@code ItemFact}. */
    record Changed(long townId, Set<Long> stationIds) implements StationFact {}
}
