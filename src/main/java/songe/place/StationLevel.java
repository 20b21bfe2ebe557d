package songe.place;

public enum StationLevel {
    TOWN_CENTRE,
    GRID_CENTRE,
    STATION
}
