package songe.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Pledged.accepted;
import static songe.support.Pledged.account;
import static songe.support.Pledged.asked;
import static songe.support.Pledged.delivered;
import static songe.support.Pledged.made;
import static songe.support.Pledged.wish;
import static songe.support.Refusal.refused;
import static songe.support.Wanted.daily;
import static songe.support.Wanted.onRequest;
import static songe.support.Wanted.published;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.shared.Sql;
import songe.shared.Transactions;
import songe.support.As;
import songe.support.Call;
import songe.support.Pledged;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.Together;
import songe.support.With;

/** What units pledge, what orders take from it, and what comes of that. */
@QuarkusTest
class PledgeApiTest {
    private static final LocalDate TODAY = Time.day(Time.now());

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static RequestSpecification chen() {
        return As.person("chen");
    }

    private static ValidatableResponse ledger(String number) {
        return chen().get("/api/partner/pledges/{number}/movements", number)
                .then()
                .statusCode(200);
    }

    // --- making --------------------------------------------------------------------------------------------------

    @Test
    void a_unit_says_what_it_gives() {
        long item = published(onRequest());
        String number = Pledged.make(chen(), wish(item, 40, "title", "理发40人次"))
                .then()
                .statusCode(201)
                .body("title", equalTo("理发40人次"))
                .body("item.id", equalTo((int) item))
                .body("unit.code", equalTo("BARBER"))
                .body("state", equalTo("RUNNING"))
                .body("from", equalTo(TODAY.toString()))
                .body("balance.free", equalTo(40))
                .extract()
                .path("number");
        chen().get("/api/partner/pledges?size=100").then().body("items.number", hasItem(number));
        ledger(number)
                .body("items.kind", contains("PLEDGED"))
                .body("items[0].quantity", equalTo(40))
                .body("items[0].by", notNullValue())
                .body("items[0].order", nullValue())
                .body("items[0].after.pledged", equalTo(40));
    }

    @Test
    void it_may_be_nothing_that_is_ordered_here() {
        String number = made(null, 3, "title", "讲座", "unitWord", "场");
        assertThat(Pledged.seen(number).getString("item")).isNull();
        Pledged.give(number, 2).then().statusCode(201).body("balance.used", equalTo(2));
        Pledged.give(number, 2).then().spec(refused(409, "pledge.not-enough"));
        assertThat(account(number)).isEqualTo("0 2 0 1");
        ledger(number).body("items.kind", contains("GIVEN", "PLEDGED"));
    }

    @Test
    void the_same_key_makes_it_once() {
        Map<String, Object> wish = wish(null, 5);
        String key = java.util.UUID.randomUUID().toString();
        String first = Call.body(chen(), wish)
                .header("Idempotency-Key", key)
                .post("/api/partner/pledges")
                .path("number");
        String second = Call.body(chen(), wish)
                .header("Idempotency-Key", key)
                .post("/api/partner/pledges")
                .path("number");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void what_cannot_be_pledged_is_refused() {
        refusedFor("until", "pledge.days", "until", TODAY.minusDays(1).toString());
        refusedFor(
                "from",
                "pledge.too-early",
                "from",
                TODAY.withDayOfMonth(1).minusDays(1).toString());
        refusedFor("until", "pledge.too-long", "until", TODAY.plusDays(400).toString());
        Pledged.make(chen(), wish(null, 5, "until", "1999-01-01")).then().spec(refused(400, "request.day"));
        Pledged.make(chen(), wish(null, 0)).then().spec(refused(400, "request.invalid", "quantity"));
        Pledged.make(chen(), wish(null, 5, "unitWord", "")).then().statusCode(400);
        Pledged.make(chen(), wish(Some.item("S07"), 5)).then().spec(refused(404, "item.unknown"));
        Pledged.make(chen(), wish(999_999_999L, 5)).then().spec(refused(404, "item.unknown"));
        Call.body(chen(), wish(null, 5)).post("/api/partner/pledges").then().spec(refused(400, "request.key-required"));
    }

    private static void refusedFor(String field, String code, String name, Object value) {
        Pledged.make(chen(), wish(null, 5, name, value)).then().spec(refused(422, code, field));
    }

    // --- what orders take ----------------------------------------------------------------------------------------

    @Test
    void an_order_commits_and_what_is_delivered_is_used() {
        long item = published(onRequest());
        String number = made(item, 2);
        Placed order = asked(item);
        assertThat(account(number)).isEqualTo("1 0 0 1");
        accepted(order);
        assertThat(account(number)).isEqualTo("1 0 0 1");
        delivered(order);
        assertThat(account(number)).isEqualTo("0 1 0 1");
        Call.put(order.owner(), order, "confirmation").then().statusCode(200);
        Call.put(order.owner(), order, "rating", Map.of("score", 5)).then().statusCode(200);
        assertThat(account(number)).isEqualTo("0 1 0 1");
        ledger(number)
                .body("items.kind", contains("USED", "COMMITTED", "PLEDGED"))
                .body("items[0].order", equalTo(order.number()))
                .body("items[0].by", nullValue())
                .body("items[1].order", equalTo(order.number()))
                .body("items[1].after.free", equalTo(1));
    }

    @Test
    void the_unit_s_ledger_tells_no_resident() {
        long item = published(onRequest());
        String number = made(item, 2);
        Placed order = asked(item);
        assertThat(ledger(number).extract().asString()).doesNotContain(order.resident());
    }

    @Test
    void whatever_ends_without_delivery_gives_back() {
        long item = published(onRequest());
        String number = made(item, 3);
        Placed rejected = asked(item);
        Placed cancelled = asked(item);
        Placed byUnit = accepted(asked(item));
        assertThat(account(number)).isEqualTo("3 0 0 0");
        Pledged.put(
                rejected, As.person("wang"), "triage", Map.of("decision", "REJECT", "reason", "不行", "referral", "打电话"));
        Pledged.put(cancelled, cancelled.owner(), "cancellation", Map.of("reason", "临时有事"));
        Pledged.put(byUnit, chen(), "cancellation", Map.of("reason", "师傅病了", "alternative", "明天"));
        assertThat(account(number)).isEqualTo("0 0 0 3");
        ledger(number).body("items.kind.findAll { it == 'RELEASED' }", hasSize(3));
    }

    @Test
    void a_party_takes_a_place_each_and_gives_all_back() {
        long item = published(daily());
        String number = made(item, 5);
        Placed order = booked(item, 3);
        assertThat(account(number)).isEqualTo("3 0 0 2");
        book(item, Some.resident(), 3).then().spec(refused(409, "pledge.exhausted"));
        Pledged.put(order, order.owner(), "cancellation", Map.of("reason", "临时有事"));
        assertThat(account(number)).isEqualTo("0 0 0 5");
    }

    private static Placed booked(long item, int places) {
        String resident = Some.resident();
        String number =
                book(item, resident, places).then().statusCode(201).extract().path("number");
        return new Placed(number, resident);
    }

    private static Response book(long item, String resident, int places) {
        List<Map<String, Object>> sessions = As.nobody()
                .get("/api/items/{item}/sessions?size=100", item)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        Instant tomorrow = Time.now().plus(Duration.ofHours(26));
        Object session = sessions.stream()
                .filter(s -> Instant.parse((String) s.get("startsAt")).isAfter(tomorrow) && (int) s.get("free") == 6)
                .findFirst()
                .orElseThrow()
                .get("id");
        return Call.place(As.resident(resident), With.fields("itemId", item, "sessionId", session, "places", places));
    }

    @Test
    void when_nothing_is_left_the_order_is_not_made() {
        long item = published(onRequest());
        String number = made(item, 1);
        asked(item);
        Pledged.ask(item, Some.resident(), Some.soon())
                .then()
                .spec(refused(409, "pledge.exhausted"))
                .body("detail", containsString("约满"));
        assertThat(account(number)).isEqualTo("1 0 0 0");
        Pledged.resize(number, 2).then().statusCode(200).body("balance.free", equalTo(1));
        asked(item);
    }

    @Test
    void the_last_one_goes_to_one_of_many() {
        long item = published(onRequest());
        String number = made(item, 1);
        List<Integer> replies = Together.times(
                8, i -> Pledged.ask(item, Some.resident(), Some.soon()).statusCode());
        assertThat(replies).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(account(number)).isEqualTo("1 0 0 0");
    }

    @Test
    void what_ends_first_is_used_first() {
        long item = published(onRequest());
        String later = made(item, 5);
        String sooner = made(item, 1, "until", TODAY.plusDays(10).toString());
        asked(item);
        assertThat(account(sooner)).isEqualTo("1 0 0 0");
        asked(item);
        assertThat(account(later)).isEqualTo("1 0 0 4");
    }

    @Test
    void a_pledge_for_other_days_is_left_alone() {
        long item = published(onRequest());
        String number = made(
                item,
                1,
                "from",
                TODAY.plusDays(10).toString(),
                "until",
                TODAY.plusDays(20).toString());
        assertThat(Pledged.seen(number).getString("state")).isEqualTo("UPCOMING");
        asked(item);
        assertThat(account(number)).isEqualTo("0 0 0 1");
        Pledged.ask(item, Some.resident(), Time.now().plus(Duration.ofDays(15)))
                .then()
                .statusCode(201);
        assertThat(account(number)).isEqualTo("1 0 0 0");
    }

    // --- more, less, and the end ---------------------------------------------------------------------------------

    @Test
    void it_can_be_more_or_less_but_not_less_than_is_taken() {
        long item = published(onRequest());
        String number = made(item, 3);
        asked(item);
        Pledged.give(number, 1).then().statusCode(201);
        Pledged.resize(number, 1).then().spec(refused(409, "pledge.in-use"));
        Pledged.resize(number, 2).then().statusCode(200).body("balance.free", equalTo(0));
        Pledged.resize(number, 2).then().statusCode(200);
        Pledged.resize(number, 10).then().statusCode(200).body("balance.free", equalTo(8));
        ledger(number).body("items.kind", contains("RAISED", "LOWERED", "GIVEN", "COMMITTED", "PLEDGED"));
    }

    @Test
    void what_nobody_asked_for_expires_and_what_is_committed_may_still_be_used() {
        long item = published(onRequest());
        String number = made(item, 5, "until", TODAY.plusDays(1).toString());
        Placed used = accepted(asked(item));
        Placed given = asked(item);
        delivered(used);
        assertThat(left(item)).containsEntry("quantity", 3).containsEntry("unitWord", "人次");
        Time.at(Time.on(TODAY.plusDays(2), "00:01"));
        assertThat(left(item)).isNull();
        assertThat(isMarked(item)).isFalse();
        assertThat(account(number)).isEqualTo("1 1 3 0");
        assertThat(Pledged.seen(number).getString("state")).isEqualTo("OVER");
        Pledged.put(given, given.owner(), "cancellation", Map.of("reason", "临时有事"));
        assertThat(account(number)).isEqualTo("0 1 4 0");
        ledger(number).body("items.kind", contains("LAPSED", "EXPIRED", "USED", "COMMITTED", "COMMITTED", "PLEDGED"));
        Pledged.resize(number, 9).then().spec(refused(409, "pledge.over"));
        Pledged.give(number, 1).then().spec(refused(409, "pledge.over"));
        chen().get("/api/partner/pledges?scope=past&size=100").then().body("items.number", hasItem(number));
        chen().get("/api/partner/pledges?size=100").then().body("items.number", not(hasItem(number)));
        Pledged.ask(item, Some.resident(), null).then().statusCode(201); // none runs, so none is asked
    }

    private static Map<String, Object> left(long item) {
        return As.nobody()
                .get("/api/items/{id}", item)
                .then()
                .statusCode(200)
                .extract()
                .path("pledge");
    }

    /** Its orders ask whether a pledge runs. */
    private boolean isMarked(long item) {
        return transactions.retrying(
                () -> Sql.rows(em, "select pledged from item where id = ?", row -> row.getBoolean(1), item)
                        .get(0));
    }

    @Test
    void the_mark_stays_as_long_as_one_of_them_goes_on() {
        long item = published(onRequest());
        made(item, 5, "until", TODAY.plusDays(1).toString());
        made(item, 5, "until", TODAY.plusDays(9).toString());
        Time.at(Time.on(TODAY.plusDays(2), "00:01"));
        assertThat(isMarked(item)).isTrue();
        assertThat(left(item)).containsEntry("quantity", 5);
    }

    @Test
    void the_town_reads_what_is_left_of_all_of_them() {
        String number = made(null, 7);
        As.person("zhao")
                .get("/api/town/pledges?size=100")
                .then()
                .statusCode(200)
                .body("items.find { it.number == '" + number + "' }.balance.free", equalTo(7));
        As.person("chen").get("/api/town/pledges").then().spec(refused(403, "auth.forbidden"));
        As.nobody().get("/api/town/pledges").then().spec(refused(401, "auth.required"));
    }

    // --- once more -----------------------------------------------------------------------------------------------

    @Test
    void last_month_s_are_made_again_in_one_go_and_only_once() {
        LocalDate first = TODAY.withDayOfMonth(1);
        LocalDate last = TODAY.withDayOfMonth(TODAY.lengthOfMonth());
        String number =
                made(null, 7, "title", "照搬" + System.nanoTime(), "from", first.toString(), "until", last.toString());
        String title = Pledged.seen(number).getString("title");
        Time.at(Time.on(first.plusMonths(1).plusDays(2), "09:00"));
        LocalDate next = first.plusMonths(1);
        copy().then()
                .statusCode(201)
                .body("items.find { it.title == '" + title + "' }.from", equalTo(next.toString()))
                .body(
                        "items.find { it.title == '" + title + "' }.until",
                        equalTo(next.withDayOfMonth(next.lengthOfMonth()).toString()))
                .body("items.find { it.title == '" + title + "' }.balance.free", equalTo(7));
        copy().then().spec(refused(409, "pledge.nothing-to-copy"));
    }

    private static Response copy() {
        return Pledged.create(chen(), "/api/partner/pledges/copies", Map.of());
    }

    // --- whose they are ------------------------------------------------------------------------------------------

    @Test
    void another_unit_finds_nothing() {
        String number = made(null, 7);
        RequestSpecification qian = As.person("qian");
        qian.get("/api/partner/pledges/" + number).then().spec(refused(404, "pledge.unknown"));
        As.person("qian")
                .get("/api/partner/pledges/" + number + "/movements")
                .then()
                .spec(refused(404, "pledge.unknown"));
        As.person("qian").get("/api/partner/pledges?size=100").then().body("items.number", not(hasItem(number)));
        Call.body(As.person("qian"), Map.of("quantity", 9))
                .put("/api/partner/pledges/" + number + "/quantity")
                .then()
                .spec(refused(404, "pledge.unknown"));
        Pledged.create(As.person("qian"), "/api/partner/pledges/" + number + "/uses", Map.of("quantity", 1))
                .then()
                .spec(refused(404, "pledge.unknown"));
        As.person("qian").get("/api/partner/pledges/sheet?unit=BARBER").then().spec(refused(404, "partner.unknown"));
        assertThat(account(number)).isEqualTo("0 0 0 7");
    }

    @Test
    void who_works_for_a_unit_or_lives_here_has_no_say_in_it() {
        for (String who : List.of("ma", "wang", "zhao", "li"))
            As.person(who).get("/api/partner/pledges").then().spec(refused(403, "auth.forbidden"));
        As.nobody().get("/api/partner/pledges").then().spec(refused(401, "auth.required"));
    }
}
