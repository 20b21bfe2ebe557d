package songe.identity;

/** What a person may be to a town, or DISTRICT and ADMIN to what stands above towns. The strings are for annotations. */
public enum Role {
    RESIDENT("居民"),
    STATION("站点"),
    GRID("网格"),
    TOWN("镇运营"),
    PARTNER("承办单位"),
    WORKER("服务人员"),
    AUDITOR("回访员"),
    ADMIN("系统管理员"),
    DISTRICT("区级运营");

    public static final String RESIDENT_ROLE = "RESIDENT";
    public static final String STATION_ROLE = "STATION";
    public static final String GRID_ROLE = "GRID";
    public static final String TOWN_ROLE = "TOWN";
    public static final String PARTNER_ROLE = "PARTNER";
    public static final String WORKER_ROLE = "WORKER";
    public static final String AUDITOR_ROLE = "AUDITOR";
    public static final String ADMIN_ROLE = "ADMIN";
    public static final String DISTRICT_ROLE = "DISTRICT";

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** Its name for people. */
    public String words() {
        return words;
    }
}
