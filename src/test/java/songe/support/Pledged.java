package songe.support;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import songe.support.Some.Placed;

/** What {@code chen}'s unit pledges, and the way of an order that takes from it. */
public final class Pledged {

    private Pledged() {}

    /** From today on for thirty days. */
    public static Map<String, Object> wish(Long item, int quantity, Object... more) {
        LocalDate today = Time.day(Time.now());
        Map<String, Object> wish = With.fields(
                "title",
                "试验承诺",
                "itemId",
                item,
                "quantity",
                quantity,
                "unitWord",
                "人次",
                "from",
                today.toString(),
                "until",
                today.plusDays(30).toString());
        wish.putAll(With.fields(more));
        return wish;
    }

    public static Response make(RequestSpecification who, Map<String, ?> wish) {
        return create(who, "/api/partner/pledges", wish);
    }

    /** Its number. */
    public static String made(Long item, int quantity, Object... more) {
        return make(As.person("chen"), wish(item, quantity, more))
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    public static Response create(RequestSpecification who, String path, Map<String, ?> body) {
        return Call.body(who, body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(path);
    }

    public static Response give(String number, int quantity) {
        return create(As.person("chen"), "/api/partner/pledges/" + number + "/uses", Map.of("quantity", quantity));
    }

    public static Response resize(String number, int quantity) {
        return Call.body(As.person("chen"), Map.of("quantity", quantity))
                .put("/api/partner/pledges/{number}/quantity", number);
    }

    public static JsonPath seen(String number) {
        return As.person("chen")
                .get("/api/partner/pledges/{number}", number)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Committed, used, expired, free; that they are all that is pledged was looked at. */
    public static String account(String number) {
        JsonPath seen = seen(number);
        int committed = seen.getInt("balance.committed");
        int used = seen.getInt("balance.used");
        int expired = seen.getInt("balance.expired");
        int free = seen.getInt("balance.free");
        if (seen.getInt("balance.pledged") != committed + used + expired + free)
            throw new AssertionError(seen.prettify());
        return committed + " " + used + " " + expired + " " + free;
    }

    public static Response ask(long item, String resident, Instant wish) {
        return Call.place(As.resident(resident), With.fields("itemId", item, "wishedTime", wish));
    }

    /** Waits to be read. */
    public static Placed asked(long item) {
        String resident = Some.resident();
        String number = ask(item, resident, Some.soon())
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        return new Placed(number, resident);
    }

    public static Placed accepted(Placed order) {
        put(order, As.person("wang"), "triage", Map.of("decision", "DISPATCH"));
        return put(order, As.person("chen"), "acceptance", Map.of());
    }

    public static Placed delivered(Placed order) {
        Call.checkIn(As.person("ma"), Map.of("number", order.number(), "reason", "没带手机"))
                .then()
                .statusCode(201);
        return put(order, As.person("ma"), "delivery", Map.of("note", "做好了"));
    }

    public static Placed put(Placed order, RequestSpecification who, String verb, Map<String, ?> body) {
        Call.put(who, order, verb, body).then().statusCode(200);
        return order;
    }
}
