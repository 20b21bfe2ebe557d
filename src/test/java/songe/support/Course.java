package songe.support;

import static songe.support.With.fields;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import songe.support.Some.Placed;

/** An item with a session every day from nine to eleven at {@link Some#STATION}, which no other test knows. */
public record Course(long item, JsonPath sessions) {

    public static Course of(int capacity) {
        return with(capacity, "");
    }

    public static Course with(int capacity, String guards) {
        long item = Desk.newItemWith("SESSION", guards);
        Desk.carriedDaily("wang", item, capacity);
        return new Course(item, Desk.sessions(item));
    }

    /** @param day 3 is days away, 4 the day after */
    public long session(int day) {
        return sessions.getLong("items[" + day + "].id");
    }

    public Instant startsAt(int day) {
        return Instant.parse(sessions.getString("items[" + day + "].startsAt"));
    }

    public Map<String, Object> request(int day) {
        return fields("itemId", item, "sessionId", session(day));
    }

    public Placed booked(String resident, int day) {
        return Some.placed(resident, request(day));
    }

    /** The day has come, and somebody else was checked in at its session. */
    public void begins(int day) {
        Placed other = booked(Some.resident(), day);
        Time.at(startsAt(day));
        answer(As.person("wang"), day, true).then().statusCode(200);
        Call.checkIn(As.person("wang"), Map.of("number", other.number(), "reason", "没带手机"))
                .then()
                .statusCode(201);
    }

    /** Whoever holds it will be there, or not. */
    public Response answer(RequestSpecification who, int day, boolean ready) {
        return Call.body(who, Map.of("ready", ready)).put("/api/sessions/" + session(day) + "/host-ready");
    }

    /** Half an hour and a minute after the start. */
    public void waited(int day) {
        Time.at(startsAt(day).plus(Duration.ofMinutes(31)));
    }

    /** An order of that resident to which they did not come. */
    public Placed missed(String resident, int day) {
        Placed order = booked(resident, day);
        begins(day);
        waited(day);
        note(order).then().statusCode(200);
        return order;
    }

    public static Response note(Placed order) {
        return Call.put(As.person("wang"), order, "no-show");
    }
}
