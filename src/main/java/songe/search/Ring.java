package songe.search;

import java.util.List;

/** Stations that are equally far away. */
public record Ring(long metres, List<Long> stationIds) {}
