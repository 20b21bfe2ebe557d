package songe.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.FakeWeChatControl;
import songe.support.Inbox;
import songe.support.Sheets;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Together;
import songe.support.With;

/** What residents post: risky words are refused, doubtful ones wait for a person while they stand, help is never held up. */
@QuarkusTest
class WordsTest {

    private static Map<String, Object> review(RequestSpecification who, String subject) {
        String after = "";
        while (after != null) {
            var page = who.get("/api/town/word-reviews?size=100" + (after.isEmpty() ? "" : "&after=" + after))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            for (Map<String, Object> row : page.<Map<String, Object>>getList("items")) {
                if (row.get("subject").equals(subject)) return row;
            }
            after = page.getString("next");
        }
        return null;
    }

    private static Map<String, Object> review(Placed order) {
        return review(As.person("zhao"), order.number());
    }

    private static Response decide(RequestSpecification who, Object id, Map<String, ?> decision) {
        return Call.body(who, decision).put("/api/town/word-reviews/" + id);
    }

    private static Placed placed(String note) {
        return Some.placed(Some.resident(), Some.visit("note", note));
    }

    @Test
    void good_words_stand_and_nobody_looks() {
        Placed order = placed("门铃坏了，请敲门");
        assertThat(order.seen().getString("note")).isEqualTo("门铃坏了，请敲门");
        assertThat(review(order)).isNull();
    }

    @Test
    void risky_words_are_refused_and_the_field_is_named() {
        String name = Some.resident();
        Call.place(As.resident(name), Some.visit("note", "这是违禁的话")).then().spec(refused(422, "words.risky", "note"));
        assertThat(As.resident(name).get("/api/orders").jsonPath().getList("items"))
                .isEmpty();
        Placed order = Some.deliveredOrder();
        Call.put(order.owner(), order, "rating", Map.of("score", 5, "words", "违禁"))
                .then()
                .spec(refused(422, "words.risky", "words"));
        Call.put(order.owner(), order, "rework", Map.of("words", "违禁"))
                .then()
                .spec(refused(422, "words.risky", "words"));
        assertThat(order.status()).isEqualTo("DELIVERED");
        Placed booked = Some.confirmedOrder();
        Call.put(booked.owner(), booked, "cancellation", Map.of("reason", "违禁"))
                .then()
                .spec(refused(422, "words.risky", "reason"));
    }

    @Test
    void doubtful_words_stand_and_somebody_of_the_town_looks() {
        Placed order = placed("这话存疑");
        assertThat(order.seen().getString("note")).isEqualTo("这话存疑");
        Map<String, Object> waiting = review(order);
        assertThat(waiting).containsEntry("place", "ORDER_NOTE").containsEntry("cause", "DOUBTFUL");
        assertThat(waiting).containsEntry("words", "这话存疑").doesNotContainKeys("person", "phone", "name");
        decide(As.person("zhao"), waiting.get("id"), Map.of("decision", "PASS"))
                .then()
                .statusCode(204);
        assertThat(review(order)).isNull();
        assertThat(order.seen().getString("note")).isEqualTo("这话存疑");
    }

    @Test
    void withdrawn_words_are_gone_and_who_wrote_them_is_told() {
        Placed order = placed("存疑的备注");
        Object id = review(order).get("id");
        decide(As.person("zhao"), id, Map.of("decision", "WITHDRAW"))
                .then()
                .spec(refused(422, "words.reason-required", "reason"));
        decide(As.person("zhao"), id, Map.of("decision", "WITHDRAW", "reason", "广告"))
                .then()
                .statusCode(204);
        assertThat(order.seen().getString("note")).isNull();
        assertThat(Inbox.of(order.owner(), order))
                .extracting(Inbox.Message::title)
                .contains("您写的话被撤下了");
    }

    @Test
    void withdrawn_words_of_a_rating_are_gone_from_the_timeline_too_and_the_score_stays() {
        Placed order = Some.deliveredOrder();
        Call.put(order.owner(), order, "rating", Map.of("score", 5, "words", "存疑的评价"))
                .then()
                .statusCode(200);
        Object id = review(order).get("id");
        decide(As.person("zhao"), id, Map.of("decision", "WITHDRAW", "reason", "骂人"))
                .then()
                .statusCode(204);
        assertThat(order.seen().getInt("rating.score")).isEqualTo(5);
        assertThat(order.seen().getString("rating.words")).isNull();
        assertThat(order.seen().prettify()).doesNotContain("存疑的评价");
        assertThat(order.seenBy(As.person("wang")).prettify()).doesNotContain("存疑的评价");
    }

    @Test
    void of_ten_who_decide_at_once_one_does() {
        Object id = review(placed("存疑，大家来看")).get("id");
        List<Response> replies = Together.times(10, i -> decide(As.person("zhao"), id, Map.of("decision", "PASS")));
        assertThat(replies).filteredOn(r -> r.statusCode() == 204).hasSize(1);
        assertThat(replies).filteredOn(r -> r.statusCode() != 204).allSatisfy(r -> r.then()
                .spec(refused(409, "words.decided")));
    }

    // --- WeChat is away ------------------------------------------------------------------------------------------

    @Test
    void when_wechat_is_away_the_words_stand_and_somebody_looks() {
        String words = "请带梯子 " + UUID.randomUUID();
        FakeWeChatControl.delay(FakeWeChatControl.CHECK, words, 4000);
        Instant before = Instant.now();
        Placed order = placed(words);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(8));
        assertThat(review(order)).containsEntry("cause", "UNCHECKED");
        String others = "请带扳手 " + UUID.randomUUID();
        FakeWeChatControl.refuse(FakeWeChatControl.CHECK, others, 45009, 1);
        assertThat(review(placed(others))).containsEntry("cause", "UNCHECKED");
    }

    @Test
    void whom_wechat_does_not_judge_our_own_rule_does() {
        for (String words : List.of("加微信详聊 ", "见 http://example.invalid ")) {
            String unique = words + UUID.randomUUID();
            FakeWeChatControl.refuse(FakeWeChatControl.CHECK, unique, 61010, 1);
            assertThat(review(placed(unique))).containsEntry("cause", "ELSEWHERE");
        }
        String harmless = "谢谢 " + UUID.randomUUID();
        FakeWeChatControl.refuse(FakeWeChatControl.CHECK, harmless, 61010, 1);
        assertThat(review(placed(harmless))).isNull();
    }

    @Test
    void names_addresses_and_what_staff_write_are_not_sent() {
        String address = "违禁路" + UUID.randomUUID();
        Placed order = Some.placed(Some.resident(), Some.visit("note", "你好", "address", address));
        assertThat(FakeWeChatControl.heard(FakeWeChatControl.CHECK, address)).isEmpty();
        String reason = "违禁" + UUID.randomUUID();
        Call.put(As.person("wang"), order, "triage", Map.of("decision", "REJECT", "reason", reason, "referral", "请打电话"))
                .then()
                .statusCode(200);
        assertThat(FakeWeChatControl.heard(FakeWeChatControl.CHECK, reason)).isEmpty();
    }

    // --- who may -------------------------------------------------------------------------------------------------

    @Test
    void nobody_decides_twice_or_what_is_not_there() {
        Object id = review(placed("存疑第二次")).get("id");
        decide(As.person("zhao"), id, Map.of("decision", "PASS")).then().statusCode(204);
        decide(As.person("zhao"), id, Map.of("decision", "PASS")).then().spec(refused(409, "words.decided"));
        decide(As.person("zhao"), 999999999, Map.of("decision", "PASS")).then().spec(refused(404, "not-found"));
        decide(As.person("zhao"), id, With.fields("decision", null)).then().spec(refused(400, "request.invalid"));
        decide(As.person("wang"), id, Map.of("decision", "PASS")).then().spec(refused(403, "auth.forbidden"));
        As.person("li").get("/api/town/word-reviews").then().spec(refused(403, "auth.forbidden"));
        As.nobody().get("/api/town/word-reviews").then().spec(refused(401, "auth.required"));
    }

    @Test
    void words_of_another_town_are_not_there() {
        Sheets sheets = Sheets.ofSmallTown();
        sheets.plus("items", sheets.town + ",I3,SERVICE,便民,上门,AT_HOME,REVIEW,60,1,P1,,")
                .plus("offers", sheets.town + ",S1,I3,,,,4");
        sheets.bring(As.person("admin")).statusCode(200);
        RequestSpecification visitor = As.nobodyIn(sheets.town);
        String token = Call.body(visitor, Map.of("code", "dev:" + Some.resident()))
                .post("/api/sign-ins/wechat")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
        long item = As.nobodyIn(sheets.town).get("/api/items").jsonPath().getLong("items.find { it.code == 'I3' }.id");
        String number = Call.place(
                        As.nobodyIn(sheets.town).header("Authorization", "Bearer " + token),
                        With.fields("itemId", item, "address", "二镇一路1号", "note", "存疑的外镇话"))
                .then()
                .statusCode(201)
                .body("steps.at", hasItem(org.hamcrest.Matchers.notNullValue()))
                .extract()
                .path("number");
        assertThat(review(As.person("zhao"), number)).isNull();
    }
}
