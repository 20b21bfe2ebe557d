package songe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A town with a great many needs on its board, and one in six more that are over; found by words, on the board, and before posting. */
final class Needing {
    static final String CODE = "needs";
    private static final long TOWN = 3;
    private static final long FIRST = 3_000_000;
    private static final int ROUNDS = 12;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final List<String> PLACES =
            List.of("华浜", "淞南", "长江路", "新城", "盛达家园", "嘉骏花园", "三湘海尚", "逸仙路", "通南路", "何家湾", "大昌", "景瑞", "绿地");
    private static final List<String> WHERE =
            List.of("门口", "楼道", "小区花园", "地下车库", "公交站旁", "菜场后门", "幼儿园对面", "活动室", "电梯口", "垃圾房边");
    private static final List<String> WHAT = List.of(
            "路灯不亮", "想要长椅", "加装扶手", "电动车乱停", "想学书法", "缺少充电桩", "老人没人陪诊", "想要量血压", "台阶太陡", "积水难走", "健身器材坏了",
            "想办暑托班", "想要晾衣架", "噪音扰民", "树枝遮窗", "快递柜不够", "想要助餐点", "缺无障碍坡道", "想要修鞋摊", "楼道堆物");
    private static final List<String> WORDS = List.of(
            "晚上看不清，老人摔过一次，希望早点解决", "邻居们都说过好几次了，一直没有人来看", "下雨天特别不方便，推轮椅过不去", "孩子放学没有地方去，家长都很着急",
            "已经坏了两个星期，希望有单位能来修一修");
    private static final List<String> CATEGORIES = List.of("ENVIRONMENT", "SAFETY", "ELDERLY", "CHILDREN", "CULTURE", "OTHER");
    private static final List<String> OVER = List.of("ANSWERED", "DONE", "CANDIDATE", "MERGED");
    /** As people type them: a thing, a place and a thing, half a sentence, what nobody asked for. */
    private static final List<String> ASKED = List.of(
            "路灯", "路灯不亮", "华浜 路灯", "长椅", "想要长椅", "扶手", "楼道扶手", "电动车", "充电桩", "陪诊", "老人", "量血压", "台阶", "积水", "健身器材",
            "暑托班", "晾衣架", "噪音", "快递柜", "助餐点", "坡道", "修鞋", "堆物", "盛达家园 积水", "何家湾 书法", "幼儿园对面", "地下车库 充电", "轮椅过不去",
            "孩子放学", "邻居们", "飞机场", "电梯口 树枝");

    private final Asking asking = new Asking();

    static void write(Database database, int needs) throws SQLException {
        Random random = new Random(2);
        int all = needs + needs / 5;
        try (Connection c = database.loading()) {
            try (Rows town = new Rows(c, "town", "id, code, name");
                    Rows areas = new Rows(c, "area", "town_id, code, parent_code, level, name");
                    Rows stations = new Rows(
                            c,
                            "station",
                            "id, town_id, code, name, level, kind, area_code, address, lng, lat, open_weekdays, opening_hours")) {
                town.add(TOWN, CODE, "问镇");
                areas.add(TOWN, CODE, null, "TOWN", "问镇");
                for (int p = 0; p < PLACES.size(); p++) areas.add(TOWN, CODE + p, CODE, "NEIGHBOURHOOD", PLACES.get(p));
                for (long s = 0; s < Scale.STATIONS; s++)
                    stations.add(
                            FIRST + s, TOWN, "S" + s, "第" + s + "站", "STATION", "NEIGHBOURHOOD", CODE, "路" + s + "号",
                            121.46 + s / 800.0, 31.33 + s % 7 / 100.0, "1-7", "00:00-23:59");
            }
            try (Rows items = new Rows(
                            c,
                            "item",
                            "id, town_id, code, list, category, title, summary, fulfilment, booking, duration_minutes, capacity, status");
                    Rows rows = new Rows(
                            c,
                            "need",
                            "town_id, number, item_id, category, title, words, area_code, lng, lat, photo, status, station_id,"
                                    + " level, due_at, created_at, version")) {
                for (int n = 0; n < all; n++) {
                    boolean over = n % 6 == 5;
                    int place = random.nextInt(PLACES.size());
                    String title = PLACES.get(place) + any(random, WHERE) + any(random, WHAT) + (n % 90 + 1) + "号楼";
                    String words = any(random, WORDS);
                    LocalDateTime at = LocalDateTime.of(2026, 1, 1, 9, 0).plusMinutes(n);
                    items.add(
                            FIRST + n, TOWN, "N-" + n, "NEED", "便民", title, words, "NEED", "CLAIM", 0, 0,
                            over ? "WITHDRAWN" : "PUBLISHED");
                    rows.add(
                            TOWN, String.format("N%07d", n), FIRST + n, any(random, CATEGORIES), title, words, CODE + place,
                            121.46 + random.nextDouble() / 20, 31.33 + random.nextDouble() / 20, 0,
                            over ? any(random, OVER) : "OPEN", FIRST + n % Scale.STATIONS, "STATION",
                            over ? null : LocalDateTime.of(2027, 6, 1, 9, 0).plusMinutes(n), at, 0);
                }
            }
        }
    }

    private static String any(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** In the lists. */
    Figures find(String url) throws IOException {
        return each(url, "/api/items?list=NEED&q=");
    }

    /** Before somebody asks for it again. */
    Figures similar(String url) throws IOException {
        return each(url, "/api/needs/similar?q=");
    }

    private Figures each(String url, String path) throws IOException {
        List<Long> nanos = new ArrayList<>();
        for (int round = -2; round < ROUNDS; round++)
            for (String words : ASKED) took(nanos, round, url + path + URLEncoder.encode(words, UTF_8) + "&town=" + CODE);
        return Asking.figures(nanos);
    }

    /** @param more a filter; @param page from 0 */
    Figures board(String url, String more, int page) throws IOException {
        String path = url + "/api/needs?size=20&town=" + CODE + more;
        List<Long> nanos = new ArrayList<>();
        for (int round = -2 * ASKED.size(); round < ROUNDS * ASKED.size() / 2; round++) {
            String at = path;
            for (int p = 0; p < page; p++) at = next(path, asking.get(at, null));
            took(nanos, round, at);
        }
        return Asking.figures(nanos);
    }

    private void took(List<Long> nanos, int round, String url) throws IOException {
        long start = System.nanoTime();
        asking.get(url, null);
        if (round >= 0) nanos.add(System.nanoTime() - start);
    }

    private static String next(String path, String answer) throws IOException {
        Matcher found = NEXT.matcher(answer);
        if (!found.find()) throw new IOException("there is no next page");
        return path + "&after=" + found.group(1);
    }
}
