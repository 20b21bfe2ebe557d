package songe.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static songe.support.Call.put;
import static songe.support.Refusal.refused;
import static songe.support.Some.request;
import static songe.support.Some.visit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Inbox;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.Together;

/** Transitions 7, 8, 9 by itself, and 1d: what is open is taken by one who is able, or sent on. */
@QuarkusTest
class ClaimTest {
    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    @AfterEach
    void reset() {
        Time.reset();
    }

    // --- open ----------------------------------------------------------------------------------------------------

    @Test
    void a_station_opens_a_request_and_the_unit_and_the_resident_are_told() {
        Placed order = Some.openOrder();
        assertThat(order.seen().getString("statusText")).contains("正在找服务人员").contains("华浜新村淞益中心");
        assertThat(order.seen().getList("actions")).containsExactly("cancellation");
        assertThat(Inbox.of(As.person("qian"), order))
                .extracting(Inbox.Message::title)
                .contains("有一张可以抢的单");
        assertThat(Inbox.of(order.owner(), order))
                .extracting(Inbox.Message::title)
                .contains("正在找人");
        assertThat(Inbox.of(As.person("chen"), order)).isEmpty();
    }

    @Test
    void who_could_take_it_sees_what_it_is_but_not_whose() {
        Placed order = Some.opened(Some.placed(
                Some.residentWith(Map.of("phone", "13812345678")), visit("wishedTime", Some.soon(), "note", "狗会叫")));
        JsonPath seen = order.seenBy(As.person("qian"));
        assertThat(seen.prettify()).doesNotContain(order.resident(), "13812345678", Some.ADDRESS, "狗会叫");
        assertThat(seen.getList("actions")).containsExactly("claim");
        assertThat(open("qian", order)).isTrue();
        assertThat(open("chen", order)).isFalse();
        As.person("chen").get("/api/orders/" + order.number()).then().spec(refused(404, "order.unknown"));
    }

    @Test
    void a_station_that_carries_it_may_take_it() {
        Placed order = Some.openOrder();
        String listed = As.person("he").get("/api/station/open-orders?size=100").asString();
        assertThat(listed).contains(order.number());
        put(As.person("he"), order, "claim", Map.of()).then().statusCode(200);
        assertThat(order.seen().getString("heldBy.code")).isEqualTo("SN-018");
        assertThat(order.status()).isEqualTo("CONFIRMED");
    }

    // --- claimed -------------------------------------------------------------------------------------------------

    @Test
    void at_the_wished_time_a_claim_settles_it() {
        Placed order = Some.openOrder();
        JsonPath answer = put(As.person("qian"), order, "claim", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getString("status")).isEqualTo("CONFIRMED");
        assertThat(answer.getString("address")).isEqualTo(Some.ADDRESS); // twenty minutes before the visit
        assertThat(order.seen().getString("partner.code")).isEqualTo("FIX");
        assertThat(Inbox.kinds(order.owner(), order)).contains("ACCEPTED");
        assertThat(open("qian", order)).isFalse();
    }

    @Test
    void another_time_is_for_the_resident_to_agree_to() {
        Placed order = Some.openOrder();
        Instant later = Some.soon().plus(Duration.ofHours(3));
        put(As.person("qian"), order, "claim", Map.of("startsAt", later)).then().statusCode(200);
        assertThat(order.seen().getString("status")).isEqualTo("ASSIGNED");
        assertThat(order.seen().getList("actions")).contains("agreement");
        put(order.owner(), order, "agreement", Map.of("agreed", true)).then().statusCode(200);
        assertThat(order.seen().getString("status")).isEqualTo("CONFIRMED");
        assertThat(Instant.parse(order.seen().getString("startsAt"))).isEqualTo(later);
    }

    @Test
    void a_claim_names_a_time_where_none_was_wished() {
        Placed order = Some.opened(Some.placed(Some.resident(), visit()));
        put(As.person("qian"), order, "claim", Map.of())
                .then()
                .spec(refused(422, "acceptance.time-required", "startsAt"));
        put(As.person("qian"), order, "claim", Map.of("startsAt", Time.now().minusSeconds(60)))
                .then()
                .spec(refused(422, "acceptance.time-past", "startsAt"));
        assertThat(order.status()).isEqualTo("OPEN");
    }

    @Test
    void who_is_not_able_is_told_there_is_none_and_who_comes_late_that_it_is_taken() {
        Placed order = Some.openOrder();
        put(As.person("chen"), order, "claim", Map.of()).then().spec(refused(404, "order.unknown"));
        put(As.person("qian"), order, "claim", Map.of()).then().statusCode(200);
        put(As.person("he"), order, "claim", Map.of())
                .then()
                .spec(refused(409, "claim.taken"))
                .body("detail", containsString(order.seen().getString("partner.name")));
        Placed never = Some.submittedOrder();
        put(As.person("qian"), never, "claim", Map.of()).then().spec(refused(404, "order.unknown"));
    }

    @Test
    void of_twenty_claims_at_once_one_wins() {
        Placed order = Some.openOrder();
        List<String> able = List.of("qian", "he");
        able.forEach(a -> As.person(a).get("/api/me").then().statusCode(200));
        List<Response> replies = Together.times(20, i -> put(As.person(able.get(i % 2)), order, "claim", Map.of()));
        assertThat(replies).filteredOn(r -> r.statusCode() == 200).hasSize(1);
        assertThat(replies).filteredOn(r -> r.statusCode() != 200).allSatisfy(r -> r.then()
                .spec(refused(409, "claim.taken")));
        assertThat(order.seen().getList("steps.findAll { it.to == 'CONFIRMED' }"))
                .hasSize(1);
    }

    @Test
    void of_two_units_at_the_same_instant_one_owns_a_need_and_the_other_is_told_who() {
        Map<String, String> units = Map.of("chen", "BARBER", "qian", "FIX");
        List<String> able = List.copyOf(units.keySet());
        able.forEach(a -> As.person(a).get("/api/me").then().statusCode(200));
        for (int round = 0; round < 5; round++) {
            Instant time = Some.soon();
            Placed order = Some.placed(Some.resident(), request("N01", "wishedTime", time));
            List<Response> replies = Together.times(2, i -> put(As.person(able.get(i)), order, "claim", Map.of()));
            assertThat(replies).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
            int winner = replies.get(0).statusCode() == 200 ? 0 : 1;
            JsonPath seen = order.seen();
            assertThat(seen.getString("partner.code")).isEqualTo(units.get(able.get(winner)));
            replies.get(1 - winner)
                    .then()
                    .spec(refused(409, "claim.taken"))
                    .body("detail", containsString(seen.getString("partner.name")));
            As.person(able.get(1 - winner))
                    .get("/api/orders/" + order.number())
                    .then()
                    .spec(refused(404, "order.unknown"));
        }
    }

    // --- nobody came ---------------------------------------------------------------------------------------------

    @Test
    void after_an_hour_it_is_sent_to_the_unit_by_itself() {
        Instant monday = Time.next(DayOfWeek.MONDAY, "10:00");
        Time.at(monday);
        Placed order = Some.opened(Some.placed(Some.resident(), visit()));
        Time.at(monday.plus(Duration.ofMinutes(59)));
        assertThat(order.status()).isEqualTo("OPEN");
        Time.at(monday.plus(Duration.ofHours(1)).plus(A_MOMENT));
        JsonPath seen = order.seen();
        assertThat(seen.getString("status")).isEqualTo("ASSIGNED");
        assertThat(seen.getString("heldBy.code")).isEqualTo("FIX");
        assertThat(seen.getList("steps.text")).contains("暂时没有人抢单，改为派单");
        assertThat(seen.getString("steps[-1].by")).isEqualTo("系统");
    }

    @Test
    void an_open_order_may_still_be_sent_by_hand_or_cancelled() {
        Placed sent = Some.openOrder();
        put(As.person("wang"), sent, "assignment", Map.of("partnerCode", "FIX"))
                .then()
                .statusCode(200);
        assertThat(sent.status()).isEqualTo("ASSIGNED");
        Placed cancelled = Some.openOrder();
        put(cancelled.owner(), cancelled, "cancellation", Map.of("reason", "不用了"))
                .then()
                .statusCode(200);
        put(As.person("qian"), cancelled, "claim", Map.of()).then().spec(refused(409, "order.transition"));
    }

    // --- needs ---------------------------------------------------------------------------------------------------

    @Test
    void a_need_opens_by_itself_and_any_unit_may_take_it() {
        Placed order = Some.placed(Some.resident(), request("N01", "note", "3号楼2层"));
        JsonPath seen = order.seen();
        assertThat(seen.getList("steps.to")).containsExactly("SUBMITTED", "OPEN");
        assertThat(seen.getString("statusText")).contains("公开征集");
        assertThat(open("chen", order)).isTrue();
        assertThat(order.seenBy(As.person("chen")).getString("note")).isEqualTo("3号楼2层");
        Instant time = Some.soon().plus(Duration.ofHours(1));
        put(As.person("chen"), order, "claim", Map.of("startsAt", time)).then().statusCode(200);
        assertThat(order.seen().getString("heldBy.code")).isEqualTo("BARBER");
        put(order.owner(), order, "agreement", Map.of("agreed", true)).then().statusCode(200);
        assertThat(order.status()).isEqualTo("CONFIRMED");
    }

    @Test
    void a_need_that_nobody_takes_stays_open_and_its_station_is_told() {
        Instant monday = Time.next(DayOfWeek.MONDAY, "10:00");
        Time.at(monday);
        Placed order = Some.placed(Some.resident(), request("N02"));
        Time.at(monday.plus(Duration.ofDays(10)));
        assertThat(order.status()).isEqualTo("OPEN");
        assertThat(Inbox.of(As.person("wang"), order))
                .extracting(Inbox.Message::title)
                .containsExactly("已经超时");
        assertThat(open("chen", order)).isTrue();
    }

    private static boolean open(String account, Placed order) {
        return As.person(account)
                .get("/api/partner/open-orders?size=100")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .contains(order.number());
    }
}
