package songe.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static songe.support.Call.checkIn;
import static songe.support.Call.put;
import static songe.support.Refusal.refused;
import static songe.support.Some.request;
import static songe.support.Some.visit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import songe.support.As;
import songe.support.Inbox;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Some.Session;
import songe.support.Time;
import songe.support.With;

/** The two roads from placing to closing, what is told on the way, and the turns off them. */
@QuarkusTest
class RoadTest {
    private static final Map<String, Object> DISPATCH = Map.of("decision", "DISPATCH");

    @Inject
    DataSource database;

    @AfterEach
    void reset() {
        Time.reset();
    }

    @Test
    void a_session_from_ordering_to_rating_again_after_rework() {
        Session session = Some.session("S01", "SN-014");
        Placed order = Some.placed(Some.resident(), request("S01", "sessionId", session.id()));
        assertThat(Inbox.kinds(order.owner(), order)).containsExactly("ACCEPTED");
        assertThat(Inbox.unread(order.owner())).isEqualTo(1);
        assertStages(order, "点单", "开单", "接单");

        Time.at(session.startsAt().minus(Duration.ofHours(24)));
        assertThat(Inbox.kinds(order.owner(), order)).containsExactly("ACCEPTED", "REMINDER");

        Time.at(session.startsAt());
        checkIn(As.person("wang"), Map.of("token", pass(order).getString("token")))
                .then()
                .statusCode(201)
                .body("status", equalTo("IN_SERVICE"));
        done(order, "wang", "delivery", Map.of(), "DELIVERED");
        assertThat(Inbox.kinds(order.owner(), order)).containsExactly("ACCEPTED", "REMINDER", "RATE");
        assertThat(order.seen().getList("actions")).containsExactlyInAnyOrder("confirmation", "rating", "rework");

        JsonPath unhappy = done(order, order.owner(), "rating", Map.of("score", 2, "words", "剪坏了"), "REWORK");
        assertThat(unhappy.getString("heldBy.kind")).isEqualTo("TOWN");
        assertThat(Inbox.kinds(order.owner(), order)).endsWith("CHANGED");
        assertThat(Inbox.kinds(As.person("fang"), order)).containsExactly("NEW");
        assertThat(numbers(As.person("fang"), "/api/audit/orders?size=100")).contains(order.number());
        assertStages(order, "点单", "开单", "接单", "评单");

        done(order, "fang", "resolution", Map.of("outcome", "REDONE", "words", "重新理了"), "CLOSED");
        assertThat(numbers(As.person("fang"), "/api/audit/orders?size=100")).doesNotContain(order.number());
        assertThat(Inbox.kinds(order.owner(), order)).endsWith("SETTLED");
        assertThat(order.seen().getList("actions")).containsExactlyInAnyOrder("rating", "rework");

        done(order, order.owner(), "rating", Map.of("score", 5, "words", "满意"), "CLOSED");
        put(order.owner(), order, "rating", Map.of("score", 1)).then().spec(refused(409, "rating.already"));
        assertThat(order.seen().getInt("rating.score")).isEqualTo(5);
        assertThat(order.seen().getList("steps.to"))
                .containsExactly("CONFIRMED", "IN_SERVICE", "DELIVERED", "DELIVERED", "REWORK", "CLOSED", "CLOSED");
    }

    @Test
    void a_home_visit_for_a_parent_from_asking_to_rating() {
        Map<String, Object> mother = With.fields(
                "name", "王桂芳", "phone", "13900000001", "birthYear", 1940, "relation", "母亲", "consent", "VOICE");
        Placed order = Some.placed(
                Some.resident(),
                request("S02", "address", Some.ADDRESS, "wishedTime", Some.soon(), "beneficiary", mother));
        assertThat(Inbox.kinds(As.person("wang"), order)).containsExactly("NEW");
        assertThat(Inbox.kinds(order.owner(), order)).isEmpty();
        assertThat(numbers(As.person("wang"), "/api/station/orders?status=SUBMITTED&size=100"))
                .contains(order.number());
        assertStages(order, "点单");

        done(order, "wang", "triage", DISPATCH, "ASSIGNED");
        assertThat(Inbox.kinds(order.owner(), order)).containsExactly("ASSIGNED");
        assertThat(Inbox.of(order.owner(), order).get(0).text()).contains("剪刀手志愿服务队");
        assertThat(Inbox.kinds(As.person("chen"), order)).containsExactly("NEW");
        assertThat(numbers(As.person("chen"), "/api/partner/orders?size=100")).contains(order.number());
        assertStages(order, "点单", "开单");

        JsonPath accepted = done(order, "chen", "acceptance", Map.of("worker", "ma"), "CONFIRMED");
        assertThat(accepted.getString("worker.name")).startsWith("马师傅");
        assertThat(Inbox.kinds(order.owner(), order)).containsExactly("ASSIGNED", "ACCEPTED");
        assertStages(order, "点单", "开单", "接单");

        checkIn(As.person("ma"), Map.of("token", pass(order).getString("token")))
                .then()
                .statusCode(201);
        done(order, "ma", "delivery", Map.of("note", "理好了"), "DELIVERED");
        put(order.owner(), order, "confirmation").then().statusCode(200).body("status", equalTo("CLOSED"));
        done(order, order.owner(), "rating", Map.of("score", 5), "CLOSED");
        assertThat(Inbox.kinds(order.owner(), order)).containsExactly("ASSIGNED", "ACCEPTED", "RATE");
        assertStages(order, "点单", "开单", "接单", "评单");
        assertThat(order.seen().getList("steps.by")).containsExactly("居民", "站点", "承办单位", "服务人员", "服务人员", "居民", "居民");
    }

    @Test
    void a_message_is_unread_until_it_is_read_and_nobody_else_reads_it() {
        Placed order = Some.confirmedOrder();
        Inbox.Message message = Inbox.of(order.owner(), order).get(0);
        assertThat(message.read()).isFalse();
        As.person("li").put("/api/inbox/{id}/read", message.id()).then().spec(refused(404, "not-found"));
        assertThat(Inbox.unread(order.owner())).isEqualTo(1);
        order.owner().put("/api/inbox/{id}/read", message.id()).then().statusCode(204);
        order.owner().put("/api/inbox/{id}/read", message.id()).then().statusCode(204);
        assertThat(Inbox.unread(order.owner())).isZero();
        assertThat(Inbox.of(order.owner(), order).get(0).read()).isTrue();
    }

    // --- the time ------------------------------------------------------------------------------------------------

    @Test
    void another_time_than_wished_waits_for_the_residents_yes() {
        Placed order = Some.proposedVisit();
        JsonPath seen = order.seen();
        assertThat(seen.getString("status")).isEqualTo("ASSIGNED");
        assertThat(seen.getString("statusText")).contains("请您看看行不行");
        assertThat(seen.getList("actions")).contains("agreement");
        assertThat(Inbox.kinds(order.owner(), order)).endsWith("CHANGED");
        put(As.person("qian"), order, "acceptance", Map.of()).then().spec(refused(409, "acceptance.waiting"));
        put(As.person("wang"), order, "agreement", Map.of("agreed", true))
                .then()
                .spec(refused(403, "auth.forbidden"));

        JsonPath agreed = done(order, order.owner(), "agreement", Map.of("agreed", true), "CONFIRMED");
        assertThat(agreed.getString("startsAt")).isEqualTo(seen.getString("proposedTime"));
        assertThat(agreed.getString("proposedTime")).isNull();
        assertThat(Inbox.kinds(As.person("qian"), order)).containsExactly("NEW", "CHANGED");
    }

    @Test
    void a_no_asks_the_unit_for_another_time() {
        Placed order = Some.proposedVisit();
        JsonPath declined = done(order, order.owner(), "agreement", Map.of("agreed", false), "ASSIGNED");
        assertThat(declined.getString("proposedTime")).isNull();
        assertThat(Inbox.kinds(As.person("qian"), order)).containsExactly("NEW", "CHANGED");
        put(order.owner(), order, "agreement", Map.of("agreed", true)).then().spec(refused(409, "agreement.nothing"));
        Some.accepted(order);
        assertThat(order.status()).isEqualTo("CONFIRMED");
    }

    @Test
    void without_a_wish_the_unit_names_a_time_within_three_working_days() {
        Placed order = Some.assigned(Some.placed(Some.resident(), visit()));
        RequestSpecification qian = As.person("qian");
        put(qian, order, "acceptance", Map.of()).then().spec(refused(422, "acceptance.time-required", "startsAt"));
        put(
                        As.person("qian"),
                        order,
                        "acceptance",
                        Map.of("startsAt", Instant.now().minusSeconds(60)))
                .then()
                .spec(refused(422, "acceptance.time-past", "startsAt"));
        put(
                        As.person("qian"),
                        order,
                        "acceptance",
                        Map.of("startsAt", Instant.now().plus(Duration.ofDays(8))))
                .then()
                .spec(refused(422, "acceptance.time-late", "startsAt"));
        put(As.person("qian"), order, "acceptance", Map.of("startsAt", Some.soon(), "worker", "ma"))
                .then()
                .spec(refused(422, "acceptance.worker", "worker"));
        assertThat(order.seen().getString("proposedTime")).isNull();
        done(order, "qian", "acceptance", Map.of("startsAt", Some.soon(), "worker", "lu"), "ASSIGNED");
    }

    // --- dispatched by hand, returned ----------------------------------------------------------------------------

    @Test
    void a_station_that_cannot_returns_it_to_the_one_that_read_it_first() {
        Placed order = Some.submittedOrder();
        done(order, "wang", "assignment", Map.of("stationCode", "SN-018"), "ASSIGNED");
        assertThat(order.seen().getString("heldBy.code")).isEqualTo("SN-018");
        put(As.person("he"), order, "return", Map.of("reason", "OTHER"))
                .then()
                .spec(refused(422, "return.words-required", "words"));
        done(order, "he", "return", Map.of("reason", "NO_CAPACITY", "words", "师傅请假"), "SUBMITTED");
        JsonPath seen = order.seen();
        assertThat(seen.getString("heldBy.code")).isEqualTo("SN-014");
        assertThat(seen.getString("steps[-1].reason")).isEqualTo("忙不过来：师傅请假");
        assertThat(Inbox.kinds(order.owner(), order)).containsExactly("ASSIGNED", "CHANGED");
        assertThat(Inbox.kinds(As.person("wang"), order)).endsWith("NEW");
        As.person("he").get("/api/orders/" + order.number()).then().spec(refused(404, "order.unknown"));
        done(order, "wang", "triage", DISPATCH, "ASSIGNED");
    }

    @Test
    void a_unit_that_cannot_returns_it_and_its_proposed_time_is_gone() {
        Placed order = Some.proposedVisit();
        done(order, "qian", "return", Map.of("reason", "UNSAFE"), "SUBMITTED");
        JsonPath seen = order.seen();
        assertThat(seen.getString("proposedTime")).isNull();
        assertThat(seen.getString("partner")).isNull();
        assertThat(seen.getString("heldBy.code")).isEqualTo("SN-014");
    }

    @Test
    void who_returned_it_does_not_get_it_again_unless_somebody_names_them() {
        Instant open = Time.next(DayOfWeek.WEDNESDAY, "10:00"); // of an evening the nearest that is open would have it
        Placed order = Some.assigned(Some.placed(Some.resident(), visit("wishedTime", open)));
        done(order, "qian", "return", Map.of("reason", "NO_CAPACITY"), "SUBMITTED");
        done(order, "wang", "triage", DISPATCH, "ASSIGNED");
        assertThat(order.seen().getString("heldBy.code")).isEqualTo("SN-014");
        done(order, "wang", "return", Map.of("reason", "NOT_ABLE"), "SUBMITTED");
        done(order, "wang", "triage", DISPATCH, "ASSIGNED");
        assertThat(order.seen().getString("heldBy.kind")).isEqualTo("STATION");
        assertThat(order.seen().getString("heldBy.code")).isNotEqualTo("SN-014");
        Placed named = Some.proposedVisit();
        done(named, "qian", "return", Map.of("reason", "NO_CAPACITY"), "SUBMITTED");
        done(named, "wang", "assignment", Map.of("partnerCode", "FIX"), "ASSIGNED");
        assertThat(named.seen().getString("heldBy.code")).isEqualTo("FIX");
    }

    @Test
    void the_grid_dispatches_by_hand_inside_its_grid_only() {
        Placed inside = Some.submittedOrder();
        done(inside, "sun", "assignment", Map.of("partnerCode", "FIX"), "ASSIGNED");
        assertThat(inside.seen().getString("heldBy.code")).isEqualTo("FIX");
        Placed outside = Some.placed(Some.resident(), visit("stationCode", "SN-018"));
        put(As.person("sun"), outside, "assignment", Map.of("partnerCode", "FIX"))
                .then()
                .spec(refused(404, "order.unknown"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "-, -, 422, dispatch.target-required",
                "SN-018, FIX, 422, dispatch.target-required",
                "SN-902, -, 422, booking.not-carried",
                "SN-XX, -, 404, station.unknown",
                "-, NOBODY, 404, partner.unknown"
            },
            nullValues = "-")
    void a_hand_names_one_place_that_can(String station, String partner, int status, String code) {
        Placed order = Some.submittedOrder();
        put(As.person("wang"), order, "assignment", With.fields("stationCode", station, "partnerCode", partner))
                .then()
                .spec(refused(status, code));
        assertThat(order.status()).isEqualTo("SUBMITTED");
    }

    @Test
    void a_rejection_says_why_and_where_to_go_instead() {
        Placed order = Some.submittedOrder();
        put(As.person("wang"), order, "triage", Map.of("decision", "REJECT"))
                .then()
                .spec(refused(422, "triage.reason-required", "reason"));
        put(As.person("wang"), order, "triage", Map.of("decision", "REJECT", "reason", "不在范围"))
                .then()
                .spec(refused(422, "triage.referral-required", "referral"));
        assertThat(order.seen().getList("steps")).hasSize(1);
        JsonPath rejected = Some.rejectedOrder().seen();
        assertThat(rejected.getString("statusText")).contains("不在服务范围").contains("请拨打物业电话");
    }

    // --- cancelled -----------------------------------------------------------------------------------------------

    @Test
    void a_provider_cancels_only_with_an_alternative() {
        Placed order = Some.confirmedVisit();
        put(As.person("qian"), order, "cancellation", Map.of("reason", "师傅病了"))
                .then()
                .spec(refused(422, "cancellation.alternative-required", "alternative"));
        JsonPath cancelled = done(
                order,
                "qian",
                "cancellation",
                Map.of("reason", "师傅病了", "alternative", "明天上午再约"),
                "CANCELLED_BY_PROVIDER");
        assertThat(cancelled.getString("statusText")).contains("师傅病了").contains("明天上午再约");
        assertThat(Inbox.kinds(order.owner(), order)).endsWith("CANCELLED");
    }

    @Test
    void a_resident_cancels_until_two_hours_before() {
        Session session = Some.session("C05", "SN-014");
        Placed order = Some.placed(Some.resident(), request("C05", "sessionId", session.id()));
        Time.at(session.startsAt().minus(Duration.ofHours(2)));
        put(order.owner(), order, "cancellation", Map.of("reason", "来不了"))
                .then()
                .spec(refused(409, "cancellation.too-late"))
                .body("detail", containsString("021-55500023"));
        Time.at(session.startsAt().minus(Duration.ofHours(2)).minusSeconds(30));
        done(order, order.owner(), "cancellation", Map.of("reason", "来不了"), "CANCELLED_BY_RESIDENT");
        assertThat(Inbox.kinds(As.person("wang"), order)).containsExactly("CANCELLED");
    }

    // --- rated and mended ----------------------------------------------------------------------------------------

    @Test
    void rework_is_possible_for_fifteen_days() {
        Placed order = Some.closedOrder();
        Time.at(Instant.now().plus(Duration.ofDays(15)).plusSeconds(60));
        put(order.owner(), order, "rework", Map.of("words", "又坏了")).then().spec(refused(409, "rework.too-late"));
        done(order, order.owner(), "rating", Map.of("score", 1), "CLOSED");
        Time.at(Instant.now().plus(Duration.ofDays(14)));
        done(order, order.owner(), "rework", Map.of("words", "又坏了"), "REWORK");
    }

    @Test
    void only_the_resident_rates() {
        Placed order = Some.deliveredOrder();
        for (String staff : List.of("wang", "qian", "lu", "sun", "zhao")) {
            put(As.person(staff), order, "rating", Map.of("score", 5)).then().spec(refused(403, "auth.forbidden"));
        }
        assertThat(order.seen().getString("rating")).isNull();
    }

    @Test
    void an_auditor_never_judges_the_work_of_the_own_unit() {
        Placed order = Some.reworkOrder();
        String auditor = Some.resident();
        As.resident(auditor).get("/api/me").then().statusCode(200);
        grant(auditor, "AUDITOR", "TOWN", As.TOWN);
        grant(auditor, "WORKER", "PARTNER", "FIX");
        Map<String, Object> unfounded = Map.of("outcome", "UNFOUNDED", "words", "没问题");
        put(As.resident(auditor), order, "resolution", unfounded).then().spec(refused(403, "audit.own-work"));
        assertThat(order.status()).isEqualTo("REWORK");
        Placed others = reworkOfBarber();
        done(others, As.resident(auditor), "resolution", unfounded, "CLOSED");
    }

    private static Placed reworkOfBarber() {
        String resident = Some.residentBorn(1940);
        Placed order = Some.placed(resident, request("S02", "address", Some.ADDRESS, "wishedTime", Some.soon()));
        Some.assigned(order);
        done(order, "chen", "acceptance", Map.of(), "CONFIRMED");
        checkIn(As.person("ma"), Map.of("number", order.number(), "reason", "老人没有手机"))
                .then()
                .statusCode(201);
        done(order, "ma", "delivery", Map.of(), "DELIVERED");
        done(order, order.owner(), "rating", Map.of("score", 1), "REWORK");
        return order;
    }

    /** No call gives roles yet. */
    private void grant(String resident, String role, String kind, String code) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into person_role (person_id, role, scope_kind, scope_code)"
                                + " select id, ?, ?, ? from person where name = ?")) {
            String[] values = {role, kind, code, resident};
            for (int i = 0; i < values.length; i++) insert.setString(i + 1, values[i]);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    // --- the desks -----------------------------------------------------------------------------------------------

    @Test
    void a_station_sees_its_day() {
        Session session = Some.session("C05", "SN-014");
        Placed order = Some.placed(Some.resident(), request("C05", "sessionId", session.id()));
        String day = Time.day(session.startsAt()).toString();
        assertThat(numbers(As.person("wang"), "/api/station/orders?size=100&day=" + day))
                .contains(order.number());
        assertThat(numbers(As.person("he"), "/api/station/orders?size=100&day=" + day))
                .doesNotContain(order.number());
        assertThat(taken(day, session.id())).isPositive();
        assertThat(arrived(day, session.id())).isZero();
        Time.at(session.startsAt());
        checkIn(As.person("wang"), Map.of("number", order.number(), "reason", "没带手机"))
                .then()
                .statusCode(201);
        assertThat(arrived(day, session.id())).isEqualTo(1);
    }

    private static int taken(String day, long session) {
        return sessions(day).getInt("items.find { it.id == " + session + " }.taken");
    }

    private static int arrived(String day, long session) {
        return sessions(day).getInt("items.find { it.id == " + session + " }.arrived");
    }

    private static JsonPath sessions(String day) {
        return As.person("wang")
                .get("/api/station/sessions?day=" + day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_unit_sees_its_items_and_its_workers() {
        As.person("chen")
                .get("/api/partner/items")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("S01", "S02"))
                .body("items.code", not(hasItem("S07")));
        As.person("chen")
                .get("/api/partner/workers")
                .then()
                .statusCode(200)
                .body("items.account", hasItem("ma"))
                .body("items.account", not(hasItem("lu")));
    }

    @Test
    void a_held_order_due_first_stands_first() {
        Placed later = Some.placed(Some.resident(), visit());
        Time.at(Time.next(DayOfWeek.MONDAY, "09:00"));
        Placed latest = Some.placed(Some.resident(), visit());
        List<String> numbers = numbers(As.person("wang"), "/api/station/orders?status=SUBMITTED&size=100");
        assertThat(numbers).containsSubsequence(later.number(), latest.number());
    }

    private static List<String> numbers(RequestSpecification who, String path) {
        return who.get(path).then().statusCode(200).extract().jsonPath().getList("items.number");
    }

    private static JsonPath pass(Placed order) {
        return order.owner()
                .get("/api/orders/{number}/pass", order.number())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath done(Placed order, String who, String verb, Map<String, ?> body, String status) {
        return done(order, As.person(who), verb, body, status);
    }

    private static JsonPath done(
            Placed order, RequestSpecification who, String verb, Map<String, ?> body, String status) {
        return put(who, order, verb, body)
                .then()
                .statusCode(200)
                .body("status", equalTo(status))
                .extract()
                .jsonPath();
    }

    private static void assertStages(Placed order, String... done) {
        JsonPath seen = order.seen();
        assertThat(seen.getList("stages.name")).containsExactly("点单", "开单", "接单", "评单");
        assertThat(seen.getList("stages.findAll { it.done }.name")).containsExactly((Object[]) done);
    }
}
