package songe.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static songe.support.Refusal.refused;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.identity.Role;
import songe.identity.Scope;
import songe.support.As;
import songe.support.Call;
import songe.support.Newcomer;
import songe.support.Sheets;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.Watching;

/** Screens that follow what happens, each what concerns it. */
@QuarkusTest
class LiveTest {
    @TestHTTPResource("/")
    String home;

    @Inject
    DataSource database;

    private final List<Watching> open = new ArrayList<>();

    @AfterEach
    void closeAll() {
        open.forEach(Watching::close);
    }

    private String server() {
        return home.substring(0, home.length() - 1);
    }

    private Watching watching(String account) {
        return kept(Watching.as(server(), As.person(account)));
    }

    private Watching kept(Watching watching) {
        open.add(watching);
        return watching;
    }

    @Test
    void a_new_request_rings_at_its_station_and_shows_to_its_grid() {
        Watching station = watching("wang");
        Watching grid = watching("sun");
        Placed order = Some.submittedOrder();
        JsonPath heard = station.hears(order.number(), "Submitted");
        assertThat(heard.getString("station")).isEqualTo(Some.STATION);
        assertThat(heard.getBoolean("rings")).isTrue();
        assertThat(grid.hears(order.number(), "Submitted").getBoolean("rings")).isFalse();
    }

    @Test
    void another_station_and_a_unit_hear_nothing_of_it_until_it_is_theirs() {
        Watching station = watching("he");
        Watching unit = watching("qian");
        Watching town = watching("zhao");
        Placed order = Some.assignedOrder();
        assertThat(unit.hears(order.number(), "Assigned").getBoolean("rings")).isTrue();
        town.hears(order.number(), "Assigned");
        assertThat(unit.of(order.number())).doesNotContain("Submitted");
        assertThat(station.of(order.number())).isEmpty();
        Placed theirs = Some.booked("S10", "SN-018");
        assertThat(station.hears(theirs.number(), "Booked").getBoolean("rings")).isFalse();
        assertThat(station.of(order.number())).isEmpty();
    }

    @Test
    void who_returned_an_order_is_told_that_it_left() {
        Placed order = Some.assignedOrder();
        Watching unit = watching("qian");
        Watching station = watching("wang");
        Call.put(As.person("qian"), order, "return", Map.of("reason", "NO_CAPACITY"))
                .then()
                .statusCode(200);
        assertThat(unit.hears(order.number(), "Returned").getBoolean("rings")).isFalse();
        assertThat(station.hears(order.number(), "Returned").getString("station"))
                .isEqualTo(Some.STATION);
    }

    @Test
    void nobody_is_called_for_what_they_did_themselves() {
        Watching station = watching("wang");
        Placed order = Some.openOrder();
        assertThat(station.hears(order.number(), "Opened").getBoolean("rings")).isFalse();
    }

    /** The number of what one could take stands in the list of open orders, for those who can take it. */
    @Test
    void there_is_something_to_take_is_all_that_others_hear() {
        Watching barber = watching("chen");
        Watching town = watching("zhao");
        Placed order = Some.openOrder();
        town.hears(order.number(), "Opened");
        barber.hears("\"kind\":\"Opened\",\"number\":null,\"station\":null");
        assertThat(barber.of(order.number())).isEmpty();
    }

    @Test
    void nothing_personal_is_told() {
        Watching town = watching("zhao");
        Placed order = Some.submittedOrder();
        town.hears(order.number(), "Submitted");
        assertThat(town.all()).doesNotContain(order.resident(), Some.ADDRESS, "requester");
    }

    @Test
    void another_town_hears_nothing() {
        Sheets sheets = Sheets.ofSmallTown();
        sheets.bring(As.person("admin")).statusCode(200);
        Watching there = kept(Watching.as(
                server(), Newcomer.with(Role.TOWN, new Scope(Scope.Kind.TOWN, sheets.town), "邻镇运营", sheets.town)));
        Watching here = watching("zhao");
        Placed order = Some.openOrder();
        here.hears(order.number(), "Opened");
        assertThat(there.all()).doesNotContain("CHANGED");
    }

    @Test
    void a_ticket_opens_one_socket() {
        String ticket = Watching.ticket(As.person("wang"));
        Watching first = kept(new Watching(server()).brings(ticket)).isReady();
        Placed order = Some.submittedOrder();
        first.hears(order.number(), "Submitted");
        assertThat(kept(new Watching(server()).brings(ticket)).isClosed()).isEqualTo(4401);
    }

    @Test
    void a_ticket_is_too_old_after_a_minute() {
        String ticket = Watching.ticket(As.person("wang"));
        try {
            Time.at(Time.now().plusSeconds(61));
            assertThat(kept(new Watching(server()).brings(ticket)).isClosed()).isEqualTo(4401);
        } finally {
            Time.reset();
        }
    }

    @Test
    void nonsense_and_silence_end_a_socket_that_is_nobodys() {
        assertThat(kept(new Watching(server()).says("hello")).isClosed()).isEqualTo(4400);
        assertThat(kept(new Watching(server()).says("{\"ticket\":null}")).isClosed())
                .isEqualTo(4400);
        assertThat(kept(new Watching(server()).says("{\"ticket\":\"bad\"}")).isClosed())
                .isEqualTo(4401);
        assertThat(kept(new Watching(server()).says("x".repeat(10_000))).isClosed())
                .isNotEqualTo(1000);
        assertThat(kept(new Watching(server())).isClosed()).isEqualTo(4408);
    }

    @Test
    void the_end_of_a_sign_in_ends_its_socket() {
        String token = Newcomer.tokenOf(Role.STATION, new Scope(Scope.Kind.STATION, Some.STATION), "新来的", As.TOWN);
        Watching newcomer = kept(Watching.as(server(), As.nobody().header("Authorization", "Bearer " + token)));
        As.nobody()
                .header("Authorization", "Bearer " + token)
                .delete("/api/sign-ins/current")
                .then()
                .statusCode(204);
        assertThat(newcomer.isClosed()).isEqualTo(4401);
    }

    /** Ids are given when a row is written and seen when it is committed. */
    @Test
    void what_is_committed_late_is_told_as_well() throws SQLException {
        Watching town = watching("zhao");
        try (Connection late = database.getConnection()) {
            late.setAutoCommit(false);
            Placed order = Some.submittedOrder();
            town.hears(order.number(), "Submitted");
            copy(late, order.number(), "OrderFact.TimeDeclined");
            Placed later = Some.submittedOrder();
            town.hears(later.number(), "Submitted");
            assertThat(town.of(order.number())).doesNotContain("TimeDeclined");
            late.commit();
            town.hears(order.number(), "TimeDeclined");
        }
    }

    private static void copy(Connection connection, String number, String kind) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into journal (town_id, at, kind, subject,"
                + " data) select town_id, ?, ?, subject, data from journal where subject = ?"
                + " and kind = 'OrderFact.Submitted'")) {
            insert.setObject(1, LocalDateTime.ofInstant(Time.now(), ZoneOffset.UTC));
            insert.setString(2, kind);
            insert.setString(3, number);
            insert.executeUpdate();
        }
    }

    @Test
    void who_has_no_socket_asks_for_the_same_news() {
        String now = As.person("wang")
                .get("/api/live/changes")
                .then()
                .statusCode(200)
                .extract()
                .path("now");
        Placed order = Some.submittedOrder();
        As.person("wang")
                .queryParam("since", now)
                .get("/api/live/changes")
                .then()
                .statusCode(200)
                .body("changes.findAll { it.number == '" + order.number() + "' }.kind", hasItem("Submitted"))
                .body("changes.find { it.number == '" + order.number() + "' }.rings", equalTo(true));
        As.person("he")
                .queryParam("since", now)
                .get("/api/live/changes")
                .then()
                .body("changes.number", not(hasItem(order.number())));
    }

    @Test
    void old_news_are_none() {
        As.person("wang")
                .queryParam("since", Instant.parse("2020-01-01T00:00:00Z").toString())
                .get("/api/live/changes")
                .then()
                .statusCode(200);
        As.person("wang").get("/api/live/changes").then().body("changes", empty());
        As.person("wang")
                .queryParam("since", "2099-01-01T00:00:00Z")
                .get("/api/live/changes")
                .then()
                .spec(refused(400, "request.time"));
        assertThat(As.person("wang")
                        .queryParam("since", "bad")
                        .get("/api/live/changes")
                        .statusCode())
                .isIn(400, 404);
    }

    @Test
    void residents_have_no_ticket() {
        As.resident("li").post("/api/live/tickets").then().spec(refused(403, "auth.forbidden"));
        As.nobody().post("/api/live/tickets").then().spec(refused(401, "auth.required"));
        As.resident("li").get("/api/live/changes").then().spec(refused(403, "auth.forbidden"));
    }
}
