package songe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Lines for {@link Load}: method, path, token, key, body. */
final class Calls {
    private static final List<String> CATEGORIES = List.of("便民", "健康", "文化", "养老", "亲子", "法律");

    private Calls() {}

    /** As phones ask: from where they are, often for one list or one category. */
    static List<String> browse() {
        Random random = new Random(3);
        List<String> calls = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String near = String.format(
                    Locale.ROOT, "%.4f,%.4f", 121.46 + random.nextDouble() / 20, 31.33 + random.nextDouble() / 20);
            String path = "/api/items?size=20&near=" + near;
            if (i % 3 == 1) path += "&list=SERVICE";
            if (i % 3 == 2) path += "&category=" + URLEncoder.encode(CATEGORIES.get(i % 6), UTF_8);
            calls.add(get(path));
        }
        return calls;
    }

    static String get(String path) {
        return "GET\t" + path + "\t\t\t";
    }

    /** Each of the people places one order, the sessions in turn. */
    static List<String> orders(Tokens tokens, long firstResident, int people, long firstSession, int sessions) {
        List<String> calls = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            long session = firstSession + i % sessions;
            calls.add("POST\t/api/orders\t" + tokens.of(firstResident + i) + "\t" + UUID.randomUUID()
                    + "\t{\"itemId\":" + Town.item(session) + ",\"sessionId\":" + session + "}");
        }
        return calls;
    }

    /** @param orders number and station of each */
    static List<String> checkIns(Tokens tokens, List<Object[]> orders) {
        List<String> staff = new ArrayList<>();
        for (long s = 0; s < Scale.STATIONS; s++) staff.add(tokens.of(Town.FIRST_STAFF + s));
        return orders.stream()
                .map(o -> "POST\t/api/check-ins\t" + staff.get(((Number) o[1]).intValue() - 1) + "\t\t{\"number\":\""
                        + o[0] + "\",\"reason\":\"手机没电\"}")
                .toList();
    }
}
