package songe.order;

import static org.assertj.core.api.Assertions.assertThat;
import static songe.support.Call.place;
import static songe.support.Call.put;
import static songe.support.Refusal.refused;
import static songe.support.Some.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Inbox;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.Together;
import songe.support.Wanted;
import songe.support.With;

/** Transitions 1c and 1d: once for each human being, and out again at any time. */
@QuarkusTest
class TakingPartTest {
    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    @AfterEach
    void reset() {
        Time.reset();
    }

    @Test
    void who_takes_part_is_confirmed_at_once_without_an_hour_or_a_pass() {
        Placed order = Some.placed(Some.resident(), request("J01"));
        JsonPath seen = order.seen();
        assertThat(seen.getString("status")).isEqualTo("CONFIRMED");
        assertThat(seen.getString("statusText")).startsWith("您已参加");
        assertThat(seen.getString("startsAt")).isNull();
        assertThat(seen.getString("heldBy.name")).isNotBlank();
        assertThat(seen.getList("actions")).containsExactly("cancellation");
        order.owner().get("/api/orders/" + order.number() + "/pass").then().spec(refused(409, "pass.none"));
        Call.checkIn(As.person("wang"), Map.of("number", order.number(), "reason", "当面"))
                .then()
                .spec(refused(409, "check-in.no-appointment"));
        order.owner().get("/api/orders").then().statusCode(200);
        As.person("wang")
                .get("/api/station/orders?status=CONFIRMED&size=100")
                .then()
                .statusCode(200);
    }

    @Test
    void out_again_at_any_time_and_in_again_after_that() {
        String resident = Some.resident();
        Placed order = Some.placed(resident, request("J02"));
        place(As.resident(resident), request("J02")).then().spec(refused(409, "booking.joined"));
        put(order.owner(), order, "cancellation", Map.of("reason", "没空")).then().statusCode(200);
        Some.placed(resident, request("J02"));
    }

    @Test
    void everybody_sees_how_many_and_the_person_the_own_order() {
        String resident = Some.resident();
        long before = support(As.nobody(), "J03").getLong("count");
        Placed order = Some.placed(resident, request("J03"));
        assertThat(support(As.nobody(), "J03").getLong("count")).isEqualTo(before + 1);
        assertThat(support(As.nobody(), "J03").getString("mine")).isNull();
        assertThat(support(As.resident(resident), "J03").getString("mine")).isEqualTo(order.number());
        As.nobody().get("/api/items/999999999/support").then().spec(refused(404, "item.unknown"));
    }

    @Test
    void one_human_being_stands_behind_a_need_once_however_many_ask_for_them() {
        String mother = Some.resident();
        Map<String, Object> request = request(
                "N03",
                "beneficiary",
                Map.of("name", mother, "phone", "13700000000", "relation", "母亲", "consent", "VOICE"));
        List<String> relatives = IntStream.range(0, 10)
                .mapToObj(i -> Some.resident())
                .peek(r -> As.resident(r).get("/api/me").then().statusCode(200))
                .toList();
        List<Response> replies = Together.times(10, i -> place(As.resident(relatives.get(i)), request));
        assertThat(replies).filteredOn(r -> r.statusCode() == 201).hasSize(1);
        assertThat(replies).filteredOn(r -> r.statusCode() != 201).allSatisfy(r -> r.then()
                .spec(refused(409, "booking.joined")));
    }

    @Test
    void ten_taps_take_part_once() {
        String resident = Some.resident();
        As.resident(resident).get("/api/me");
        List<Response> replies = Together.times(10, i -> place(As.resident(resident), request("J04")));
        assertThat(replies).filteredOn(r -> r.statusCode() == 201).hasSize(1);
        assertThat(replies).filteredOn(r -> r.statusCode() != 201).allSatisfy(r -> r.then()
                .spec(refused(409, "booking.joined")));
    }

    // --- the end of a project ------------------------------------------------------------------------------------

    /** A unit's own project. */
    private static long project(Object... more) {
        Map<String, Object> item = With.fields(
                "title",
                Some.resident(),
                "list",
                "PROJECT",
                "category",
                "共建",
                "booking",
                "JOIN",
                "fulfilment",
                "PROJECT");
        item.putAll(With.fields(more));
        return Wanted.published(item);
    }

    private static Placed joined(long project) {
        return Some.placed(Some.resident(), With.fields("itemId", project));
    }

    @Test
    void who_takes_part_is_done_when_the_projects_window_ends() {
        Instant end = Time.now().plus(Duration.ofDays(20));
        Placed order = joined(project("publishUntil", end));
        Time.at(end.minus(Duration.ofMinutes(1)));
        assertThat(order.status()).isEqualTo("CONFIRMED");
        Time.at(end.plus(A_MOMENT));
        JsonPath seen = order.seen();
        assertThat(seen.getString("status")).isEqualTo("CLOSED");
        assertThat(seen.getString("statusText")).isEqualTo("项目结束了，谢谢您参加");
        assertThat(seen.getList("actions")).isEmpty();
        assertThat(Inbox.of(order.owner(), order))
                .extracting(Inbox.Message::title)
                .contains("项目结束了");
    }

    @Test
    void a_project_that_is_withdrawn_ends_a_day_later_unless_it_is_back_by_then() {
        long gone = project();
        long back = project();
        Placed over = joined(gone);
        Placed goesOn = joined(back);
        As.person("zhao").delete("/api/items/{id}/publication", gone).then().statusCode(200);
        As.person("zhao").delete("/api/items/{id}/publication", back).then().statusCode(200);
        As.person("zhao").put("/api/items/{id}/publication", back).then().statusCode(200);
        Time.at(Time.now().plus(Duration.ofHours(23)));
        assertThat(over.status()).isEqualTo("CONFIRMED");
        Time.at(Time.now().plus(Duration.ofHours(24)).plus(A_MOMENT));
        assertThat(over.status()).isEqualTo("CLOSED");
        assertThat(goesOn.status()).isEqualTo("CONFIRMED");
    }

    @Test
    void there_is_no_session_to_choose() {
        place(As.resident(Some.resident()), request("J01", "sessionId", 1))
                .then()
                .spec(refused(422, "booking.session-not-wanted", "sessionId"));
    }

    private static JsonPath support(io.restassured.specification.RequestSpecification who, String item) {
        return who.get("/api/items/" + Some.item(item) + "/support")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
