package songe.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Call.body;
import static songe.support.Call.place;
import static songe.support.Refusal.refused;
import static songe.support.Wanted.daily;
import static songe.support.Wanted.draft;
import static songe.support.Wanted.onRequest;
import static songe.support.Wanted.published;
import static songe.support.Wanted.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import songe.support.As;
import songe.support.Call;
import songe.support.Sheets;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.Together;
import songe.support.Unit;
import songe.support.Wanted;
import songe.support.With;

/** From a unit's draft to the public and back. */
@QuarkusTest
class PublishingTest {

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static ValidatableResponse seen(long id) {
        return As.nobody().get("/api/items/{id}", id).then();
    }

    private static ValidatableResponse own(long id) {
        return As.person("chen").get("/api/partner/items/{id}", id).then();
    }

    private static Response write(long id, Map<String, ?> item) {
        return body(As.person("chen"), item).put("/api/partner/items/{id}", id);
    }

    private static Response order(long id) {
        return place(As.resident(Some.resident()), With.fields("itemId", id));
    }

    private static JsonPath waiting(long id) {
        return As.person("zhao")
                .get("/api/town/approvals/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    // --- drafts that come to nothing -----------------------------------------------------------------------------

    private static Response delete(String who, long id) {
        return As.person(who).delete("/api/partner/items/{id}", id);
    }

    @Test
    void a_draft_that_nobody_saw_can_be_deleted() {
        long id = draft(daily());
        own(id).body("item.actions", hasItem("deletion"));
        delete("chen", id).then().statusCode(204);
        own(id).spec(refused(404, "item.unknown"));
        delete("chen", id).then().spec(refused(404, "item.unknown"));
        Wanted.submit(id).then().spec(refused(404, "item.unknown"));
        As.person("zhao")
                .get("/api/town/audit?kind=ItemFact.Deleted")
                .then()
                .body("items[0].text", equalTo("删掉了一份没公布过的草稿"));
    }

    @Test
    void so_can_one_that_the_town_sent_back() {
        long id = submitted(onRequest());
        Wanted.sendBack(id, "写得太短").then().statusCode(200);
        delete("chen", id).then().statusCode(204);
        own(id).spec(refused(404, "item.unknown"));
    }

    @Test
    void what_waits_for_the_town_or_was_public_stays() {
        long waiting = submitted(onRequest());
        own(waiting).body("item.actions", not(hasItem("deletion")));
        delete("chen", waiting).then().spec(refused(409, "publication.kept")).body("detail", containsString("等待审核"));
        long id = published(onRequest());
        delete("chen", id).then().spec(refused(409, "publication.kept")).body("detail", containsString("已公布"));
        write(id, onRequest()).then().statusCode(200).body("item.actions", not(hasItem("deletion")));
        delete("chen", id).then().spec(refused(409, "publication.kept"));
        As.person("chen").delete("/api/items/{id}/publication", id).then().statusCode(200);
        delete("chen", id).then().spec(refused(409, "publication.kept")).body("detail", containsString("已下架"));
        own(id).statusCode(200);
    }

    @Test
    void a_draft_is_its_unit_s_own_to_delete() {
        long id = draft(onRequest());
        delete("qian", id).then().spec(refused(404, "item.unknown"));
        delete("ma", id).then().spec(refused(403, "auth.forbidden"));
        As.nobody().delete("/api/partner/items/{id}", id).then().spec(refused(401, "auth.required"));
        own(id).statusCode(200);
    }

    @Test
    void of_deleting_and_handing_in_at_once_one_wins() {
        for (int turn = 0; turn < 5; turn++) {
            long id = draft(onRequest());
            List<Response> replies = Together.times(2, i -> i == 0 ? delete("chen", id) : Wanted.submit(id));
            assertThat(replies).filteredOn(r -> r.statusCode() < 300).hasSize(1);
        }
    }

    // --- the road ------------------------------------------------------------------------------------------------

    @Test
    void what_a_unit_publishes_is_ordered_once_the_town_has_approved_it() {
        Map<String, Object> item = onRequest("summary", "带上身份证");
        long id = submitted(item);
        own(id).body("item.status", equalTo("SUBMITTED")).body("item.actions", contains("taking-back", "copy"));
        Wanted.approve(id).then().statusCode(200).body("status", equalTo("PUBLISHED"));
        seen(id).statusCode(200).body("title", equalTo(item.get("title"))).body("partner.code", equalTo("BARBER"));
        As.nobody()
                .get("/api/items?q=" + item.get("title"))
                .then()
                .body("items.id", contains((int) id))
                .body("items[0].summary", equalTo("带上身份证"));
        order(id).then().statusCode(201).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void weekly_times_become_sessions_by_approval() {
        long id = submitted(daily());
        assertThat(waiting(id).getString("changes.find { it.field == 'times' }.after"))
                .contains("周一 09:00–11:00，6人");
        Wanted.approve(id).then().statusCode(200);
        Map<String, Object> session = As.nobody()
                .get("/api/items/{id}/sessions?size=100", id)
                .then()
                .statusCode(200)
                .extract()
                .path("items[1]");
        assertThat(session).containsEntry("capacity", 6).containsEntry("free", 6);
        place(As.resident(Some.resident()), With.fields("itemId", id, "sessionId", session.get("id")))
                .then()
                .statusCode(201)
                .body("status", equalTo("CONFIRMED"));
    }

    @Test
    void nobody_but_the_unit_and_the_town_sees_a_draft() {
        Map<String, Object> item = onRequest();
        long id = draft(item);
        for (boolean submit : new boolean[] {false, true}) {
            if (submit) Wanted.submit(id).then().statusCode(200);
            seen(id).spec(refused(404, "item.unknown"));
            As.nobody().get("/api/items/{id}/sessions", id).then().spec(refused(404, "item.unknown"));
            As.nobody().get("/api/stations?item=" + id).then().spec(refused(404, "item.unknown"));
            assertThat(found(item)).isZero();
            order(id).then().spec(refused(404, "item.unknown"));
            As.person("qian").get("/api/partner/items/{id}", id).then().spec(refused(404, "item.unknown"));
        }
        As.person("ma").get("/api/partner/items?size=100").then().body("items.id", hasItem((int) id));
        As.person("qian").get("/api/partner/items?size=100").then().body("items.id", not(hasItem((int) id)));
    }

    @Test
    void what_is_sent_back_says_why_and_is_mended() {
        long id = submitted(onRequest());
        Wanted.decide(id, Map.of("decision", "SEND_BACK"))
                .then()
                .spec(refused(422, "publishing.reason-required", "reason"));
        Wanted.sendBack(id, "请写明要带什么").then().statusCode(200).body("status", equalTo("SENT_BACK"));
        own(id).body("item.reason", equalTo("请写明要带什么"))
                .body("item.actions", contains("edit", "submission", "copy", "deletion"));
        seen(id).spec(refused(404, "item.unknown"));
        Map<String, Object> mended = onRequest("description", "请带身份证和医保卡");
        write(id, mended).then().statusCode(200).body("item.status", equalTo("SENT_BACK"));
        Wanted.submit(id).then().statusCode(200).body("item.reason", nullValue());
        Wanted.approve(id).then().statusCode(200);
        seen(id).body("title", equalTo(mended.get("title"))).body("description", equalTo("请带身份证和医保卡"));
    }

    @Test
    void the_public_reads_the_old_version_until_the_new_one_is_approved() {
        Map<String, Object> first = onRequest("summary", "原来的");
        long id = published(first);
        Map<String, Object> second = new HashMap<>(first);
        second.put("summary", "新的");
        second.put("capacity", 9);
        write(id, second)
                .then()
                .statusCode(200)
                .body("item.status", equalTo("DRAFT"))
                .body("item.shown", equalTo(true));
        seen(id).body("summary", equalTo("原来的"));
        Wanted.submit(id).then().statusCode(200);
        seen(id).body("summary", equalTo("原来的"));
        JsonPath waiting = waiting(id);
        assertThat(waiting.getBoolean("first")).isFalse();
        assertThat(waiting.getList("changes.field")).containsExactly("summary", "capacity");
        assertThat(waiting.getList("changes.before")).containsExactly("原来的", "1人");
        assertThat(waiting.getList("changes.after")).containsExactly("新的", "9人");
        order(id).then().statusCode(201);
        Wanted.approve(id).then().statusCode(200);
        seen(id).body("summary", equalTo("新的"));
    }

    @Test
    void what_waits_longest_is_first() {
        long first = submitted(onRequest());
        long second = submitted(onRequest());
        List<Integer> ids = As.person("zhao")
                .get("/api/town/approvals?size=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(ids).containsSubsequence((int) first, (int) second);
        int before = count();
        Wanted.approve(first);
        assertThat(count()).isEqualTo(before - 1);
        As.person("zhao").get("/api/town/approvals/{id}", first).then().spec(refused(404, "publishing.decided"));
    }

    private static int count() {
        return As.person("zhao")
                .get("/api/town/approvals/count")
                .then()
                .statusCode(200)
                .extract()
                .path("count");
    }

    @Test
    void the_unit_and_the_operators_are_told() {
        Map<String, Object> item = onRequest();
        long id = submitted(item);
        assertThat(told("zhao", item)).containsExactly("有一项发布等您审核");
        Wanted.sendBack(id, "再想想");
        Wanted.submit(id);
        Wanted.approve(id);
        assertThat(told("chen", item)).containsExactly("审核通过了", "有一项要再改改");
        assertThat(told("qian", item)).isEmpty();
    }

    private static List<String> told(String account, Map<String, ?> item) {
        return As.person(account)
                .get("/api/inbox?size=100")
                .jsonPath()
                .getList("items.findAll { it.text.contains('" + item.get("title") + "') }.title");
    }

    // --- the window ----------------------------------------------------------------------------------------------

    @Test
    void an_item_is_shown_and_ordered_inside_its_window_only() {
        Instant from = Time.now().plus(Duration.ofDays(2));
        Instant until = Time.now().plus(Duration.ofDays(4));
        Map<String, Object> item = onRequest("publishFrom", from, "publishUntil", until);
        long id = published(item);
        assertThat(found(item)).isZero();
        seen(id).spec(refused(404, "item.unknown"));
        order(id).then().spec(refused(409, "booking.closed")).body("detail", containsString("起才开放"));
        own(id).body("item.status", equalTo("PUBLISHED")).body("item.statusText", containsString("已通过"));
        Time.at(from);
        assertThat(found(item)).isEqualTo(1);
        seen(id).statusCode(200);
        Placed placed = Some.placed(Some.resident(), With.fields("itemId", id));
        Time.at(until);
        assertThat(found(item)).isZero();
        seen(id).spec(refused(404, "item.unknown"));
        order(id).then().spec(refused(409, "booking.closed")).body("detail", containsString("已过开放时间"));
        Some.assigned(placed);
        assertThat(placed.status()).isEqualTo("ASSIGNED");
    }

    /** Of that title to the letter: where nothing has it, a title that is half the same is found too. */
    private static int found(Map<String, ?> item) {
        return As.nobody()
                .get("/api/items?size=100&q=" + item.get("title"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.title == '" + item.get("title") + "' }")
                .size();
    }

    // --- withdrawing ---------------------------------------------------------------------------------------------

    @Test
    void a_withdrawn_item_is_ordered_no_more_but_what_was_ordered_goes_on() {
        long id = published(onRequest());
        Placed placed = Some.placed(Some.resident(), With.fields("itemId", id));
        As.person("qian").delete("/api/items/{id}/publication", id).then().spec(refused(404, "item.unknown"));
        As.person("chen")
                .delete("/api/items/{id}/publication", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        seen(id).spec(refused(404, "item.unknown"));
        order(id).then().spec(refused(409, "booking.closed")).body("detail", containsString("已经下架"));
        Some.assigned(placed);
        assertThat(placed.seen().getString("item.title")).isNotBlank();
        As.person("zhao")
                .get("/api/town/items?status=WITHDRAWN&size=100")
                .then()
                .body("items.id", hasItem((int) id));
        As.person("zhao").put("/api/items/{id}/publication", id).then().statusCode(200);
        seen(id).statusCode(200);
        order(id).then().statusCode(201);
    }

    @Test
    void the_town_takes_down_what_came_with_its_data_and_the_next_file_does_not_bring_it_back() {
        long id = Some.item("N04");
        As.person("zhao").delete("/api/items/{id}/publication", id).then().statusCode(200);
        Sheets.ofDemoTown().only("items").bring(As.person("zhao")).statusCode(200);
        seen(id).spec(refused(404, "item.unknown"));
        As.person("zhao").put("/api/items/{id}/publication", id).then().statusCode(200);
        seen(id).statusCode(200);
    }

    // --- wrong moments -------------------------------------------------------------------------------------------

    @Test
    void a_wrong_step_names_both_states() {
        long id = draft(onRequest());
        refusedStep(Wanted.approve(id), "草稿", "已通过");
        refusedStep(Wanted.sendBack(id, "不行"), "草稿", "退回修改");
        refusedStep(As.person("chen").delete("/api/partner/items/{id}/submission", id), "草稿", "草稿");
        refusedStep(As.person("chen").delete("/api/items/{id}/publication", id), "还没公布过", "已下架");
        refusedStep(As.person("zhao").put("/api/items/{id}/publication", id), "还没公布过", "已公布");
        Wanted.submit(id).then().statusCode(200);
        refusedStep(Wanted.submit(id), "等待审核", "等待审核");
        refusedStep(write(id, onRequest()), "等待审核", "修改");
        Wanted.approve(id).then().statusCode(200);
        refusedStep(Wanted.approve(id), "已通过", "已通过");
        refusedStep(Wanted.submit(id), "已通过", "等待审核");
        refusedStep(As.person("zhao").put("/api/items/{id}/publication", id), "已公布", "已公布");
    }

    private static void refusedStep(Response reply, String from, String to) {
        reply.then()
                .spec(refused(409, "publication.transition"))
                .body("detail", containsString("“" + from + "”"))
                .body("detail", containsString("“" + to + "”"));
    }

    @Test
    void what_was_taken_back_and_rewritten_is_not_approved_unread() {
        long id = submitted(onRequest());
        int read = waiting(id).getInt("revision");
        As.person("chen")
                .delete("/api/partner/items/{id}/submission", id)
                .then()
                .statusCode(200);
        write(id, onRequest("summary", "换了内容")).then().statusCode(200);
        Wanted.submit(id).then().statusCode(200);
        Wanted.decide(id, Map.of("decision", "APPROVE", "revision", read))
                .then()
                .spec(refused(409, "publishing.rewritten"));
        Wanted.decide(id, Map.of("decision", "APPROVE", "revision", waiting(id).getInt("revision")))
                .then()
                .statusCode(200);
    }

    /** Leans on the lock on the item's row that a decision takes first. */
    @Test
    void of_two_operators_at_once_one_decides() {
        As.person("zhao").get("/api/me").then().statusCode(200);
        for (int turn = 0; turn < 5; turn++) {
            long id = submitted(onRequest());
            List<Response> replies =
                    Together.times(4, i -> i % 2 == 0 ? Wanted.approve(id) : Wanted.sendBack(id, "再想想"));
            assertThat(replies).filteredOn(r -> r.statusCode() == 200).hasSize(1);
            assertThat(replies).filteredOn(r -> r.statusCode() != 200).allSatisfy(r -> r.then()
                    .spec(refused(409, "publication.transition")));
        }
    }

    @Test
    void two_writers_at_once_begin_one_version() {
        long id = published(onRequest());
        List<Response> replies = Together.times(4, i -> write(id, onRequest()));
        assertThat(replies).allSatisfy(r -> assertThat(r.statusCode()).isEqualTo(200));
        Wanted.submit(id).then().statusCode(200);
        Wanted.approve(id).then().statusCode(200);
    }

    // --- once per key, copies ------------------------------------------------------------------------------------

    @Test
    void a_twin_makes_no_second_draft() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> item = onRequest();
        List<Long> ids = Together.times(3, i -> body(As.person("chen"), item)
                .header("Idempotency-Key", key)
                .post("/api/partner/items")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("item.id"));
        assertThat(ids.stream().distinct()).hasSize(1);
        body(As.person("chen"), item).post("/api/partner/items").then().spec(refused(400, "request.key-required"));
    }

    @Test
    void last_months_is_copied_a_month_on() {
        Instant from = Instant.parse("2027-01-31T01:00:00Z");
        Instant until = Instant.parse("2027-02-28T09:00:00Z");
        Map<String, Object> item = daily("publishFrom", from, "publishUntil", until, "eligibility", "age>=60");
        long id = published(item);
        JsonPath copy = As.person("chen")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/partner/items/{id}/copy", id)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(copy.getLong("item.id")).isNotEqualTo(id);
        assertThat(copy.getString("item.status")).isEqualTo("DRAFT");
        assertThat(copy.getString("item.title")).isEqualTo(item.get("title"));
        assertThat(copy.getString("item.publishFrom")).isEqualTo("2027-02-28T01:00:00Z");
        assertThat(copy.getString("item.publishUntil")).isEqualTo("2027-03-28T09:00:00Z");
        assertThat(copy.getString("eligibility")).isEqualTo("age>=60");
        assertThat(copy.getList("times")).hasSize(7);
        Wanted.submit(copy.getLong("item.id")).then().statusCode(200);
    }

    /** The last of its sessions: there is no draw for one that begins in a few hours. */
    @Test
    void a_unit_may_have_its_places_drawn() {
        long id = Wanted.published(Wanted.daily("booking", "LOTTERY"));
        int session = As.nobody()
                .get("/api/items/{id}/sessions?size=100", id)
                .then()
                .statusCode(200)
                .extract()
                .path("items[-1].id");
        As.nobody()
                .get("/api/sessions/{id}/draw", session)
                .then()
                .statusCode(200)
                .body("seedHash", not(emptyOrNullString()), "seed", nullValue());
    }

    // --- what is written wrong -----------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fulfilment | NEED | publishing.fulfilment | fulfilment",
                "list | PROJECT | publishing.fulfilment | fulfilment",
                "eligibility | 六十岁 | publishing.eligibility | eligibility",
                "guards | be_nice | publishing.guards | guards",
                "publishUntil | 2020-01-01T00:00:00Z | publishing.window | publishUntil",
                "publishFrom | +99999-01-01T00:00:00Z | request.day | publishFrom",
                "booking | SESSION | publishing.times-instead | stationCodes",
            })
    void a_field_that_is_wrong_is_named(String field, String value, String code, String blamed) {
        Map<String, Object> item = onRequest("publishFrom", "2026-01-01T00:00:00Z");
        item.put(field, value);
        Wanted.write(As.person("chen"), item).then().spec(refused(422, code, blamed));
    }

    @Test
    void stations_and_times_have_to_make_sense() {
        refusedWrite(onRequest("stationCodes", List.of("SN-014", "NOWHERE")), "station.unknown", "stationCodes");
        refusedWrite(onRequest("times", daily().get("times")), "publishing.stations-instead", "times");
        refusedWrite(daily("times", List.of(time("11:00", "09:00"))), "publishing.hours", "times");
        refusedWrite(
                daily("times", List.of(time("09:00", "10:00"), time("09:00", "11:00"))), "publishing.twice", "times");
        long nowhere = draft(onRequest("stationCodes", List.of()));
        Wanted.submit(nowhere).then().spec(refused(422, "publishing.stations-required", "stationCodes"));
        long never = draft(daily("times", List.of()));
        Wanted.submit(never).then().spec(refused(422, "publishing.times-required", "times"));
    }

    private static Map<String, Object> time(String starts, String ends) {
        return With.fields("stationCode", Some.STATION, "weekday", 2, "starts", starts, "ends", ends);
    }

    private static void refusedWrite(Map<String, ?> item, String code, String field) {
        Wanted.write(As.person("chen"), item).then().spec(refused(422, code, field));
    }

    @Test
    void only_a_unit_one_answers_for_is_published_for() {
        Call.body(As.person("chen"), onRequest())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/partner/items?unit=FIX")
                .then()
                .spec(refused(404, "partner.unknown"));
        write(Some.item("S07"), onRequest()).then().spec(refused(404, "item.unknown"));
    }

    // --- what the form begins with -------------------------------------------------------------------------------

    @Test
    void a_new_unit_s_first_item_has_everything_but_a_name() {
        Unit unit = Unit.made();
        JsonPath defaults = defaults(unit);
        assertThat(defaults.getString("booking")).isEqualTo("REVIEW");
        assertThat(defaults.getList("stationCodes", String.class)).contains(Some.STATION, "SN-018");
        Map<String, Object> item = new HashMap<>(defaults.getMap(""));
        item.put("title", "试验" + unit.code);
        long id = Wanted.write(unit.owner(), item)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("item.id");
        unit.owner().put("/api/partner/items/{id}/submission", id).then().statusCode(200);
    }

    @Test
    void the_next_item_is_the_like_of_the_last() {
        Unit unit = Unit.made();
        unit.published("category", "家电", "durationMinutes", 45, "capacity", 3);
        JsonPath defaults = defaults(unit);
        assertThat(defaults.getString("category")).isEqualTo("家电");
        assertThat(defaults.getInt("durationMinutes")).isEqualTo(45);
        assertThat(defaults.getList("stationCodes", String.class)).containsExactly(Some.STATION);
        As.person("li").get("/api/partner/item-defaults").then().spec(refused(403, "auth.forbidden"));
        unit.owner().get("/api/partner/item-defaults?unit=FIX").then().spec(refused(404, "partner.unknown"));
    }

    private static JsonPath defaults(Unit unit) {
        return unit.owner()
                .get("/api/partner/item-defaults")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
