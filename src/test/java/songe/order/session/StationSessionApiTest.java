package songe.order.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static songe.support.Refusal.refused;
import static songe.support.With.fields;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Desk;
import songe.support.Inbox;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.Together;

/** A station adds a session, makes it larger, cancels it; everybody in it hears of it once. */
@QuarkusTest
class StationSessionApiTest {
    private static final String REASON = "老师病了";
    private static final String ALTERNATIVE = "下周同一时间再来，名额给您留着";

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static long carried(int capacity) {
        long item = Desk.newItem("SESSION");
        Desk.carriedDaily("wang", item, capacity);
        return item;
    }

    private static Instant tomorrow(String hour) {
        return Time.on(Time.day(Time.now()).plusDays(1), hour);
    }

    private static Response add(RequestSpecification who, Map<String, ?> session) {
        return Call.body(who, session)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/station/sessions");
    }

    private static Map<String, Object> extra(long item, String from, String until) {
        return fields("itemId", item, "startsAt", tomorrow(from), "endsAt", tomorrow(until), "capacity", 2);
    }

    // --- added by hand -------------------------------------------------------------------------------------------

    @Test
    void one_more_session_can_be_booked() {
        long item = carried(5);
        long session = add(As.person("wang"), extra(item, "19:00", "20:00"))
                .then()
                .statusCode(201)
                .body("byHand", equalTo(true))
                .body("capacity", equalTo(2))
                .extract()
                .jsonPath()
                .getLong("id");
        Placed order = Desk.booked(item, session);
        assertThat(order.status()).isEqualTo("CONFIRMED");
        Time.at(Time.now().plus(Duration.ofHours(1)));
        assertThat(Desk.sessions(item).getList("items.id", long.class)).contains(session);
        As.person("wang")
                .get("/api/station/sessions?day=" + Time.day(tomorrow("19:00")))
                .then()
                .statusCode(200)
                .body("items.id", hasItem((int) session));
    }

    @Test
    void a_session_that_cannot_be_is_refused() {
        long item = carried(5);
        add(As.person("wang"), extra(item, "10:30", "11:30")).then().spec(refused(409, "session.overlap"));
        add(As.person("wang"), extra(item, "20:00", "19:00")).then().spec(refused(422, "session.end", "endsAt"));
        add(
                        As.person("wang"),
                        fields(
                                "itemId",
                                item,
                                "startsAt",
                                Time.now().minusSeconds(60),
                                "endsAt",
                                tomorrow("20:00"),
                                "capacity",
                                2))
                .then()
                .spec(refused(422, "session.start", "startsAt"));
        add(As.person("wang"), extra(Desk.newItem("SESSION"), "19:00", "20:00"))
                .then()
                .spec(refused(409, "session.not-carried"));
        add(As.person("wang"), extra(Desk.newItem("REVIEW"), "19:00", "20:00"))
                .then()
                .spec(refused(422, "session.no-sessions", "itemId"));
        add(As.person("wang"), extra(999_999_999, "19:00", "20:00")).then().spec(refused(404, "item.unknown"));
        Call.body(As.person("wang"), extra(item, "19:00", "20:00"))
                .post("/api/station/sessions")
                .then()
                .spec(refused(400, "request.key-required"));
    }

    @Test
    void two_attendants_do_not_add_the_same_session_twice() {
        long item = carried(5);
        List<Response> replies = Together.times(6, i -> add(As.person("wang"), extra(item, "19:00", "20:00")));
        assertThat(replies).filteredOn(r -> r.statusCode() == 201).hasSize(1);
        assertThat(replies).filteredOn(r -> r.statusCode() != 201).allSatisfy(r -> r.then()
                .spec(refused(409, "session.overlap")));
    }

    // --- larger and smaller --------------------------------------------------------------------------------------

    @Test
    void a_capacity_set_by_hand_stays_even_below_what_is_taken() {
        long item = carried(5);
        long session = Desk.laterSession(item);
        Desk.booked(item, session);
        Desk.booked(item, session);
        Call.body(As.person("wang"), Map.of("capacity", 1))
                .put("/api/station/sessions/" + session)
                .then()
                .statusCode(200)
                .body("taken", equalTo(2))
                .body("over", equalTo(1));
        Call.body(As.person("wang"), Map.of("capacity", 2))
                .put("/api/station/sessions/" + session)
                .then()
                .statusCode(200)
                .body("capacity", equalTo(2));
        Time.at(Time.now().plus(Duration.ofHours(1))); // sessions are made anew
        assertThat(capacityOf(item, session)).isEqualTo(2);
        Call.body(As.person("wang"), Map.of("capacity", 0))
                .put("/api/station/sessions/" + session)
                .then()
                .statusCode(400);
        Call.body(As.person("he"), Map.of("capacity", 9))
                .put("/api/station/sessions/" + session)
                .then()
                .spec(refused(404, "session.unknown"));
    }

    private static int capacityOf(long item, long session) {
        return Desk.sessions(item).getInt("items.find { it.id == " + session + " }.capacity");
    }

    // --- cancelled -----------------------------------------------------------------------------------------------

    @Test
    void thirty_people_are_all_told_exactly_once() {
        long item = carried(40);
        long session = Desk.laterSession(item);
        List<Placed> orders =
                IntStream.range(0, 30).mapToObj(i -> Desk.booked(item, session)).toList();
        Desk.cancel(As.person("wang"), session, REASON, ALTERNATIVE)
                .then()
                .statusCode(200)
                .body("told", equalTo(30))
                .body("toCall", equalTo(0))
                .body("session.taken", equalTo(0))
                .body("session.cancelReason", equalTo(REASON));
        Desk.cancel(As.person("wang"), session, REASON, ALTERNATIVE)
                .then()
                .statusCode(200)
                .body("told", equalTo(30));
        for (Placed order : orders) {
            assertThat(Inbox.kinds(order.owner(), order)).containsExactly("ACCEPTED", "CANCELLED");
            assertThat(order.seen().getString("statusText")).contains(REASON, ALTERNATIVE);
            assertThat(order.status()).isEqualTo("CANCELLED_BY_PROVIDER");
        }
    }

    @Test
    void a_cancelled_session_is_shown_as_such_and_cannot_be_booked() {
        long item = carried(5);
        long session = Desk.laterSession(item);
        Desk.cancel(As.person("wang"), session, REASON, ALTERNATIVE).then().statusCode(200);
        String shown = "items.find { it.id == " + session + " }";
        assertThat(Desk.sessions(item).getString(shown + ".cancelledText")).contains(REASON, ALTERNATIVE);
        assertThat(Desk.sessions(item).getInt(shown + ".free")).isZero();
        Call.place(As.resident(Some.resident()), fields("itemId", item, "sessionId", session))
                .then()
                .spec(refused(409, "session.cancelled"));
        Call.body(As.person("wang"), Map.of("capacity", 9))
                .put("/api/station/sessions/" + session)
                .then()
                .spec(refused(409, "session.cancelled"));
        Time.at(Time.now().plus(Duration.ofHours(1)));
        assertThat(Desk.sessions(item).getString(shown + ".cancelledText")).isNotNull();
    }

    @Test
    void other_words_for_a_cancelled_session_are_not_taken_silently() {
        long session = Desk.laterSession(carried(5));
        Desk.cancel(As.person("wang"), session, REASON, ALTERNATIVE).then().statusCode(200);
        Desk.cancel(As.person("wang"), session, "停电", ALTERNATIVE).then().spec(refused(409, "session.cancelled"));
    }

    @Test
    void cancelling_needs_a_reason_an_alternative_and_the_right_station() {
        long session = Desk.laterSession(carried(5));
        Desk.cancel(As.person("he"), session, REASON, ALTERNATIVE).then().spec(refused(404, "session.unknown"));
        Desk.cancel(As.person("wang"), session, REASON, null).then().spec(refused(400, "request.invalid"));
        Desk.cancel(As.person("wang"), session, " ", ALTERNATIVE).then().spec(refused(400, "request.invalid"));
        Desk.cancel(As.person("wang"), 999_999_999, REASON, ALTERNATIVE).then().spec(refused(404, "session.unknown"));
    }

    /** Either booked, then cancelled and told, or refused: never a live order in a cancelled session. */
    @Test
    void booking_and_cancelling_at_the_same_moment_leave_no_live_order() {
        long item = carried(40);
        for (int round = 0; round < 3; round++) {
            long session = Desk.sessions(item).getLong("items[" + (round + 2) + "].id");
            List<String> residents =
                    IntStream.range(0, 12).mapToObj(i -> Some.resident()).toList();
            residents.forEach(r -> As.resident(r).get("/api/me"));
            List<Response> replies = Together.times(
                    13,
                    i -> i == 6
                            ? Desk.cancel(As.person("wang"), session, REASON, ALTERNATIVE)
                            : Call.place(
                                    As.resident(residents.get(i < 6 ? i : i - 1)),
                                    fields("itemId", item, "sessionId", session)));
            assertThat(replies.get(6).statusCode()).isEqualTo(200);
            int booked = 0;
            for (int i = 0; i < 13; i++) {
                if (i == 6) continue;
                Response reply = replies.get(i);
                if (reply.statusCode() == 201) {
                    booked++;
                    Placed order = new Placed(reply.path("number"), residents.get(i < 6 ? i : i - 1));
                    assertThat(order.status()).isEqualTo("CANCELLED_BY_PROVIDER");
                    assertThat(Inbox.kinds(order.owner(), order)).containsExactly("ACCEPTED", "CANCELLED");
                } else {
                    reply.then().spec(refused(409, "session.cancelled"));
                }
            }
            assertThat(replies.get(6).<Integer>path("told")).isEqualTo(booked);
        }
    }

    // --- the call list -------------------------------------------------------------------------------------------

    @Test
    void who_has_no_wechat_is_rung_up() {
        long item = carried(5);
        long session = Desk.laterSession(item);
        String name = "张阿婆" + System.nanoTime() % 1000;
        String number = Desk.bookedAtCounter("wang", item, session, name, "13612345678");
        Desk.booked(item, session);
        As.person("wang")
                .get("/api/station/sessions?day=" + dayOf(item, session))
                .then()
                .body("items.find { it.id == " + session + " }.expected", equalTo(2))
                .body("items.find { it.id == " + session + " }.toCall", equalTo(1));
        Desk.cancel(As.person("wang"), session, REASON, ALTERNATIVE)
                .then()
                .body("told", equalTo(2))
                .body("toCall", equalTo(1));

        Map<String, Object> call = callOf("wang", number);
        assertThat(call)
                .containsEntry("person", name)
                .containsEntry("phone", "13612345678")
                .containsEntry("why", "CANCELLED");
        assertThat((String) call.get("say")).contains(REASON, ALTERNATIVE);
        assertThat(callOf("he", number)).isNull();

        String path = "/api/station/calls/" + call.get("id");
        Call.body(As.person("he"), Map.of("result", "REACHED")).put(path).then().spec(refused(404, "call.unknown"));
        Call.body(As.person("wang"), Map.of("result", "MAYBE")).put(path).then().statusCode(400);
        Call.body(As.person("wang"), Map.of("result", "NOT_REACHED", "words", "没人接"))
                .put(path)
                .then()
                .statusCode(200)
                .body("open", equalTo(true))
                .body("tries", equalTo(1));
        assertThat(callOf("wang", number)).containsEntry("words", "没人接");
        Call.body(As.person("wang"), Map.of("result", "REACHED"))
                .put(path)
                .then()
                .statusCode(200)
                .body("open", equalTo(false))
                .body("triedAt", notNullValue())
                .body("phone", not(equalTo("13612345678")));
        Call.body(As.person("wang"), Map.of("result", "REACHED"))
                .put(path)
                .then()
                .spec(refused(409, "call.over"));
        assertThat(callOf("wang", number)).isNull();
    }

    private static String dayOf(long item, long session) {
        String starts = Desk.sessions(item).getString("items.find { it.id == " + session + " }.startsAt");
        return Time.day(Instant.parse(starts).truncatedTo(ChronoUnit.SECONDS)).toString();
    }

    private static Map<String, Object> callOf(String who, String number) {
        return As.person(who)
                .get("/api/station/calls?size=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("items.find { it.order == '" + number + "' }");
    }
}
