package songe.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Call.place;
import static songe.support.Call.put;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Desk;
import songe.support.Held;
import songe.support.Inbox;
import songe.support.Round;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.Together;

/** From applying to the draw and what follows, on the phone and at the counter. */
@QuarkusTest
class DrawApiTest {
    private static final Map<String, Object> GRANDMOTHER =
            Map.of("name", "沈阿婆", "phone", "13912340001", "birthYear", 1944, "relation", "居民", "consent", "PRESENT");

    @Inject
    DataSource database;

    @AfterEach
    void reset() {
        Time.reset();
    }

    // --- applying ------------------------------------------------------------------------------------------------

    @Test
    void who_applies_knows_when_it_is_drawn_and_how_many_want_it() {
        Round round = Round.of(2);
        Placed order = round.entered();
        JsonPath seen = order.seen();
        assertThat(seen.getString("status")).isEqualTo("APPLIED");
        assertThat(seen.getString("statusText")).startsWith("已报名，").contains("抽签，现有1份报名 / 2个名额");
        assertThat(seen.getLong("draw.sessionId")).isEqualTo(round.session());
        assertThat(seen.getString("draw.pseudonym")).hasSize(10);
        assertThat(seen.getString("steps[0].text")).contains(seen.getString("draw.pseudonym"), "2签");
        assertThat(seen.getList("actions")).containsExactly("cancellation");
        assertThat(order.seenBy(As.person("wang")).getMap("draw"))
                .as("whose pseudonym is which is nobody else's business")
                .isNull();
    }

    @Test
    void the_public_sees_the_hash_of_the_seed_but_no_entry_before_the_end() {
        Round round = Round.of(2);
        round.entered();
        round.seenBy(As.nobody())
                .then()
                .statusCode(200)
                .body("seed", nullValue())
                .body("entries", nullValue())
                .body("entriesDigest", nullValue())
                .body("digest", nullValue());
        JsonPath seen = round.seen();
        assertThat(seen.getString("state")).isEqualTo("OPEN");
        assertThat(seen.getString("seedHash")).hasSize(64);
        assertThat(seen.getInt("entrants")).isEqualTo(1);
        assertThat(seen.getInt("places")).isEqualTo(2);
        assertThat(seen.getList("weights.weight")).containsExactly("BASE", "NOT_SERVED", "ELDER", "CARER");
        assertThat(Desk.sessions(round.item()).getInt("items.find { it.id == " + round.session() + " }.draw.entrants"))
                .isEqualTo(1);
    }

    @Test
    void one_human_being_is_in_it_once_whoever_applies() {
        Round round = Round.of(2);
        Placed order = round.entered();
        place(order.owner(), round.request()).then().spec(refused(409, "booking.twice"));
        Map<String, Object> forHer = round.request("beneficiary", grandmother());
        place(As.resident(Some.resident()), forHer).then().statusCode(201);
        place(As.person("wang"), forHer).then().spec(refused(409, "booking.twice"));
        assertThat(round.seen().getInt("entrants")).isEqualTo(2);
    }

    @Test
    void what_counts_is_fixed_on_entering_and_the_same_at_the_counter() {
        Round round = Round.of(5);
        String daughter = Some.residentBorn(1985);
        assertThat(tickets(place(As.person("wang"), round.request("beneficiary", grandmother()))))
                .isEqualTo("3签");
        assertThat(tickets(place(As.resident(Some.residentBorn(1950)), round.request())))
                .isEqualTo("3签");
        assertThat(tickets(place(As.resident(daughter), round.request()))).isEqualTo("2签");
        Map<String, Object> mother = Map.of("name", "沈阿姨", "birthYear", 1955, "relation", "母亲", "consent", "VOICE");
        assertThat(tickets(place(As.resident(daughter), round.request("beneficiary", mother))))
                .as("who cares for somebody has one more")
                .isEqualTo("4签");
        Placed served = Some.deliveredOrder();
        assertThat(tickets(place(served.owner(), round.request()))).isEqualTo("1签");
    }

    private static String tickets(Response placed) {
        String text = placed.then().statusCode(201).extract().path("steps[0].text");
        return text.replaceFirst(".*有(\\d签).*", "$1");
    }

    @Test
    void who_leaves_is_out_of_it_and_may_come_back() {
        Round round = Round.of(2);
        Placed order = round.entered();
        put(order.owner(), order, "cancellation", Map.of("reason", "没空")).then().statusCode(200);
        assertThat(order.status()).isEqualTo("CANCELLED_BY_RESIDENT");
        assertThat(round.seen().getInt("entrants")).isZero();
        place(order.owner(), round.request()).then().statusCode(201);
    }

    @Test
    void nobody_is_in_two_draws_at_one_time() {
        Round one = Round.of(2);
        Round other = Round.of(2);
        Placed order = one.entered();
        place(order.owner(), other.request()).then().spec(refused(409, "booking.overlap"));
    }

    @Test
    void a_session_has_to_be_named_and_there() {
        Round round = Round.of(2);
        Map<String, Object> request = round.request();
        request.remove("sessionId");
        place(As.resident(Some.resident()), request).then().spec(refused(422, "booking.session-required", "sessionId"));
        As.nobody().get("/api/sessions/999999999/draw").then().spec(refused(404, "session.unknown"));
        long booked = Some.session("C05", "SN-014").id();
        As.nobody().get("/api/sessions/" + booked + "/draw").then().spec(refused(404, "draw.none"));
        As.person("zhao").post("/api/sessions/" + booked + "/draw").then().spec(refused(404, "draw.none"));
    }

    // --- the draw ------------------------------------------------------------------------------------------------

    @Test
    void when_it_is_due_it_is_drawn_and_everybody_told() throws Exception {
        Round round = Round.of(2);
        List<Placed> orders = entered(round, 5);
        round.due();
        JsonPath drawn = round.seen();
        assertThat(drawn.getString("state")).isEqualTo("DRAWN");
        assertThat(drawn.getList("entries.outcome"))
                .containsExactly("CHOSEN", "CHOSEN", "WAITING", "WAITING", "NOT_CHOSEN");
        String shown = drawn.getString("digest").substring(0, 8);
        for (Placed order : orders) {
            JsonPath seen = order.seen();
            String outcome = drawn.getString(
                    "entries.find { it.pseudonym == '" + seen.getString("draw.pseudonym") + "' }.outcome");
            assertThat(seen.getString("status")).isEqualTo(stateOf(outcome));
            assertThat(seen.getString("steps[1].text")).contains(shown);
            assertThat(seen.getString("steps[1].by")).isEqualTo("系统");
            assertThat(Inbox.of(order.owner(), order)).hasSize(1);
            if (outcome.equals("CHOSEN")) assertThat(seen.getList("actions")).contains("pass");
            if (outcome.equals("NOT_CHOSEN"))
                assertThat(seen.getString("statusText")).contains("没有抽中", "您可以");
            if (outcome.equals("WAITING"))
                assertThat(seen.getString("statusText")).startsWith("候补第");
        }
        assertThat(free(round)).isZero();
        assertThat(scriptSays(round)).contains("right");
    }

    private static String stateOf(String outcome) {
        return switch (outcome) {
            case "CHOSEN" -> "CONFIRMED";
            case "WAITING" -> "WAITLISTED";
            default -> "NOT_ALLOCATED";
        };
    }

    private String scriptSays(Round round) throws Exception {
        Path record = Files.writeString(
                Files.createTempFile("draw", ".json"), round.seenBy(As.nobody()).asString());
        Process node = new ProcessBuilder("node", "src/test/scripts/check-draw.mjs", record.toString())
                .redirectErrorStream(true)
                .start();
        return new String(node.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void who_was_chosen_is_like_somebody_who_booked() {
        Round round = Round.of(1);
        Placed order = round.entered();
        round.due();
        assertThat(order.status()).isEqualTo("CONFIRMED");
        order.owner().get("/api/orders/" + order.number() + "/pass").then().statusCode(200);
        put(order.owner(), order, "cancellation", Map.of("reason", "没空")).then().statusCode(200);
        assertThat(free(round)).isEqualTo(1);
        assertThat(round.seen().getList("entries")).as("the record stays").hasSize(1);
    }

    @Test
    void who_waits_is_offered_what_becomes_free_in_the_order_of_the_draw() {
        Round round = Round.of(1);
        List<Placed> orders = entered(round, 2);
        round.due();
        Placed chosen = in("CONFIRMED", orders);
        Placed waiting = in("WAITLISTED", orders);
        put(chosen.owner(), chosen, "cancellation", Map.of("reason", "没空"))
                .then()
                .statusCode(200);
        assertThat(waiting.seen().getString("statusText")).startsWith("有空位了");
        assertThat(waiting.seen().getList("actions")).contains("offer");
    }

    private static Placed in(String status, List<Placed> orders) {
        return orders.stream()
                .filter(o -> o.status().equals(status))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_family_is_drawn_together_or_waits_together() {
        Round round = Round.of(5);
        List<Placed> families = IntStream.range(0, 3)
                .mapToObj(i -> Some.placed(Some.resident(), round.request("places", 3)))
                .toList();
        place(As.resident(Some.resident()), round.request("places", 6))
                .then()
                .spec(refused(422, "draw.family", "places"));
        round.due();
        assertThat(families.stream().map(Placed::status))
                .containsExactlyInAnyOrder("CONFIRMED", "WAITLISTED", "WAITLISTED");
        assertThat(free(round)).isEqualTo(2);
        assertThat(in("CONFIRMED", families).seen().getInt("places")).isEqualTo(3);
    }

    @Test
    void a_place_that_was_drawn_is_not_exchanged_for_one_that_others_wait_for() {
        Round round = Round.of(1);
        Placed order = round.entered();
        round.due();
        long other = Desk.sessions(round.item()).getLong("items[4].id");
        put(order.owner(), order, "schedule", Map.of("sessionId", other)).then().spec(refused(409, "schedule.drawn"));
    }

    @Test
    void what_nobody_was_drawn_for_is_had_by_who_comes_first() {
        Round round = Round.of(2);
        round.entered();
        round.due();
        assertThat(round.entered().status()).isEqualTo("CONFIRMED");
        place(As.resident(Some.resident()), round.request()).then().spec(refused(409, "booking.full"));
    }

    @Test
    void sweeps_and_operators_at_once_draw_once() throws SQLException {
        Round round = Round.of(3);
        List<Placed> orders = entered(round, 6);
        dueButNotSwept(round);
        assertThat(orders).allMatch(o -> o.status().equals("APPLIED"));
        List<Response> replies = Together.times(8, i -> {
            if (i % 2 == 0) return round.heldBy(As.person("zhao"));
            Time.at(round.closesAt().plusSeconds(2));
            return round.seenBy(As.nobody());
        });
        assertThat(replies).allSatisfy(r -> assertThat(r.statusCode()).isEqualTo(200));
        String record = round.seenBy(As.nobody()).asString();
        assertThat(round.heldBy(As.person("wang")).asString()).isEqualTo(record);
        assertThat(IntStream.range(0, replies.size()).filter(i -> i % 2 == 0).mapToObj(replies::get))
                .allSatisfy(r -> assertThat(r.asString()).isEqualTo(record));
        String digest = round.seen().getString("digest").substring(0, 8);
        assertThat(orders).allSatisfy(o -> {
            assertThat(o.seen().getList("steps")).hasSize(2);
            assertThat(o.seen().getString("steps[1].text")).contains(digest);
        });
        assertThat(orders.stream().filter(o -> o.status().equals("CONFIRMED"))).hasSize(3);
        assertThat(free(round)).isZero();
    }

    @Test
    void an_operator_or_the_station_may_hold_it_once_it_is_due() throws SQLException {
        Round round = Round.of(2);
        Placed order = round.entered();
        round.heldBy(As.person("zhao")).then().spec(refused(409, "draw.not-due"));
        dueButNotSwept(round);
        assertThat(round.seen().getString("state")).isEqualTo("CLOSED");
        assertThat(round.seen().getList("entries.pseudonym"))
                .containsExactly(order.seen().getString("draw.pseudonym"));
        place(As.resident(Some.resident()), round.request()).then().spec(refused(409, "draw.closed"));
        round.heldBy(order.owner()).then().spec(refused(403, "auth.forbidden"));
        round.heldBy(As.nobody()).then().spec(refused(401, "auth.required"));
        round.heldBy(As.person("he")).then().spec(refused(404, "session.unknown"));
        round.heldBy(As.person("wang")).then().statusCode(200);
        assertThat(order.status()).isEqualTo("CONFIRMED");
    }

    // --- not held ------------------------------------------------------------------------------------------------

    @Test
    void a_cancelled_session_cancels_who_applied_with_a_reason_and_an_alternative() {
        Round round = Round.of(2);
        Placed order = round.entered();
        JsonPath cancelled = Desk.cancel(As.person("wang"), round.session(), "老师病了", "下周再报")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(cancelled.getInt("told")).isEqualTo(1);
        assertThat(order.status()).isEqualTo("CANCELLED_BY_PROVIDER");
        assertThat(order.seen().getString("statusText")).contains("老师病了", "下周再报");
        assertThat(round.seen().getString("state")).isEqualTo("CALLED_OFF");
        round.heldBy(As.person("zhao")).then().spec(refused(409, "session.cancelled"));
        place(order.owner(), round.request()).then().spec(refused(409, "session.cancelled"));
        round.due();
        assertThat(round.seen().getString("state")).isEqualTo("CALLED_OFF");
    }

    @Test
    void a_session_that_leaves_the_calendar_leaves_nobody_waiting() {
        Round round = Round.of(2);
        Placed order = round.entered();
        long offer = As.person("wang")
                .get("/api/station/offers")
                .jsonPath()
                .getLong("items.find { it.item.id == " + round.item() + " }.id");
        As.person("wang").delete("/api/station/offers/" + offer).then().statusCode(200);
        assertThat(order.status()).isEqualTo("CANCELLED_BY_PROVIDER");
        assertThat(order.seen().getString("statusText")).contains("这一场不开了", "您可以");
    }

    /** Else the one would not see the other, and somebody would wait for a draw that nobody holds. */
    @Test
    void who_applies_while_it_leaves_the_calendar_is_refused() throws SQLException {
        Round round = Round.of(2);
        String person = Some.resident();
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeUpdate("update session set withdrawn = 1 where id = " + round.session());
            CompletableFuture<Response> applies =
                    Held.waiting(database, () -> place(As.resident(person), round.request()));
            other.commit();
            applies.join().then().spec(refused(409, "session.cancelled"));
        }
        assertThat(As.resident(person).get("/api/orders").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void what_began_before_it_was_drawn_is_called_off() throws SQLException {
        Round round = Round.of(2);
        Placed order = round.entered();
        Time.at(round.startsAt().plus(Duration.ofHours(1)));
        assertThat(order.status()).isEqualTo("CANCELLED_BY_PROVIDER");
        assertThat(order.seen().getString("statusText")).contains("没能按时抽签");
    }

    // --- helpers -------------------------------------------------------------------------------------------------

    private static List<Placed> entered(Round round, int people) {
        return IntStream.range(0, people).mapToObj(i -> round.entered()).toList();
    }

    private static int free(Round round) {
        return Desk.sessions(round.item()).getInt("items.find { it.id == " + round.session() + " }.free");
    }

    /** The sweep goes past a draw that somebody else is at. */
    private void dueButNotSwept(Round round) throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement
                    .executeQuery("select seed from draw where session_id = " + round.session() + " for update")
                    .close();
            round.due();
            other.rollback();
            other.setAutoCommit(true);
        }
    }

    /** At the counter; she has no account. */
    private static Map<String, Object> grandmother() {
        return Map.of(
                "name",
                Some.resident(),
                "phone",
                "13912340001",
                "birthYear",
                1944,
                "relation",
                "居民",
                "consent",
                "PRESENT");
    }
}
