package songe.place;

/** From large to small. No count of levels is assumed: a tree may leave any of them out. */
public enum AreaLevel {
    DISTRICT,
    TOWN,
    GRID,
    NEIGHBOURHOOD,
    CELL
}
