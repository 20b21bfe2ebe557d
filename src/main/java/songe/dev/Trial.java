package songe.dev;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What development needs before Quarkus starts, handed over as system properties: a database, a signing key, a WeChat.
 * Live reload runs this again: what is there already is kept.
 */
public final class Trial {

    private Trial() {}

    public static void prepare() {
        if (System.getenv("QUARKUS_DATASOURCE_JDBC_URL") == null) {
            String url = EmbeddedDatabase.startIn(dataDir());
            System.setProperty("quarkus.datasource.jdbc.url", url);
            System.setProperty("quarkus.datasource.username", "root");
            System.setProperty("quarkus.datasource.password", "");
        }
        if (System.getenv("SONGE_SIGNING_KEY") == null) setIfAbsent("songe.signing-key", Trial::randomKey);
        setIfAbsent("songe.wechat.host", FakeWeChat::start);
    }

    private static void setIfAbsent(String name, java.util.function.Supplier<String> value) {
        if (System.getProperty(name) == null) System.setProperty(name, value.get());
    }

    /** {@code songe.data-dir}, or {@code .songe/} beside the pom wherever below it we were started. */
    static Path dataDir() {
        String set = Optional.ofNullable(System.getProperty("songe.data-dir")).orElse(System.getenv("SONGE_DATA_DIR"));
        return set != null ? Path.of(set).toAbsolutePath() : checkout().resolve(".songe");
    }

    private static Path checkout() {
        Path here = Path.of("").toAbsolutePath();
        for (Path p = here; p != null; p = p.getParent()) {
            if (Files.exists(p.resolve("pom.xml"))) return p;
        }
        return here;
    }

    /** A key nobody knows; tokens given before a restart of the trial end with it. */
    public static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }
}
