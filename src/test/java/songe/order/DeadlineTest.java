package songe.order;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static songe.support.Call.put;
import static songe.support.Some.request;
import static songe.support.Some.visit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** Until when somebody has time, counted on their working time, and what the sweep does about it, once. */
@QuarkusTest
class DeadlineTest {
    private static final Duration A_MOMENT = Duration.ofSeconds(30); // the clock goes on ticking

    @AfterEach
    void reset() {
        Time.reset();
    }

    @ParameterizedTest(name = "{0} {1} at {2}: {3} days later at {4}")
    @CsvSource({
        // open every day 08:30-17:00
        "FRIDAY, 20:00, SN-014, 1, 17:00",
        "WEDNESDAY, 12:00, SN-014, 1, 12:00",
        "SATURDAY, 06:00, SN-014, 0, 17:00",
        // open Monday to Friday 08:30-17:00
        "FRIDAY, 20:00, SN-018, 3, 17:00",
        "FRIDAY, 12:00, SN-018, 3, 12:00",
        "SUNDAY, 10:00, SN-018, 1, 17:00"
    })
    void a_station_has_one_working_day_of_its_own_to_answer(
            DayOfWeek day, String hour, String station, int daysLater, String until) {
        Instant placed = Time.next(day, hour);
        Time.at(placed);
        Placed order = Some.placed(Some.resident(), visit("stationCode", station));
        assertJustAfter(due(order), on(placed, daysLater, until));
    }

    @Test
    void a_unit_has_four_working_hours_to_accept() {
        Instant friday = Time.next(FRIDAY, "16:00");
        Time.at(friday);
        Placed order = Some.assigned(Some.placed(Some.resident(), visit()));
        assertJustAfter(due(order), on(friday, 3, "12:00"));
    }

    @Test
    void a_station_is_reminded_at_half_its_time_and_told_with_the_grid_when_it_is_over() {
        Instant morning = Time.next(WEDNESDAY, "08:00"); // before it opens: a whole day's work ahead
        Time.at(morning);
        Placed order = Some.placed(Some.resident(), visit());
        Time.at(on(morning, 0, "12:44"));
        assertThat(reminders("wang", order)).isEmpty();
        Time.at(on(morning, 0, "12:46"));
        assertThat(reminders("wang", order)).containsExactly("快到时间了");
        assertThat(reminders("sun", order)).isEmpty();

        Time.at(on(morning, 0, "17:00").plus(A_MOMENT));
        assertThat(reminders("wang", order)).containsExactly("快到时间了", "已经超时");
        assertThat(reminders("sun", order)).containsExactly("有单超时");
        JsonPath seen = order.seen();
        assertThat(seen.getString("status")).isEqualTo("SUBMITTED");
        assertThat(seen.getString("steps[-1].by")).isEqualTo("系统");
        assertThat(seen.getString("statusText")).contains("让您久等了", "接手");
        assertThat(seen.getString("heldBy.kind")).isEqualTo("GRID");
        assertThat(titles(order)).contains("已请" + seen.getString("heldBy.name") + "接手");

        Time.at(on(morning, 0, "17:01"));
        Time.at(on(morning, 0, "17:02"));
        assertThat(reminders("wang", order)).hasSize(2);
        assertThat(reminders("sun", order)).hasSize(1);
        assertThat(order.seen().getList("steps")).hasSize(2);
    }

    @Test
    void a_unit_is_reminded_at_half_its_time_and_loses_the_order_when_it_is_over() {
        Instant monday = Time.next(MONDAY, "09:00");
        Time.at(monday);
        Placed order = Some.assigned(Some.placed(Some.resident(), visit()));
        Time.at(monday.plus(Duration.ofHours(2)).plus(A_MOMENT));
        assertThat(reminders("qian", order)).containsExactly("快到时间了");
        Time.at(monday.plus(Duration.ofHours(4)).plus(A_MOMENT));
        assertThat(reminders("qian", order)).containsExactly("快到时间了");
        assertThat(Inbox.of(As.person("qian"), order))
                .extracting(Inbox.Message::title)
                .contains("已转给别人");
        assertThat(reminders("sun", order)).isEmpty();
        assertThat(order.status()).isEqualTo("ASSIGNED");
        assertThat(order.seen().getString("heldBy.code")).isEqualTo(Some.STATION);
    }

    private static List<String> titles(Placed order) {
        return Inbox.of(order.owner(), order).stream().map(Inbox.Message::title).toList();
    }

    @Test
    void who_is_in_time_is_not_reminded() {
        Instant monday = Time.next(MONDAY, "09:00");
        Time.at(monday);
        Placed order = Some.placed(Some.resident(), visit("wishedTime", monday.plus(Duration.ofDays(9))));
        Some.accepted(Some.assigned(order));
        Time.at(monday.plus(Duration.ofDays(3)));
        for (String staff : List.of("wang", "qian", "sun"))
            assertThat(reminders(staff, order)).isEmpty();
    }

    @Test
    void a_resident_who_does_not_answer_a_proposal_is_reminded_not_the_unit() {
        Instant monday = Time.next(MONDAY, "09:00");
        Time.at(monday);
        Placed order = Some.assigned(Some.placed(Some.resident(), visit()));
        put(As.person("qian"), order, "acceptance", Map.of("startsAt", monday.plus(Duration.ofHours(50))))
                .then()
                .statusCode(200);
        Time.at(monday.plus(Duration.ofHours(24)).plus(A_MOMENT));
        assertThat(reminders(order.owner(), order)).containsExactly("等您回个话");
        assertThat(reminders("qian", order)).isEmpty();
        assertThat(reminders("sun", order)).isEmpty();
    }

    @Test
    void a_visit_is_announced_a_day_before_once() {
        Session session = Some.session("C05", "SN-014");
        Placed order = Some.placed(Some.resident(), request("C05", "sessionId", session.id()));
        Instant dayBefore = session.startsAt().minus(Duration.ofDays(1));
        Time.at(dayBefore.minus(A_MOMENT));
        assertThat(reminders(order.owner(), order)).isEmpty();
        Time.at(dayBefore);
        Time.at(dayBefore);
        Time.at(dayBefore.plus(Duration.ofHours(23)));
        assertThat(reminders(order.owner(), order)).containsExactly("别忘了");
    }

    @Test
    void a_visit_arranged_late_is_announced_three_hours_before() {
        Session session = Some.session("C05", "SN-014");
        Time.at(session.startsAt().minus(Duration.ofHours(6)));
        Placed order = Some.placed(Some.resident(), request("C05", "sessionId", session.id()));
        Time.at(session.startsAt().minus(Duration.ofHours(3)));
        assertThat(reminders(order.owner(), order)).containsExactly("别忘了");
    }

    @Test
    void a_cancelled_visit_is_not_announced() {
        Placed order = Some.confirmedOrder();
        Instant starts = Instant.parse(order.seen().getString("startsAt"));
        put(order.owner(), order, "cancellation", Map.of("reason", "来不了"))
                .then()
                .statusCode(200);
        Time.at(starts.minus(Duration.ofHours(20)));
        assertThat(reminders(order.owner(), order)).isEmpty();
    }

    @Test
    void seven_days_of_silence_close_an_order_without_a_rating() {
        Instant before = Instant.now();
        Placed order = Some.deliveredOrder();
        Instant due = due(order);
        assertJustAfter(due, before.plus(Duration.ofDays(7)));
        Time.at(due.minus(A_MOMENT));
        assertThat(order.status()).isEqualTo("DELIVERED");
        Time.at(due);
        Time.at(due.plus(A_MOMENT));
        JsonPath seen = order.seen();
        assertThat(seen.getString("status")).isEqualTo("CLOSED");
        assertThat(seen.getString("rating")).isNull();
        assertThat(seen.getList("steps.to")).filteredOn("CLOSED"::equals).hasSize(1);
        assertThat(seen.getList("actions")).containsExactlyInAnyOrder("rating", "rework");
    }

    @Test
    void an_auditor_calls_back_in_a_working_day_and_answers_in_seven_or_the_town_learns_of_it() {
        Instant morning = Time.next(WEDNESDAY, "08:30");
        Time.at(morning);
        Placed order = reworkAt(morning);
        Instant due = morning.plus(Duration.ofDays(7));
        assertJustAfter(due(order), due);
        Time.at(on(morning, 1, "08:31"));
        assertThat(reminders("fang", order)).containsExactly("该回访了");
        assertThat(reminders("zhao", order)).isEmpty();
        Time.at(due.plus(A_MOMENT));
        assertThat(reminders("fang", order)).containsExactly("该回访了", "已经超时");
        assertThat(reminders("zhao", order)).containsExactly("有整改单超时");
        for (String provider : List.of("qian", "wang"))
            assertThat(reminders(provider, order)).isEmpty();
        assertThat(order.status()).isEqualTo("REWORK");
    }

    private static Placed reworkAt(Instant now) {
        Placed order = Some.placed(Some.resident(), visit("wishedTime", now.plus(Some.SOON)));
        return Some.reworked(Some.delivered(Some.inService(Some.accepted(Some.assigned(order)))));
    }

    private static Instant due(Placed order) {
        return Instant.parse(order.seen().getString("dueAt"));
    }

    private static void assertJustAfter(Instant due, Instant expected) {
        assertThat(due).isBetween(expected, expected.plus(A_MOMENT));
    }

    private static Instant on(Instant from, int daysLater, String hour) {
        LocalDate day = Time.day(from).plusDays(daysLater);
        return Time.on(day, hour);
    }

    private static List<String> reminders(String staff, Placed order) {
        return reminders(As.person(staff), order);
    }

    private static List<String> reminders(RequestSpecification who, Placed order) {
        return Inbox.of(who, order).stream()
                .filter(m -> m.kind().equals("REMINDER"))
                .map(Inbox.Message::title)
                .toList();
    }
}
