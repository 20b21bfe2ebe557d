package songe.support;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Items that partner units want to publish, in the demo town. Each has a title that no other test knows. */
public final class Wanted {

    private Wanted() {}

    /** To be asked for at {@link Some#STATION}. */
    public static Map<String, Object> onRequest(Object... more) {
        return item("REVIEW", "stationCodes", List.of(Some.STATION), more);
    }

    /** Every day from nine to eleven at {@link Some#STATION}, for six. */
    public static Map<String, Object> daily(Object... more) {
        List<Map<String, Object>> times = java.util.stream.IntStream.rangeClosed(1, 7)
                .mapToObj(day -> With.fields(
                        "stationCode", Some.STATION, "weekday", day, "starts", "09:00", "ends", "11:00", "capacity", 6))
                .toList();
        return item("SESSION", "times", times, more);
    }

    private static Map<String, Object> item(String booking, String where, Object places, Object... more) {
        Map<String, Object> item = With.fields(
                "title",
                "试验" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(),
                "list",
                "SERVICE",
                "category",
                "便民",
                "booking",
                booking,
                "fulfilment",
                "AT_STATION",
                where,
                places);
        item.putAll(With.fields(more));
        return item;
    }

    public static Response write(RequestSpecification who, Map<String, ?> item) {
        return Call.body(who, item)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/partner/items");
    }

    /** By {@code chen}; answers its id. */
    public static long draft(Map<String, ?> item) {
        return write(As.person("chen"), item)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("item.id");
    }

    public static long submitted(Map<String, ?> item) {
        long id = draft(item);
        submit(id).then().statusCode(200);
        return id;
    }

    public static Response submit(long id) {
        return As.person("chen").put("/api/partner/items/{id}/submission", id);
    }

    public static long published(Map<String, ?> item) {
        long id = submitted(item);
        approve(id).then().statusCode(200);
        return id;
    }

    public static Response approve(long id) {
        return decide(id, Map.of("decision", "APPROVE"));
    }

    public static Response sendBack(long id, String reason) {
        return decide(id, Map.of("decision", "SEND_BACK", "reason", reason));
    }

    public static Response decide(long id, Map<String, ?> decision) {
        return Call.body(As.person("zhao"), decision).put("/api/items/{id}/approval", id);
    }
}
