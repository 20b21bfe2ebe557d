package songe.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A project that a thousand needs became, with four who stand behind each: how long its whole story takes to tell. */
final class Graphing {
    private static final int NEEDS = 1_000;
    private static final int BEHIND_EACH = 4;
    private static final long FIRST = 5_000_000;
    private static final String PROJECT = "BENCH777";
    private static final int ROUNDS = 200;
    private static final int WARM_UP = 400;

    private final Asking asking = new Asking();

    static void write(Database database) throws SQLException {
        LocalDateTime at = LocalDateTime.of(2026, 3, 2, 9, 0);
        try (Connection c = database.loading()) {
            try (Rows items = new Rows(
                    c,
                    "item",
                    "id, town_id, code, list, category, title, fulfilment, booking, duration_minutes, capacity, status")) {
                for (int n = 0; n < NEEDS; n++)
                    items.add(
                            FIRST + n, Town.ID, "N-" + number("N", n), "NEED", "便民", "想要长椅" + n, "NEED", "CLAIM", 0, 0,
                            "WITHDRAWN");
                items.add(
                        FIRST + NEEDS, Town.ID, "J-" + PROJECT, "PROJECT", "便民", "口袋公园", "PROJECT", "JOIN", 0, 0,
                        "WITHDRAWN");
            }
            try (Rows needs = new Rows(
                    c,
                    "need",
                    "town_id, number, item_id, category, title, lng, lat, photo, status, station_id, level, created_at, version")) {
                for (int n = 0; n < NEEDS; n++)
                    needs.add(
                            Town.ID, number("N", n), FIRST + n, "ENVIRONMENT", "想要长椅" + n, 121.49, 31.34, 0, "CANDIDATE", 1,
                            "STATION", at, 0);
            }
            try (Rows projects = new Rows(
                    c, "project", "town_id, number, item_id, title, words, category, status, round, proposed_at")) {
                projects.add(Town.ID, PROJECT, FIRST + NEEDS, "口袋公园", "楼下的空地", "便民", "RUNNING", 1, at);
            }
            try (Rows edges = new Rows(c, "edge", "town_id, from_kind, from_id, to_kind, to_id, kind, author_id, at")) {
                for (int n = 0; n < NEEDS; n++) {
                    edges.add(
                            Town.ID, "NEED", number("N", n), "PROJECT", PROJECT, "BECAME", Town.FIRST_STAFF + n % 40, at);
                    for (int o = 0; o < BEHIND_EACH; o++)
                        edges.add(
                                Town.ID, "ORDER", number("Q", n * BEHIND_EACH + o), "NEED", number("N", n), "SUPPORTS",
                                Town.FIRST_RESIDENT + n * BEHIND_EACH + o, at);
                }
            }
        }
    }

    private static String number(String first, int n) {
        return first + String.format("%07d", n);
    }

    /** @param token null: as the public reads it, without persons */
    Figures ask(String url, String token) throws IOException {
        List<Long> nanos = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            String story = asking.get(url + "/api/graph/PROJECT/" + PROJECT + "?town=" + Town.CODE, token);
            if (round >= 0) nanos.add(System.nanoTime() - start);
            if (!story.contains("\"cut\":false")) throw new IOException("not the whole story");
        }
        return Asking.figures(nanos);
    }
}
