package songe.identity;

/** What a person may be to a town. The strings are for annotations. */
public enum Role {
    RESIDENT,
    STATION,
    GRID,
    TOWN,
    PARTNER,
    WORKER,
    AUDITOR,
    ADMIN;

    public static final String RESIDENT_ROLE = "RESIDENT";
    public static final String STATION_ROLE = "STATION";
    public static final String GRID_ROLE = "GRID";
    public static final String TOWN_ROLE = "TOWN";
    public static final String PARTNER_ROLE = "PARTNER";
    public static final String WORKER_ROLE = "WORKER";
    public static final String AUDITOR_ROLE = "AUDITOR";
    public static final String ADMIN_ROLE = "ADMIN";
}
