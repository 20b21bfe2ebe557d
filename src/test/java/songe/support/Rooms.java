package songe.support;

import static songe.support.With.fields;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Rooms and things that people have for a range of time, each test with an item of its own at {@link Some#STATION}. */
public final class Rooms {

    private Rooms() {}

    /** Open every day from nine to eleven, for two hours at most: the item's id. */
    public static long room(int capacity) {
        return room("SESSION", capacity, "");
    }

    public static long room(String booking, int capacity, String guards) {
        long item = item("VENUE", booking, 120, capacity, guards);
        if (booking.equals("SESSION")) Desk.carriedDaily("wang", item, capacity);
        else carriedOnRequest(item, capacity);
        return item;
    }

    /** Handed over every day from nine to eleven, for some days at most. */
    public static long thing(int days, int capacity) {
        long item = item("LOAN", "SESSION", days * 1440, capacity, "");
        Desk.carriedDaily("wang", item, capacity);
        return item;
    }

    private static void carriedOnRequest(long item, int capacity) {
        Desk.carry(As.person("wang"), fields("itemId", item, "capacity", capacity))
                .then()
                .statusCode(201);
    }

    public static long item(String fulfilment, String booking, int minutes, int capacity, String guards) {
        // digits only: it stands in the title, and screens are searched for words that are not Chinese
        String code = "U" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
        Sheets.none()
                .with(
                        "items",
                        "town_code,code,list,category,title,fulfilment,booking,duration_minutes,capacity,partner_code,"
                                + "eligibility,guards\n310113113," + code + ",RESOURCE,场地,试用" + code + "," + fulfilment
                                + "," + booking + "," + minutes + "," + capacity + ",,," + guards + "\n")
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

    /** What may be had from when until when, day by day. */
    public static JsonPath availability(long item) {
        return As.nobody()
                .get("/api/items/" + item + "/availability?station=" + Some.STATION)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** At that hour, some days ahead. */
    public static Instant at(int daysAhead, String hour) {
        return Time.on(Time.day(Time.now()).plusDays(daysAhead), hour);
    }

    public static Map<String, Object> range(long item, Instant from, Instant until, Object... more) {
        Map<String, Object> range =
                fields("itemId", item, "stationCode", Some.STATION, "startsAt", from, "endsAt", until);
        range.putAll(fields(more));
        return range;
    }

    public static Response hold(RequestSpecification who, Map<String, ?> range) {
        return Call.body(who, range)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/holds");
    }

    /** The starts of a day that are free. */
    public static List<String> freeStarts(long item, Instant day) {
        return availability(item)
                .getList(
                        "days.find { it.day == '" + Time.day(day) + "' }.starts.findAll { it.until != null }.startsAt");
    }
}
