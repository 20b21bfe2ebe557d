package songe.order;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Call.post;
import static songe.support.Call.put;
import static songe.support.Refusal.refused;
import static songe.support.Some.visit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import songe.support.As;
import songe.support.Inbox;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.With;

/** Transitions 22 and 23: an order's clock stands still and goes on, and gets more time once. */
@QuarkusTest
class PauseTest {
    private static final Instant MORNING = Time.next(MONDAY, "09:00");
    private static final LocalDate DAY = Time.day(MORNING);

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static Placed submitted() {
        Time.at(MORNING);
        return Some.placed(Some.resident(), visit());
    }

    private static Response hold(String who, Placed order, LocalDate reviewOn) {
        return put(As.person(who), order, "hold", Map.of("cause", "等配件", "reviewOn", reviewOn.toString()));
    }

    private static Response resume(String who, Placed order) {
        return As.person(who).delete("/api/orders/" + order.number() + "/hold");
    }

    @Test
    void the_clock_stands_still_on_hold_and_goes_on_with_what_was_left() {
        Placed order = submitted(); // due tomorrow at 9:00: a station's day of 8.5 hours
        Time.at(on(0, "12:00")); // 3 of 8.5 hours gone
        hold("wang", order, DAY.plusDays(3)).then().statusCode(200).body("hold.cause", equalTo("等配件"));
        assertThat(order.seen().getString("statusText")).isEqualTo("先放一放：等配件；" + say(3) + "再看，有变化马上告诉您");
        Time.at(on(2, "16:00"));
        assertThat(order.seen().getString("level")).isEqualTo("STATION");
        resume("wang", order).then().statusCode(200).body("hold", nullValue());
        // 5.5 hours are left: 1 today, 4.5 tomorrow
        assertThat(due(order)).isBetween(on(3, "12:59"), on(3, "13:02"));
        assertThat(titles(order)).contains("先放一放", "接着办了");
        Time.at(on(3, "13:02"));
        assertThat(order.seen().getString("level")).isEqualTo("GRID");
    }

    private static String say(int days) {
        LocalDate day = DAY.plusDays(days);
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日（周四）";
    }

    @Test
    void on_the_review_s_day_the_holder_is_reminded_and_when_nothing_is_done_it_climbs() {
        Placed order = submitted();
        hold("wang", order, DAY.plusDays(2)).then().statusCode(200);
        Time.at(on(2, "08:00"));
        assertThat(titles("wang", order)).containsExactly("有一张新单");
        Time.at(on(2, "08:31"));
        Time.at(on(2, "12:00"));
        assertThat(titles("wang", order)).containsExactly("有一张新单", "放一放的单到日子了");
        Time.at(on(2, "17:01"));
        assertThat(titles("wang", order)).containsExactly("有一张新单", "放一放的单到日子了", "已经超时");
        assertThat(titles("sun", order)).containsExactly("有单超时");
        assertThat(order.seen().getString("level")).isEqualTo("GRID");
        assertThat(order.seen().getString("hold.cause")).isEqualTo("等配件");
        Time.at(on(3, "09:30"));
        resume("sun", order).then().statusCode(200);
        assertThat(due(order)).isBetween(on(4, "09:29"), on(4, "09:32")); // the grid's own working day
    }

    @Test
    void what_is_late_and_then_put_on_hold_is_said_to_be_looked_at_not_to_be_late() {
        Placed order = submitted();
        Time.at(on(1, "09:01"));
        hold("sun", order, DAY.plusDays(3)).then().statusCode(200);
        assertThat(order.seen().getString("statusText")).isEqualTo("先放一放：等配件；后天再看，有变化马上告诉您");
    }

    @Test
    void a_hold_may_be_put_off_and_ends_when_the_order_goes_on() {
        Placed order = Some.assigned(submitted());
        hold("wang", order, DAY.plusDays(2)).then().statusCode(200);
        hold("sun", order, DAY.plusDays(5))
                .then()
                .statusCode(200)
                .body("hold.reviewOn", equalTo(DAY.plusDays(5).toString()));
        put(As.person("qian"), order, "return", Map.of("reason", "NOT_ABLE"))
                .then()
                .statusCode(200)
                .body("hold", nullValue());
        resume("wang", order).then().spec(refused(409, "hold.none"));
    }

    @Test
    void only_dispatchers_put_on_hold_and_only_what_has_a_clock() {
        Placed order = submitted();
        As.nobody().delete("/api/orders/" + order.number() + "/hold").then().spec(refused(401, "auth.required"));
        hold("qian", order, DAY.plusDays(2)).then().spec(refused(403, "auth.forbidden"));
        hold("he", order, DAY.plusDays(2)).then().spec(refused(404, "order.unknown"));
        hold("wang", Some.confirmedOrder(), DAY.plusDays(2)).then().spec(refused(409, "hold.state"));
        assertThat(order.seenBy(As.person("wang")).getList("actions"))
                .contains("hold")
                .doesNotContain("resumption");
        assertThat(order.seen().getList("actions")).doesNotContain("hold", "takeover");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 61})
    void a_review_is_tomorrow_at_the_soonest_and_within_sixty_days(int days) {
        Placed order = submitted();
        hold("wang", order, DAY.plusDays(days)).then().spec(refused(422, "hold.review-on", "reviewOn"));
    }

    // --- more time
    // ----------------------------------------------------------------------------------------------------

    private static Response ask(String who, Placed order, Instant until) {
        return post(As.person(who), order, "extension", With.fields("until", until, "reason", "等配件"));
    }

    private static Response answer(String who, Placed order, boolean granted) {
        return put(As.person(who), order, "extension", Map.of("granted", granted, "words", "好的"));
    }

    @Test
    void a_unit_asks_once_and_the_station_grants_and_all_are_told() {
        Placed order = Some.assigned(submitted());
        ask("qian", order, on(1, "15:00")).then().statusCode(201).body("extension.state", equalTo("ASKED"));
        assertThat(titles("wang", order)).contains("有人想要多些时间");
        assertThat(order.seenBy(As.person("wang")).getList("actions")).contains("extension-answer");
        answer("wang", order, true).then().statusCode(200).body("extension.state", equalTo("GRANTED"));
        assertThat(due(order)).isEqualTo(on(1, "15:00"));
        assertThat(titles(order)).contains("时间放宽了");
        assertThat(titles("qian", order)).contains("同意延期");
        ask("qian", order, on(2, "15:00")).then().spec(refused(409, "extension.twice"));
        Time.at(on(1, "14:59"));
        assertThat(order.seen().getString("heldBy.code")).isEqualTo("FIX");
        Time.at(on(1, "15:01"));
        assertThat(order.seen().getString("heldBy.code")).isEqualTo(Some.STATION);
    }

    @Test
    void a_refusal_leaves_the_deadline_as_it_was() {
        Placed order = Some.assigned(submitted());
        Instant before = due(order);
        ask("qian", order, on(1, "15:00")).then().statusCode(201);
        answer("sun", order, false).then().statusCode(200).body("extension.state", equalTo("REFUSED"));
        assertThat(due(order)).isEqualTo(before);
        assertThat(titles(order)).contains("时间不变");
        answer("sun", order, true).then().spec(refused(409, "extension.unasked"));
    }

    @Test
    void a_station_asks_the_grid_for_its_own() {
        Placed order = submitted();
        ask("wang", order, on(3, "15:00")).then().statusCode(201);
        assertThat(titles("sun", order)).contains("有人想要多些时间");
        answer("wang", order, true).then().spec(refused(403, "auth.forbidden"));
        answer("zhao", order, true).then().statusCode(200);
        assertThat(due(order)).isEqualTo(on(3, "15:00"));
    }

    @Test
    void one_asks_before_it_ends_for_a_week_at_most() {
        Placed confirmed = Some.confirmedVisit();
        Placed order = Some.assigned(submitted());
        ask("qian", order, on(0, "12:59")).then().spec(refused(422, "extension.until", "until"));
        ask("qian", order, on(7, "13:10")).then().spec(refused(422, "extension.until", "until"));
        ask("wang", order, on(1, "12:00")).then().spec(refused(403, "auth.forbidden"));
        ask("chen", order, on(1, "12:00")).then().spec(refused(404, "order.unknown"));
        ask("qian", order, on(1, "12:00")).then().statusCode(201);
        Time.at(on(0, "13:01")); // nobody answered: the next one has it
        answer("sun", order, true).then().spec(refused(409, "extension.unasked"));
        assertThat(order.seen().getString("extension.state")).isEqualTo("MOOT");
        ask("qian", confirmed, on(1, "12:00")).then().spec(refused(409, "extension.none"));
        answer("wang", confirmed, true).then().spec(refused(409, "extension.unasked"));
        As.nobody().get("/api/orders/" + order.number()).then().statusCode(401);
    }

    private static Instant on(int daysLater, String hour) {
        return Time.on(DAY.plusDays(daysLater), hour);
    }

    private static Instant due(Placed order) {
        return Instant.parse(order.seen().getString("dueAt"));
    }

    private static List<String> titles(Placed order) {
        return Inbox.of(order.owner(), order).stream().map(Inbox.Message::title).toList();
    }

    private static List<String> titles(String staff, Placed order) {
        return Inbox.of(As.person(staff), order).stream()
                .map(Inbox.Message::title)
                .toList();
    }
}
