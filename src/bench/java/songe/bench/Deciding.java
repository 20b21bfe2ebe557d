package songe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A town of four hundred stations that all do the same, and what it takes to choose one of them for a request and keep why: as
 * the application tells of it itself, in {@code Server-Timing}, one request after the other.
 */
final class Deciding {
    private static final String CODE = "decide";
    private static final long TOWN = 4;
    private static final int STATIONS = 400;
    private static final int IN_A_GRID = 20;
    private static final long FIRST_STATION = 4_000_000;
    private static final long FIRST_ITEM = 6_000_000;
    private static final int ITEMS = 3;
    private static final long FIRST_PERSON = 7_000_000;
    private static final int WARM_UP = 10_000;
    private static final int DECISIONS = 1_000;
    /** After so many, all open requests but those below are taken back. */
    private static final int ROUND = 1_000;
    /** Open requests when it begins, two at each station; five when it ends: a month's town of this size holds fewer. */
    private static final int OPEN = 800;
    private static final String TIMING = "dispatch;dur=";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final Tokens tokens;
    private final List<Long> calls = new ArrayList<>();

    Deciding(String url, Tokens tokens) {
        this.url = url;
        this.tokens = tokens;
    }

    static void write(Database database) throws SQLException {
        try (Connection c = database.loading()) {
            places(c);
            items(c);
            people(c);
        }
    }

    private static void places(Connection c) throws SQLException {
        try (Rows town = new Rows(c, "town", "id, code, name");
                Rows areas = new Rows(c, "area", "town_id, code, parent_code, level, name");
                Rows stations = new Rows(
                        c,
                        "station",
                        "id, town_id, code, name, level, kind, area_code, address, lng, lat, open_weekdays, opening_hours")) {
            town.add(TOWN, CODE, "派镇");
            areas.add(TOWN, CODE, null, "TOWN", "派镇");
            for (int g = 0; g < STATIONS / IN_A_GRID; g++) areas.add(TOWN, "DG" + g, CODE, "GRID", "第" + g + "网格");
            for (int s = 0; s < STATIONS; s++) {
                areas.add(TOWN, "DN" + s, "DG" + s / IN_A_GRID, "NEIGHBOURHOOD", "第" + s + "居民区");
                stations.add(
                        FIRST_STATION + s, TOWN, "S" + s, "第" + s + "站", "STATION", "NEIGHBOURHOOD", "DN" + s, "路" + s + "号",
                        (121_450 + s % 20 * 3) / 1e3, (31_320 + s / 20 * 2) / 1e3, "1-7", "00:00-23:59");
            }
        }
    }

    private static void items(Connection c) throws SQLException {
        try (Rows items = new Rows(
                        c, "item", "id, town_id, code, list, category, title, fulfilment, booking, duration_minutes, capacity");
                Rows offers = new Rows(c, "offer", "town_id, station_id, item_id, weekdays, starts, ends, capacity")) {
            for (long i = 0; i < ITEMS; i++) {
                items.add(
                        FIRST_ITEM + i, TOWN, "V" + i, "SERVICE", "便民", "陪聊" + i, "AT_STATION", "REVIEW", 60, 1);
                for (long s = 0; s < STATIONS; s++)
                    offers.add(TOWN, FIRST_STATION + s, FIRST_ITEM + i, "", "", "", 20);
            }
        }
    }

    private static void people(Connection c) throws SQLException {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).withNano(0);
        try (Rows people = new Rows(c, "person", "id, town_id, account, name, phone, birth_year, area_code, created_at");
                Rows roles = new Rows(c, "person_role", "person_id, role, scope_kind, scope_code");
                Rows signIns =
                        new Rows(c, "sign_in", "person_id, family, device, started_at, last_used_at, expires_at")) {
            for (int p = 0; p < WARM_UP + DECISIONS; p++) {
                long id = FIRST_PERSON + p;
                people.add(id, TOWN, null, "居民" + p, "137%08d".formatted(p), 1950, "DN" + p * 7 % STATIONS, now);
                roles.add(id, "RESIDENT", "TOWN", CODE);
                signIns.add(id, Tokens.family(id), "量", now, now, now.plusDays(30));
            }
        }
    }

    /** Each by somebody else, from another neighbourhood than the one before; half of them at a time they wish. */
    Figures decide(Database database) throws IOException, SQLException {
        for (int p = 0; p < WARM_UP; p++) {
            one(FIRST_PERSON + p);
            if ((p + 1) % ROUND == 0)
                database.run("update orders set status = 'CANCELLED_BY_RESIDENT', sweep_at = null, due_at = null"
                        + " where town_id = " + TOWN + " and status = 'SUBMITTED' order by id limit " + (p < ROUND ? ROUND - OPEN : ROUND));
        }
        List<Long> nanos = new ArrayList<>();
        for (int p = WARM_UP; p < WARM_UP + DECISIONS; p++) {
            long start = System.nanoTime();
            nanos.add(one(FIRST_PERSON + p));
            calls.add(System.nanoTime() - start);
        }
        return Asking.figures(nanos);
    }

    /** The whole calls that they were part of. */
    Figures calls() {
        return Asking.figures(calls);
    }

    /** Every other person says when, which has the decision look at who is free then. */
    private static String wish(long person) {
        if (person % 2 == 0) return "";
        Instant then = Instant.now().plus(Duration.ofHours(24 + person % 240)).truncatedTo(ChronoUnit.HOURS);
        return ",\"wishedTime\":\"" + then + "\"";
    }

    private long one(long person) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/orders"))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Bearer " + tokens.of(person))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofString("{\"itemId\":" + FIRST_ITEM + wish(person) + "}"))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
            String timing = answer.headers().firstValue("Server-Timing").orElse("");
            if (answer.statusCode() != 201 || !timing.startsWith(TIMING))
                throw new IOException(answer.statusCode() + " " + timing + " " + answer.body());
            return Math.round(Double.parseDouble(timing.substring(TIMING.length())) * 1e6);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
