package songe.order.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static songe.support.Refusal.refused;
import static songe.support.With.fields;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Desk;
import songe.support.Inbox;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;

/** A station stays closed for a day: no sessions, no working time, and everybody knows. */
@QuarkusTest
class StationClosureApiTest {
    private final List<LocalDate> closed = new ArrayList<>();

    @AfterEach
    void open() {
        Time.reset();
        closed.forEach(day -> As.person("he").delete("/api/station/closures/" + day));
    }

    private Response close(LocalDate day, String reason, String alternative) {
        closed.add(day);
        return Call.body(As.person("he"), fields("reason", reason, "alternative", alternative))
                .put("/api/station/closures/" + day);
    }

    private static LocalDate in(int days) {
        return Time.day(Time.now()).plusDays(days);
    }

    private static List<LocalDate> days(long item) {
        return Desk.sessions(item).getList("items.startsAt", String.class).stream()
                .map(s -> Time.day(Instant.parse(s)))
                .toList();
    }

    @Test
    void a_closed_day_has_no_sessions_until_it_is_opened_again() {
        long item = Desk.newItem("SESSION");
        Desk.carriedDaily("he", item, 5);
        assertThat(days(item)).contains(in(4));
        close(in(4), "停电检修", null)
                .then()
                .statusCode(200)
                .body("closed", equalTo(true))
                .body("people", equalTo(0));
        assertThat(days(item)).doesNotContain(in(4)).contains(in(3), in(5));
        As.person("he").get("/api/station/closures").then().body("items.reason", hasItem("停电检修"));
        As.nobody().get("/api/stations/SN-018").then().body("closedDays.day", hasItem(in(4).toString()));
        Call.body(
                        As.person("he"),
                        fields(
                                "itemId",
                                item,
                                "startsAt",
                                Time.on(in(4), "19:00"),
                                "endsAt",
                                Time.on(in(4), "20:00"),
                                "capacity",
                                2))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/station/sessions")
                .then()
                .spec(refused(409, "session.closed-day"));
        As.person("he").delete("/api/station/closures/" + in(4)).then().statusCode(204);
        assertThat(days(item)).contains(in(4));
        As.person("he").delete("/api/station/closures/" + in(4)).then().spec(refused(404, "closure.unknown"));
    }

    @Test
    void a_day_closed_before_its_sessions_are_made_stays_empty() {
        long item = Desk.newItem("SESSION");
        Desk.carriedDaily("he", item, 5);
        close(in(16), "迁址", null).then().statusCode(200);
        Time.at(Time.on(in(3), "00:10"));
        assertThat(days(item)).contains(in(15), in(17)).doesNotContain(in(16));
    }

    @Test
    void people_in_a_session_that_day_are_told_or_the_day_stays_open() {
        long item = Desk.newItem("SESSION");
        Desk.carriedDaily("he", item, 5);
        long session = Desk.laterSession(item);
        Placed order = Desk.booked(item, session);
        LocalDate day = days(item).get(3);
        As.person("he")
                .get("/api/station/closures/" + day)
                .then()
                .statusCode(200)
                .body("closed", equalTo(false))
                .body("people", org.hamcrest.Matchers.greaterThanOrEqualTo(1));
        close(day, "停电检修", null)
                .then()
                .spec(refused(409, "closure.has-orders"))
                .body("orders", org.hamcrest.Matchers.greaterThanOrEqualTo(1));
        assertThat(order.status()).isEqualTo("CONFIRMED");
        As.nobody().get("/api/stations/SN-018").then().body("closedDays.day", not(hasItem(day.toString())));

        close(day, "停电检修", "后天同一时间为您补上").then().statusCode(200);
        assertThat(order.status()).isEqualTo("CANCELLED_BY_PROVIDER");
        assertThat(order.seen().getString("statusText")).contains("停电检修", "后天同一时间为您补上");
        assertThat(Inbox.kinds(order.owner(), order)).containsExactly("ACCEPTED", "CANCELLED");
        close(day, "停电检修", null).then().statusCode(200);
        As.person("he").delete("/api/station/closures/" + day).then().statusCode(204);
        assertThat(Desk.sessions(item).getString("items.find { it.id == " + session + " }.cancelledText"))
                .isNotNull();
    }

    @Test
    void a_closed_station_is_not_open_and_says_why() {
        LocalDate today = in(2);
        close(today, "防汛值守", null);
        Time.at(Time.on(today, "10:00"));
        As.nobody()
                .get("/api/stations/SN-018")
                .then()
                .statusCode(200)
                .body("openNow", equalTo(false))
                .body("hoursText", containsString("今天闭站：防汛值守"));
    }

    /** SN-018 is open from Monday to Friday, 08:30-17:00. */
    @Test
    void a_closed_day_is_no_working_day() {
        Instant friday = Time.next(java.time.DayOfWeek.FRIDAY, "20:00");
        LocalDate monday = Time.day(friday).plusDays(3);
        close(monday, "全镇大会", null);
        Time.at(friday);
        Placed order = Some.placed(Some.resident(), Some.visit("stationCode", "SN-018"));
        assertThat(Instant.parse(order.seen().getString("dueAt")))
                .isBetween(
                        Time.on(monday.plusDays(1), "17:00"),
                        Time.on(monday.plusDays(1), "17:00").plus(Duration.ofMinutes(1)));
    }

    @Test
    void what_is_no_day_to_close_is_refused() {
        close(in(-1), "昨天", null).then().spec(refused(409, "closure.past"));
        Call.body(As.person("he"), fields("reason", "停电"))
                .put("/api/station/closures/2026-02-30")
                .then()
                .spec(refused(400, "request.day"));
        close(in(5), " ", null).then().spec(refused(400, "request.invalid"));
        Call.body(As.person("he"), fields("reason", "停电"))
                .put("/api/station/closures/" + in(5) + "?station=SN-014")
                .then()
                .spec(refused(404, "station.unknown"));
    }
}
