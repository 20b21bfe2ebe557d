package songe.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static songe.support.Call.place;
import static songe.support.Refusal.refused;
import static songe.support.Some.request;
import static songe.support.Some.visit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import songe.support.As;
import songe.support.Call;
import songe.support.Inbox;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.Together;

/** Everything held about oneself can be taken home, and deleted. */
@QuarkusTest
class MyDataTest {
    private static final String PHONE = "13711112222";

    @Inject
    DataSource database;

    @AfterEach
    void reset() {
        Time.reset();
    }

    // --- taken home ----------------------------------------------------------------------------------------------

    @Test
    void one_file_holds_all_there_is() {
        String name = Some.residentWith(Map.of("phone", PHONE, "birthYear", 1950));
        Placed order = Some.delivered(Some.inService(
                Some.accepted(Some.assigned(Some.placed(name, visit("wishedTime", Some.soon(), "note", "门铃坏了"))))));
        Call.put(order.owner(), order, "rating", Map.of("score", 5, "words", "很好"))
                .then()
                .statusCode(200);
        Response reply = As.resident(name).get("/api/me/export");
        reply.then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Disposition", containsString("attachment"));
        JsonPath all = reply.jsonPath();
        assertThat(all.getString("profile.phone")).isEqualTo(PHONE);
        assertThat(all.getList("profile.roles.role")).containsExactly("RESIDENT");
        assertThat(all.getList("orders.number")).containsExactly(order.number());
        assertThat(all.getString("orders[0].address")).isEqualTo(Some.ADDRESS);
        assertThat(all.getString("orders[0].note")).isEqualTo("门铃坏了");
        assertThat(all.getString("orders[0].rating.words")).isEqualTo("很好");
        assertThat(all.getList("orders[0].steps.to")).contains("SUBMITTED", "DELIVERED");
        assertThat(all.getList("inbox.orderNumber")).contains(order.number());
        assertThat(all.getList("looks.by")).isNotEmpty();
        assertThat(all.getList("signIns")).isNotEmpty();
    }

    @Test
    void nothing_of_anybody_else_is_in_it() {
        Placed other = Some.submittedOrder();
        String file = As.resident(Some.resident()).get("/api/me/export").asString();
        assertThat(file).doesNotContain(other.number()).doesNotContain(other.resident());
        As.nobody().get("/api/me/export").then().spec(refused(401, "auth.required"));
    }

    // --- deleted -------------------------------------------------------------------------------------------------

    @Test
    void what_can_be_cancelled_is_and_nobody_is_left() throws SQLException {
        String name = Some.residentWith(Map.of("phone", PHONE));
        var session = Some.session("C05", Some.STATION);
        Placed booked = Some.placed(name, request("C05", "sessionId", session.id(), "note", "坐第一排"));
        Placed asked = Some.placed(name, visit());
        long id = As.resident(name).get("/api/me").jsonPath().getLong("id");
        RequestSpecification before = As.resident(name);

        before.delete("/api/me").then().statusCode(204);

        assertThat(freeIn(session.id())).isEqualTo(session.free());
        JsonPath seen = booked.seenBy(As.person("wang"));
        assertThat(seen.getString("status")).isEqualTo("CANCELLED_BY_RESIDENT");
        assertThat(seen.prettify()).doesNotContain(name, PHONE, "坐第一排");
        assertThat(asked.seenBy(As.person("wang")).getString("address")).isNull();
        assertThat(Inbox.kinds(As.person("wang"), asked)).contains("CANCELLED");
        assertThat(rows("select * from person where id = ?", id)).doesNotContain(name, PHONE);
        assertThat(rows("select * from person_role where person_id = ?", id)).isEmpty();
        assertThat(rows("select * from refresh_token where person_id = ?", id)).isEmpty();
        assertThat(rows("select * from reply where person_id = ?", id)).isEmpty();
        assertThat(rows("select * from notification where person_id = ?", id)).isEmpty();
        assertThat(rows(
                        "select kind from journal where kind = 'PersonFact.Erased' and subject = concat('person:', ?)",
                        id))
                .isNotEmpty();
    }

    @Test
    void a_token_from_before_opens_nothing_and_a_second_call_finds_nobody() {
        String name = Some.resident();
        As.resident(name).delete("/api/me").then().statusCode(204);
        As.resident(name).delete("/api/me").then().spec(refused(401, "auth.required"));
        As.resident(name).get("/api/me").then().spec(refused(401, "auth.required"));
        place(As.resident(name), visit()).then().spec(refused(401, "auth.required"));
    }

    @Test
    void the_same_wechat_is_somebody_new_afterwards() {
        String name = Some.resident();
        Placed old = Some.placed(name, visit());
        long id = As.resident(name).get("/api/me").jsonPath().getLong("id");
        As.resident(name).delete("/api/me").then().statusCode(204);
        JsonPath again = Call.body(As.nobody(), Map.of("code", "dev:" + name))
                .post("/api/sign-ins/wechat")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(again.getLong("me.id")).isNotEqualTo(id);
        RequestSpecification newcomer = As.nobody().header("Authorization", "Bearer " + again.getString("accessToken"));
        newcomer.get("/api/orders/" + old.number()).then().spec(refused(404, "order.unknown"));
    }

    @Test
    void what_has_begun_must_be_finished_first() {
        Placed order = Some.inServiceOrder();
        order.owner()
                .delete("/api/me")
                .then()
                .spec(refused(409, "me.open-orders"))
                .body("detail", containsString(order.number()));
        assertThat(order.seen().getString("address")).isEqualTo(Some.ADDRESS);
        Some.delivered(order);
        Call.put(order.owner(), order, "confirmation").then().statusCode(200);
        order.owner().delete("/api/me").then().statusCode(204);
    }

    @Test
    void an_appointment_missed_long_ago_keeps_nobody() {
        var session = Some.session("C05", Some.STATION);
        Placed order = Some.placed(Some.resident(), request("C05", "sessionId", session.id()));
        Time.at(session.startsAt().minus(Duration.ofHours(1)));
        order.owner().delete("/api/me").then().spec(refused(409, "me.open-orders"));
        Time.at(session.endsAt().plus(Duration.ofDays(2)));
        order.owner().delete("/api/me").then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang", "qian", "lu", "fang", "zhao", "admin"})
    void who_works_here_hands_over_first(String who) {
        As.person(who).delete("/api/me").then().spec(refused(409, "me.staff"));
    }

    @Test
    void nobody_deletes_nobody() {
        As.nobody().delete("/api/me").then().spec(refused(401, "auth.required"));
    }

    @Test
    void of_ten_deletions_at_once_one_is_done() {
        String name = Some.resident();
        Some.placed(name, visit());
        List<Integer> replies =
                Together.times(10, i -> As.resident(name).delete("/api/me").statusCode());
        assertThat(replies).filteredOn(s -> s == 204).hasSize(1);
        assertThat(replies).filteredOn(s -> s != 204).containsOnly(401);
    }

    @Test
    void an_order_placed_while_the_account_is_deleted_is_cancelled_or_never_made() throws SQLException {
        for (int round = 0; round < 5; round++) {
            String name = Some.resident();
            long id = As.resident(name).get("/api/me").jsonPath().getLong("id");
            List<Integer> replies = Together.times(
                    8,
                    i -> i == 3
                            ? As.resident(name).delete("/api/me").statusCode()
                            : place(As.resident(name), visit()).statusCode());
            assertThat(replies).containsOnlyOnce(204).isSubsetOf(201, 401, 204);
            assertThat(rows("select status, address from orders where requester_id = ?", id)
                            .lines())
                    .allSatisfy(row -> assertThat(row).isEqualTo("CANCELLED_BY_RESIDENT\tnull"));
        }
    }

    private static int freeIn(long session) {
        return Some.sessions("C05", Some.STATION)
                .filter(s -> s.id() == session)
                .findFirst()
                .orElseThrow()
                .free();
    }

    /** Every column of every row, a line each. */
    private String rows(String sql, long id) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, id);
            ResultSet rows = query.executeQuery();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++)
                    text.append(rows.getString(i)).append(i == columns ? "\n" : "\t");
            }
        }
        return text.toString();
    }
}
