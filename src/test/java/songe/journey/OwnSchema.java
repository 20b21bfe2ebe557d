package songe.journey;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A demo town that no other test has filled with orders, on the same server: the journeys look at lists as people do. */
public class OwnSchema implements QuarkusTestResourceLifecycleManager {
    private static final int AFTER_THE_SERVER = 10;

    @Override
    public int order() {
        return AFTER_THE_SERVER;
    }

    @Override
    public Map<String, String> start() {
        String given = System.getenv("QUARKUS_DATASOURCE_JDBC_URL");
        String url = given != null ? given : System.getProperty("songe.test.database");
        String server = url.replaceFirst("[?].*", "").replaceFirst("/[^/]*$", "");
        String schema = "songe_journeys_" + Long.toString(System.nanoTime(), 36);
        return Map.of("quarkus.datasource.jdbc.url", server + "/" + schema + "?createDatabaseIfNotExist=true");
    }

    /** The schema ends with the server, or is left to be looked at. */
    @Override
    public void stop() {}
}
