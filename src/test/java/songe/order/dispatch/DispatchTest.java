package songe.order.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static songe.support.Call.put;
import static songe.support.DispatchTown.weights;
import static songe.support.Refusal.refused;
import static songe.support.With.fields;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.DispatchTown;
import songe.support.Some.Placed;
import songe.support.Time;

/** Who gets an order and why, in a town of one's own; each rule by itself through the whole stack. */
@QuarkusTest
class DispatchTest {
    private static final Map<String, Object> BY_DISTANCE = weights(100, 0, 0, 0, 0);

    private DispatchTown town;

    @BeforeEach
    void town() {
        town = new DispatchTown();
    }

    @AfterEach
    void reset() {
        Time.reset();
    }

    // --- the rules -----------------------------------------------------------------------------------------------

    @Test
    void the_nearest_that_carries_it_reads_it() {
        assertThat(town.holder(town.placed("V1", 1))).isEqualTo("S1");
        assertThat(town.holder(town.placed("V1", 3))).isEqualTo("S3");
    }

    @Test
    void who_holds_more_leaves_it_to_who_is_free() {
        town.settings(weights(20, 0, 80, 0, 0), "loadCap", 4).then().statusCode(200);
        assertThat(List.of(
                        town.holder(town.placed("V1", 1)),
                        town.holder(town.placed("V1", 1)),
                        town.holder(town.placed("V1", 1))))
                .contains("S1", "S2");
    }

    @Test
    void an_order_that_was_read_and_then_kept_counts_once() {
        Placed order = town.placed("V1", 1);
        put(town.station(1), order, "triage", Map.of("decision", "DISPATCH"))
                .then()
                .statusCode(200);
        JsonPath why = town.why(town.placed("V1", 1));
        assertThat(why.getInt(candidate("S1") + ".given")).isEqualTo(1);
    }

    @Test
    void who_is_full_is_left_out_and_the_reason_is_kept() {
        town.settings(BY_DISTANCE, "loadCap", 1).then().statusCode(200);
        assertThat(town.holder(town.placed("V1", 1))).isEqualTo("S1");
        Placed second = town.placed("V1", 1);
        assertThat(town.holder(second)).isEqualTo("S2");
        JsonPath why = town.why(second);
        assertThat(reasons(why, "S1")).containsExactly("FULL");
        assertThat(why.getString("decisions[0].candidates[0].taker.code")).isEqualTo("S2");
        assertThat(why.getInt("decisions[0].candidates[0].total")).isBetween(850, 950);
    }

    @Test
    void when_all_are_full_the_best_reads_it_all_the_same() {
        town.settings(BY_DISTANCE, "loadCap", 1).then().statusCode(200);
        for (int i = 0; i < 4; i++) town.placed("V1", 1);
        Placed fifth = town.placed("V1", 1);
        assertThat(town.holder(fifth)).isEqualTo("S1");
        assertThat(town.why(fifth).getBoolean("decisions[0].overlooked")).isTrue();
        assertThat(town.why(fifth).getString("text")).contains("别处这会儿都不方便");
    }

    @Test
    void who_is_out_of_reach_is_left_out() {
        town.settings(BY_DISTANCE, "reachMetres", 600).then().statusCode(200);
        JsonPath why = town.why(town.placed("V1", 1));
        assertThat(reasons(why, "S2")).isEmpty();
        assertThat(reasons(why, "S3")).containsExactly("OUT_OF_REACH");
    }

    @Test
    void who_is_not_open_at_the_wished_time_is_left_out_where_the_station_comes_itself() {
        Instant sunday = Time.next(DayOfWeek.SUNDAY, "10:00");
        Placed own = town.placed("V1", 1, "wishedTime", sunday);
        assertThat(town.holder(own)).isEqualTo("S2");
        assertThat(reasons(town.why(own), "S1")).containsExactly("CLOSED");
        Placed ofTheUnit = town.placed("V2", 1, "wishedTime", sunday);
        assertThat(town.holder(ofTheUnit)).isEqualTo("S1");
    }

    @Test
    void who_cannot_send_two_is_left_out_of_what_takes_two() {
        town.settings(BY_DISTANCE, "alone", List.of("S1")).then().statusCode(200);
        Placed two = town.placed("V3", 1);
        assertThat(town.holder(two)).isEqualTo("S2");
        assertThat(reasons(town.why(two), "S1")).containsExactly("NOT_ABLE");
        assertThat(town.holder(town.placed("V1", 1))).isEqualTo("S1");
    }

    @Test
    void who_answers_late_is_known_for_it() {
        town.settings(BY_DISTANCE).then().statusCode(200);
        Instant monday = Time.next(DayOfWeek.MONDAY, "09:00");
        Time.at(monday);
        Placed late = town.placed("V1", 1);
        Time.at(monday.plus(Duration.ofDays(2)));
        put(town.station(1), late, "triage", Map.of("decision", "DISPATCH"))
                .then()
                .statusCode(200);
        town.settings(weights(10, 0, 0, 90, 0)).then().statusCode(200);
        Placed next = town.placed("V1", 1);
        assertThat(town.holder(next)).isEqualTo("S2");
        assertThat(town.why(next).getInt(candidate("S1") + ".late")).isEqualTo(1);
    }

    @Test
    void the_own_neighbourhood_may_count_more_than_the_distance() {
        town.settings(weights(0, 0, 0, 0, 100)).then().statusCode(200);
        JsonPath why = town.why(town.placed("V1", 2));
        assertThat(why.getString("taker.code")).isEqualTo("S2");
        assertThat(why.getList(candidate("S1") + ".scores")).containsExactly(905, 500, 1000, 800, 500);
        assertThat(why.getInt(candidate("S3") + ".total")).isZero();
    }

    // --- the next ------------------------------------------------------------------------------------------------

    @Test
    void the_unit_is_given_its_own_item_first_and_who_returned_it_not_again() {
        Placed order = town.placed("V2", 1);
        put(town.station(1), order, "triage", Map.of("decision", "DISPATCH"))
                .then()
                .statusCode(200);
        assertThat(town.holder(order)).isEqualTo("P1");
        assertThat(town.why(order).getString("text")).contains("这项服务由它承办");
        put(town.unit(), order, "return", Map.of("reason", "NO_CAPACITY"))
                .then()
                .statusCode(200);
        put(town.station(1), order, "triage", Map.of("decision", "DISPATCH"))
                .then()
                .statusCode(200);
        assertThat(town.holder(order)).isEqualTo("S1");
        JsonPath why = town.why(order);
        assertThat(reasons(why, "P1")).containsExactly("HAD_IT");
        assertThat(why.getList("decisions.cause")).containsExactly("TRIAGED", "TRIAGED", "PLACED");
    }

    @Test
    void by_hand_is_kept_with_who_decided() {
        Placed order = town.placed("V1", 1);
        put(town.station(1), order, "assignment", Map.of("stationCode", "S4"))
                .then()
                .statusCode(200);
        JsonPath why = town.why(order);
        assertThat(why.getString("decisions[0].cause")).isEqualTo("BY_HAND");
        assertThat(why.getString("decisions[0].by")).isEqualTo("1站的人");
        assertThat(why.getString("taker.code")).isEqualTo("S4");
        assertThat(why.getString("decisions[0].candidates[0].taker.code")).isEqualTo("S1");
        assertThat(why.getBoolean("decisions[0].named")).isTrue();
    }

    // --- who may read it -----------------------------------------------------------------------------------------

    @Test
    void the_resident_reads_a_sentence_and_the_staff_all_of_it() {
        Placed order = town.placed("V1", 1);
        JsonPath read = town.why(town.resident(), order)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(read.getString("text")).isEqualTo("由1站受理：离您最近，现在手上没有别的单。");
        assertThat(read.getList("decisions")).isEmpty();
        for (var staff : List.of(town.station(1), town.grid(1), town.operator)) {
            JsonPath full =
                    town.why(staff, order).then().statusCode(200).extract().jsonPath();
            assertThat(full.getList("decisions[0].candidates.taker.code")).containsExactly("S1", "S2", "S3", "S4");
            assertThat(full.getString("decisions[0].settings.rules[0].name")).isEqualTo("远近");
        }
        town.why(town.station(2), order).then().spec(refused(404, "order.unknown"));
        town.why(town.grid(2), order).then().spec(refused(404, "order.unknown"));
        town.why(town.unit(), order).then().spec(refused(404, "order.unknown"));
        town.why(As.person("zhao"), order).then().spec(refused(404, "order.unknown"));
        town.why(As.resident("li"), order).then().spec(refused(404, "order.unknown"));
        town.why(As.person("fang"), order).then().spec(refused(403, "auth.forbidden"));
    }

    // --- replay --------------------------------------------------------------------------------------------------

    @Test
    void many_orders_under_changing_settings_are_replayed_to_the_same_outcome() {
        Random random = new Random(5);
        for (int i = 0; i < 30; i++) {
            if (i % 5 == 0) {
                town.settings(
                                weights(
                                        1 + random.nextInt(100),
                                        random.nextInt(100),
                                        random.nextInt(100),
                                        random.nextInt(100),
                                        random.nextInt(100)),
                                "loadCap",
                                2 + random.nextInt(10),
                                "reachMetres",
                                400 + random.nextInt(2000))
                        .then()
                        .statusCode(200);
            }
            Placed order = town.placed("V" + (1 + random.nextInt(3)), 1 + random.nextInt(4));
            JsonPath replayed = town.replay("orderNumber", order.number());
            assertThat(replayed.getBoolean("same")).isTrue();
            assertThat(replayed.getString("wouldBe.code")).isEqualTo(town.holder(order));
            assertThat(replayed.getInt("decision.settings.version")).isEqualTo(1 + i / 5);
        }
    }

    @Test
    void with_other_weights_somebody_else_would_have_it_and_nothing_is_written() {
        town.settings(BY_DISTANCE, "loadCap", 4).then().statusCode(200);
        for (int i = 0; i < 3; i++) town.placed("V1", 1);
        Placed order = town.placed("V1", 1);
        JsonPath before = town.why(order);
        JsonPath whatIf = town.replay("orderNumber", order.number(), "weights", weights(0, 0, 100, 0, 0));
        assertThat(whatIf.getBoolean("same")).isFalse();
        assertThat(whatIf.getBoolean("otherTaker")).isTrue();
        assertThat(whatIf.getString("taker.code")).isEqualTo("S1");
        assertThat(whatIf.getString("wouldBe.code")).isEqualTo("S2");
        assertThat(whatIf.getList("decision.candidates.taker.code")).containsExactly("S2", "S3", "S4", "S1");
        assertThat(town.why(order).prettify()).isEqualTo(before.prettify());
        assertThat(town.holder(order)).isEqualTo("S1");
        long decision = before.getLong("decisions[0].id");
        assertThat(town.replay("decisionId", decision).getBoolean("same")).isTrue();
    }

    @Test
    void a_replay_is_for_those_who_look_after_the_order() {
        Placed order = town.placed("V1", 1);
        Map<String, Object> it = fields("orderNumber", order.number());
        Call.body(town.grid(1), it).post("/api/dispatch/replay").then().statusCode(200);
        Call.body(town.grid(2), it).post("/api/dispatch/replay").then().spec(refused(404, "order.unknown"));
        Call.body(town.station(1), it).post("/api/dispatch/replay").then().spec(refused(403, "auth.forbidden"));
        Call.body(town.operator, fields("decisionId", 999999999))
                .post("/api/dispatch/replay")
                .then()
                .spec(refused(404, "dispatch.unknown"));
        Call.body(town.operator, fields()).post("/api/dispatch/replay").then().spec(refused(422, "dispatch.one"));
        long decision = town.why(order).getLong("decisions[0].id");
        Call.body(As.person("zhao"), fields("decisionId", decision))
                .post("/api/dispatch/replay")
                .then()
                .spec(refused(404, "dispatch.unknown"));
        Call.body(town.operator, fields("decisionId", decision, "weights", weights(0, 0, 0, 0, 0)))
                .post("/api/dispatch/replay")
                .then()
                .spec(refused(422, "dispatch.weightless", "weights"));
    }

    // --- settings ------------------------------------------------------------------------------------------------

    @Test
    void each_change_of_the_settings_is_a_version_and_old_decisions_name_theirs() {
        JsonPath first = town.operator.get("/api/town/dispatch-settings").jsonPath();
        assertThat(first.getInt("version")).isZero();
        assertThat(first.getString("madeAt")).isNull();
        assertThat(first.getList("rules.code"))
                .containsExactly("DISTANCE", "SKILL", "LOAD", "RELIABILITY", "NEIGHBOURHOOD");
        Placed before = town.placed("V1", 1);
        JsonPath changed = town.settings(BY_DISTANCE, "aloneUnits", List.of("P1"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(changed.getInt("version")).isEqualTo(1);
        assertThat(changed.getList("alone.code")).containsExactly("P1");
        assertThat(town.why(before).getInt("decisions[0].settings.version")).isZero();
        assertThat(town.why(town.placed("V1", 1)).getInt("decisions[0].settings.version"))
                .isEqualTo(1);
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        town.settings(weights(0, 0, 0, 0, 0)).then().spec(refused(422, "dispatch.weightless", "weights"));
        town.settings(weights(101, 0, 0, 0, 0)).then().spec(refused(400, "request.invalid"));
        town.settings(BY_DISTANCE, "alone", List.of("SN-014")).then().spec(refused(404, "station.unknown"));
        town.settings(BY_DISTANCE, "aloneUnits", List.of("FIX")).then().spec(refused(404, "partner.unknown"));
        town.grid(1).get("/api/town/dispatch-settings").then().spec(refused(403, "auth.forbidden"));
        assertThat(town.operator.get("/api/town/dispatch-settings").jsonPath().getInt("version"))
                .isZero();
    }

    // --- claiming ------------------------------------------------------------------------------------------------

    @Test
    void who_is_not_able_now_may_not_take_it_and_is_told_why() {
        Instant wish = Time.now().plus(Duration.ofDays(2));
        Placed one = open("V1", wish);
        put(town.station(2), one, "claim", Map.of()).then().statusCode(200);
        Placed other = open("V1", wish);
        town.settings(BY_DISTANCE, "loadCap", 1);
        put(town.station(2), other, "claim", Map.of()).then().spec(refused(409, "claim.full"));
        town.settings(BY_DISTANCE, "atOnce", 1);
        put(town.station(2), other, "claim", Map.of()).then().spec(refused(409, "claim.busy"));
        town.settings(BY_DISTANCE, "reachMetres", 300);
        put(town.station(2), other, "claim", Map.of()).then().spec(refused(409, "claim.out-of-reach"));
        Placed two = open("V3", wish);
        town.settings(BY_DISTANCE, "alone", List.of("S2"));
        put(town.station(2), two, "claim", Map.of()).then().spec(refused(409, "claim.not-able"));
        town.settings(BY_DISTANCE, "atOnce", 1);
        put(town.station(2), other, "claim", Map.of("startsAt", wish.plus(Duration.ofMinutes(61))))
                .then()
                .statusCode(200);
        assertThat(town.why(one).getString("decisions[0].cause")).isEqualTo("CLAIMED");
        assertThat(town.why(one).getString("text")).isEqualTo("派给2站：是它主动接的单。");
    }

    private Placed open(String item, Instant wish) {
        Placed order = town.placed(item, 1, "stationCode", "S1", "wishedTime", wish);
        put(town.station(1), order, "triage", Map.of("decision", "OPEN")).then().statusCode(200);
        return order;
    }

    private static String candidate(String code) {
        return "decisions[0].candidates.find { it.taker.code == '" + code + "' }";
    }

    private static List<String> reasons(JsonPath why, String code) {
        return why.getList(candidate(code) + ".why.code");
    }
}
