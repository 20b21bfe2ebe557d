package songe.order.host;

import songe.place.StationBrief;

/** A session that a unit is asked about. */
public record HostLine(String title, StationBrief station, int taken, HostView host) {}
