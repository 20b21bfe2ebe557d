package songe.support;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import songe.support.Some.Placed;

/** A session that is drawn for, of an item that no other test knows, at {@link Some#STATION}. */
public record Round(long item, long session, Instant startsAt, Instant closesAt) {

    /** Days away, every day from nine to eleven. */
    public static Round of(int places) {
        // upper case: nobody takes it for a foreign word
        String code = "L" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        long item = Desk.newItem(code, "LOTTERY");
        Desk.carriedDaily("wang", item, places);
        JsonPath sessions = Desk.sessions(item);
        return new Round(
                item,
                Desk.laterSession(item),
                Instant.parse(sessions.getString("items[3].startsAt")),
                Instant.parse(sessions.getString("items[3].draw.closesAt")));
    }

    public Map<String, Object> request(Object... more) {
        Map<String, Object> request = With.fields("itemId", item, "sessionId", session);
        request.putAll(With.fields(more));
        return request;
    }

    /** By a resident nobody met before. */
    public Placed entered() {
        return Some.placed(Some.resident(), request());
    }

    public Response seenBy(RequestSpecification who) {
        return who.get("/api/sessions/{id}/draw", session);
    }

    /** As the public sees it. */
    public JsonPath seen() {
        return seenBy(As.nobody()).then().statusCode(200).extract().jsonPath();
    }

    public Response heldBy(RequestSpecification who) {
        return who.post("/api/sessions/{id}/draw", session);
    }

    /** The clock goes to the end of the window, when it is drawn by itself. */
    public void due() {
        Time.at(closesAt.plusSeconds(1));
    }
}
