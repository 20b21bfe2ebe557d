package songe.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static songe.support.Refusal.refused;
import static songe.support.Some.request;
import static songe.support.Some.visit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
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

/** Ninety days after its end an order knows no person any more; until then it does. */
@QuarkusTest
class WipingTest {
    private static final String MOTHER = "被擦除的阿婆";
    private static final String PHONE = "13987654321";
    private static final String ADDRESS = "被擦除的路99弄9号";
    private static final String NOTE = "被擦除的备注";
    private static final String WORDS = "被擦除的话";
    private static final List<String> PERSONAL = List.of(MOTHER, PHONE, ADDRESS, NOTE, WORDS);

    @Inject
    DataSource database;

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static Placed ordered(String daughter) {
        Map<String, Object> mother =
                Map.of("name", MOTHER, "phone", PHONE, "birthYear", 1940, "relation", "母亲", "consent", "VOICE");
        return Some.placed(
                daughter, visit("wishedTime", Some.soon(), "address", ADDRESS, "note", NOTE, "beneficiary", mother));
    }

    private static Placed done() {
        Placed order =
                Some.reworked(Some.delivered(Some.inService(Some.accepted(Some.assigned(ordered(Some.resident()))))));
        Call.put(As.person("fang"), order, "resolution", Map.of("outcome", "EXPLAINED", "words", WORDS))
                .then()
                .statusCode(200);
        Call.put(order.owner(), order, "rating", Map.of("score", 4, "words", "总的来说不错"))
                .then()
                .statusCode(200);
        return order;
    }

    @Test
    void on_the_89th_day_everything_is_there_and_on_the_91st_nothing_personal() {
        Placed order = done();
        Instant end = Time.now();
        Time.at(end.plus(Duration.ofDays(89)));
        assertThat(order.seen().getString("address")).isEqualTo(ADDRESS);
        assertThat(order.seen().getString("wipedAt")).isNull();

        Time.at(end.plus(Duration.ofDays(91)));
        JsonPath seen = order.seen();
        assertThat(seen.prettify()).doesNotContain(PERSONAL);
        assertThat(seen.getString("wipedAt")).isNotNull();
        assertThat(seen.getString("statusText")).isEqualTo("已办结，个人信息已按隐私规则清除");
        assertThat(seen.getList("actions")).isEmpty();
        assertThat(seen.getString("item.title")).startsWith("上门小修");
        assertThat(seen.getString("startsAt")).isNotNull();
        assertThat(seen.getInt("rating.score")).isEqualTo(4);
        assertThat(seen.getList("steps.to")).contains("SUBMITTED", "DELIVERED", "REWORK", "CLOSED");
        assertThat(order.seenBy(As.person("qian")).prettify()).doesNotContain(PERSONAL);
        assertThat(Inbox.of(order.owner(), order)).isNotEmpty().allSatisfy(m -> assertThat(m.text())
                .isEqualTo("内容已按隐私规则清除"));
        Call.put(order.owner(), order, "rating", Map.of("score", 1)).then().spec(refused(409, "order.wiped"));
    }

    @Test
    void no_table_keeps_a_word_of_it() throws SQLException {
        Placed order = done();
        order.seenBy(As.person("qian"));
        Time.at(Time.now().plus(Duration.ofDays(91)));
        String id = "(select id from orders where number = ?)";
        assertThat(rows("select * from orders where number = ?", order)).doesNotContain(PERSONAL);
        assertThat(rows("select beneficiary_key from orders where number = ?", order))
                .startsWith("w:");
        assertThat(rows("select * from order_step where order_id = " + id, order))
                .doesNotContain(PERSONAL);
        assertThat(rows("select * from notification where order_number = ?", order))
                .doesNotContain(PERSONAL);
        assertThat(rows("select * from journal where subject = ?", order)).doesNotContain(PERSONAL);
        assertThat(rows("select * from look where order_number = ?", order)).isEmpty();
        assertThat(rows("select written from dispatch_decision where order_id = " + id, order))
                .matches("(null|\\s|,)*");
        As.person("zhao")
                .get("/api/orders/" + order.number() + "/dispatch")
                .then()
                .statusCode(200)
                .body("decisions", hasSize(0));
    }

    @Test
    void why_it_was_refused_or_cancelled_is_not_quoted_for_ever() {
        Placed refused = ordered(Some.resident());
        Call.put(As.person("wang"), refused, "triage", Map.of("decision", "REJECT", "reason", WORDS, "referral", WORDS))
                .then()
                .statusCode(200);
        Placed cancelled = ordered(Some.resident());
        Call.put(cancelled.owner(), cancelled, "cancellation", Map.of("reason", WORDS))
                .then()
                .statusCode(200);
        Time.at(Time.now().plus(Duration.ofDays(91)));
        assertThat(refused.seen().prettify()).doesNotContain(PERSONAL);
        assertThat(refused.seen().getString("statusText")).isEqualTo("未受理，个人信息已按隐私规则清除");
        assertThat(cancelled.seen().prettify()).doesNotContain(PERSONAL);
    }

    @Test
    void what_was_noted_of_a_call_goes_too() throws SQLException {
        long item = Desk.newItem("SESSION");
        Desk.carriedDaily("wang", item, 3);
        long session = Desk.laterSession(item);
        String number = Desk.bookedAtCounter("wang", item, session, "只有电话", "13612340000");
        Desk.cancel(As.person("wang"), session, "停电", "改天再来").then().statusCode(200);
        int call = As.person("wang")
                .get("/api/station/calls?size=100")
                .path("items.find { it.order == '" + number + "' }.id");
        Call.body(As.person("wang"), Map.of("result", "NOT_REACHED", "words", WORDS))
                .put("/api/station/calls/" + call)
                .then()
                .statusCode(200);
        Placed order = new Placed(number, "");
        assertThat(rows("select words from phone_call where order_number = ?", order))
                .contains(WORDS);
        Time.at(Time.now().plus(Duration.ofDays(100)));
        assertThat(rows("select words from phone_call where order_number = ?", order))
                .doesNotContain(WORDS);
    }

    @Test
    void a_complaint_that_is_open_keeps_all_it_needs() {
        Placed order =
                Some.reworked(Some.delivered(Some.inService(Some.accepted(Some.assigned(ordered(Some.resident()))))));
        Time.at(Time.now().plus(Duration.ofDays(200)));
        assertThat(order.status()).isEqualTo("REWORK");
        assertThat(order.seen().getString("address")).isEqualTo(ADDRESS);
    }

    @Test
    void an_appointment_nobody_came_to_is_as_old_as_its_day() throws SQLException {
        var session = Some.session("C05", Some.STATION);
        Placed order = Some.placed(Some.resident(), request("C05", "sessionId", session.id(), "note", NOTE));
        Time.at(session.endsAt().plus(Duration.ofDays(89)));
        assertThat(order.seen().getString("note")).isEqualTo(NOTE);
        Time.at(session.endsAt().plus(Duration.ofDays(91)));
        assertThat(order.seen().getString("note")).isNull();
        assertThat(rows(
                        "select beneficiary_key from seat where id = (select seat_id from orders where number = ?)",
                        order))
                .startsWith("w:");
    }

    @Test
    void two_sweeps_at_once_wipe_once() throws SQLException {
        Placed order = done();
        Instant late = Time.now().plus(Duration.ofDays(91));
        Together.times(3, i -> {
            Time.at(late);
            return null;
        });
        assertThat(rows("select kind from journal where kind = 'OrderFact.Wiped' and subject = ?", order))
                .isEqualTo("OrderFact.Wiped\n");
    }

    @Test
    void an_assessment_is_forgotten_after_a_year() throws SQLException {
        String name = Some.resident();
        Call.body(
                        As.person("wang"),
                        Map.of(
                                "name",
                                name,
                                "phone",
                                PHONE,
                                "doneOn",
                                Time.day(Time.now()).toString()))
                .put("/api/station/assessments")
                .then()
                .statusCode(200);
        Placed named = new Placed(name, name);
        Time.at(Time.now().plus(Duration.ofDays(364)));
        assertThat(rows("select name from assessment where name = ?", named)).isNotEmpty();
        Time.at(Time.now().plus(Duration.ofDays(367)));
        assertThat(rows("select name from assessment where name = ?", named)).isEmpty();
    }

    /** Every column of every row, a line each. */
    private String rows(String sql, Placed about) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, about.number());
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++)
                    text.append(rows.getString(i))
                            .append(i == rows.getMetaData().getColumnCount() ? "\n" : "\t");
            }
        }
        return text.toString();
    }
}
