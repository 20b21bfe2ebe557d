package songe.order.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static songe.support.Call.place;
import static songe.support.Call.put;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Course;
import songe.support.Inbox;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;

/** What a resident says against being noted as not having come. */
@QuarkusTest
class AppealTest {
    private static final Map<String, String> ACCEPT = Map.of("decision", "ACCEPT", "words", "站点承认记错了");

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static Response appeal(RequestSpecification who, Placed order, String key) {
        return Call.body(who, Map.of("words", "我到了，排在门外"))
                .header("Idempotency-Key", key)
                .post("/api/orders/{number}/appeal", order.number());
    }

    private static Placed appealed(Placed order) {
        appeal(order.owner(), order, UUID.randomUUID().toString()).then().statusCode(201);
        return order;
    }

    @Test
    void whoever_stands_above_the_station_decides_and_it_counts_no_more() {
        Course course = Course.of(9);
        String resident = Some.resident();
        course.missed(resident, 1);
        course.missed(resident, 2);
        Placed third = course.missed(resident, 3);
        place(As.resident(resident), course.request(5)).then().spec(refused(409, "order.paused"));
        String key = UUID.randomUUID().toString();
        Response first = appeal(third.owner(), third, key);
        first.then().statusCode(201).body("dispute.kind", equalTo("APPEAL"));
        assertThat(appeal(third.owner(), third, key).asString()).isEqualTo(first.asString());
        assertThat(third.seen().getString("statusText")).contains("申诉收到了");
        appeal(third.owner(), third, UUID.randomUUID().toString()).then().spec(refused(409, "dispute.twice"));
        assertThat(Inbox.of(As.person("sun"), third))
                .extracting(Inbox.Message::title)
                .contains("有一份爽约申诉");
        As.person("sun").get("/api/disputes?size=100").then().body("items.number", hasItem(third.number()));
        assertThat(third.seenBy(As.person("sun")).getList("actions")).contains("appeal-decision");
        put(As.person("sun"), third, "appeal", ACCEPT).then().statusCode(200);
        assertThat(third.seen().getString("statusText")).contains("申诉成功");
        assertThat(Inbox.of(third.owner(), third))
                .extracting(Inbox.Message::title)
                .contains("申诉收到了", "申诉成功");
        place(As.resident(resident), course.request(5)).then().statusCode(201);
        put(As.person("sun"), third, "appeal", ACCEPT).then().spec(refused(409, "dispute.decided"));
    }

    @Test
    void what_is_refused_goes_on_counting() {
        Placed order = appealed(Course.of(4).missed(Some.resident(), 3));
        put(As.person("sun"), order, "appeal", Map.of("decision", "REFUSE", "words", "门口没有人等"))
                .then()
                .statusCode(200);
        order.owner()
                .get("/api/me/penalties")
                .then()
                .body("counted", equalTo(1))
                .body("items[0].appeal.outcome", equalTo("REFUSED"))
                .body("items[0].appeal.answer", equalTo("门口没有人等"));
    }

    @Test
    void there_are_seven_days_for_it() {
        Placed order = Course.of(4).missed(Some.resident(), 3);
        Instant until = Instant.parse(order.owner().get("/api/me/penalties").path("items[0].appealUntil"));
        Time.at(until.minusSeconds(20));
        assertThat(order.seen().getList("actions")).contains("appeal");
        Time.at(until.plusSeconds(1));
        assertThat(order.seen().getList("actions")).doesNotContain("appeal");
        appeal(order.owner(), order, UUID.randomUUID().toString()).then().spec(refused(409, "appeal.too-late"));
    }

    @Test
    void the_station_that_noted_it_does_not_decide() {
        Placed order = appealed(Course.of(4).missed(Some.resident(), 3));
        put(As.nobody(), order, "appeal", ACCEPT).then().spec(refused(401, "auth.required"));
        put(As.person("wang"), order, "appeal", ACCEPT).then().spec(refused(403, "auth.forbidden"));
        put(order.owner(), order, "appeal", ACCEPT).then().spec(refused(403, "auth.forbidden"));
        As.person("wang")
                .get("/api/disputes?size=100")
                .then()
                .statusCode(200)
                .body("items.findAll { it.number == '" + order.number() + "' }.size()", equalTo(0));
        put(As.person("zhao"), order, "appeal", ACCEPT).then().statusCode(200);
    }

    @Test
    void only_the_resident_appeals_and_only_against_what_counts() {
        Placed order = Course.of(4).missed(Some.resident(), 3);
        String key = UUID.randomUUID().toString();
        appeal(As.resident(Some.resident()), order, key).then().spec(refused(404, "order.unknown"));
        appeal(As.person("wang"), order, key).then().spec(refused(403, "auth.forbidden"));
        Call.body(order.owner(), Map.of("words", "  "))
                .header("Idempotency-Key", key)
                .post("/api/orders/{number}/appeal", order.number())
                .then()
                .statusCode(400);
        Call.body(order.owner(), Map.of("words", "我到了"))
                .post("/api/orders/{number}/appeal", order.number())
                .then()
                .spec(refused(400, "request.key-required"));
        Time.reset();
        Placed other = Some.submittedOrder();
        appeal(other.owner(), other, key).then().spec(refused(409, "appeal.none"));
        put(As.person("sun"), other, "appeal", ACCEPT).then().spec(refused(409, "dispute.none"));
    }

    @Test
    void what_nobody_decides_in_a_working_day_goes_to_the_town() {
        Placed order = appealed(Course.of(4).missed(Some.resident(), 3));
        Instant due = Instant.parse(order.seen().getString("dispute.dueAt"));
        assertThat(order.seen().getString("dispute.heldBy")).isEqualTo("GRID");
        Time.at(due.plus(Duration.ofMinutes(1)));
        assertThat(order.seen().getString("dispute.heldBy")).isEqualTo("TOWN");
        assertThat(Inbox.of(As.person("zhao"), order))
                .extracting(Inbox.Message::title)
                .containsExactly("爽约申诉，过了时间还没答复");
        Time.at(Instant.parse(order.seen().getString("dispute.dueAt")).plus(Duration.ofMinutes(1)));
        assertThat(Inbox.of(As.person("zhao"), order)).hasSize(2);
        Time.at(due.plus(Duration.ofDays(20)));
        assertThat(Inbox.of(As.person("zhao"), order)).hasSize(2);
        put(As.person("zhao"), order, "appeal", ACCEPT).then().statusCode(200);
    }

    @Test
    void whoever_deletes_their_account_leaves_nothing_to_decide() {
        Placed order = appealed(Course.of(4).missed(Some.resident(), 3));
        order.owner().delete("/api/me").then().statusCode(204);
        As.person("sun")
                .get("/api/disputes?size=100")
                .then()
                .statusCode(200)
                .body("items.findAll { it.number == '" + order.number() + "' }.size()", equalTo(0));
    }
}
