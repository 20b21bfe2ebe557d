package songe.order.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static songe.support.Call.checkIn;
import static songe.support.Call.put;
import static songe.support.Refusal.refused;
import static songe.support.Some.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import songe.shared.Days;
import songe.support.As;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Some.Session;
import songe.support.Time;
import songe.support.Together;
import songe.support.With;

/** Each way to prove that somebody is there, and each way in which it proves nothing. */
@QuarkusTest
class CheckInTest {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Map<String, String> BY_HAND = Map.of("reason", "居民手机没电");

    private Session session;
    private Placed order;

    @AfterEach
    void reset() {
        Time.reset();
    }

    /** An order of {@code wang}'s, the clock at that moment of its session. */
    private void booked(Duration fromStart) {
        session = Some.session("C05", Some.STATION);
        order = Some.placed(Some.resident(), request("C05", "sessionId", session.id()));
        Time.at(session.startsAt().plus(fromStart));
    }

    private JsonPath pass() {
        return order.owner()
                .get("/api/orders/{number}/pass", order.number())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Map<String, ?> token() {
        return Map.of("token", pass().getString("token"));
    }

    private Map<String, ?> code() {
        return Map.of("code", pass().getString("code"));
    }

    private Map<String, ?> hand() {
        return With.fields("number", order.number(), "reason", BY_HAND.get("reason"));
    }

    private void assertRefused(String who, Map<String, ?> presented, int status, String code) {
        checkIn(As.person(who), presented).then().spec(refused(status, code));
        assertUnchanged();
    }

    private void assertUnchanged() {
        JsonPath seen = order.seen();
        assertThat(seen.getString("status")).isEqualTo("CONFIRMED");
        assertThat(seen.getList("steps")).hasSize(1);
    }

    private static void assertAccepted(Response checkedIn) {
        checkedIn.then().statusCode(201).body("status", equalTo("IN_SERVICE"));
    }

    // --- that somebody is there ----------------------------------------------------------------------------------

    @Test
    void the_pass_of_the_moment_checks_in() {
        booked(Duration.ZERO);
        assertAccepted(checkIn(As.person("wang"), token()));
        assertThat(order.seen().getString("steps[-1].by")).isEqualTo("站点");
    }

    @Test
    void the_six_digits_check_in_at_their_station_on_their_day() {
        booked(Duration.ZERO);
        assertThat(pass().getString("code")).matches("[0-9]{6}");
        assertAccepted(checkIn(As.person("wang"), code()));
    }

    @Test
    void a_member_of_staff_checks_in_by_hand_and_says_why() {
        booked(Duration.ZERO);
        checkIn(As.person("wang"), Map.of("number", order.number()))
                .then()
                .spec(refused(422, "check-in.reason-required", "reason"));
        assertUnchanged();
        assertAccepted(checkIn(As.person("wang"), hand()));
        assertThat(order.seen().getString("steps[-1].reason")).isEqualTo(BY_HAND.get("reason"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT30M", "PT30M"})
    void half_an_hour_before_and_after_is_in_time(String fromStart) {
        booked(Duration.parse(fromStart).minusSeconds(5)); // the clock goes on ticking
        if (fromStart.startsWith("-")) Time.at(session.startsAt().minus(HALF_AN_HOUR));
        assertAccepted(checkIn(As.person("wang"), token()));
    }

    @Test
    void who_came_late_is_checked_in_by_hand_on_the_same_day() {
        booked(Duration.ofHours(3));
        assertAccepted(checkIn(As.person("wang"), hand()));
    }

    @Test
    void a_queue_is_open_as_long_as_its_stall() {
        session = Some.session("S06", "SN-018");
        order = Some.placed(Some.resident(), request("S06", "sessionId", session.id()));
        Time.at(session.startsAt().minus(HALF_AN_HOUR).minusSeconds(30));
        assertRefused("he", token(), 409, "check-in.too-early");
        Time.at(session.endsAt().plusSeconds(1));
        assertRefused("he", token(), 409, "check-in.too-late");
        Time.at(session.endsAt().minusSeconds(30));
        assertAccepted(checkIn(As.person("he"), token()));
    }

    @Test
    void the_worker_of_the_unit_checks_in_a_visit_and_is_remembered() {
        order = Some.confirmedVisit();
        assertAccepted(checkIn(As.person("lu"), token()));
        assertThat(order.seen().getString("worker.name")).startsWith("陆师傅");
    }

    // --- that nobody is there ------------------------------------------------------------------------------------

    @Test
    void another_station_learns_where_it_belongs() {
        booked(Duration.ZERO);
        for (String stranger : List.of("he", "hu", "chen", "lu")) {
            assertRefused(stranger, token(), 409, "check-in.wrong-station");
            assertRefused(stranger, hand(), 409, "check-in.wrong-station");
        }
        checkIn(As.person("he"), token()).then().body("detail", containsString("华浜新村淞益中心"));
        assertRefused("he", code(), 409, "check-in.code-unknown");
    }

    @Test
    void more_than_half_an_hour_before_is_too_early() {
        booked(HALF_AN_HOUR.negated().minusSeconds(30));
        assertRefused("wang", token(), 409, "check-in.too-early");
        assertRefused("wang", code(), 409, "check-in.too-early");
        assertRefused("wang", hand(), 409, "check-in.too-early");
    }

    @Test
    void more_than_half_an_hour_after_is_too_late_and_the_next_day_even_by_hand() {
        booked(HALF_AN_HOUR.plusSeconds(1));
        assertRefused("wang", token(), 409, "check-in.too-late");
        assertRefused("wang", code(), 409, "check-in.too-late");
        Time.at(session.startsAt().plus(Duration.ofDays(1)));
        assertRefused("wang", hand(), 409, "check-in.too-late");
        assertRefused("wang", code(), 409, "check-in.code-unknown");
    }

    @Test
    void the_second_time_is_told_when_the_first_was() {
        booked(Duration.ZERO);
        Map<String, ?> token = token();
        Map<String, ?> code = code();
        assertAccepted(checkIn(As.person("wang"), token));
        String when = session.startsAt()
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalTime()
                .toString();
        for (Map<String, ?> presented : List.of(token, code, hand())) {
            checkIn(As.person("wang"), presented)
                    .then()
                    .spec(refused(409, "check-in.already"))
                    .body("detail", containsString(twelveHours(when)));
        }
        assertThat(order.seen().getList("steps")).hasSize(2);
    }

    /** 13:30 is said 下午1:30. */
    private static String twelveHours(String time) {
        int hour = Integer.parseInt(time.substring(0, 2));
        return (hour > 12 ? hour - 12 : hour) + time.substring(2);
    }

    @Test
    void a_pass_lives_a_minute() {
        booked(Duration.ZERO);
        JsonPath pass = pass();
        Instant until = Instant.parse(pass.getString("validUntil"));
        assertThat(until).isBetween(session.startsAt(), session.startsAt().plusSeconds(70));
        Time.at(until.plusMillis(1));
        assertRefused("wang", Map.of("token", pass.getString("token")), 422, "pass.expired");
        assertAccepted(checkIn(As.person("wang"), token()));
    }

    @Test
    void a_pass_that_is_not_ours_is_forged() {
        booked(Duration.ZERO);
        String token = pass().getString("token");
        String[] parts = token.split("\\.");
        String otherNumber = token.replace(order.number(), "ABCDEFGH");
        String longer = token.replace("." + parts[3] + ".", "." + parts[3] + "z.");
        String unsigned = token.substring(0, token.lastIndexOf('.') + 1);
        for (String forged : List.of(otherNumber, longer, unsigned, "x" + token, token + ".", "....", "1", "🙂", " ")) {
            assertRefused("wang", Map.of("token", forged), 422, "pass.forged");
        }
        assertAccepted(checkIn(As.person("wang"), Map.of("token", " " + token + " ")));
    }

    @Test
    void a_cancelled_order_stays_cancelled() {
        booked(Duration.ofHours(-3));
        Map<String, ?> token = token();
        put(order.owner(), order, "cancellation", Map.of("reason", "来不了"))
                .then()
                .statusCode(200);
        checkIn(As.person("wang"), token).then().spec(refused(409, "check-in.cancelled"));
        checkIn(As.person("wang"), hand()).then().spec(refused(409, "check-in.cancelled"));
        assertThat(order.status()).isEqualTo("CANCELLED_BY_RESIDENT");
        order.owner().get("/api/orders/{number}/pass", order.number()).then().spec(refused(409, "pass.none"));
    }

    @Test
    void what_is_not_confirmed_cannot_be_checked_in() {
        order = Some.submittedOrder();
        checkIn(As.person("wang"), hand())
                .then()
                .spec(refused(409, "check-in.not-confirmed"))
                .body("detail", containsString("待答复"));
        assertThat(order.seen().getList("steps")).hasSize(1);
    }

    @Test
    void a_pass_is_the_residents_alone() {
        booked(Duration.ZERO);
        String path = "/api/orders/" + order.number() + "/pass";
        As.person("wang").get(path).then().spec(refused(403, "auth.forbidden"));
        As.person("li").get(path).then().spec(refused(404, "order.unknown"));
        As.nobody().get(path).then().spec(refused(401, "auth.required"));
    }

    @Test
    void one_thing_is_presented_at_a_time() {
        for (Map<String, ?> presented : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("reason", "没带手机"),
                Map.of("code", "123456", "token", "x"),
                Map.of("number", "ABCDEFGH", "code", "123456"))) {
            checkIn(As.person("wang"), presented).then().spec(refused(422, "check-in.which"));
        }
        checkIn(As.person("wang"), Map.of("number", "ABCDEFGH", "reason", "没带手机"))
                .then()
                .spec(refused(404, "order.unknown"));
    }

    @Test
    void residents_check_nobody_in() {
        checkIn(As.person("li"), Map.of("code", "123456")).then().spec(refused(403, "auth.forbidden"));
        checkIn(As.nobody(), Map.of("code", "123456")).then().spec(refused(401, "auth.required"));
    }

    // --- races and guesses ---------------------------------------------------------------------------------------

    @Test
    void twenty_scans_of_one_pass_are_one_check_in() {
        booked(Duration.ZERO);
        Map<String, ?> token = token();
        RequestSpecification[] callers = new RequestSpecification[20];
        for (int i = 0; i < callers.length; i++) callers[i] = As.person("wang");
        List<Response> replies = Together.times(callers.length, i -> checkIn(callers[i], token));
        assertThat(replies).filteredOn(r -> r.statusCode() == 201).hasSize(1);
        assertThat(replies).filteredOn(r -> r.statusCode() == 409).hasSize(19).allSatisfy(r -> r.then()
                .spec(refused(409, "check-in.already")));
        assertThat(order.seen().getList("steps")).hasSize(2);
    }

    @Test
    void ten_wrong_codes_lock_the_guesser_for_the_day_but_not_the_pass() {
        Time.at(Time.on(LocalDate.now(Days.ZONE).plusDays(40), "12:00")); // a day of its own for hu's misses
        session = Some.session("S10", "SN-00");
        order = Some.placed(Some.resident(), request("S10", "sessionId", session.id()));
        Time.at(session.startsAt());
        String right = pass().getString("code");
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 9; i++) assertRefused("hu", Map.of("code", wrong), 409, "check-in.code-unknown");
        assertRefused("hu", Map.of("code", "12345"), 409, "check-in.code-unknown");
        assertRefused("hu", Map.of("code", right), 409, "check-in.code-locked");
        assertRefused("hu", Map.of("code", wrong), 409, "check-in.code-locked");
        assertAccepted(checkIn(As.person("hu"), token()));
    }
}
