package songe;

import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What production cannot start without; checked before anything else so that the reason is one sentence, not a stack trace. */
final class ProductionSettings {
    private static final int KEY_BYTES = 32;

    private ProductionSettings() {}

    static Optional<String> check() {
        return check(ConfigProvider.getConfig());
    }

    static Optional<String> check(Config config) {
        if (missing(config, "quarkus.datasource.jdbc.url")) {
            return Optional.of("淞e空间 did not start: no database is set; give QUARKUS_DATASOURCE_JDBC_URL, "
                    + "QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.");
        }
        if (missing(config, "songe.signing-key")) {
            return Optional.of("淞e空间 did not start: no signing key is set; give SONGE_SIGNING_KEY, "
                    + "at least 32 random bytes in base64url (openssl rand -base64 32 | tr '+/' '-_').");
        }
        if (weak(config.getValue("songe.signing-key", String.class))) {
            return Optional.of("淞e空间 did not start: SONGE_SIGNING_KEY is not base64url or holds fewer than 32 bytes.");
        }
        return Optional.empty();
    }

    private static boolean missing(Config config, String name) {
        return config.getOptionalValue(name, String.class)
                .filter(v -> !v.isBlank())
                .isEmpty();
    }

    private static boolean weak(String key) {
        try {
            return Base64.getUrlDecoder().decode(key.strip()).length < KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return true;
        }
    }
}
