package songe.place;

public enum StationKind {
    CENTRE,
    NEIGHBOURHOOD,
    BUILDING,
    APARTMENT,
    CONVENIENCE,
    PARK
}
