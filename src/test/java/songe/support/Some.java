package songe.support;

import static songe.support.Call.place;
import static songe.support.Call.put;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A mother of orders: each walks the real path over HTTP, for a resident nobody met before, so that tests never collide.
 * Visits are wished for soon, which lets them be served without moving the clock.
 */
public final class Some {
    /** Where {@code wang} works, and the nearest station to where fresh residents live. */
    public static final String STATION = "SN-014";

    public static final String ADDRESS = "华浜新村152号301室";

    /** A visit that staff may check in at once and that nobody may cancel for free any more. */
    public static final Duration SOON = Duration.ofMinutes(20);

    private static final Map<String, Long> ITEMS = new ConcurrentHashMap<>();

    private Some() {}

    public record Session(long id, Instant startsAt, Instant endsAt, int capacity, int free) {
        boolean isEmpty() {
            return free == capacity;
        }
    }

    /** An order and the name of the resident whose it is. */
    public record Placed(String number, String resident) {
        public RequestSpecification owner() {
            return As.resident(resident);
        }

        public JsonPath seenBy(RequestSpecification who) {
            return who.get("/api/orders/" + number)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }

        public JsonPath seen() {
            return seenBy(owner());
        }

        public String status() {
            return seen().getString("status");
        }
    }

    /** The name of a resident whom no other test knows. */
    public static String resident() {
        // upper case: on a screen nobody takes it for a foreign word
        return "居民" + UUID.randomUUID().toString().substring(0, 13).toUpperCase();
    }

    public static String residentBorn(int year) {
        return residentWith(Map.of("birthYear", year));
    }

    /** @param profile what they say about themselves, but for name and area */
    public static String residentWith(Map<String, ?> profile) {
        String name = resident();
        Map<String, Object> all = With.fields("name", name, "area", "310113113014");
        all.putAll(profile);
        Call.body(As.resident(name), all).put("/api/me").then().statusCode(200);
        return name;
    }

    public static long item(String code) {
        if (ITEMS.isEmpty()) {
            List<Map<String, Object>> items = As.nobody()
                    .get("/api/items?size=100")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items");
            items.forEach(i -> ITEMS.put((String) i.get("code"), ((Number) i.get("id")).longValue()));
        }
        return ITEMS.get(code);
    }

    /** The soonest session with a free place that is more than a day away. */
    public static Session session(String item, String station) {
        return sessions(item, station).filter(s -> s.free > 0).findFirst().orElseThrow();
    }

    public static Session emptySession(String item, String station) {
        return sessions(item, station).filter(Session::isEmpty).findFirst().orElseThrow();
    }

    /** Those more than a day away, soonest first. */
    public static Stream<Session> sessions(String item, String station) {
        List<Map<String, Object>> found = As.nobody()
                .get("/api/items/{item}/sessions?size=100&station={station}", item(item), station)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        Instant tomorrow = Time.now().plus(26, ChronoUnit.HOURS);
        return found.stream()
                .map(s -> new Session(
                        ((Number) s.get("id")).longValue(),
                        Instant.parse((String) s.get("startsAt")),
                        Instant.parse((String) s.get("endsAt")),
                        (int) s.get("capacity"),
                        (int) s.get("free")))
                .filter(s -> s.startsAt.isAfter(tomorrow));
    }

    /** A request for an item. @param more names and values of further fields */
    public static Map<String, Object> request(String item, Object... more) {
        Map<String, Object> request = With.fields("itemId", item(item));
        request.putAll(With.fields(more));
        return request;
    }

    /** A request for somebody to come home. */
    public static Map<String, Object> visit(Object... more) {
        Map<String, Object> request = request("S07", "address", ADDRESS);
        request.putAll(With.fields(more));
        return request;
    }

    public static Instant soon() {
        return Time.now().plus(SOON).truncatedTo(ChronoUnit.SECONDS);
    }

    public static Placed placed(String resident, Map<String, ?> request) {
        String number = place(As.resident(resident), request)
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        return new Placed(number, resident);
    }

    /** A place in a session at {@link #STATION}, days away. */
    public static Placed confirmedOrder() {
        return booked("C05", STATION);
    }

    public static Placed booked(String item, String station) {
        return placed(
                resident(), request(item, "sessionId", session(item, station).id()));
    }

    /** A visit that {@code wang} has to read, wished for at {@link #soon}. */
    public static Placed submittedOrder() {
        return placed(resident(), visit("wishedTime", soon()));
    }

    /** A visit that {@code qian}'s unit has to accept. */
    public static Placed assignedOrder() {
        return assigned(submittedOrder());
    }

    /** A visit that {@code qian}'s unit may claim. */
    public static Placed openOrder() {
        return opened(submittedOrder());
    }

    public static Placed opened(Placed order) {
        return done(order, As.person("wang"), "triage", Map.of("decision", "OPEN"));
    }

    public static Placed assigned(Placed order) {
        return done(order, As.person("wang"), "triage", Map.of("decision", "DISPATCH"));
    }

    public static Placed confirmedVisit() {
        return accepted(assignedOrder());
    }

    public static Placed accepted(Placed order) {
        return done(order, As.person("qian"), "acceptance", Map.of());
    }

    /** {@code qian} proposed another time and waits for the resident. */
    public static Placed proposedVisit() {
        Instant later = soon().plus(1, ChronoUnit.HOURS);
        return done(assignedOrder(), As.person("qian"), "acceptance", Map.of("startsAt", later));
    }

    public static Placed inServiceOrder() {
        return inService(confirmedVisit());
    }

    public static Placed inService(Placed order) {
        Call.checkIn(As.person("lu"), Map.of("number", order.number, "reason", "居民手机没电"))
                .then()
                .statusCode(201);
        return order;
    }

    public static Placed deliveredOrder() {
        return delivered(inServiceOrder());
    }

    public static Placed delivered(Placed order) {
        return done(order, As.person("lu"), "delivery", Map.of("note", "换好了"));
    }

    public static Placed closedOrder() {
        Placed order = deliveredOrder();
        put(order.owner(), order, "confirmation").then().statusCode(200);
        return order;
    }

    public static Placed reworkOrder() {
        return reworked(deliveredOrder());
    }

    public static Placed reworked(Placed order) {
        return done(order, order.owner(), "rework", Map.of("words", "还在漏水"));
    }

    public static Placed settledOrder() {
        return done(reworkOrder(), As.person("fang"), "resolution", Map.of("outcome", "REDONE", "words", "重新修好了"));
    }

    public static Placed rejectedOrder() {
        return done(
                submittedOrder(),
                As.person("wang"),
                "triage",
                Map.of("decision", "REJECT", "reason", "不在服务范围", "referral", "请拨打物业电话"));
    }

    public static Placed cancelledByResident() {
        Placed order = confirmedOrder();
        return done(order, order.owner(), "cancellation", Map.of("reason", "临时有事"));
    }

    public static Placed cancelledByProvider() {
        return done(
                confirmedVisit(), As.person("qian"), "cancellation", Map.of("reason", "师傅病了", "alternative", "明天再约"));
    }

    private static Placed done(Placed order, RequestSpecification who, String verb, Map<String, ?> body) {
        put(who, order, verb, body).then().statusCode(200);
        return order;
    }
}
