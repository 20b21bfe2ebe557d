package songe.support;

import static songe.support.With.fields;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What a station's people do with their calendar, each test with an item of its own. */
public final class Desk {

    private Desk() {}

    /** An item that nobody carries yet: its id. @param booking SESSION or REVIEW, at the station */
    public static long newItem(String booking) {
        return newItem(newCode(), booking);
    }

    /** Digits only: it stands in the title, and screens are searched for words that are not Chinese. */
    private static String newCode() {
        return "B" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
    }

    public static long newItem(String code, String booking) {
        return newItem(code, booking, "");
    }

    /** @param guards as items write them */
    public static long newItemWith(String booking, String guards) {
        return newItem(newCode(), booking, guards);
    }

    private static long newItem(String code, String booking, String guards) {
        Sheets.none()
                .with(
                        "items",
                        "town_code,code,list,category,title,fulfilment,booking,duration_minutes,capacity,partner_code,"
                                + "eligibility,guards\n310113113," + code + ",SERVICE,便民,新项" + code + ",AT_STATION,"
                                + booking + ",20,12,,," + guards + "\n")
                .bring(As.person("zhao"))
                .statusCode(200);
        return As.nobody()
                .get("/api/items?size=100&q=" + code)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("items.find { it.code == '" + code + "' }.id");
    }

    public static Map<String, Object> weekly(long item, String starts, String ends, int capacity) {
        return fields(
                "itemId",
                item,
                "weekdays",
                List.of(1, 2, 3, 4, 5, 6, 7),
                "starts",
                starts,
                "ends",
                ends,
                "capacity",
                capacity);
    }

    public static Response carry(RequestSpecification who, Map<String, ?> offer) {
        return Call.body(who, offer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/station/offers");
    }

    /** Every day from nine to eleven: the offer's id. */
    public static long carriedDaily(String who, long item, int capacity) {
        return carry(As.person(who), weekly(item, "09:00", "11:00", capacity))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** Soonest first. */
    public static JsonPath sessions(long item) {
        return As.nobody()
                .get("/api/items/" + item + "/sessions?size=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** One that is days away: its id. */
    public static long laterSession(long item) {
        return sessions(item).getLong("items[3].id");
    }

    /** An order of a resident nobody met before. */
    public static Some.Placed booked(long item, long session) {
        return Some.placed(Some.resident(), fields("itemId", item, "sessionId", session));
    }

    /** Taken down at the counter for somebody who has only a telephone: the order's number. */
    public static String bookedAtCounter(String who, long item, long session, String name, String phone) {
        Map<String, Object> neighbour = fields("name", name, "phone", phone, "relation", "居民", "consent", "PRESENT");
        return Call.place(As.person(who), fields("itemId", item, "sessionId", session, "beneficiary", neighbour))
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    public static Response cancel(RequestSpecification who, long session, String reason, String alternative) {
        return Call.body(who, fields("reason", reason, "alternative", alternative))
                .put("/api/station/sessions/" + session + "/cancellation");
    }
}
