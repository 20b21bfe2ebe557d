package songe.support;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import songe.support.Some.Placed;

/** A need that somebody posted, in the demo town, with a title that no other test knows. */
public record Needed(String number, long itemId, String title, Placed own) {

    public static Map<String, Object> wish(Object... more) {
        Map<String, Object> wish = With.fields(
                "title",
                "需要" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(),
                "words",
                "晚上看不清，老人摔过一次",
                "category",
                "ENVIRONMENT",
                "area",
                "310113113014");
        wish.putAll(With.fields(more));
        return wish;
    }

    public static Response post(RequestSpecification who, Map<String, ?> wish) {
        return Call.body(who, wish)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/needs");
    }

    /** By a resident nobody met before. Its station is {@link Some#STATION}. */
    public static Needed posted(Object... more) {
        String resident = Some.resident();
        JsonPath need = post(As.resident(resident), wish(more))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Needed(
                need.getString("number"),
                need.getLong("itemId"),
                need.getString("title"),
                new Placed(need.getString("mine"), resident));
    }

    /** Somebody else, too. */
    public Placed supported() {
        return Some.placed(Some.resident(), With.fields("itemId", itemId));
    }

    public JsonPath seenBy(RequestSpecification who) {
        return who.get("/api/needs/" + number).then().statusCode(200).extract().jsonPath();
    }

    public JsonPath seen() {
        return seenBy(As.nobody());
    }

    public String status() {
        return seen().getString("status");
    }

    public Response put(String who, String verb, Object... body) {
        return put(As.person(who), verb, body);
    }

    public Response put(RequestSpecification who, String verb, Object... body) {
        return Call.body(who, With.fields(body)).put("/api/needs/{number}/{verb}", number, verb);
    }
}
