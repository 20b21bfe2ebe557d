package songe;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import songe.dev.EmbeddedDatabase;
import songe.dev.FakeWeChat;
import songe.dev.Trial;
import songe.support.Watching;

/** The jar that goes to production, started as production starts it, on a real database. */
class ProductionIT {
    private static final Path APP = Path.of("target/songe.jar").toAbsolutePath();
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final long PATIENCE_SECONDS = 90;
    private static final String ADMIN_PASSWORD = "at-least-once-changed";

    private static final int LATE = 40;
    private static final int COMING = 16;
    private static final int PLACES = 5;
    /** Of a Java process that heard SIGTERM. */
    private static final int STOPPED = 143;

    private static final String WAITING =
            "select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'";
    private static final String COMMITTED = "select count(*) from reply where body <> '' and request_key = ";

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
        try (var jar = new JarFile(APP.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .contains("songe/Main.class")
                    .noneMatch(name -> name.startsWith("ch/vorburger/") || name.contains("mariadbd"));
        }
    }

    /** They are what keeps words and phone numbers out of it. */
    @Test
    void the_settings_of_the_log_are_heard() {
        assertThat(start().output())
                .contains("INFO  [io.quarkus] (main)")
                .doesNotContain("FastBootHibernatePersistenceProvider");
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

    @Test
    void an_order_whose_reply_was_lost_with_the_server_is_made_once() throws Exception {
        Running first = start();
        importTown(first);
        String resident = signIn(first, "wechat", Map.of("code", "dev:unheard")).getString("accessToken");
        long person = as(first, resident).get("/api/me").jsonPath().getLong("id");
        String request = "{\"itemId\":%d,\"address\":\"华浜新村1号\"}".formatted(repairAtHome(first));
        String early = UUID.randomUUID().toString();
        String late = UUID.randomUUID().toString();

        try (Connection database = database();
                Statement sql = database.createStatement()) {
            database.setAutoCommit(false);
            sql.execute("select id from person where id = " + person + " for update");
            try (Socket unread = send(first, resident, early, request)) {
                await(() -> number(WAITING) > 0); // in the midst of its transaction, for the person
                first.kill();
            }
            database.rollback();
        }

        Running second = start();
        try (Socket unread = send(second, resident, late, request)) {
            await(() -> number(COMMITTED + "'" + late + "'") == 1);
            second.kill();
        }

        Running third = start();
        assertThat(number("select count(*) from orders where requester_id = " + person))
                .isEqualTo(1);
        for (String key : List.of(early, late)) {
            String reply = place(third, resident, key, request);
            assertThat(place(third, resident, key, request)).isEqualTo(reply);
        }
        assertThat(number("select count(*) from orders where requester_id = " + person))
                .isEqualTo(2);
    }

    /** Places are written first and counted last: half of them is lost with a server in between. */
    @Test
    void of_those_who_come_to_two_servers_at_once_each_place_is_had_by_one_though_a_server_is_killed()
            throws Exception {
        Running first = start();
        importTown(first);
        Running second = start();
        List<String> residents = IntStream.range(0, COMING)
                .mapToObj(i ->
                        signIn(first, "wechat", Map.of("code", "dev:rush" + i)).getString("accessToken"))
                .toList();
        long item = item(first, "S01");
        long session = given().baseUri(first.address())
                .get("/api/items/" + item + "/sessions?size=100")
                .jsonPath()
                .getLong("items.last().id");
        change("update session set capacity = " + PLACES + " where id = " + session);
        Map<String, ?> request = Map.of("itemId", item, "sessionId", session, "waitlist", true);
        String of = " where session_id = " + session;
        List<String> keys =
                residents.stream().map(r -> UUID.randomUUID().toString()).toList();
        ExecutorService callers = Executors.newFixedThreadPool(COMING);
        List<Future<String>> replies = new ArrayList<>();
        try (Connection database = database();
                Statement sql = database.createStatement()) {
            database.setAutoCommit(false);
            sql.execute("select id from session where id = " + session + " for update");
            for (int i = 0; i < COMING; i++) {
                String resident = residents.get(i);
                String key = keys.get(i);
                Running server = i % 2 == 0 ? first : second;
                replies.add(callers.submit(() -> {
                    try {
                        return place(server, resident, key, request);
                    } catch (Exception killed) {
                        return place(first, resident, key, request);
                    }
                }));
            }
            await(() -> number(WAITING) > COMING / 2); // so both wait for the session, with the place's row written
            second.kill();
            database.rollback();
        }
        for (int i = 0; i < COMING; i++)
            assertThat(place(first, residents.get(i), keys.get(i), request))
                    .isEqualTo(replies.get(i).get());
        callers.shutdown();
        assertThat(number("select taken from session where id = " + session)).isEqualTo(PLACES);
        assertThat(number("select count(*) from seat" + of)).isEqualTo(PLACES);
        assertThat(number("select count(*) from orders" + of + " and status = 'CONFIRMED'"))
                .isEqualTo(PLACES);
        assertThat(number("select count(*) from waiting" + of)).isEqualTo(COMING - PLACES);
        assertThat(number("select count(*) from orders" + of)).isEqualTo(COMING);
    }

    /** No broker: each follows the journal. */
    @Test
    void the_screens_at_two_instances_are_live_whichever_of_them_an_order_comes_to() {
        Running first = start();
        importTown(first);
        Running second = start();
        String operator = operator(first);
        String resident =
                signIn(first, "wechat", Map.of("code", "dev:neighbour")).getString("accessToken");
        try (Watching here = Watching.as(first.address(), as(first, operator));
                Watching there = Watching.as(second.address(), as(second, operator))) {
            for (Running server : List.of(first, second)) {
                String order = JsonPath.from(place(
                                server,
                                resident,
                                UUID.randomUUID().toString(),
                                Map.of("itemId", repairAtHome(server), "address", "华浜新村1号")))
                        .getString("number");
                here.hears(order, "Submitted");
                there.hears(order, "Submitted");
            }
            String ticket = Watching.ticket(as(first, operator));
            try (Watching elsewhere =
                            new Watching(second.address()).brings(ticket).isReady();
                    Watching again = new Watching(first.address()).brings(ticket)) {
                assertThat(again.isClosed()).isEqualTo(4401);
            }
        }
    }

    /** Somebody who watches over the whole town and has changed their password. */
    private static String operator(Running server) {
        String admin = signIn(server, "password", Map.of("account", "admin", "password", ADMIN_PASSWORD))
                .getString("accessToken");
        String account = "desk" + Long.toString(System.nanoTime(), 36);
        String once = as(server, admin)
                .header("X-Town", "310113113")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "account",
                        account,
                        "name",
                        "运营",
                        "role",
                        "TOWN",
                        "scope",
                        Map.of("kind", "TOWN", "code", "310113113")))
                .post("/api/admin/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("oneTimePassword");
        String token = signIn(server, "password", Map.of("account", account, "password", once))
                .getString("accessToken");
        as(server, token)
                .contentType(ContentType.JSON)
                .body(Map.of("password", once, "newPassword", "long-enough-for-a-desk"))
                .put("/api/sign-ins/password/change")
                .then()
                .statusCode(204);
        return token;
    }

    @Test
    void two_servers_that_start_after_a_day_s_stop_see_to_each_order_once() {
        Running first = start();
        importTown(first);
        for (int i = 0; i < LATE; i++) {
            String resident =
                    signIn(first, "wechat", Map.of("code", "dev:late" + i)).getString("accessToken");
            Map<String, ?> request = Map.of("itemId", repairAtHome(first), "address", "华浜新村1号");
            place(first, resident, UUID.randomUUID().toString(), request);
        }
        first.kill();
        change("update orders set due_at = utc_timestamp(3) - interval 1440 + id minute,"
                + " remind_at = utc_timestamp(3) - interval 1900 + id minute,"
                + " sweep_at = utc_timestamp(3) - interval 1900 + id minute where status = 'SUBMITTED'");

        List<Running> both = List.of(new Running(COMPLETE), new Running(COMPLETE));
        running.addAll(both);
        both.forEach(Running::awaitListening);
        await(() -> number("select count(*) from orders where status = 'SUBMITTED' and level = 'STATION'") == 0);

        assertThat(number("select count(*) from orders where level <> 'STATION'"))
                .isGreaterThanOrEqualTo(LATE)
                .isEqualTo(number("select count(*) from journal where kind = 'OrderFact.Escalated'"))
                .isEqualTo(number("select count(*) from journal where kind = 'OrderFact.Overdue'"))
                .isEqualTo(number("select count(distinct subject) from journal where kind = 'OrderFact.Escalated'"));
        assertThat(number("select count(*) from journal where kind = 'OrderFact.HolderReminded'"))
                .isZero();
    }

    @Test
    void who_is_stopped_in_the_midst_of_a_sweep_ends_it_and_goes_quietly() throws Exception {
        Running server = start();
        importTown(server);
        String resident =
                signIn(server, "wechat", Map.of("code", "dev:stopped")).getString("accessToken");
        Map<String, ?> request = Map.of("itemId", repairAtHome(server), "address", "华浜新村1号");
        place(server, resident, UUID.randomUUID().toString(), request);
        long order = number("select max(id) from orders");
        String before;
        try (Connection database = database();
                Statement sql = database.createStatement()) {
            database.setAutoCommit(false);
            sql.execute("select id from town for update"); // whoever writes something of a town waits
            change(
                    "update orders set due_at = utc_timestamp(3), remind_at = null, sweep_at = utc_timestamp(3) where id = "
                            + order);
            await(() -> number(WAITING) > 0);
            before = server.output();
            server.stop();
            pause();
            database.rollback();
        }
        assertThat(server.exitCode()).isEqualTo(STOPPED);
        assertThat(number("select count(*) from orders where level <> 'STATION' and id = " + order))
                .isEqualTo(1);
        assertThat(server.output().substring(before.length()))
                .contains("stopped in")
                .doesNotContain("ERROR", "WARN", "Exception");
        change("update orders set status = 'CANCELLED_BY_RESIDENT', sweep_at = null where id = " + order);
    }

    private static void change(String statement) {
        try (Connection database = database();
                Statement sql = database.createStatement()) {
            sql.executeUpdate(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Connection database() throws SQLException {
        return DriverManager.getConnection(
                WITH_DATABASE.get("QUARKUS_DATASOURCE_JDBC_URL"),
                WITH_DATABASE.get("QUARKUS_DATASOURCE_USERNAME"),
                WITH_DATABASE.get("QUARKUS_DATASOURCE_PASSWORD"));
    }

    private static long number(String query) {
        try (Connection database = database();
                Statement sql = database.createStatement();
                ResultSet found = sql.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(BooleanSupplier seen) {
        for (long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); !seen.getAsBoolean(); ) {
            assertThat(System.nanoTime()).isLessThan(until);
            pause();
        }
    }

    /** InnoDB tells of waiting transactions anew only to who has not asked for a tenth of a second. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Places an order; what comes back stays in the socket. */
    private static Socket send(Running server, String token, String key, String body) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port);
        byte[] bytes = body.getBytes(UTF_8);
        String head = String.join(
                "\r\n",
                "POST /api/orders HTTP/1.1",
                "Host: 127.0.0.1",
                "Authorization: Bearer " + token,
                "Idempotency-Key: " + key,
                "Content-Type: application/json",
                "Content-Length: " + bytes.length,
                "",
                "");
        socket.getOutputStream().write(head.getBytes(UTF_8));
        socket.getOutputStream().write(bytes);
        return socket;
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

    private static long repairAtHome(Running server) {
        return item(server, "S07");
    }

    private static long item(Running server, String code) {
        return given().baseUri(server.address())
                .get("/api/items?size=100")
                .jsonPath()
                .getLong("items.find { it.code == '" + code + "' }.id");
    }

    /** @param request JSON, or what becomes JSON */
    private static String place(Running server, String token, String key, Object request) {
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
                        APP.toString());
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

        /** As systemd does. */
        void stop() {
            process.destroy();
        }

        /** As kill -9 does: nothing gets to tidy up. */
        void kill() {
            process.destroyForcibly();
        }
    }
}
