package songe.need;

import static org.assertj.core.api.Assertions.assertThat;
import static songe.support.Call.place;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.order.need.NeedDesks;
import songe.shared.Transactions;
import songe.support.As;
import songe.support.Call;
import songe.support.Held;
import songe.support.Inbox;
import songe.support.Needed;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.Together;
import songe.support.With;
import songe.tenant.Towns;

/** A need from being posted to its answer, and everybody who stands behind it. */
@QuarkusTest
class NeedApiTest {
    @Inject
    DataSource database;

    @Inject
    Transactions transactions;

    @Inject
    Towns towns;

    @Inject
    NeedDesks desks;

    @AfterEach
    void reset() {
        Time.reset();
    }

    // --- posted and read -----------------------------------------------------------------------------------------

    @Test
    void a_posted_need_has_a_holder_and_a_deadline_and_its_poster_stands_behind_it() {
        Needed need = Needed.posted("place", "12号楼门口");
        JsonPath seen = need.seenBy(need.own().owner());
        assertThat(seen.getString("status")).isEqualTo("OPEN");
        assertThat(seen.getString("heldBy.code")).isEqualTo(Some.STATION);
        assertThat(seen.getString("statusText")).contains("前答复");
        assertThat(Instant.parse(seen.getString("dueAt"))).isAfter(Time.now());
        assertThat(seen.getLong("supporters")).isEqualTo(1);
        assertThat(seen.getBoolean("own")).isTrue();
        assertThat(seen.getList("actions")).contains("withdrawal").doesNotContain("support", "reports");
        JsonPath order = need.own().seen();
        assertThat(order.getString("status")).isEqualTo("OPEN");
        assertThat(order.getString("need")).isEqualTo(need.number());
        assertThat(order.getString("dueAt")).isEqualTo(seen.getString("dueAt"));
        assertThat(order.getString("heldBy.code")).isEqualTo(Some.STATION);
    }

    @Test
    void nothing_in_a_need_says_who_asked() {
        Needed need = Needed.posted();
        String text = need.seenBy(As.person("wang")).prettify();
        assertThat(text).doesNotContain(need.own().resident());
        assertThat(need.seen().getString("mine")).isNull();
        assertThat(need.seen().getBoolean("own")).isFalse();
    }

    @Test
    void it_is_found_in_the_lists_and_others_stand_behind_it() {
        Needed need = Needed.posted();
        As.nobody()
                .queryParam("list", "NEED")
                .queryParam("q", need.title())
                .get("/api/items")
                .then()
                .statusCode(200)
                .body("items.id", org.hamcrest.Matchers.hasItem((int) need.itemId()));
        Placed other = need.supported();
        assertThat(other.seen().getString("need")).isEqualTo(need.number());
        assertThat(need.seenBy(other.owner()).getString("mine")).isEqualTo(other.number());
        assertThat(need.seen().getLong("supporters")).isEqualTo(2);
        place(other.owner(), With.fields("itemId", need.itemId())).then().spec(refused(409, "booking.joined"));
    }

    @Test
    void what_was_asked_for_already_is_found_before_it_is_posted_again() {
        String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        Needed need = Needed.posted("title", "门口的路灯" + mark + "不亮了");
        As.nobody()
                .queryParam("q", "路灯" + mark + "不亮")
                .get("/api/needs/similar")
                .then()
                .statusCode(200)
                .body("items.number", org.hamcrest.Matchers.hasItem(need.number()));
        As.nobody().get("/api/needs/similar").then().spec(refused(400, "request.invalid"));
    }

    @Test
    void the_board_is_filtered_by_status_category_area_and_place() {
        Needed need = Needed.posted("category", "SAFETY", "lng", 121.4801, "lat", 31.3519);
        assertThat(board("category=SAFETY")).contains(need.number());
        assertThat(board("category=HEALTH")).doesNotContain(need.number());
        assertThat(board("status=OPEN&category=SAFETY")).contains(need.number());
        assertThat(board("status=DONE&category=SAFETY")).doesNotContain(need.number());
        assertThat(board("category=SAFETY&area=310113113014")).contains(need.number());
        assertThat(board("category=SAFETY&near=121.4805,31.3515")).contains(need.number());
        assertThat(board("category=SAFETY&near=121.40,31.20")).doesNotContain(need.number());
        As.nobody().get("/api/needs?near=x").then().spec(refused(400, "request.near"));
        As.nobody().get("/api/needs/ABCDEFGH").then().spec(refused(404, "need.unknown"));
    }

    /** Somewhere nobody else asks for anything; on the corner of four squares, so that none holds all that is near. */
    @Test
    void what_is_near_comes_newest_first_from_all_around_and_nothing_from_further_away() {
        double lng = 104 + 2.0 / 45;
        double lat = 30.66;
        double[][] near = {
            {-.0205, -.0175}, {.0205, .0175}, {-.001, .017}, {.02, -.001}, {0, 0}, {-.02, .0175}, {.001, -.0175}
        };
        double[][] far = {{-.0215, 0}, {.0215, 0}, {0, -.0185}, {0, .0185}, {.03, .03}};
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < near.length; i++) {
            newestFirst.add(0, posted(lng + near[i][0], lat + near[i][1]));
            if (i < far.length) posted(lng + far[i][0], lat + far[i][1]);
        }
        String query = "near=%.6f,%.6f".formatted(lng, lat);
        assertThat(board(query)).containsExactlyElementsOf(newestFirst);
        List<String> paged = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath page =
                    As.nobody().get("/api/needs?size=2&" + query + after).jsonPath();
            paged.addAll(page.getList("items.number"));
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        assertThat(paged).containsExactlyElementsOf(newestFirst);
        assertThat(board(query + "&status=DONE")).isEmpty();
        assertThat(board(query + "&status=OPEN&area=310113113014")).containsExactlyElementsOf(newestFirst);
    }

    private static String posted(double lng, double lat) {
        return Needed.posted("lng", lng, "lat", lat).number();
    }

    private static List<String> board(String query) {
        return As.nobody()
                .get("/api/needs?size=100&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.number");
    }

    @Test
    void what_cannot_be_posted_is_refused_by_its_field() {
        String name = Some.resident();
        Needed.post(As.resident(name), Needed.wish("words", "违禁")).then().spec(refused(422, "words.risky", "words"));
        Needed.post(As.resident(name), Needed.wish("area", "NOWHERE"))
                .then()
                .spec(refused(422, "area.unknown", "area"));
        Needed.post(As.resident(name), Needed.wish("lng", 2.35, "lat", 48.85))
                .then()
                .spec(refused(422, "need.point", "lng"));
        Needed.post(As.resident(name), Needed.wish("title", " ")).then().spec(refused(400, "request.invalid", "title"));
        Needed.post(As.person("chen"), Needed.wish()).then().spec(refused(403, "auth.forbidden"));
        Needed.post(As.nobody(), Needed.wish()).then().spec(refused(401, "auth.required"));
    }

    @Test
    void one_key_posts_once() {
        String who = Some.resident();
        Map<String, Object> wish = Needed.wish();
        String key = UUID.randomUUID().toString();
        As.resident(who).get("/api/me");
        List<Response> replies = Together.times(5, i -> Call.body(As.resident(who), wish)
                .header("Idempotency-Key", key)
                .post("/api/needs"));
        assertThat(replies.stream().map(r -> r.path("number")).distinct()).hasSize(1);
    }

    @Test
    void the_station_is_told_and_finds_it_in_its_queue() {
        Needed need = Needed.posted();
        assertThat(queue("wang")).contains(need.number());
        assertThat(queue("sun")).contains(need.number());
        assertThat(queue("zhao")).contains(need.number());
        assertThat(queue("he")).doesNotContain(need.number());
        As.person("wang")
                .get("/api/inbox?size=100")
                .then()
                .body("items.about.number", org.hamcrest.Matchers.hasItem(need.number()));
        As.person("li").get("/api/station/needs").then().spec(refused(403, "auth.forbidden"));
    }

    private static List<String> queue(String who) {
        java.util.ArrayList<String> all = new java.util.ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath page = As.person(who)
                    .get("/api/station/needs?size=100" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items.number"));
            String next = page.getString("next");
            after = next == null ? null : "&after=" + next;
        }
        return all;
    }

    // --- merged --------------------------------------------------------------------------------------------------

    @Test
    void merging_takes_all_orders_along_and_everybody_is_told() {
        Needed first = Needed.posted();
        Needed second = Needed.posted();
        Placed supporter = first.supported();
        Placed both = first.supported();
        Placed again = Some.placed(both.resident(), With.fields("itemId", second.itemId()));
        first.put("wang", "merge", "into", second.number())
                .then()
                .statusCode(200)
                .body("number", org.hamcrest.Matchers.equalTo(second.number()))
                .body("supporters", org.hamcrest.Matchers.equalTo(4));
        assertThat(first.status()).isEqualTo("MERGED");
        assertThat(first.seen().getString("into")).isEqualTo(second.number());
        assertThat(supporter.seen().getString("need")).isEqualTo(second.number());
        assertThat(supporter.seen().getLong("item.id")).isEqualTo(second.itemId());
        assertThat(supporter.status()).isEqualTo("OPEN");
        assertThat(both.status()).isEqualTo("CLOSED");
        assertThat(again.status()).isEqualTo("OPEN");
        for (Placed told : List.of(first.own(), supporter, both))
            assertThat(Inbox.of(told.owner(), told))
                    .extracting(Inbox.Message::title)
                    .contains("和同样的需求合在一起了");
        place(As.resident(Some.resident()), With.fields("itemId", first.itemId()))
                .then()
                .spec(refused(409, "booking.closed"));
    }

    @Test
    void a_merger_that_makes_no_sense_is_refused() {
        Needed need = Needed.posted();
        need.put("wang", "merge", "into", need.number()).then().spec(refused(422, "need.same", "into"));
        need.put("wang", "merge", "into", "ABCDEFGH").then().spec(refused(404, "need.unknown"));
        need.put("he", "merge", "into", Needed.posted().number()).then().spec(refused(404, "need.unknown"));
        need.put("chen", "merge", "into", "ABCDEFGH").then().spec(refused(403, "auth.forbidden"));
        Needed over = Needed.posted();
        over.put("wang", "answer", "words", "修好了").then().statusCode(200);
        need.put("wang", "merge", "into", over.number()).then().spec(refused(409, "need.transition"));
        over.put("wang", "merge", "into", need.number()).then().spec(refused(409, "need.transition"));
    }

    /** Who joins has looked who holds it and not written yet: a merger that went ahead now would not see them. */
    @Test
    void a_merger_waits_for_who_is_about_to_join() {
        Needed from = Needed.posted();
        Needed into = Needed.posted();
        long town = towns.byCode("310113113").orElseThrow().id();
        CompletableFuture<Response> merger = transactions.retrying(() -> {
            assertThat(desks.lock(town, from.itemId())).isPresent();
            return Held.waiting(database, () -> from.put("wang", "merge", "into", into.number()));
        });
        merger.join().then().statusCode(200);
        assertThat(from.status()).isEqualTo("MERGED");
    }

    /** Whoever joins waits for the key of their order, which nobody else comes by; the merger comes then. */
    @Test
    void who_joins_while_it_is_merged_is_not_lost() {
        Needed from = Needed.posted();
        Needed into = Needed.posted();
        Needed elsewhere = Needed.posted();
        String resident = Some.resident();
        long person = As.resident(resident).get("/api/me").jsonPath().getLong("id");
        List<Response> replies = Held.by(
                database,
                "update orders set participation = '%d:p:%d' where number = '%s'"
                        .formatted(from.itemId(), person, elsewhere.own().number()),
                List.of(
                        () -> place(As.resident(resident), With.fields("itemId", from.itemId())),
                        () -> from.put("wang", "merge", "into", into.number())));
        assertThat(replies).extracting(Response::statusCode).containsExactly(201, 200);
        assertThat(into.seen().getLong("supporters")).isEqualTo(3);
        assertThat(from.seen().getLong("supporters")).isZero();
    }

    // --- claimed -------------------------------------------------------------------------------------------------

    @Test
    void a_unit_takes_it_with_everybody_behind_it_and_sees_to_it() {
        Needed need = Needed.posted();
        Placed supporter = need.supported();
        need.put("qian", "claim").then().statusCode(200);
        assertThat(need.status()).isEqualTo("CLAIMED");
        for (Placed order : List.of(need.own(), supporter)) {
            assertThat(order.status()).isEqualTo("CONFIRMED");
            assertThat(order.seen().getString("heldBy.code")).isEqualTo("FIX");
            assertThat(order.seen().getString("statusText")).contains("接下了这个需求");
            assertThat(Inbox.of(order.owner(), order))
                    .extracting(Inbox.Message::title)
                    .contains("有单位接了");
        }
        Placed late = need.supported();
        assertThat(late.status()).isEqualTo("CONFIRMED");
        need.put("chen", "claim").then().spec(refused(409, "claim.taken"));
        need.put("chen", "completion", "words", "好了").then().spec(refused(404, "need.unknown"));
        As.person("qian")
                .get("/api/partner/needs?size=100")
                .then()
                .body("items.number", org.hamcrest.Matchers.hasItem(need.number()));
        need.put("qian", "completion", "words", "灯换好了").then().statusCode(200);
        assertThat(need.status()).isEqualTo("DONE");
        assertThat(supporter.status()).isEqualTo("DELIVERED");
        Call.put(supporter.owner(), supporter, "rating", Map.of("score", 5))
                .then()
                .statusCode(200);
        Call.put(supporter.owner(), supporter, "confirmation").then().statusCode(200);
        assertThat(supporter.status()).isEqualTo("CLOSED");
    }

    @Test
    void a_unit_gives_it_back_and_the_station_has_it_again() {
        Needed need = Needed.posted();
        need.put("qian", "claim").then().statusCode(200);
        need.put("qian", "return", "reason", "人手不够").then().statusCode(200);
        JsonPath order = need.own().seen();
        assertThat(order.getString("status")).isEqualTo("OPEN");
        assertThat(order.getString("heldBy.code")).isEqualTo(Some.STATION);
        assertThat(need.seenBy(As.person("chen")).getList("actions")).contains("claim");
    }

    @Test
    void of_ten_units_one_gets_it() {
        Needed need = Needed.posted();
        List<Response> replies = Together.times(10, i -> need.put(i % 2 == 0 ? "qian" : "chen", "claim"));
        assertThat(replies).filteredOn(r -> r.statusCode() == 200).hasSize(1);
        assertThat(replies).filteredOn(r -> r.statusCode() != 200).allSatisfy(r -> r.then()
                .spec(refused(409, "claim.taken")));
    }

    @Test
    void nobody_takes_one_order_out_of_a_need() {
        Needed need = Needed.posted();
        Call.put(
                        As.person("qian"),
                        need.own(),
                        "claim",
                        Map.of("startsAt", Time.now().plus(Duration.ofDays(1))))
                .then()
                .spec(refused(409, "claim.need"));
        List<String> open = As.person("qian")
                .get("/api/partner/open-orders?size=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.number");
        assertThat(open).doesNotContain(need.own().number());
    }

    // --- answered ------------------------------------------------------------------------------------------------

    @Test
    void an_answer_reaches_everybody_and_closes_their_orders() {
        Needed need = Needed.posted();
        Placed supporter = need.supported();
        need.put("sun", "answer", "words", "路灯归市政管，已报修，下周三来").then().statusCode(200);
        assertThat(supporter.status()).isEqualTo("CLOSED");
        assertThat(supporter.seen().getString("statusText")).contains("下周三来");
        assertThat(Inbox.of(supporter.owner(), supporter))
                .extracting(Inbox.Message::title)
                .contains("您提的需求有答复了");
        need.put("wang", "answer", "words", "再答").then().spec(refused(409, "need.transition"));
        need.put("wang", "answer").then().spec(refused(400, "request.invalid", "words"));
    }

    @Test
    void the_station_turns_it_into_orders_that_go_their_own_way() {
        Needed need = Needed.posted();
        Placed supporter = need.supported();
        need.put("wang", "order", "partnerCode", "FIX").then().statusCode(200);
        assertThat(need.status()).isEqualTo("ORDERED");
        assertThat(supporter.status()).isEqualTo("ASSIGNED");
        assertThat(supporter.seen().getString("heldBy.code")).isEqualTo("FIX");
        Call.put(As.person("qian"), supporter, "acceptance", Map.of("startsAt", Some.soon()))
                .then()
                .statusCode(200);
        Needed own = Needed.posted();
        own.put("wang", "order").then().statusCode(200);
        assertThat(own.own().seen().getString("heldBy.code")).isEqualTo(Some.STATION);
        own.put("wang", "order", "partnerCode", "NOBODY").then().statusCode(404);
    }

    @Test
    void a_unit_is_handed_a_draft_and_everybody_is_told_when_it_can_be_had() {
        Needed need = Needed.posted();
        need.put("wang", "service", "partnerCode", "FIX").then().statusCode(200);
        List<Map<String, Object>> drafts =
                As.person("qian").get("/api/partner/items?size=100").path("items");
        Map<String, Object> draft = drafts.stream()
                .filter(i -> need.title().equals(i.get("title")))
                .findFirst()
                .orElseThrow();
        assertThat(draft).containsEntry("status", "DRAFT");
        assertThat(need.seen().getString("serviceItemId")).isNull();
        long id = ((Number) draft.get("id")).longValue();
        Map<String, Object> written = songe.support.Wanted.onRequest("title", need.title());
        Call.body(As.person("qian"), written)
                .put("/api/partner/items/" + id)
                .then()
                .statusCode(200);
        As.person("qian").put("/api/partner/items/" + id + "/submission").then().statusCode(200);
        Call.body(As.person("zhao"), With.fields("decision", "APPROVE", "revision", revision(id)))
                .put("/api/items/" + id + "/approval")
                .then()
                .statusCode(200);
        assertThat(need.seen().getLong("serviceItemId")).isEqualTo(id);
        need.own()
                .owner()
                .get("/api/inbox?size=100")
                .then()
                .body("items.title", org.hamcrest.Matchers.hasItem("您提的需求有服务了"));
    }

    private static int revision(long id) {
        return As.person("zhao").get("/api/town/approvals/" + id).path("revision");
    }

    @Test
    void a_candidate_is_over_as_a_need() {
        Needed need = Needed.posted();
        As.person("wang")
                .put("/api/needs/{number}/candidate", need.number())
                .then()
                .statusCode(200)
                .body("status", org.hamcrest.Matchers.equalTo("CANDIDATE"));
        assertThat(need.own().seen().getString("statusText")).contains("候选项目");
        As.person("he")
                .put("/api/needs/{number}/candidate", need.number())
                .then()
                .spec(refused(404, "need.unknown"));
    }

    @Test
    void who_posted_it_takes_it_back_unless_others_rely_on_it() {
        Needed need = Needed.posted();
        need.put(need.own().owner(), "withdrawal", "reason", "自己修好了").then().statusCode(200);
        assertThat(need.seen().getString("words")).isNull();
        Needed relied = Needed.posted();
        relied.supported();
        relied.put(relied.own().owner(), "withdrawal", "reason", "不要了").then().spec(refused(404, "need.unknown"));
        relied.put("wang", "withdrawal", "reason", "广告").then().statusCode(200);
        assertThat(relied.status()).isEqualTo("WITHDRAWN");
        assertThat(relied.own().status()).isEqualTo("CLOSED");
    }

    // --- the clock -----------------------------------------------------------------------------------------------

    @Test
    void a_need_without_an_answer_climbs_with_all_its_orders_and_they_have_no_clock_of_their_own() {
        Needed need = Needed.posted();
        Placed supporter = need.supported();
        Instant due = Instant.parse(need.seen().getString("dueAt"));
        Time.at(due.plusSeconds(30));
        assertThat(need.seen().getString("heldBy.kind")).isEqualTo("GRID");
        assertThat(supporter.seen().getString("heldBy.kind")).isEqualTo("GRID");
        assertThat(supporter.seen().getString("dueAt")).isEqualTo(need.seen().getString("dueAt"));
        assertThat(supporter.seen().getString("level")).isEqualTo("GRID");
        assertThat(supporter.status()).isEqualTo("OPEN");
        Time.at(Instant.parse(need.seen().getString("dueAt")).plusSeconds(30));
        assertThat(need.seen().getString("heldBy.kind")).isEqualTo("TOWN");
        Time.at(Instant.parse(need.seen().getString("dueAt")).plusSeconds(30));
        assertThat(need.seen().getString("heldBy.kind")).isEqualTo("TOWN");
        assertThat(supporter.seen().getString("level")).isEqualTo("DISTRICT");
        assertThat(supporter.seen().getList("steps")).hasSize(2); // no sweep of their own wrote there
        Time.at(Instant.parse(need.seen().getString("dueAt")).plusSeconds(30));
        assertThat(need.seen().getString("statusText")).contains("过了答复时间");
    }

    @Test
    void who_has_it_is_reminded_once_half_of_the_time_is_gone() {
        Needed need = Needed.posted();
        Instant due = Instant.parse(need.seen().getString("dueAt"));
        Time.at(due.minusSeconds(60));
        As.person("wang")
                .get("/api/inbox?size=100")
                .then()
                .body(
                        "items.findAll { it.about?.number == '" + need.number() + "' }.title",
                        org.hamcrest.Matchers.hasItem("快到时间了"));
    }

    // --- words ---------------------------------------------------------------------------------------------------

    @Test
    void doubtful_words_stand_until_the_town_takes_the_need_down() {
        Needed need = Needed.posted("words", "这话存疑，大家看看");
        Placed supporter = need.supported();
        Object id = review(need).get("id");
        Call.body(As.person("zhao"), Map.of("decision", "WITHDRAW", "reason", "是广告"))
                .put("/api/town/word-reviews/" + id)
                .then()
                .statusCode(204);
        JsonPath seen = need.seen();
        assertThat(seen.getString("status")).isEqualTo("WITHDRAWN");
        assertThat(seen.getString("words")).isNull();
        assertThat(seen.getString("answer")).isEqualTo("是广告");
        assertThat(supporter.seen().getString("statusText")).contains("是广告");
    }

    @Test
    void anybody_signed_in_reports_a_need_once_and_the_town_decides() {
        Needed need = Needed.posted();
        report(As.person("chen"), need).then().statusCode(204);
        report(As.person("chen"), need).then().spec(refused(409, "need.report-again"));
        report(need.own().owner(), need).then().spec(refused(409, "need.own-report"));
        report(As.nobody(), need).then().spec(refused(401, "auth.required"));
        report(As.resident(Some.resident()), need).then().statusCode(204);
        Map<String, Object> waiting = review(need);
        assertThat(waiting).containsEntry("cause", "REPORTED").containsEntry("report", "是广告");
        Call.body(As.person("zhao"), Map.of("decision", "PASS"))
                .put("/api/town/word-reviews/" + waiting.get("id"))
                .then()
                .statusCode(204);
        assertThat(review(need)).isNull(); // the other report as well
        assertThat(need.status()).isEqualTo("OPEN");
    }

    private static Response report(io.restassured.specification.RequestSpecification who, Needed need) {
        return Call.body(who, Map.of("reason", "是广告")).post("/api/needs/" + need.number() + "/reports");
    }

    @Test
    void a_photo_is_drawn_anew_and_everybody_sees_it() throws java.io.IOException {
        Needed need = Needed.posted();
        need.own()
                .owner()
                .contentType("image/png")
                .body(png(2000, 100))
                .post("/api/needs/" + need.number() + "/photo")
                .then()
                .statusCode(200)
                .body("photo", org.hamcrest.Matchers.equalTo(true));
        byte[] shown = As.nobody()
                .get("/api/needs/" + need.number() + "/photo")
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .extract()
                .asByteArray();
        var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(shown));
        assertThat(image.getWidth()).isEqualTo(1280);
        As.resident(Some.resident())
                .contentType("image/png")
                .body(png(10, 10))
                .post("/api/needs/" + need.number() + "/photo")
                .then()
                .spec(refused(404, "need.unknown"));
        need.own()
                .owner()
                .contentType("image/png")
                .body("GIF89a no picture".getBytes())
                .post("/api/needs/" + need.number() + "/photo")
                .then()
                .spec(refused(422, "photo.kind"));
        As.nobody()
                .get("/api/needs/" + Needed.posted().number() + "/photo")
                .then()
                .spec(refused(404, "photo.none"));
    }

    private static byte[] png(int width, int height) throws java.io.IOException {
        var out = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_ARGB),
                "png",
                out);
        return out.toByteArray();
    }

    @Test
    void who_leaves_takes_their_name_off_and_what_nobody_else_needs() {
        Needed alone = Needed.posted();
        Needed relied = Needed.posted();
        relied.supported();
        alone.own().owner().get("/api/me/export").then().statusCode(200);
        alone.own().owner().delete("/api/me").then().statusCode(204);
        relied.own().owner().delete("/api/me").then().statusCode(204);
        assertThat(alone.status()).isEqualTo("WITHDRAWN");
        assertThat(relied.status()).isEqualTo("OPEN");
    }

    private static Map<String, Object> review(Needed need) {
        String after = "";
        while (after != null) {
            JsonPath page = As.person("zhao")
                    .get("/api/town/word-reviews?size=100" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            for (Map<String, Object> row : page.<Map<String, Object>>getList("items"))
                if (need.number().equals(row.get("subject"))) return row;
            String next = page.getString("next");
            after = next == null ? null : "&after=" + next;
        }
        return null;
    }
}
