package songe.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import songe.support.District;

/**
 * How long a search takes in a town of 100,000 items, and how long the import of a district: printed, not judged. Fills
 * a trial application through its front door, then asks as a phone would.
 *
 * <p>{@code SearchBench [http://localhost:8080 [100000]]}; see README.
 */
public final class SearchBench {
    private static final int AT_ONCE = 5_000;
    private static final int ROUNDS = 25;
    private static final String TOWN = "bench";
    private static final List<String> PLACES = List.of(
            "华浜", "淞南", "长江路", "新城", "盛达家园", "嘉骏花园", "三湘海尚", "张华浜", "逸仙路", "通南路", "淞肇路", "何家湾", "大昌", "景瑞", "绿地");
    private static final List<String> WHO =
            List.of("老年人", "青少年", "亲子", "居民", "党员", "残疾人", "新手妈妈", "独居老人", "上班族", "志愿者", "退役军人", "宝宝");
    private static final List<String> WHAT = List.of(
            "免费理发", "上门理发", "量血压", "测血糖", "修伞", "磨刀", "家电维修", "上门维修", "法律咨询", "养老咨询", "心理疏导", "书法课", "国画课", "太极拳",
            "合唱团", "手机课堂", "反诈讲座", "急救培训", "垃圾分类", "旧衣回收", "会议室借用", "轮椅借用", "雨伞借用", "亲子阅读", "绘本故事", "四点半课堂", "助餐送餐",
            "代配药", "陪诊", "WiFi上网", "电动车充电", "健康讲座", "中医推拿", "编织沙龙", "茶艺体验", "电影放映");
    private static final List<String> CATEGORIES = List.of("便民", "健康", "文化", "养老", "亲子", "法律", "场地", "培训");
    private static final List<String> ASKED = List.of(
            "理发",
            "免费理发",
            "老人 理发",
            "量血压",
            "血压",
            "华浜",
            "华浜 理发",
            "书法",
            "书法课",
            "上门维修",
            "亲子",
            "亲子阅读",
            "wifi",
            "老年人",
            "独居老人 陪诊",
            "养老咨询",
            "咨询",
            "借用",
            "轮椅",
            "太极",
            "盛达家园 太极拳",
            "剪",
            "修",
            "代配药",
            "健康讲座",
            "手机课堂 何家湾",
            "送餐",
            "没有这样的东西",
            "老人免费理发",
            "服务");

    private final Client client;

    private SearchBench(Client client) {
        this.client = client;
    }

    public static void main(String[] args) {
        Client client = new Client(args.length > 0 ? args[0] : "http://localhost:8080");
        client.signIn("admin", "songe-dev");
        SearchBench bench = new SearchBench(client);
        bench.importDistrict("first");
        bench.importDistrict("warm");
        bench.fill(args.length > 1 ? Integer.parseInt(args[1]) : 100_000);
        bench.ask("search", words -> Client.parameter("q", words));
        bench.ask("search in a list, open now", words -> Client.parameter("q", words) + "&list=SERVICE&openNow=true");
        bench.ask("list, nearest first", words -> "near=121.48,31.35");
        bench.ask("category, nearest first", words -> "near=121.49,31.35&" + Client.parameter("category", "健康"));
    }

    private void importDistrict(String which) {
        District district = District.ofSize("b" + System.nanoTime() % 1_000_000, 13, 61, 312);
        long start = System.nanoTime();
        client.bring(district.sheets());
        say("district of 13 towns, 61 areas, 312 committees, import (%s): %d ms", which, millisSince(start));
    }

    private void fill(int items) {
        Random random = new Random(1);
        long start = System.nanoTime();
        client.bring(Map.of("areas", areas(), "stations", stations()));
        for (int from = 0; from < items; from += AT_ONCE) {
            Map<String, String> sheets = new LinkedHashMap<>();
            sheets.put("items", items(random, from, Math.min(items, from + AT_ONCE)));
            sheets.put("offers", offers(random, from, Math.min(items, from + AT_ONCE)));
            client.bring(sheets);
        }
        say("%d items brought in %d ms", items, millisSince(start));
    }

    private static String areas() {
        return "code,parent_code,level,name\n" + TOWN + ",310113,TOWN,量镇\n" + TOWN + "N," + TOWN
                + ",NEIGHBOURHOOD,一居\n";
    }

    private static String stations() {
        StringBuilder text =
                new StringBuilder("code,name,level,kind,area_code,address,lng,lat,open_weekdays,opening_hours,phone\n");
        for (int s = 0; s < 40; s++)
            text.append("S%d,%s第%d站,STATION,NEIGHBOURHOOD,%sN,路%d号,%.4f,%.4f,1-7,00:00-23:59,\n"
                    .formatted(
                            s, PLACES.get(s % PLACES.size()), s, TOWN, s, 121.46 + s / 800.0, 31.33 + s % 7 / 100.0));
        return text.toString();
    }

    private static String items(Random random, int from, int until) {
        StringBuilder text = new StringBuilder(
                "town_code,code,list,category,title,fulfilment,booking,duration_minutes,capacity,partner_code,eligibility,guards\n");
        for (int i = from; i < until; i++)
            text.append("%s,I%d,%s,%s,%s%s%s第%d期,AT_STATION,REVIEW,20,12,,,\n"
                    .formatted(
                            TOWN,
                            i,
                            i % 5 == 0 ? "RESOURCE" : "SERVICE",
                            any(random, CATEGORIES),
                            any(random, PLACES),
                            any(random, WHO),
                            any(random, WHAT),
                            i % 90 + 1));
        return text.toString();
    }

    private static String offers(Random random, int from, int until) {
        StringBuilder text = new StringBuilder("town_code,station_code,item_code,weekdays,start,end,capacity\n");
        for (int i = from; i < until; i++)
            for (int s = 0, first = random.nextInt(40); s <= i % 3; s++)
                text.append("%s,S%d,I%d,,,,4\n".formatted(TOWN, (first + s * 7) % 40, i));
        return text.toString();
    }

    private static String any(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private interface Question {
        String about(String words);
    }

    private void ask(String what, Question question) {
        List<String> words = new ArrayList<>();
        for (int r = 0; r < ROUNDS; r++) words.addAll(ASKED);
        Collections.shuffle(words, new Random(2));
        ASKED.forEach(w -> client.items(TOWN, question.about(w))); // warm
        Map<String, List<Long>> byWords = new LinkedHashMap<>();
        for (String w : words) {
            long start = System.nanoTime();
            client.items(TOWN, question.about(w));
            byWords.computeIfAbsent(w, x -> new ArrayList<>()).add(System.nanoTime() - start);
        }
        List<Long> all =
                byWords.values().stream().flatMap(List::stream).sorted().toList();
        say(
                "%s: p50 %.1f ms, p95 %.1f ms, slowest %.1f ms, %d asked",
                what, at(all, 50), at(all, 95), at(all, 100), all.size());
        byWords.entrySet().stream()
                .sorted((a, b) -> Double.compare(at(b.getValue(), 50), at(a.getValue(), 50)))
                .limit(3)
                .forEach(e -> say("    %s: p50 %.1f ms", e.getKey(), at(e.getValue(), 50)));
    }

    private static double at(List<Long> nanos, int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static void say(String words, Object... values) {
        System.out.printf(words + "%n", values);
    }
}
