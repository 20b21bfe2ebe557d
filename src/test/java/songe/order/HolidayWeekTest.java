package songe.order;

import static org.assertj.core.api.Assertions.assertThat;
import static songe.support.Call.post;
import static songe.support.Call.put;
import static songe.support.Refusal.refused;
import static songe.support.Some.visit;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import songe.support.As;
import songe.support.Desk;
import songe.support.Inbox;
import songe.support.Notice;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.With;

/** Every row of the table of arrows that has a deadline, through the week of the Spring Festival ({@link Notice}). */
@QuarkusTest
class HolidayWeekTest {
    private static final Duration A_MOMENT = Duration.ofSeconds(40); // the clock goes on ticking
    /** The Thursday before, an hour and a half before everybody closes. */
    private static final Instant BEFORE = at("2027-02-04", "15:30");

    @BeforeEach
    void theLastWorkingDay() {
        Notice.publish();
        Time.at(BEFORE);
    }

    @AfterEach
    void reset() {
        Time.reset();
        Notice.takeBack();
    }

    /**
     * @param placed how an order comes to where it has that deadline, at {@link #BEFORE}
     * @param due until when
     * @param breached what is true once it has passed
     */
    private record Row(String name, Placing placed, Instant due, Consumer<Placed> breached) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface Placing {
        Placed order();
    }

    private static Stream<Row> rows() {
        return Stream.of(
                new Row(
                        "4: a place is kept for four hours of the clock",
                        HolidayWeekTest::offered,
                        BEFORE.plus(Duration.ofHours(4)),
                        o -> assertThat(o.status()).isIn("NOT_ALLOCATED", "WAITLISTED")),
                new Row(
                        "5: a station answers within a working day",
                        HolidayWeekTest::submitted,
                        at("2027-02-12", "15:30"),
                        o -> {
                            assertThat(o.seen().getString("level")).isEqualTo("GRID");
                            assertThat(o.seen().getString("heldBy.kind")).isEqualTo("GRID");
                            assertThat(o.seen().getString("dueAt"))
                                    .startsWith("2027-02-13T07:30"); // a Saturday that is worked
                        }),
                new Row(
                        "7: one may claim for a working hour",
                        () -> Some.opened(submitted()),
                        at("2027-02-04", "16:30"),
                        o -> assertThat(o.status()).isEqualTo("ASSIGNED")),
                new Row(
                        "9: a unit accepts within four working hours",
                        () -> Some.assigned(submitted()),
                        at("2027-02-12", "11:30"),
                        o -> {
                            assertThat(o.status()).isEqualTo("ASSIGNED");
                            assertThat(o.seen().getString("heldBy.code")).isNotEqualTo("FIX");
                        }),
                new Row(
                        "10: the resident has two working days to agree",
                        HolidayWeekTest::proposed,
                        at("2027-02-13", "15:30"),
                        o -> {
                            assertThat(Inbox.of(o.owner(), o))
                                    .extracting(Inbox.Message::title)
                                    .contains("等您回个话", "时间要重新约");
                            assertThat(titles("qian", o)).contains("居民没有答复");
                            assertThat(o.seen().getString("proposedTime")).isNull();
                            assertThat(o.seenBy(As.person("qian")).getList("actions"))
                                    .contains("acceptance");
                        }),
                new Row(
                        "11: what comes back goes out again the same day",
                        HolidayWeekTest::returned,
                        at("2027-02-04", "16:30"),
                        o -> assertThat(o.status()).isEqualTo("ASSIGNED")),
                new Row(
                        "20: a rework is answered within seven days of the calendar",
                        HolidayWeekTest::inRework,
                        BEFORE.plus(Duration.ofDays(7)),
                        o -> assertThat(o.seen().getString("level")).isEqualTo("DISTRICT")),
                new Row(
                        "19: seven days of silence close it",
                        HolidayWeekTest::delivered,
                        BEFORE.plus(Duration.ofDays(7)),
                        o -> assertThat(o.status()).isEqualTo("CLOSED")),
                new Row(
                        "22: a review on a holiday waits for the next working day",
                        HolidayWeekTest::held,
                        at("2027-02-12", "17:00"),
                        o -> {
                            assertThat(o.seen().getString("level")).isEqualTo("GRID");
                            assertThat(o.seen().getString("hold.cause")).isEqualTo("等配件");
                        }),
                new Row(
                        "23: more time ends when it was said",
                        HolidayWeekTest::extended,
                        at("2027-02-15", "10:00"),
                        o -> assertThat(o.seen().getString("heldBy.code")).isNotEqualTo("FIX")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_deadline_is_counted_over_the_holidays_and_kept(Row row) {
        Placed order = row.placed.order();
        String before = order.seen().getString("status");
        assertThat(Instant.parse(order.seen().getString("dueAt"))).isBetween(row.due, row.due.plus(A_MOMENT));
        Time.at(row.due.minusSeconds(1));
        assertThat(order.status()).isEqualTo(before);
        Time.at(row.due.plus(A_MOMENT));
        row.breached.accept(order);
    }

    @Test
    void row_10_a_time_is_proposed_within_three_working_days() {
        Placed order = Some.assigned(submitted());
        put(As.person("qian"), order, "acceptance", With.fields("startsAt", at("2027-02-15", "16:00")))
                .then()
                .spec(refused(422, "acceptance.time-late", "startsAt"));
        put(As.person("qian"), order, "acceptance", With.fields("startsAt", at("2027-02-15", "15:15")))
                .then()
                .statusCode(200);
    }

    @Test
    void row_5_the_station_is_reminded_after_half_a_working_day() {
        Placed order = submitted();
        Time.at(at("2027-02-12", "11:14"));
        assertThat(titles("wang", order)).doesNotContain("快到时间了");
        Time.at(at("2027-02-12", "11:16"));
        assertThat(titles("wang", order)).contains("快到时间了");
    }

    @Test
    void row_20_the_auditor_is_asked_to_call_back_after_a_working_day() {
        Placed order = inRework();
        Time.at(at("2027-02-11", "15:00"));
        assertThat(titles("fang", order)).doesNotContain("该回访了");
    }

    @Test
    void row_18_whoever_serves_is_asked_for_the_result_two_hours_after_the_planned_end() {
        Instant starts = BEFORE.plus(Duration.ofMinutes(15));
        Placed order = Some.inService(Some.accepted(Some.assigned(wished(starts))));
        Instant planned = starts.plus(Duration.ofMinutes(45)); // as the item lasts
        assertThat(Instant.parse(order.seen().getString("dueAt")))
                .isBetween(
                        planned.plus(Duration.ofHours(2)),
                        planned.plus(Duration.ofHours(2)).plus(A_MOMENT));
    }

    @Test
    void each_level_gets_a_working_day_of_its_own_until_the_district_sees_it() {
        Placed order = submitted();
        for (String[] step : List.of(
                new String[] {"2027-02-12", "15:31", "GRID"}, // Friday
                new String[] {"2027-02-13", "15:33", "TOWN"}, // Saturday, worked
                new String[] {"2027-02-15", "15:35", "DISTRICT"})) { // Monday
            Time.at(at(step[0], step[1]));
            assertThat(order.seen().getString("level")).as(step[0]).isEqualTo(step[2]);
        }
        assertThat(order.seen().getString("statusText")).contains("已报区里督办");
    }

    private static Placed submitted() {
        return Some.placed(Some.resident(), visit());
    }

    private static Placed wished(Instant at) {
        return Some.placed(Some.resident(), visit("wishedTime", at));
    }

    private static Placed proposed() {
        Placed order = Some.assigned(submitted());
        put(As.person("qian"), order, "acceptance", With.fields("startsAt", at("2027-02-15", "10:00")))
                .then()
                .statusCode(200);
        return order;
    }

    private static Placed returned() {
        Placed order = Some.assigned(submitted());
        put(As.person("qian"), order, "return", Map.of("reason", "NO_CAPACITY"))
                .then()
                .statusCode(200);
        return order;
    }

    private static Placed delivered() {
        return Some.delivered(Some.inService(Some.accepted(Some.assigned(wished(BEFORE.plus(Some.SOON))))));
    }

    private static Placed inRework() {
        return Some.reworked(delivered());
    }

    private static Placed held() {
        Placed order = submitted();
        put(As.person("wang"), order, "hold", Map.of("cause", "等配件", "reviewOn", "2027-02-08"))
                .then()
                .statusCode(200);
        return order;
    }

    private static Placed extended() {
        Placed order = Some.assigned(submitted());
        post(As.person("qian"), order, "extension", With.fields("until", at("2027-02-15", "10:00"), "reason", "等配件"))
                .then()
                .statusCode(201);
        put(As.person("wang"), order, "extension", Map.of("granted", true))
                .then()
                .statusCode(200);
        return order;
    }

    /** In line for a session that was full, until somebody cancelled. */
    private static Placed offered() {
        long item = Desk.newItem("SESSION");
        Desk.carriedDaily("wang", item, 1);
        long session = Desk.laterSession(item);
        Placed inside = Desk.booked(item, session);
        Placed order =
                Some.placed(Some.resident(), With.fields("itemId", item, "sessionId", session, "waitlist", true));
        put(inside.owner(), inside, "cancellation", Map.of("reason", "来不了"))
                .then()
                .statusCode(200);
        return order;
    }

    private static List<String> titles(String staff, Placed order) {
        return Inbox.of(As.person(staff), order).stream()
                .map(Inbox.Message::title)
                .toList();
    }

    private static Instant at(String day, String hour) {
        return Time.on(LocalDate.parse(day), hour);
    }
}
