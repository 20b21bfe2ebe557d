package songe.order.look;

import static org.assertj.core.api.Assertions.assertThat;
import static songe.support.Refusal.refused;
import static songe.support.Some.visit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.Together;

/** Whoever reads a phone or an address in clear is shown to the person whose it is. */
@QuarkusTest
class LookTest {
    private static final String PHONE = "13812345678";

    @AfterEach
    void reset() {
        Time.reset();
    }

    /** A confirmed visit in twenty minutes of somebody with a phone: its window is open, and {@code qian} accepted it. */
    private static Placed visitNow() {
        return Some.accepted(Some.assigned(
                Some.placed(Some.residentWith(Map.of("phone", PHONE)), visit("wishedTime", Some.soon()))));
    }

    @Test
    void the_resident_sees_who_read_the_phone_and_the_address_where_and_as_what() {
        Placed order = visitNow();
        order.seenBy(As.person("lu"));
        JsonPath looks = looks(order.owner(), order);
        assertThat(looks.getList("items.findAll { it.by == '（示例）家电维修服务社 陆师傅（示例）' }.what"))
                .containsExactlyInAnyOrder("PHONE", "ADDRESS");
        assertThat(looks.getString("items.find { it.by.contains('陆师傅') }.role")).isEqualTo("服务人员");
        assertThat(looks.getString("items[0].order.title")).startsWith("上门小修");
        assertThat(looks.getList("items.order.number")).containsOnly(order.number());
        assertThat(Instant.parse(looks.getString("items[0].at")))
                .isBetween(Time.now().minusSeconds(60), Time.now().plusSeconds(5));
    }

    @Test
    void who_accepts_a_visit_that_is_near_has_read_the_answer() {
        Placed order = visitNow();
        assertThat(by(order)).containsOnly("（示例）家电维修服务社 钱经理（示例）");
    }

    @Test
    void the_residents_own_look_leaves_none() {
        Placed order = Some.submittedOrder();
        order.seen();
        order.seen();
        assertThat(by(order)).isEmpty();
    }

    @Test
    void a_masked_number_was_not_read() {
        Placed order = Some.submittedOrder();
        assertThat(order.seenBy(As.person("wang")).getString("address")).contains("****");
        assertThat(by(order)).isEmpty();
    }

    @Test
    void a_list_shows_nothing_in_clear_and_leaves_no_look() {
        String daughter = Some.resident();
        Map<String, Object> mother =
                Map.of("name", "陈阿婆", "phone", "13912345678", "relation", "母亲", "consent", "VOICE");
        Placed order = Some.accepted(
                Some.assigned(Some.placed(daughter, visit("wishedTime", Some.soon(), "beneficiary", mother))));
        int before = by(order).size();
        String listed = As.person("qian")
                .get("/api/partner/orders?status=CONFIRMED&size=100")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(listed).contains(order.number()).doesNotContain("13912345678");
        assertThat(by(order)).hasSize(before);
        assertThat(order.seenBy(As.person("qian")).getString("beneficiary.phone"))
                .isEqualTo("13912345678");
    }

    @Test
    void twenty_reads_at_once_are_one_look() {
        Placed order = visitNow();
        As.person("lu").get("/api/me").then().statusCode(200);
        Together.times(20, i -> order.seenBy(As.person("lu")));
        order.seenBy(As.person("lu"));
        assertThat(by(order)).filteredOn(b -> b.contains("陆师傅")).hasSize(2); // the phone and the address
    }

    @Test
    void who_comes_back_after_ten_minutes_has_looked_again() {
        Placed order = visitNow();
        order.seenBy(As.person("lu"));
        Time.at(Time.now().plus(Duration.ofMinutes(9)));
        order.seenBy(As.person("lu"));
        assertThat(by(order)).filteredOn(b -> b.contains("陆师傅")).hasSize(2);
        Time.at(Time.now().plus(Duration.ofMinutes(11)));
        order.seenBy(As.person("lu"));
        assertThat(by(order)).filteredOn(b -> b.contains("陆师傅")).hasSize(4);
    }

    @Test
    void whoever_calls_back_is_seen_to_have_read_the_number_but_not_the_address() {
        Placed order = Some.reworked(Some.delivered(Some.inService(visitNow())));
        order.seenBy(As.person("fang"));
        JsonPath looks = looks(order.owner(), order);
        assertThat(looks.getList("items.findAll { it.role == '回访员' }.what")).containsExactly("PHONE");
        assertThat(looks.getString("items.find { it.role == '回访员' }.by")).isEqualTo("淞南镇 方回访（示例）");
    }

    @Test
    void a_beneficiary_with_an_account_sees_them_too() {
        String mother = Some.residentWith(Map.of("phone", PHONE));
        Map<String, Object> her = Map.of("name", mother, "phone", PHONE, "relation", "母亲", "consent", "VOICE");
        Placed order = Some.accepted(
                Some.assigned(Some.placed(Some.resident(), visit("wishedTime", Some.soon(), "beneficiary", her))));
        assertThat(looks(As.resident(mother), order).getList("items.order.number"))
                .contains(order.number());
        assertThat(by(order)).isNotEmpty();
    }

    @Test
    void an_attendant_who_took_the_order_down_is_seen_by_the_person() {
        String mother = Some.residentWith(Map.of("phone", PHONE));
        Map<String, Object> her = Map.of("name", mother, "phone", PHONE, "relation", "居民", "consent", "PRESENT");
        String number = Call.place(As.person("he"), visit("beneficiary", her))
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        JsonPath looks = looks(As.resident(mother), new Placed(number, mother));
        assertThat(looks.getList("items.by")).contains("嘉骏花苑党群服务站 何老师（示例）");
        assertThat(looks(As.person("he"), new Placed(number, mother)).getList("items"))
                .isEmpty();
    }

    @Test
    void a_stranger_sees_none() {
        Placed order = visitNow();
        assertThat(looks(As.resident(Some.resident()), order).getList("items")).isEmpty();
        assertThat(looks(As.person("qian"), order).getList("items")).isEmpty();
        As.nobody().get("/api/me/looks").then().spec(refused(401, "auth.required"));
        order.owner().get("/api/me/looks?order=ABCDEFGHJ").then().spec(refused(400, "request.invalid"));
        order.owner().get("/api/me/looks?after=x").then().spec(refused(400, "page.cursor"));
    }

    @Test
    void looks_come_page_by_page() {
        Placed order = visitNow();
        order.seenBy(As.person("lu"));
        List<String> all = order.owner().get("/api/me/looks").jsonPath().getList("items.collect { it.by + it.what }");
        JsonPath first = order.owner().get("/api/me/looks?size=3").jsonPath();
        JsonPath rest = order.owner()
                .queryParam("after", first.getString("next"))
                .get("/api/me/looks?size=3")
                .jsonPath();
        assertThat(first.getList("items")).hasSize(3);
        assertThat(rest.getString("next")).isNull();
        List<String> paged = new java.util.ArrayList<>(first.getList("items.collect { it.by + it.what }"));
        paged.addAll(rest.getList("items.collect { it.by + it.what }"));
        assertThat(paged).isEqualTo(all).hasSize(4);
    }

    private static List<String> by(Placed order) {
        return looks(order.owner(), order).getList("items.by");
    }

    private static JsonPath looks(RequestSpecification who, Placed order) {
        return who.get("/api/me/looks?size=100&order=" + order.number())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
