package songe.order.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static songe.support.Call.put;
import static songe.support.Certified.STATION;
import static songe.support.Certified.UNIT;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import songe.order.dispatch.rule.Rule;
import songe.support.Certified;
import songe.support.DispatchTown;
import songe.support.Some.Placed;
import songe.support.Time;

/** Who gets, takes and accepts what asks for a certificate: whoever has somebody who holds it on that day. */
@QuarkusTest
class QualifiedTest {
    private static final String LACKING = "没有人持有有效的健康证";

    private final Instant monday = Time.next(DayOfWeek.MONDAY, "09:00");
    private final LocalDate thatDay = Time.day(monday);
    private DispatchTown town;

    @BeforeEach
    void town() {
        Time.at(monday);
        town = new DispatchTown();
        town.settings(DispatchTown.weights(100, 0, 0, 0, 0)).then().statusCode(200);
    }

    @AfterEach
    void reset() {
        Time.reset();
    }

    private void certify(int station, LocalDate until) {
        Certified.own(town.station(station), STATION, "HEALTH", until);
    }

    private void certifyTheUnit() {
        Certified.own(town.unit(), UNIT, "CARE", null);
    }

    private static Response triage(RequestSpecification who, Placed order, String decision) {
        return put(who, order, "triage", Map.of("decision", decision));
    }

    private static String candidate(String code) {
        return "decisions[0].candidates.find { it.taker.code == '" + code + "' }";
    }

    private static List<String> reasons(JsonPath why, String code) {
        return why.getList(candidate(code) + ".why.code");
    }

    // --- the rule ------------------------------------------------------------------------------------------------

    @Test
    void where_nobody_holds_it_a_station_is_left_out_and_that_is_said() {
        certify(2, null);
        Placed order = town.placed("V4", 1);
        assertThat(town.holder(order)).isEqualTo("S2");
        JsonPath why = town.why(order);
        assertThat(reasons(why, "S1")).containsExactly("NOT_QUALIFIED");
        assertThat(why.getList(candidate("S1") + ".why.text")).containsExactly(LACKING);
        assertThat(reasons(why, "S2")).isEmpty();
        assertThat(town.why(town.resident(), order).jsonPath().getString("text"))
                .contains("有人持健康证");
        assertThat(town.holder(town.placed("V1", 1))).isEqualTo("S1");
    }

    @Test
    void it_counts_on_the_wished_day_to_its_last_one() {
        certify(1, thatDay.plusDays(3));
        certify(2, null);
        assertThat(town.holder(town.placed("V4", 1, "wishedTime", monday.plus(Duration.ofDays(3)))))
                .isEqualTo("S1");
        Placed later = town.placed("V4", 1, "wishedTime", monday.plus(Duration.ofDays(4)));
        assertThat(town.holder(later)).isEqualTo("S2");
        assertThat(reasons(town.why(later), "S1")).containsExactly("NOT_QUALIFIED");
    }

    @Test
    void where_no_time_is_wished_it_counts_today_and_ends_between_two_orders() {
        certify(1, thatDay);
        certify(2, null);
        assertThat(town.holder(town.placed("V4", 1))).isEqualTo("S1");
        Time.at(monday.plus(Duration.ofDays(1)));
        Placed next = town.placed("V4", 1);
        assertThat(town.holder(next)).isEqualTo("S2");
        assertThat(reasons(town.why(next), "S1")).containsExactly("NOT_QUALIFIED");
    }

    @Test
    void who_left_the_station_does_not_count() {
        RequestSpecification one = town.station(1);
        Certified.own(one, STATION, "HEALTH", null);
        certify(2, null);
        assertThat(town.holder(town.placed("V4", 1))).isEqualTo("S1");
        String account = Certified.holders(one, STATION).getString("items.find { it.own }.account");
        town.operator.delete("/api/admin/accounts/{account}", account).then().statusCode(204);
        assertThat(town.holder(town.placed("V4", 1))).isEqualTo("S2");
    }

    @Test
    void where_nobody_in_town_holds_it_the_nearest_reads_it_and_a_person_has_to_decide_who_does_it() {
        Placed order = town.placed("V4", 1);
        assertThat(town.holder(order)).isEqualTo("S1");
        assertThat(town.why(order).getString("text")).contains(LACKING);
        triage(town.station(1), order, "DISPATCH").then().statusCode(200);
        Time.at(monday.plus(Duration.ofDays(2)));
        assertThat(town.why(order).getString("decisions[0].text")).isEqualTo("现在" + LACKING + "，由工作人员来安排。");
    }

    // --- the unit ------------------------------------------------------------------------------------------------

    @Test
    void a_unit_without_it_is_passed_over_for_who_has_it_and_with_it_gets_its_own() {
        Certified.own(town.station(3), STATION, "CARE", null);
        Placed first = town.placed("V5", 1);
        triage(town.station(1), first, "DISPATCH").then().statusCode(200);
        assertThat(town.holder(first)).isEqualTo("S3");
        assertThat(reasons(town.why(first), "P1")).containsExactly("NOT_QUALIFIED");
        certifyTheUnit();
        Placed second = town.placed("V5", 1);
        triage(town.station(1), second, "DISPATCH").then().statusCode(200);
        assertThat(town.holder(second)).isEqualTo("P1"); // one of the two who come is enough
    }

    @Test
    void who_is_named_by_hand_is_told_of_it_and_accepts_once_somebody_holds_it() {
        Placed order = town.placed("V5", 1, "wishedTime", monday.plus(Duration.ofDays(1)));
        put(town.station(1), order, "assignment", Map.of("partnerCode", "P1"))
                .then()
                .statusCode(200);
        JsonPath why = town.why(order);
        assertThat(reasons(why, "P1")).containsExactly("NOT_QUALIFIED");
        assertThat(why.getString("text")).isEqualTo("派给一单位：是工作人员指定的，不过眼下没有人持有有效的养老护理员证。");
        put(town.unit(), order, "acceptance", Map.of()).then().spec(refused(409, "acceptance.not-qualified"));
        certifyTheUnit();
        put(town.unit(), order, "acceptance", Map.of()).then().statusCode(200);
    }

    @Test
    void what_was_agreed_on_is_not_put_off_to_a_day_when_it_is_over() {
        certify(1, thatDay.plusDays(2));
        Placed order = town.placed("V4", 1, "wishedTime", monday.plus(Duration.ofDays(1)));
        triage(town.station(1), order, "DISPATCH").then().statusCode(200);
        put(town.station(1), order, "acceptance", Map.of()).then().statusCode(200);
        put(town.station(1), order, "proposal", putOff(3)).then().spec(refused(409, "schedule.not-qualified"));
        put(town.station(1), order, "proposal", putOff(2)).then().statusCode(200);
    }

    private Map<String, Object> putOff(int days) {
        return Map.of("startsAt", monday.plus(Duration.ofDays(days)), "reason", "那天要开会");
    }

    // --- claimed -------------------------------------------------------------------------------------------------

    @Test
    void who_lacks_it_cannot_claim() {
        Instant wish = monday.plus(Duration.ofDays(2));
        Placed order = town.placed("V4", 1, "stationCode", "S1", "wishedTime", wish);
        triage(town.station(1), order, "OPEN").then().statusCode(200);
        put(town.station(2), order, "claim", Map.of()).then().spec(refused(409, "claim.not-qualified"));
        certify(2, thatDay.plusDays(1));
        put(town.station(2), order, "claim", Map.of()).then().spec(refused(409, "claim.not-qualified"));
        certify(2, thatDay.plusDays(2));
        put(town.station(2), order, "claim", Map.of()).then().statusCode(200);
    }

    // --- replay --------------------------------------------------------------------------------------------------

    @Test
    void it_is_decided_the_same_from_what_was_kept_whatever_ended_since() {
        certify(2, thatDay);
        Placed order = town.placed("V4", 1);
        Time.at(monday.plus(Duration.ofDays(5)));
        JsonPath replayed = town.replay("orderNumber", order.number());
        assertThat(replayed.getBoolean("same")).isTrue();
        assertThat(replayed.getString("wouldBe.code")).isEqualTo("S2");
        assertThat(replayed.getInt("decision.ruleVersion")).isEqualTo(Rule.VERSION);
    }
}
