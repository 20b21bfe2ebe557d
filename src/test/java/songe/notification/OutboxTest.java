package songe.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import songe.support.As;
import songe.support.Call;
import songe.support.FakeWeChatControl;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.Together;

/** How a message leaves the house: WeChat with a credit, else a text message, else the call list; and never twice for one credit. */
@QuarkusTest
class OutboxTest {
    private static final String TIME = "dev-template-time";
    private static final String REMINDER = "dev-template-reminder";
    private static final String ACCEPTED = "已确认";

    @Inject
    Outbox outbox;

    @Inject
    Credits credits;

    @Inject
    DataSource database;

    @AfterEach
    void reset() {
        Time.reset();
    }

    // --- who allowed what ----------------------------------------------------------------------------------------

    private static Response answer(RequestSpecification who, String template, boolean accepted) {
        return Call.body(who, Map.of("templates", List.of(Map.of("id", template, "accepted", accepted))))
                .post("/api/me/message-credits");
    }

    private static void allow(String resident, String template) {
        answer(As.resident(resident), template, true).then().statusCode(200);
    }

    private static int left(String resident, String template) {
        return As.resident(resident)
                .get("/api/me/message-credits")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("items.find { it.template == '" + template + "' }.left");
    }

    @Test
    void the_templates_say_what_they_are_for() {
        As.resident(Some.resident())
                .get("/api/message-templates")
                .then()
                .statusCode(200)
                .body("items.template", equalTo(List.of("TIME", "CANCELLED", "REMINDER")))
                .body("items.id", hasItems(TIME, REMINDER))
                .body("items.purpose", everyItem(is(org.hamcrest.Matchers.not(org.hamcrest.Matchers.blankString()))));
    }

    @Test
    void one_yes_is_one_message_and_a_no_is_none() {
        String name = Some.resident();
        assertThat(left(name, "TIME")).isZero();
        answer(As.resident(name), TIME, false).then().statusCode(200);
        assertThat(left(name, "TIME")).isZero();
        allow(name, TIME);
        allow(name, TIME);
        assertThat(left(name, "TIME")).isEqualTo(2);
        assertThat(left(name, "REMINDER")).isZero();
    }

    @Test
    void a_template_that_is_not_ours_is_refused() {
        answer(As.resident(Some.resident()), "foreign", true)
                .then()
                .spec(refused(422, "message.template-unknown", "templates"));
        Call.body(As.resident(Some.resident()), Map.of("templates", List.of()))
                .post("/api/me/message-credits")
                .then()
                .spec(refused(400, "request.invalid"));
    }

    // --- the chain -----------------------------------------------------------------------------------------------

    private static Placed visitOf(String resident) {
        return Some.accepted(Some.assigned(Some.placed(resident, Some.visit("wishedTime", Some.soon()))));
    }

    private static Placed proposedTo(String resident) {
        Placed order = Some.assigned(Some.placed(resident, Some.visit("wishedTime", Some.soon())));
        Instant later = Some.soon().plusSeconds(3 * 3600);
        Call.put(As.person("qian"), order, "acceptance", Map.of("startsAt", later))
                .then()
                .statusCode(200);
        return order;
    }

    private static String withPhone(String phone) {
        return Some.residentWith(Map.of("phone", phone));
    }

    private static String somePhone() {
        return "139"
                + "%08d"
                        .formatted(
                                java.util.concurrent.ThreadLocalRandom.current().nextInt(100_000_000));
    }

    private static List<String> sentTo(String resident) {
        return FakeWeChatControl.heard(FakeWeChatControl.SEND, FakeWeChatControl.openid(resident));
    }

    private String delivery(Placed order, String title) {
        return word("select delivery from notification where order_number = ? and title = ?", order.number(), title);
    }

    private String word(String sql, String... parameters) {
        try (var connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) query.setString(i + 1, parameters[i]);
            ResultSet rows = query.executeQuery();
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String textTo(String phone) {
        return As.nobody()
                .get("/api/dev/sms?phone=" + phone)
                .then()
                .statusCode(200)
                .extract()
                .path("text");
    }

    @Test
    void with_a_credit_it_goes_through_wechat_and_the_credit_is_gone() {
        String name = withPhone(somePhone());
        allow(name, TIME);
        Placed order = visitOf(name);
        outbox.sendPending();
        assertThat(delivery(order, ACCEPTED)).isEqualTo("SENT");
        assertThat(sentTo(name)).singleElement().satisfies(body -> assertThat(body)
                .contains(TIME, order.number(), ACCEPTED));
        assertThat(left(name, "TIME")).isZero();
        outbox.sendPending();
        assertThat(sentTo(name)).hasSize(1);
    }

    @Test
    void without_a_credit_nothing_goes_through_wechat_but_a_text_message_does() {
        String phone = somePhone();
        String name = withPhone(phone);
        allow(name, REMINDER); // a yes to another template is no yes to this one
        Placed order = visitOf(name);
        outbox.sendPending();
        assertThat(sentTo(name)).isEmpty();
        assertThat(delivery(order, ACCEPTED)).isEqualTo("SMS");
        assertThat(textTo(phone)).startsWith(ACCEPTED);
        assertThat(left(name, "REMINDER")).isEqualTo(1);
    }

    @Test
    void who_can_be_reached_by_no_message_is_called() {
        for (String name : List.of(Some.resident(), withPhone("021-55501234"), withPhone("19900000503"))) {
            Placed order = visitOf(name);
            outbox.sendPending();
            assertThat(delivery(order, ACCEPTED)).isEqualTo("CALL");
            assertThat(callsFor(order)).isEqualTo("NOT_DELIVERED");
        }
    }

    @Test
    void who_wants_no_text_messages_is_called_in_the_end_and_wechat_stays() {
        String phone = somePhone();
        String name = withPhone(phone);
        wantText(name, false);
        Placed called = visitOf(name);
        outbox.sendPending();
        assertThat(delivery(called, ACCEPTED)).isEqualTo("CALL");
        assertThat(callsFor(called)).isEqualTo("NOT_DELIVERED");
        As.nobody().get("/api/dev/sms?phone=" + phone).then().statusCode(404);
        allow(name, TIME);
        Placed written = visitOf(name);
        outbox.sendPending();
        assertThat(delivery(written, ACCEPTED)).isEqualTo("SENT");
        wantText(name, true);
        Placed texted = visitOf(name);
        outbox.sendPending();
        assertThat(delivery(texted, ACCEPTED)).isEqualTo("SMS");
    }

    private static void wantText(String resident, boolean wanted) {
        Call.body(As.resident(resident), Map.of("wanted", wanted))
                .put("/api/me/text-messages")
                .then()
                .statusCode(200);
    }

    private String callsFor(Placed order) {
        return word("select group_concat(why) from phone_call where order_number = ?", order.number());
    }

    @Test
    void who_ordered_at_the_counter_is_called_not_the_member_of_staff() {
        var other = Map.of("name", "何伯伯", "relation", "居民", "consent", "PRESENT");
        Map<String, Object> request =
                Some.visit("wishedTime", Some.soon(), "beneficiary", other, "stationCode", Some.STATION);
        String number = Call.place(As.person("wang"), request)
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        Placed order = Some.accepted(Some.assigned(new Placed(number, "")));
        outbox.sendPending();
        assertThat(delivery(order, ACCEPTED)).isEqualTo("CALL");
        assertThat(callsFor(order)).isEqualTo("NOT_DELIVERED");
    }

    @Test
    void what_does_not_matter_stays_in_the_inbox() {
        Placed order = Some.assignedOrder();
        assertThat(delivery(order, "已派单")).isEqualTo("INBOX_ONLY");
        outbox.sendPending();
        assertThat(sentTo(order.resident())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"43101, SMS, 0", "47003, SMS, 2", "40003, SMS, 2"})
    void what_wechat_refuses_goes_on_along_the_chain(int error, String delivery, int creditsLeft) {
        String name = withPhone(somePhone());
        allow(name, TIME);
        allow(name, TIME);
        FakeWeChatControl.refuse(FakeWeChatControl.SEND, FakeWeChatControl.openid(name), error, 1);
        Placed order = visitOf(name);
        outbox.sendPending();
        assertThat(delivery(order, ACCEPTED)).isEqualTo(delivery);
        assertThat(left(name, "TIME")).isEqualTo(creditsLeft);
    }

    @Test
    void when_wechat_is_busy_the_message_waits_a_minute_and_keeps_its_credit() {
        String name = withPhone(somePhone());
        allow(name, TIME);
        FakeWeChatControl.refuse(FakeWeChatControl.SEND, FakeWeChatControl.openid(name), 45009, 1);
        Placed order = visitOf(name);
        outbox.sendPending();
        assertThat(delivery(order, ACCEPTED)).isEqualTo("PENDING");
        assertThat(left(name, "TIME")).isEqualTo(1);
        Time.at(Time.now().plusSeconds(61));
        outbox.sendPending();
        assertThat(delivery(order, ACCEPTED)).isEqualTo("SENT");
    }

    @Test
    void after_three_tries_it_goes_another_way() {
        String name = withPhone(somePhone());
        allow(name, TIME);
        FakeWeChatControl.refuse(FakeWeChatControl.SEND, FakeWeChatControl.openid(name), 45009, 5);
        Placed order = visitOf(name);
        for (int minute = 0; minute < 3; minute++) {
            Time.at(Time.now().plusSeconds(61L * minute));
            outbox.sendPending();
        }
        assertThat(sentTo(name)).hasSize(3);
        assertThat(delivery(order, ACCEPTED)).isEqualTo("SMS");
    }

    @Test
    void a_message_without_an_answer_keeps_its_credit_spent_and_goes_another_way() {
        String name = withPhone(somePhone());
        allow(name, TIME);
        FakeWeChatControl.delay(FakeWeChatControl.SEND, FakeWeChatControl.openid(name), 4000);
        Placed order = visitOf(name);
        outbox.sendPending();
        assertThat(delivery(order, ACCEPTED)).isEqualTo("SMS");
        assertThat(left(name, "TIME")).isZero();
    }

    // --- at the same moment --------------------------------------------------------------------------------------

    /** Leans on {@code spent < granted} in the update that takes the credit; the table has a check of its own behind it. */
    @Test
    void of_twenty_who_spend_one_credit_one_may_send() {
        String name = Some.resident();
        allow(name, TIME);
        long id = As.resident(name).get("/api/me").jsonPath().getLong("id");
        long town = Long.parseLong(word("select town_id from person where id = ?", String.valueOf(id)));
        List<Boolean> spent = Together.times(20, i -> credits.spend(town, id, Template.TIME));
        assertThat(spent).filteredOn(yes -> yes).hasSize(1);
        assertThat(left(name, "TIME")).isZero();
    }

    /** The negative control: looking first and spending then, as one would without the condition in the update. */
    @Test
    void who_looks_first_and_spends_then_sends_too_many() {
        String name = Some.resident();
        allow(name, TIME);
        CyclicBarrier allLooked = new CyclicBarrier(5);
        List<Boolean> spent = Together.times(5, i -> {
            boolean there = left(name, "TIME") > 0;
            await(allLooked);
            return there;
        });
        assertThat(spent).containsOnly(true);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void senders_at_the_same_moment_send_every_message_once() {
        List<String> names = List.of(Some.resident(), Some.resident(), Some.resident());
        names.forEach(name -> {
            allow(name, TIME);
            visitOf(name);
        });
        Together.times(4, i -> {
            outbox.sendPending();
            return null;
        });
        assertThat(names).allSatisfy(name -> assertThat(sentTo(name)).hasSize(1));
    }

    @Test
    void two_messages_and_one_credit_are_one_message_through_wechat() {
        String name = withPhone(somePhone());
        allow(name, TIME);
        Placed one = visitOf(name);
        Placed other = proposedTo(name);
        Together.times(2, i -> {
            outbox.sendPending();
            return null;
        });
        assertThat(sentTo(name)).hasSize(1);
        assertThat(List.of(delivery(one, ACCEPTED), delivery(other, "请确认时间"))).containsExactlyInAnyOrder("SENT", "SMS");
    }

    @Test
    void what_a_dead_sender_held_is_taken_up_when_its_lease_is_over() {
        Placed order = visitOf(withPhone(somePhone()));
        held(order, "2099-01-01");
        outbox.sendPending();
        assertThat(delivery(order, ACCEPTED)).isEqualTo("SENDING");
        held(order, "2020-01-01");
        outbox.sendPending();
        assertThat(delivery(order, ACCEPTED)).isEqualTo("SMS");
    }

    private void held(Placed order, String until) {
        change("update notification set delivery = 'SENDING', send_at = '" + until + "' where order_number = '"
                + order.number() + "' and title = '" + ACCEPTED + "'");
    }

    private void change(String sql) {
        try (var connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nothing_personal_is_logged_on_the_way() {
        String phone = somePhone();
        String name = withPhone(phone);
        try (var log = songe.support.Logged.all()) {
            visitOf(name);
            outbox.sendPending();
            assertThat(String.join("\n", log.lines())).doesNotContain(phone, name);
        }
    }
}
