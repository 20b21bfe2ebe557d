package songe.journey;

import static songe.support.As.nobody;
import static songe.support.As.person;
import static songe.support.As.resident;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import songe.support.Call;
import songe.support.Course;
import songe.support.Round;
import songe.support.Some;
import songe.support.Time;

/** What is there before somebody picks up a phone, made by plain calls. */
final class Given {
    static final String STATION = "SN-014";
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private static final Map<String, Object> MOTHER =
            Map.of("name", "陈阿婆", "phone", "13912345678", "birthYear", 1943, "relation", "母亲", "consent", "VOICE");

    private Given() {}

    static int item(String code) {
        return nobody().queryParam("size", 100)
                .get("/api/items")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.code == '" + code + "' }.id");
    }

    /** The second of those to come, so that there is time until then. */
    static Map<String, Object> session(int item) {
        List<Map<String, Object>> sessions = nobody().queryParam("station", STATION)
                .get("/api/items/" + item + "/sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return sessions.get(1);
    }

    /** An order for a session: its number. */
    static String booking(String name, String itemCode) {
        int item = item(itemCode);
        return place(
                resident(name),
                Map.of("itemId", item, "sessionId", session(item).get("id")));
    }

    /** An order that the station took down at its counter: its number. */
    static String counterBooking(String account, String itemCode) {
        int item = item(itemCode);
        Map<String, Object> neighbour = Map.of("name", "何伯伯", "relation", "居民", "consent", "PRESENT");
        return place(
                person(account),
                Map.of("itemId", item, "sessionId", session(item).get("id"), "beneficiary", neighbour));
    }

    /** One of those, and then its session is cancelled: its person has to be rung up. */
    static void calledOff(String account, String itemCode) {
        Object session = session(item(itemCode)).get("id");
        counterBooking(account, itemCode);
        json(person(account), Map.of("reason", "老师来不了", "alternative", "下周同一时间再来"))
                .put("/api/station/sessions/" + session + "/cancellation")
                .then()
                .statusCode(200);
    }

    /** The station stays closed on that day. */
    static void closedIn(int days, String account) {
        json(person(account), Map.of("reason", "停电检修", "alternative", "第二天照常，名额给您留着"))
                .put("/api/station/closures/" + LocalDate.now(HERE).plusDays(days))
                .then()
                .statusCode(200);
    }

    /** An order for a visit the day after tomorrow at ten, which the station has sent on. */
    static String dispatched(String name, String itemCode) {
        String number = asked(name, itemCode);
        put(person("wang"), number, "triage", Map.of("decision", "DISPATCH"));
        return number;
    }

    /** The same, still to be read. */
    static String asked(String name, String itemCode) {
        Instant time =
                LocalDate.now(HERE).plusDays(2).atTime(10, 0).atZone(HERE).toInstant();
        return place(
                resident(name),
                Map.of(
                        "itemId",
                        item(itemCode),
                        "address",
                        "华浜新村12号302室",
                        "wishedTime",
                        time.toString(),
                        "beneficiary",
                        MOTHER));
    }

    /** A visit to which its unit has said yes. */
    static String accepted(String name) {
        String number = dispatched(name, "S07");
        put(person("qian"), number, "acceptance", Map.of());
        return number;
    }

    /** A visit whose hour has come and whose unit has just read the number. Moves the clock to it. */
    static String lookedAt(String name, TownClock clock) {
        String number = accepted(name);
        clock.putTo(Instant.parse(person("wang").get("/api/orders/" + number).path("startsAt")));
        person("qian").get("/api/orders/" + number).then().statusCode(200);
        return number;
    }

    /** A visit to which nobody has come yet. Moves the clock to twenty minutes after its start. */
    static String waitedFor(String name, TownClock clock) {
        String number = accepted(name);
        String starts = person("wang").get("/api/orders/" + number).path("startsAt");
        clock.putTo(Instant.parse(starts).plusSeconds(1200));
        return number;
    }

    /** A course that began without somebody. Moves the clock to half an hour after its start. */
    static String expected(String name, TownClock clock) {
        Course course = Course.of(4);
        String number = course.booked(name, 1).number();
        course.begins(1);
        clock.putTo(course.startsAt(1).plusSeconds(1900));
        return number;
    }

    /** A session that somebody booked. Moves the clock to the morning of that day. */
    static long hosted(TownClock clock) {
        Course course = Course.of(4);
        course.booked(Some.resident(), 1);
        clock.putTo(course.startsAt(1).minusSeconds(7200));
        return course.session(1);
    }

    /** A visit to which nobody came, as its resident says. Moves the clock to it. */
    static String nobodyCame(String name, TownClock clock) {
        String number = waitedFor(name, clock);
        put(resident(name), number, "absence", Map.of("words", "等到十点多，没有人来，电话也没人接"));
        return number;
    }

    /** A course to which somebody did not come, noted and appealed against. */
    static String missed(String name) {
        String number = Course.of(4).missed(name, 1).number();
        json(resident(name), Map.of("words", "我到了，排在门外没有人扫码"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/orders/" + number + "/appeal")
                .then()
                .statusCode(201);
        Time.reset();
        return number;
    }

    /** A visit that the resident was not happy with. Moves the clock to it. */
    static String complaint(String name, TownClock clock) {
        String number = accepted(name);
        clock.putTo(Instant.parse(person("wang").get("/api/orders/" + number).path("startsAt")));
        json(person("qian"), Map.of("number", number, "reason", "没带手机"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/check-ins")
                .then()
                .statusCode(201);
        put(person("qian"), number, "delivery", Map.of());
        put(resident(name), number, "rating", Map.of("score", 2, "words", "灯还是不亮"));
        return number;
    }

    /** A draw that was held a moment ago, with the resident in it: what its page is opened with. */
    static String drawn(String name, TownClock clock) {
        Round round = Round.of(2);
        for (int others = 0; others < 3; others++) round.entered();
        String pseudonym = Call.place(resident(name), round.request())
                .then()
                .statusCode(201)
                .extract()
                .path("draw.pseudonym");
        clock.putTo(round.closesAt().plusSeconds(1));
        return "session=" + round.session() + "&own=" + pseudonym;
    }

    /** A need that waits for an answer: its number. */
    static String need(String name, String title) {
        return songe.support.Needed.post(resident(name), songe.support.Needed.wish("title", title, "place", "12号楼门口"))
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    private static String place(RequestSpecification who, Map<String, Object> body) {
        return json(who, body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    private static void put(RequestSpecification who, String number, String what, Map<String, Object> body) {
        json(who, body).put("/api/orders/" + number + "/" + what).then().statusCode(200);
    }

    private static RequestSpecification json(RequestSpecification who, Map<String, Object> body) {
        return who.contentType(ContentType.JSON).body(body);
    }
}
