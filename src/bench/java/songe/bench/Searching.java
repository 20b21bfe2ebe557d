package songe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A town of many items of its own, and how long it takes to find something there, one question after the other. */
final class Searching {
    static final String CODE = "search";
    private static final long TOWN = 2;
    private static final long FIRST = 1_000_000;
    private static final int ROUNDS = 12;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final List<String> PLACES =
            List.of("华浜", "淞南", "长江路", "新城", "盛达家园", "嘉骏花园", "三湘海尚", "逸仙路", "通南路", "何家湾", "大昌", "景瑞", "绿地");
    private static final List<String> WHO =
            List.of("老年人", "青少年", "亲子", "居民", "党员", "残疾人", "新手妈妈", "独居老人", "上班族", "志愿者", "退役军人", "宝宝");
    private static final List<String> WHAT = List.of(
            "免费理发", "上门理发", "量血压", "测血糖", "修伞磨刀", "家电维修", "上门维修", "法律咨询", "养老咨询", "心理疏导", "书法课", "国画课", "太极拳",
            "合唱团", "手机课堂", "反诈讲座", "急救培训", "垃圾分类", "旧衣回收", "会议室借用", "轮椅借用", "雨伞借用", "亲子阅读", "绘本故事", "四点半课堂",
            "助餐送餐", "代配药", "陪诊", "电动车充电", "健康讲座", "中医推拿", "编织沙龙", "茶艺体验", "电影放映");
    private static final List<String> SUMMARIES = List.of(
            "每周在站点为社区居民免费提供，先到先得，请带好身份证", "由共建单位派专业人员上门服务，行动不便的老人优先", "小班教学，零基础也可以参加，材料现场发放",
            "提前一天预约，工作人员会打电话确认时间和地点", "志愿者轮流值班，节假日照常开放，欢迎邻里参加");
    private static final List<String> CATEGORIES = List.of("便民", "健康", "文化", "养老", "亲子", "法律", "场地", "培训");
    private static final List<String> RARE = List.of("甜白釉", "皮影戏", "琵琶弹唱", "鸟类观察", "木版年画");
    /** Rare, common and between; two to six characters, one word and two, and what is nowhere. */
    private static final List<String> ASKED = List.of(
            "理发", "免费理发", "血压", "量血压", "华浜", "华浜 理发", "书法课", "上门维修", "亲子", "亲子阅读", "老年人", "独居老人 陪诊", "咨询", "养老咨询",
            "轮椅", "太极拳", "盛达家园 太极", "服务", "上门服务", "社区居民", "居民 健康", "预约", "提前一天预约", "工作人员", "志愿者 送餐", "代配药", "健康讲座",
            "手机课堂 何家湾", "甜白釉", "皮影戏", "琵琶弹唱", "鸟类", "木版年画", "老人免费理发", "没有这样的事", "法律 培训", "到站 上门", "身份证", "节假日", "茶艺体验");

    private final Asking asking = new Asking();

    static void write(Database database, int items) throws SQLException {
        Random random = new Random(1);
        try (Connection c = database.loading()) {
            try (Rows town = new Rows(c, "town", "id, code, name");
                    Rows areas = new Rows(c, "area", "town_id, code, parent_code, level, name");
                    Rows stations = new Rows(
                            c,
                            "station",
                            "id, town_id, code, name, level, kind, area_code, address, lng, lat, open_weekdays, opening_hours")) {
                town.add(TOWN, CODE, "寻镇");
                areas.add(TOWN, CODE, null, "TOWN", "寻镇");
                for (long s = 0; s < Scale.STATIONS; s++)
                    stations.add(
                            FIRST + s, TOWN, "S" + s, PLACES.get((int) s % PLACES.size()) + "第" + s + "站", "STATION",
                            "NEIGHBOURHOOD", CODE, "路" + s + "号", 121.46 + s / 800.0, 31.33 + s % 7 / 100.0, "1-7",
                            "00:00-23:59");
            }
            try (Rows rows = new Rows(
                            c,
                            "item",
                            "id, town_id, code, list, category, title, summary, fulfilment, booking, duration_minutes, capacity");
                    Rows offers = new Rows(c, "offer", "town_id, station_id, item_id, weekdays, starts, ends, capacity")) {
                for (int i = 0; i < items; i++) {
                    rows.add(
                            FIRST + i, TOWN, "I" + i, i % 5 == 0 ? "RESOURCE" : "SERVICE", any(random, CATEGORIES),
                            title(random, i), any(random, SUMMARIES), "AT_STATION", "REVIEW", 20, 12);
                    for (long s = 0, first = random.nextInt(40); s <= i % 3; s++)
                        offers.add(TOWN, FIRST + (first + s * 7) % Scale.STATIONS, FIRST + i, "", "", "", 4);
                }
            }
        }
    }

    private static String title(Random random, int i) {
        String what = i % 997 == 0 ? any(random, RARE) : any(random, WHAT);
        return any(random, PLACES) + any(random, WHO) + what + "第" + (i % 90 + 1) + "期";
    }

    private static String any(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** @param more a filter; @param page from 0 */
    Figures ask(String url, String more, int page, Report report) throws IOException {
        List<Long> nanos = new ArrayList<>();
        List<String> slowest = new ArrayList<>();
        for (int round = -2; round < ROUNDS; round++)
            for (String words : ASKED) {
                String path = "/api/items?town=" + CODE + "&q=" + URLEncoder.encode(words, UTF_8) + more;
                String at = path;
                for (int p = 0; at != null && p < page; p++) at = next(path, asking.get(url + at, null));
                if (at == null) continue;
                long start = System.nanoTime();
                asking.get(url + at, null);
                long took = System.nanoTime() - start;
                if (round >= 0) nanos.add(took);
                if (round == ROUNDS - 1 && took > 15_000_000) slowest.add(words + " " + took / 1_000_000 + " ms");
            }
        if (!slowest.isEmpty()) report.note("slow%s: %s", more + (page > 0 ? " page " + page : ""), slowest);
        return Asking.figures(nanos);
    }

    private static String next(String path, String answer) {
        Matcher found = NEXT.matcher(answer);
        return found.find() ? path + "&after=" + found.group(1) : null;
    }
}
