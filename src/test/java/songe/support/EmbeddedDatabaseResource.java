package songe.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import songe.dev.EmbeddedDatabase;
import songe.dev.FakeWeChat;
import songe.dev.Trial;

/**
 * What every test needs before Quarkus starts: a database of its own, a signing key, a WeChat. Named in META-INF/services,
 * so that all test classes have the same resources and share one start. Each thing is made once per JVM and kept as a
 * system property, since another test profile builds this class anew in another class loader.
 *
 * <p>With {@code QUARKUS_DATASOURCE_JDBC_URL} set the tests run on that database, which must be an empty one.
 */
public class EmbeddedDatabaseResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("songe.signing-key", once("songe.test.signing-key", Trial::randomKey));
        settings.put("songe.wechat.host", once("songe.test.wechat", FakeWeChat::start));
        if (System.getenv("QUARKUS_DATASOURCE_JDBC_URL") == null) {
            settings.put(
                    "quarkus.datasource.jdbc.url", once("songe.test.database", EmbeddedDatabaseResource::database));
            settings.put("quarkus.datasource.username", "root");
            settings.put("quarkus.datasource.password", "");
        }
        return settings;
    }

    private static String once(String property, Supplier<String> made) {
        if (System.getProperty(property) == null) System.setProperty(property, made.get());
        return System.getProperty(property);
    }

    private static String database() {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            return EmbeddedDatabase.startIn(Files.createTempDirectory(target, "database-"), target.resolve("mariadb"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database ends with the JVM. */
    @Override
    public void stop() {}
}
