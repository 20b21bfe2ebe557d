package songe.support;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A meeting that somebody planned over HTTP, tomorrow and for two hours. */
public record Gathering(String number) {

    public static Map<String, Object> wish(Object... more) {
        Instant starts = Time.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> wish = With.fields(
                "title",
                "周末议事会",
                "place",
                "华浜新村淞益中心二楼",
                "startsAt",
                starts,
                "endsAt",
                starts.plus(Duration.ofHours(2)),
                "agenda",
                "扶手装在哪几个楼道",
                "invited",
                List.of("物业", "业委会"));
        wish.putAll(With.fields(more));
        return wish;
    }

    public static Response plan(RequestSpecification who, Map<String, ?> wish) {
        return Call.body(who, wish)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/meetings");
    }

    /** On that project. */
    public static Gathering planned(RequestSpecification who, String project, String title) {
        Response planned = plan(who, wish("title", title, "aboutKind", "PROJECT", "aboutNumber", project));
        return new Gathering(planned.then().statusCode(201).extract().path("number"));
    }

    public JsonPath seenBy(RequestSpecification who) {
        return who.get("/api/meetings/" + number)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public Response comment(RequestSpecification who, String words) {
        return Call.body(who, Map.of("words", words))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/meetings/" + number + "/comments");
    }

    public Response put(RequestSpecification who, String verb, Map<String, ?> body) {
        return Call.body(who, body).put("/api/meetings/" + number + "/" + verb);
    }
}
