package songe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import songe.dev.EmbeddedDatabase;
import songe.dev.FakeWeChat;
import songe.dev.Trial;

/** The jar that goes to production, started as production starts it, on a real database. */
class ProductionIT {
    private static final Path APP = Path.of("target/quarkus-app").toAbsolutePath();
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final long PATIENCE_SECONDS = 90;
    private static final String ADMIN_PASSWORD = "at-least-once-changed";

    private static final Map<String, String> WITH_DATABASE = new HashMap<>();
    private static final Map<String, String> COMPLETE = new HashMap<>();

    private final List<Running> running = new ArrayList<>();

    @BeforeAll
    static void aDatabaseOfItsOwn() throws IOException {
        String schema = "songe_it_" + Long.toString(System.nanoTime(), 36);
        String given = System.getenv("QUARKUS_DATASOURCE_JDBC_URL");
        if (given == null) {
            Path folder = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "it-database-");
            String own =
                    EmbeddedDatabase.startIn(folder, Path.of("target/mariadb").toAbsolutePath());
            WITH_DATABASE.put("QUARKUS_DATASOURCE_JDBC_URL", own.replace("/songe?", "/" + schema + "?"));
            WITH_DATABASE.put("QUARKUS_DATASOURCE_USERNAME", "root");
            WITH_DATABASE.put("QUARKUS_DATASOURCE_PASSWORD", "");
        } else {
            String server = given.substring(0, given.lastIndexOf('/'));
            WITH_DATABASE.put("QUARKUS_DATASOURCE_JDBC_URL", server + "/" + schema + "?createDatabaseIfNotExist=true");
            WITH_DATABASE.put("QUARKUS_DATASOURCE_USERNAME", System.getenv("QUARKUS_DATASOURCE_USERNAME"));
            WITH_DATABASE.put("QUARKUS_DATASOURCE_PASSWORD", System.getenv("QUARKUS_DATASOURCE_PASSWORD"));
        }
        COMPLETE.putAll(WITH_DATABASE);
        COMPLETE.put("SONGE_SIGNING_KEY", Trial.randomKey());
        COMPLETE.put("SONGE_ADMIN_PASSWORD", ADMIN_PASSWORD);
        COMPLETE.put("SONGE_WECHAT_HOST", FakeWeChat.start());
        COMPLETE.put("SONGE_WECHAT_APP_ID", "wx-test");
        COMPLETE.put("SONGE_WECHAT_SECRET", "test");
    }

    @AfterEach
    void stopAll() {
        running.forEach(Running::kill);
    }

    @Test
    void a_missing_database_stops_the_start_with_one_sentence() {
        assertRefuses(Map.of("SONGE_SIGNING_KEY", Trial.randomKey()), "QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void a_missing_signing_key_stops_the_start_with_one_sentence() {
        assertRefuses(WITH_DATABASE, "SONGE_SIGNING_KEY");
    }

    @Test
    void a_short_signing_key_stops_the_start_with_one_sentence() {
        Map<String, String> weak = new HashMap<>(WITH_DATABASE);
        weak.put("SONGE_SIGNING_KEY", "c2hvcnQ");
        assertRefuses(weak, "SONGE_SIGNING_KEY");
    }

    @Test
    void the_jar_does_not_carry_the_embedded_database() throws IOException {
        try (var jars = Files.walk(APP)) {
            assertThat(jars.map(p -> p.getFileName().toString().toLowerCase())).noneMatch(n -> n.contains("mariadb"));
        }
    }

    @Test
    void a_killed_server_loses_no_order_and_repeats_its_reply() {
        Running first = start();
        given().baseUri(first.address()).get("/api/dev/people").then().statusCode(404);
        given().baseUri(first.address()).delete("/api/dev/clock").then().statusCode(404);
        importTown(first);
        assertThat(signIn(first, "password", Map.of("account", "wang", "password", "songe-dev"))
                        .getString("code"))
                .isEqualTo("auth.password");

        String resident =
                signIn(first, "wechat", Map.of("code", "dev:somebody")).getString("accessToken");
        Map<String, ?> request = Map.of("itemId", repairAtHome(first), "address", "华浜新村1号");
        String key = UUID.randomUUID().toString();
        String reply = place(first, resident, key, request);
        first.kill();

        Running second = start();
        assertThat(place(second, resident, key, request)).isEqualTo(reply);
        String number = JsonPath.from(reply).getString("number");
        as(second, resident).get("/api/orders/" + number).then().statusCode(200);
        assertThat(as(second, resident).get("/api/orders").jsonPath().getList("items"))
                .hasSize(1);

        Running beside = start();
        as(beside, resident).get("/api/orders/" + number).then().statusCode(200);
        assertThat(place(beside, resident, key, request)).isEqualTo(reply);
    }

    private static void importTown(Running server) {
        String admin = signIn(server, "password", Map.of("account", "admin", "password", ADMIN_PASSWORD))
                .getString("accessToken");
        RequestSpecification upload = as(server, admin);
        for (String part : List.of("areas", "stations", "partners", "items", "offers")) {
            upload.multiPart(
                    part,
                    Path.of("src/main/resources/demo/songnan-" + part + ".csv").toFile(),
                    "text/csv");
        }
        upload.post("/api/admin/imports?dryRun=false").then().statusCode(200);
    }

    private static JsonPath signIn(Running server, String way, Map<String, String> credentials) {
        return given().baseUri(server.address())
                .contentType(ContentType.JSON)
                .body(credentials)
                .post("/api/sign-ins/" + way)
                .jsonPath();
    }

    private static int repairAtHome(Running server) {
        return given().baseUri(server.address())
                .get("/api/items?size=100")
                .jsonPath()
                .getInt("items.find { it.code == 'S07' }.id");
    }

    private static String place(Running server, String token, String key, Map<String, ?> request) {
        return as(server, token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(request)
                .post("/api/orders")
                .then()
                .statusCode(201)
                .extract()
                .asString();
    }

    private static RequestSpecification as(Running server, String token) {
        return given().baseUri(server.address()).header("Authorization", "Bearer " + token);
    }

    private void assertRefuses(Map<String, String> settings, String named) {
        Running server = new Running(settings);
        running.add(server);
        assertThat(server.exitCode()).isNotZero();
        assertThat(server.output().strip().lines().toList())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("did not start").contains(named));
    }

    private Running start() {
        Running server = new Running(COMPLETE);
        running.add(server);
        server.awaitListening();
        return server;
    }

    /** One process of the jar. */
    private static final class Running {
        private final Process process;
        private final Path log;
        private int port;

        Running(Map<String, String> settings) {
            try {
                log = Files.createTempFile(Path.of("target"), "production-", ".log");
                ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dquarkus.http.port=0",
                        "-jar",
                        APP.resolve("quarkus-run.jar").toString());
                builder.environment().keySet().removeIf(k -> k.startsWith("QUARKUS_") || k.startsWith("SONGE_"));
                builder.environment().putAll(settings);
                process = builder.redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void awaitListening() {
            for (int i = 0; i < PATIENCE_SECONDS * 5; i++) {
                Matcher found = LISTENING.matcher(output());
                if (found.find()) {
                    port = Integer.parseInt(found.group(1));
                    return;
                }
                assertThat(process.isAlive()).as(output()).isTrue();
                pause();
            }
            throw new AssertionError("It does not listen:\n" + output());
        }

        private static void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        String address() {
            return "http://127.0.0.1:" + port;
        }

        int exitCode() {
            try {
                assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
                return process.exitValue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        String output() {
            try {
                return Files.readString(log);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** As kill -9 does: nothing gets to tidy up. */
        void kill() {
            process.destroyForcibly();
        }
    }
}
