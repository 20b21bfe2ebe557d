package songe.support;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import songe.support.Some.Placed;

/** A mother of projects: each walks the real path over HTTP. {@code zhao} runs them, {@code chen}'s unit does them. */
public record Livelihood(String number) {

    public static Response propose(RequestSpecification who, Map<String, ?> idea) {
        return Call.body(who, idea)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/projects");
    }

    public static Map<String, Object> idea(Object... more) {
        Map<String, Object> idea = With.fields(
                "title", "加装扶手" + Some.resident().substring(2, 8), "words", "楼道里加装扶手，方便老人上下楼", "category", "实事");
        idea.putAll(With.fields(more));
        return idea;
    }

    public static Livelihood proposed(Object... more) {
        return new Livelihood(propose(As.person("zhao"), idea(more))
                .then()
                .statusCode(201)
                .extract()
                .path("number"));
    }

    /** What the station made of a need. */
    public static Livelihood of(Needed need) {
        need.put("wang", "candidate").then().statusCode(200);
        return new Livelihood(As.nobody()
                .get("/api/graph/NEED/" + need.number())
                .then()
                .statusCode(200)
                .extract()
                .path("nodes.find { it.kind == 'PROJECT' }.id"));
    }

    public static Livelihood deliberating() {
        return proposed().done("zhao", "deliberation", null);
    }

    public static Livelihood chosen() {
        return deliberating().done("zhao", "decision", With.fields("chosen", true, "reason", "大家都要"));
    }

    public static Livelihood running() {
        return chosen().done("chen", "claim", With.fields());
    }

    /** With one milestone that is done. */
    public static Livelihood finished() {
        Livelihood project = running();
        project.milestone();
        project.complete(project.seen().getLong("milestones[0].id"));
        return project.done("chen", "finish", null);
    }

    public Livelihood done(String who, String verb, Map<String, ?> body) {
        put(As.person(who), verb, body).then().statusCode(200);
        return this;
    }

    /** @param body null where the verb takes none */
    public Response put(RequestSpecification who, String verb, Map<String, ?> body) {
        RequestSpecification call = body == null ? who : Call.body(who, body);
        return call.put("/api/projects/" + number + "/" + verb);
    }

    public Response plan(RequestSpecification who, Object... more) {
        Map<String, Object> plan = With.fields("title", "现场勘查", "dueOn", "2027-03-01", "budgetYuan", 5000);
        plan.putAll(With.fields(more));
        return Call.body(who, plan)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/projects/" + number + "/milestones");
    }

    public Livelihood milestone(Object... more) {
        plan(As.person("chen"), more).then().statusCode(201);
        return this;
    }

    public Response complete(long milestone) {
        return Call.body(As.person("chen"), With.fields("note", "勘查完了", "spentYuan", 4800))
                .put("/api/projects/{number}/milestones/{id}/completion", number, milestone);
    }

    /** A resident takes part in it. */
    public Placed joined(String resident) {
        return Some.placed(resident, With.fields("itemId", seen().getLong("itemId")));
    }

    public JsonPath seenBy(RequestSpecification who) {
        return who.get("/api/projects/{number}", number)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public JsonPath seen() {
        return seenBy(As.nobody());
    }

    public String status() {
        return seen().getString("status");
    }
}
