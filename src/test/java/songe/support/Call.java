package songe.support;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import songe.support.Some.Placed;

/** The calls that change orders. */
public final class Call {

    private Call() {}

    public static RequestSpecification body(RequestSpecification who, Map<String, ?> body) {
        Map<String, Object> written = new HashMap<>(body);
        written.replaceAll((name, value) -> value instanceof java.time.Instant ? value.toString() : value);
        return who.contentType(ContentType.JSON).body(written);
    }

    public static Response place(RequestSpecification who, Map<String, ?> request) {
        return place(who, UUID.randomUUID().toString(), request);
    }

    public static Response place(RequestSpecification who, String key, Map<String, ?> request) {
        return body(who, request).header("Idempotency-Key", key).post("/api/orders");
    }

    public static Response put(RequestSpecification who, Placed order, String verb, Map<String, ?> body) {
        return body(who, body).put("/api/orders/{number}/{verb}", order.number(), verb);
    }

    /** A verb that makes something. */
    public static Response post(RequestSpecification who, Placed order, String verb, Map<String, ?> body) {
        return body(who, body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/orders/{number}/{verb}", order.number(), verb);
    }

    /** A verb that takes no body. */
    public static Response put(RequestSpecification who, Placed order, String verb) {
        return who.put("/api/orders/{number}/{verb}", order.number(), verb);
    }

    public static Response checkIn(RequestSpecification who, Map<String, ?> presented) {
        return body(who, presented).post("/api/check-ins");
    }
}
