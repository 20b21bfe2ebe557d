package songe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static songe.support.Call.place;
import static songe.support.Refusal.refused;
import static songe.support.Some.visit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import songe.support.As;
import songe.support.Call;
import songe.support.Logged;
import songe.support.Plain;
import songe.support.Plain.Answer;
import songe.support.Raw;
import songe.support.Some;
import songe.support.Some.Placed;

/** Whatever is sent, the answer is a problem with a code and a sentence, and nothing is half done. */
@QuarkusTest
class HostileInputTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEBIBYTE = "x".repeat(1 << 20);

    /** Every call that takes a body, with one that it understands. */
    private enum Door {
        ORDERS(
                "POST",
                "/api/orders",
                "li",
                "{'itemId':1,'sessionId':1,'stationCode':'SN-014','area':'310113113014','address':'路1号',"
                        + "'wishedTime':'2030-01-01T00:00:00Z','note':'请快一点','places':1,'startsAt':'2030-01-01T00:00:00Z','endsAt':'2030-01-01T01:00:00Z','beneficiary':{'name':'王','relation':'母亲','consent':'VOICE'}}"),
        CHECK_INS("POST", "/api/check-ins", "wang", "{'token':'a','code':'1','number':'A','reason':'没带手机'}"),
        PASSWORD("POST", "/api/sign-ins/password", null, "{'account':'nobody','password':'wrong'}"),
        WECHAT("POST", "/api/sign-ins/wechat", null, "{'code':'bad'}"),
        PHONE_CODES("POST", "/api/sign-ins/phone/codes", null, "{'phone':'12800000000'}"),
        PHONE("POST", "/api/sign-ins/phone", null, "{'phone':'13800000000','code':'000000'}"),
        NEW_PASSWORD(
                "PUT",
                "/api/sign-ins/password/change",
                Door.NEIGHBOUR,
                "{'password':'wrong','newPassword':'long-enough'}"),
        CONSENT("PUT", "/api/me/consent", Door.NEIGHBOUR, "{'version':'1999-01'}"),
        ACCOUNTS(
                "POST",
                "/api/admin/accounts",
                "zhao",
                "{'account':'hostile','name':'王','phone':'13800000000','role':'STATION','scope':{'kind':'STATION','code':'SN-999'}}"),
        GRANTS(
                "POST",
                "/api/admin/accounts/nobody/grants",
                "zhao",
                "{'role':'STATION','scope':{'kind':'STATION','code':'SN-999'}}"),
        INVITATIONS(
                "POST",
                "/api/admin/invitations",
                "zhao",
                "{'role':'STATION','scope':{'kind':'STATION','code':'SN-999'},'name':'王'}"),
        REFRESH("POST", "/api/sign-ins/refresh", null, "{'refreshToken':'bad'}"),
        ME(
                "PUT",
                "/api/me",
                Door.NEIGHBOUR,
                "{'name':'胡','phone':'13800000000','birthYear':1980,'disabled':false,'area':null,'elderMode':false}"),
        WECHAT_PHONE("PUT", "/api/me/phone/wechat", Door.NEIGHBOUR, "{'code':'bad'}"),
        MY_PHONE_CODES("POST", "/api/me/phone/codes", Door.NEIGHBOUR, "{'phone':'12800000000'}"),
        MY_PHONE("PUT", "/api/me/phone", Door.NEIGHBOUR, "{'phone':'13800000000','code':'000000'}"),
        TEXT_MESSAGES("PUT", "/api/me/text-messages", Door.NEIGHBOUR, "{'wanted':true}"),
        CREDITS(
                "POST",
                "/api/me/message-credits",
                Door.NEIGHBOUR,
                "{'templates':[{'id':'dev-template-time','accepted':true}]}"),
        WORD_REVIEW("PUT", "/api/town/word-reviews/999999999", "zhao", "{'decision':'WITHDRAW','reason':'广告'}"),
        ASSESSMENTS(
                "PUT", "/api/station/assessments", "wang", "{'name':'王','phone':'13800000000','doneOn':'2026-01-01'}"),
        OFFER(
                "POST",
                "/api/station/offers",
                "wang",
                "{'itemId':999999999,'weekdays':[1,5],'starts':'09:00','ends':'11:00','capacity':12}"),
        OFFER_CHANGE(
                "PUT",
                "/api/station/offers/999999999",
                "wang",
                "{'weekdays':[1,5],'starts':'09:00','ends':'11:00','capacity':12}"),
        SESSION(
                "POST",
                "/api/station/sessions",
                "wang",
                "{'itemId':999999999,'startsAt':'2030-01-01T00:00:00Z','endsAt':'2030-01-01T01:00:00Z','capacity':12}"),
        SESSION_SIZE("PUT", "/api/station/sessions/999999999", "wang", "{'capacity':12}"),
        SESSION_CANCELLATION(
                "PUT", "/api/station/sessions/999999999/cancellation", "wang", "{'reason':'停电','alternative':'明天再来'}"),
        CLOSURE("PUT", "/api/station/closures/2020-01-01", "wang", "{'reason':'停电','alternative':'明天再来'}"),
        CALL("PUT", "/api/station/calls/999999999", "wang", "{'result':'REACHED','words':'好'}"),
        TRIAGE("PUT", "/api/orders/ABCDEFGH/triage", "wang", "{'decision':'REJECT','reason':'不行','referral':'那边'}"),
        ASSIGNMENT("PUT", "/api/orders/ABCDEFGH/assignment", "wang", "{'stationCode':'SN-014','partnerCode':'FIX'}"),
        ACCEPTANCE(
                "PUT", "/api/orders/ABCDEFGH/acceptance", "qian", "{'startsAt':'2030-01-01T00:00:00Z','worker':'lu'}"),
        CLAIM("PUT", "/api/orders/ABCDEFGH/claim", "qian", "{'startsAt':'2030-01-01T00:00:00Z'}"),
        NEED(
                "POST",
                "/api/needs",
                "li",
                "{'title':'路灯不亮','words':'晚上看不清','category':'SAFETY','area':'NOWHERE','place':'门口'}"),
        NEED_MERGER("PUT", "/api/needs/ABCDEFGH/merge", "wang", "{'into':'ABCDEFGJ'}"),
        NEED_CLAIM("PUT", "/api/needs/ABCDEFGH/claim", "qian", "{'unit':'FIX'}"),
        NEED_RETURN("PUT", "/api/needs/ABCDEFGH/return", "qian", "{'reason':'人手不够'}"),
        NEED_COMPLETION("PUT", "/api/needs/ABCDEFGH/completion", "qian", "{'words':'好了'}"),
        NEED_ANSWER("PUT", "/api/needs/ABCDEFGH/answer", "wang", "{'words':'好'}"),
        NEED_ORDER("PUT", "/api/needs/ABCDEFGH/order", "wang", "{'partnerCode':'FIX'}"),
        NEED_SERVICE("PUT", "/api/needs/ABCDEFGH/service", "wang", "{'partnerCode':'FIX'}"),
        NEED_WITHDRAWAL("PUT", "/api/needs/ABCDEFGH/withdrawal", "wang", "{'reason':'广告'}"),
        NEED_REPORT("POST", "/api/needs/ABCDEFGH/reports", "li", "{'reason':'广告'}"),
        PLACE_OFFER("PUT", "/api/orders/ABCDEFGH/offer", "li", "{'decision':'ACCEPT'}"),
        SCHEDULE(
                "PUT",
                "/api/orders/ABCDEFGH/schedule",
                "li",
                "{'sessionId':1,'startsAt':'2030-01-01T00:00:00Z','endsAt':'2030-01-01T01:00:00Z'}"),
        HOLD(
                "POST",
                "/api/holds",
                "li",
                "{'sessionId':1,'places':1,'itemId':1,'stationCode':'SN-014','startsAt':'2030-01-01T00:00:00Z','endsAt':'2030-01-01T01:00:00Z'}"),
        AGREEMENT("PUT", "/api/orders/ABCDEFGH/agreement", "li", "{'agreed':true}"),
        RETURN("PUT", "/api/orders/ABCDEFGH/return", "qian", "{'reason':'OTHER','words':'不行'}"),
        CANCELLATION("PUT", "/api/orders/ABCDEFGH/cancellation", "li", "{'reason':'不行','alternative':'明天'}"),
        DELIVERY("PUT", "/api/orders/ABCDEFGH/delivery", "lu", "{'note':'好了'}"),
        RATING("PUT", "/api/orders/ABCDEFGH/rating", "li", "{'score':5,'words':'好'}"),
        REWORK("PUT", "/api/orders/ABCDEFGH/rework", "li", "{'words':'不好'}"),
        RESOLUTION("PUT", "/api/orders/ABCDEFGH/resolution", "fang", "{'outcome':'REDONE','words':'好了'}"),
        PROPOSAL(
                "PUT",
                "/api/orders/ABCDEFGH/proposal",
                "wang",
                "{'sessionId':1,'startsAt':'2030-01-01T00:00:00Z','reason':'老师有事'}"),
        PAUSE("PUT", "/api/orders/ABCDEFGH/hold", "wang", "{'cause':'等配件','reviewOn':'2030-01-01'}"),
        EXTENSION("POST", "/api/orders/ABCDEFGH/extension", "qian", "{'until':'2030-01-01T00:00:00Z','reason':'等配件'}"),
        EXTENSION_ANSWER("PUT", "/api/orders/ABCDEFGH/extension", "wang", "{'granted':true,'words':'好'}"),
        ABSENCE("PUT", "/api/orders/ABCDEFGH/absence", "li", "{'words':'没有人来'}"),
        ABSENCE_DECISION(
                "PUT",
                "/api/orders/ABCDEFGH/absence/decision",
                "wang",
                "{'decision':'VERIFY','words':'没去','alternative':'明天'}"),
        APPEAL("POST", "/api/orders/ABCDEFGH/appeal", "li", "{'words':'我到了'}"),
        APPEAL_DECISION("PUT", "/api/orders/ABCDEFGH/appeal", "sun", "{'decision':'ACCEPT','words':'记错了'}"),
        HOST_READY("PUT", "/api/sessions/999999999/host-ready", "wang", "{'ready':true,'words':'到了'}"),
        APPLICATION(
                "POST",
                "/api/partners/applications",
                Door.NEIGHBOUR,
                "{'name':'试验社','kind':'ENTERPRISE','words':'想帮忙','phone':'13800000000'}"),
        APPLICATION_DECISION(
                "PUT",
                "/api/town/partner-applications/999999999",
                "zhao",
                "{'decision':'REFUSE','reason':'不行','verified':true}"),
        NEW_UNIT("POST", "/api/town/partners", "zhao", "{'name':'试验社','kind':'ENTERPRISE','phone':'13800000000'}"),
        VERIFICATION("PUT", "/api/town/partners/NOWHERE/verification", "zhao", "{'day':'2020-01-01'}"),
        UNIT("PUT", "/api/partner/unit?unit=NOWHERE", "chen", "{'about':'说明','phone':'13800000000'}"),
        UNIT_CERTIFICATE(
                "PUT",
                "/api/partner/unit/certificates/nobody/HEALTH",
                "qian",
                "{'until':'2030-01-01','endless':false}"),
        STATION_CERTIFICATE(
                "PUT", "/api/station/certificates/nobody/HEALTH", "wang", "{'until':'2030-01-01','endless':false}"),
        RANKING("PUT", "/api/partner/unit/members/nobody/rank", "qian", "{'rank':'WORKER'}"),
        PUBLISH("POST", "/api/partner/items", "chen", Door.ITEM),
        REWRITE("PUT", "/api/partner/items/999999999", "chen", Door.ITEM),
        PLEDGE(
                "POST",
                "/api/partner/pledges",
                "chen",
                "{'title':'理发','itemId':999999999,'quantity':40,'unitWord':'人次','from':'2030-01-01','until':'2030-01-31'}"),
        PLEDGE_QUANTITY("PUT", "/api/partner/pledges/ABCDEFGH/quantity", "chen", "{'quantity':40}"),
        PLEDGE_USE("POST", "/api/partner/pledges/ABCDEFGH/uses", "chen", "{'quantity':1}"),
        APPROVAL("PUT", "/api/items/999999999/approval", "zhao", "{'decision':'SEND_BACK','reason':'不行','revision':1}"),
        DISPATCH_SETTINGS(
                "PUT",
                "/api/town/dispatch-settings",
                "zhao",
                "{'weights':{'distance':40,'skill':10,'load':0,'reliability':10,'neighbourhood':15},'loadCap':100000,'atOnce':100000,"
                        + "'reachMetres':5000,'alone':['NOWHERE'],'aloneUnits':['NOWHERE']}"),
        REPLAY(
                "POST",
                "/api/dispatch/replay",
                "zhao",
                "{'orderNumber':'ABCDEFGH','decisionId':999999999,'weights':{'distance':40,'skill':10,'load':0,'reliability':10,'neighbourhood':15}}"),
        MENU(
                "PUT",
                "/api/town/menus/HOSTILE",
                "zhao",
                "{'title':'菜单','summary':'一句话','picture':'CARE','position':60,'items':[999999999]}"),
        PROJECT(
                "POST",
                "/api/projects",
                "zhao",
                "{'title':'扶手','words':'加装扶手','category':'实事','area':'NOWHERE','budgetYuan':1}"),
        PROJECT_WORDS(
                "PUT",
                "/api/projects/ABCDEFGH",
                "zhao",
                "{'title':'扶手','words':'加装扶手','category':'实事','area':null,'budgetYuan':1}"),
        PROJECT_DECISION("PUT", "/api/projects/ABCDEFGH/decision", "zhao", "{'chosen':true,'reason':'好'}"),
        PROJECT_CLAIM("PUT", "/api/projects/ABCDEFGH/claim", "chen", "{'unit':'BARBER'}"),
        PROJECT_RETURN("PUT", "/api/projects/ABCDEFGH/return", "chen", "{'reason':'做不了'}"),
        PROJECT_ACCEPTANCE("PUT", "/api/projects/ABCDEFGH/acceptance", "li", "{'accepted':true,'words':'好'}"),
        PROJECT_SETTLEMENT("PUT", "/api/projects/ABCDEFGH/settlement", "zhao", "{'accepted':true,'words':'好'}"),
        PROJECT_RATING("PUT", "/api/projects/ABCDEFGH/rating", "li", "{'score':5,'words':'好'}"),
        PROJECT_TERMINATION("PUT", "/api/projects/ABCDEFGH/termination", "zhao", "{'reason':'不做了'}"),
        MILESTONE(
                "POST",
                "/api/projects/ABCDEFGH/milestones",
                "chen",
                "{'title':'勘查','dueOn':'2030-01-01','budgetYuan':1}"),
        MILESTONE_WORDS(
                "PUT",
                "/api/projects/ABCDEFGH/milestones/999999999",
                "chen",
                "{'title':'勘查','dueOn':'2030-01-01','budgetYuan':1}"),
        MILESTONE_COMPLETION(
                "PUT", "/api/projects/ABCDEFGH/milestones/999999999/completion", "chen", "{'note':'好','spentYuan':1}");

        private static final String ITEM = "{'title':'试验','list':'SERVICE','category':'便民','booking':'SESSION',"
                + "'fulfilment':'AT_STATION','description':'说明','summary':'介绍','durationMinutes':30,'capacity':6,"
                + "'eligibility':'age>=60','guards':'two_workers','stationCodes':['NOWHERE'],'times':[{'stationCode':'NOWHERE',"
                + "'weekday':1,'starts':'09:00','ends':'11:00','capacity':6}],"
                + "'publishFrom':'2030-01-01T00:00:00Z','publishUntil':'2030-02-01T00:00:00Z'}";

        private static final String NEIGHBOUR = "邻居";

        private final String method;
        private final String path;
        private final String who;
        private final String sample;

        Door(String method, String path, String who, String sample) {
            this.method = method;
            this.path = path;
            this.who = who;
            this.sample = sample.replace('\'', '"');
        }

        Answer send(byte[] body) {
            return send(body, "application/json");
        }

        Answer send(byte[] body, String mediaType) {
            return Plain.send(method, path, token(), mediaType, body);
        }

        private String token() {
            if (who == null) return null;
            return who.equals(NEIGHBOUR) ? As.tokenOfResident(who) : As.tokenOf(who);
        }

        RequestSpecification who() {
            if (who == null) return As.nobody();
            return who.equals(NEIGHBOUR) ? As.resident(who) : As.person(who);
        }

        ObjectNode understood() {
            try {
                return (ObjectNode) JSON.readTree(sample);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        /** The sample with one field replaced, as JSON. */
        byte[] with(String field, String value) {
            ObjectNode body = understood().put(field, "§");
            return body.toString().replace("\"§\"", value).getBytes(UTF_8);
        }

        Stream<String> fields() {
            List<String> names = new ArrayList<>();
            understood().fieldNames().forEachRemaining(names::add);
            return names.stream();
        }
    }

    private static void assertProblem(Response reply) {
        assertProblem(Answer.of(reply));
    }

    private static void assertProblem(Answer reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(400, 499);
        assertThat(reply.type()).as(reply.text()).startsWith("application/problem+json");
        JsonNode problem = reply.json();
        assertThat(problem.path("code").asText()).isNotBlank();
        assertThat(problem.path("title").asText()).containsPattern("\\p{IsHan}");
        assertThat(problem.path("detail").asText()).containsPattern("\\p{IsHan}");
        assertThat(problem.path("status").asInt()).isEqualTo(reply.status());
        assertThat(reply.text())
                .doesNotContain("Exception")
                .doesNotContain("songe.")
                .doesNotContain("select ");
    }

    // --- bodies --------------------------------------------------------------------------------------------------

    private static Stream<String> unreadable() {
        return Stream.of(
                "",
                " ",
                "{",
                "null",
                "[]",
                "[{}]",
                "\"text\"",
                "42",
                "true",
                "1e308",
                "{\"surprise\":1}",
                "{\"__proto__\":{}}",
                "{'a':1}",
                "{a:1}",
                "<a/>",
                "{\"note\":\"\\x\"}",
                "{}{}",
                "{} garbage",
                "{\"reason\":\"a\",\"reason\":\"b\",\"code\":\"a\",\"code\":\"b\"}",
                "{\"a\":".repeat(5000) + "1" + "}".repeat(5000),
                "[".repeat(100_000),
                "\uFEFF{");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void what_cannot_be_read_is_refused(Door door) {
        unreadable().forEach(body -> {
            Answer reply = door.send(body.getBytes(UTF_8));
            assertProblem(reply);
            assertThat(reply.status())
                    .as(body.substring(0, Math.min(40, body.length())))
                    .isEqualTo(400);
            assertThat(reply.json().path("code").asText()).isIn("request.malformed", "request.invalid");
        });
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void bytes_that_are_no_text_are_refused(Door door) {
        String field = door.fields().findFirst().orElseThrow();
        byte[] cut = ("{\"" + field + "\":\"\u00ff\u00c3\"}").getBytes(ISO_8859_1);
        byte[] wide = door.sample.getBytes(java.nio.charset.Charset.forName("UTF-32BE"));
        byte[] zeros = new byte[1000];
        for (byte[] body : List.of(cut, zeros)) {
            Answer reply = door.send(body);
            assertProblem(reply);
            assertThat(reply.status()).isEqualTo(400);
        }
        assertThat(door.send(wide).status()).isLessThan(500);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void another_media_type_is_refused(Door door) {
        for (String type : List.of("text/plain", "application/xml", "multipart/form-data; boundary=x", "image/png")) {
            Answer reply = door.send(door.sample.getBytes(UTF_8), type);
            assertProblem(reply);
            assertThat(reply.status()).isEqualTo(415);
            assertThat(reply.json().path("code").asText()).isEqualTo("request.media-type");
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void every_field_refuses_what_is_of_another_kind(Door door) {
        door.fields().forEach(field -> {
            boolean object = door.understood().get(field).isObject();
            boolean truth = door.understood().get(field).isBoolean();
            List<String> wrong = new ArrayList<>(List.of("1e308", "-1e308", "1.5"));
            wrong.addAll(
                    door.understood().get(field).isArray() ? List.of("[[]]", "[1.5]", "[true]") : List.of("[]", "[1]"));
            if (!object) wrong.add("{}");
            if (!truth) wrong.add("true");
            else wrong.addAll(List.of("\"true\"", "1", "0"));
            for (String value : wrong) {
                Answer reply = door.send(door.with(field, value));
                assertThat(reply.status()).as(field + ": " + value).isEqualTo(400);
                assertProblem(reply);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void every_field_refuses_hostile_text(Door door) {
        door.fields().filter(f -> !door.understood().get(f).isBoolean()).forEach(field -> {
            for (String value : List.of(
                    "\"a\\u0000b\"",
                    "\"\\ud800\"",
                    "\"\\udc00\\ud800\"",
                    "\"" + "长".repeat(1000) + "\"",
                    "\"\\u001b[2J\"")) {
                Answer reply = door.send(door.with(field, value));
                assertThat(reply.status()).as(field + ": " + value).isBetween(400, 499);
                assertProblem(reply);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ORDERS, wishedTime",
        "ORDERS, startsAt",
        "ORDERS, endsAt",
        "SCHEDULE, startsAt",
        "SCHEDULE, endsAt",
        "HOLD, startsAt",
        "HOLD, endsAt",
        "ACCEPTANCE, startsAt",
        "CLAIM, startsAt",
        "SESSION, startsAt",
        "SESSION, endsAt",
        "ASSESSMENTS, doneOn",
        "PUBLISH, publishFrom",
        "REWRITE, publishUntil",
    })
    void absurd_times_are_refused(Door door, String field) {
        for (String time : List.of(
                "\"+99999-01-01T00:00:00Z\"",
                "\"99999-01-01T00:00:00Z\"",
                "\"-0001-01-01T00:00:00Z\"",
                "\"0000-00-00T00:00:00Z\"",
                "\"2026-02-30T10:00:00Z\"",
                "\"+1000000000-12-31T23:59:59.999999999Z\"",
                "\"2026-13-01\"",
                "\"-999999999-01-01\"",
                "\"+999999999-12-31\"",
                "\"tomorrow\"",
                "\"\"",
                "9223372036854775807",
                "-1",
                "123456789012345678901234567890",
                "1e308")) {
            Answer reply = door.send(door.with(field, time));
            assertThat(reply.status()).as(time).isBetween(400, 499);
            assertProblem(reply);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TRIAGE, decision",
        "NEED, category",
        "RETURN, reason",
        "RESOLUTION, outcome",
        "CALL, result",
        "PUBLISH, booking",
        "APPROVAL, decision",
        "MENU, picture"
    })
    void unknown_words_of_a_list_are_refused(Door door, String field) {
        for (String value : List.of("\"NOPE\"", "\"\"", "\"dispatch\"", "0", "1", "2", "\"0\"", "null")) {
            Answer reply = door.send(door.with(field, value));
            assertThat(reply.status()).as(value).isEqualTo(400);
            assertProblem(reply);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "999999999",
                "9223372036854775807",
                "-9223372036854775808",
                "9223372036854775808",
                "1e308",
                "1.5",
                "\"1\"",
                "\"S07\"",
                "null",
                "NaN",
                "Infinity",
                "0x10",
                "01"
            })
    void absurd_ids_are_refused(String id) {
        for (String field : List.of("itemId", "sessionId")) {
            Answer reply = Door.ORDERS.send(Door.ORDERS.with(field, id));
            assertThat(reply.status()).as(field + ": " + id).isBetween(400, 499);
            assertProblem(reply);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1", "2147483648", "4.5", "\"5\"", "null", "true"})
    void a_rating_is_one_to_five(String score) {
        Placed order = Some.deliveredOrder();
        assertProblem(order.owner()
                .contentType("application/json")
                .body("{\"score\":" + score + "}")
                .put("/api/orders/" + order.number() + "/rating"));
        assertThat(order.seen().getString("rating")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899", "2101", "-1", "1e308", "1950.5", "\"1950\"", "true", "99999999999"})
    void a_birth_year_is_a_year(String year) {
        assertProblem(Door.ME.send(Door.ME.with("birthYear", year)));
    }

    // --- text kept as it is --------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🙂👩‍👩‍👧‍👦🇨🇳 家人",
                "𠮷野家在𪚥路",
                "'; drop table orders; -- ",
                "<script>alert('x')</script><img src=x onerror=y>",
                "%00 %ff \\ / \" & &amp; ${jndi:ldap://x} #{1+1} {0}",
                "第一行\n第二行\t缩进",
                "‮右到左 á e\u0301"
            })
    void text_is_kept_as_it_was_typed(String text) {
        String resident = Some.residentWith(Map.of("name", text.strip().substring(0, 4)));
        Placed order = Some.placed(resident, visit("note", text, "address", text));
        assertThat(order.seen().getString("note")).isEqualTo(text);
        assertThat(order.seen().getString("address")).isEqualTo(text);
        Call.put(order.owner(), order, "cancellation", Map.of("reason", text))
                .then()
                .statusCode(200);
        assertThat(order.seen().getString("steps[-1].reason")).isEqualTo(text);
    }

    @Test
    void characters_are_counted_as_people_count_them() {
        String resident = Some.resident();
        Some.placed(resident, visit("address", "𠮷".repeat(100)));
        place(As.resident(resident), visit("address", "𠮷".repeat(101))).then().spec(refused(400, "request.invalid"));
        Some.placed(resident, visit("note", "🙂".repeat(300)));
        place(As.resident(resident), visit("note", "🙂".repeat(301))).then().spec(refused(400, "request.invalid"));
        place(As.resident(resident), visit("note", " \n ")).then().spec(refused(400, "request.invalid"));
    }

    @Test
    void nothing_is_half_done() {
        String resident = Some.resident();
        for (Object note : List.of(List.of(), Map.of(), "\u0000", "长".repeat(400))) {
            assertProblem(place(As.resident(resident), visit("note", note)));
        }
        assertThat(As.resident(resident).get("/api/orders").jsonPath().getList("items"))
                .isEmpty();
    }

    // --- paths and queries ---------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "/api/items?size=0, size",
        "/api/items?near=1234567890123456789012345678901234567890123456789012345678901, near",
        "/api/stations?category=x&size=101, size"
    })
    void a_refused_query_names_its_parameter(String path, String field) {
        As.nobody().get(path).then().statusCode(400).body("violations.field", contains(field));
    }

    private static Stream<Arguments> queries() {
        return Stream.of(
                        Stream.of("size=0", "size=-1", "size=101", "size=abc", "size=99999999999", "size=1.5")
                                .flatMap(q -> Stream.of("/api/items", "/api/stations", "/api/orders", "/api/inbox")
                                        .map(path -> path + "?" + q)),
                        cursors().flatMap(c -> Stream.of(
                                        "/api/items",
                                        "/api/stations",
                                        "/api/orders",
                                        "/api/inbox",
                                        "/api/me/looks",
                                        "/api/station/orders",
                                        "/api/items/" + 1 + "/sessions")
                                .map(path -> path + "?after=" + c)),
                        Stream.of(
                                "/api/items?list=NOPE",
                                "/api/items?near=abc",
                                "/api/items?near=1",
                                "/api/items?near=NaN,NaN",
                                "/api/items?near=1e308,1",
                                "/api/items?near=200,100",
                                "/api/items?near=1,2,3",
                                "/api/items?near=Infinity,0",
                                "/api/items?category=" + "x".repeat(21),
                                "/api/items?q=" + "x".repeat(51),
                                "/api/orders?scope=future",
                                "/api/station/orders?status=NOPE",
                                "/api/station/orders?day=abc",
                                "/api/station/orders?day=2026-13-01",
                                "/api/station/orders?day=%2B99999-01-01",
                                "/api/station/orders?day=-0001-01-01",
                                "/api/station/orders?day=1e308",
                                "/api/station/sessions?day=0000-01-01",
                                "/api/items/1/sessions?from=-1",
                                "/api/items/1/sessions?from=99999-01-01",
                                "/api/items/1/sessions?to=%2B1000000000-12-31T23:59:59Z",
                                "/api/items/1/sessions?to=2026-02-30"))
                .flatMap(s -> s)
                .map(Arguments::of);
    }

    /** Opaque to callers; these are none of ours, or go to the end of the world. */
    private static Stream<String> cursors() {
        return Stream.of(
                "x", "%00", "%F0%9F%99%82", "....", "x".repeat(101), cursor("1"), cursor("a.b"), cursor("1.2.3"));
    }

    private static String cursor(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void a_question_that_makes_no_sense_is_refused(String path) {
        Response reply = who(path).urlEncodingEnabled(false).get(path);
        assertProblem(reply);
        assertThat(reply.statusCode()).isEqualTo(400);
    }

    private static RequestSpecification who(String path) {
        if (path.startsWith("/api/station/")) return As.person("wang");
        return Stream.of("/api/orders", "/api/inbox", "/api/me/").anyMatch(path::startsWith)
                ? As.person("li")
                : As.nobody();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775807.1",
                "-9223372036854775808.1",
                "9223372036854775807.9223372036854775807",
                "-1.-1",
                "0.0"
            })
    void a_cursor_at_the_end_of_the_world_does_no_harm(String text) {
        for (String path : List.of(
                "/api/items",
                "/api/stations",
                "/api/orders",
                "/api/inbox",
                "/api/station/orders",
                "/api/items/" + Some.item("C05") + "/sessions")) {
            assertThat(who(path).get(path + "?after=" + cursor(text)).statusCode())
                    .as(path)
                    .isBetween(200, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/items/0",
                "/api/items/-1",
                "/api/items/1.5",
                "/api/items/1e3",
                "/api/items/999999999999999999",
                "/api/items/99999999999999999999",
                "/api/items/%00",
                "/api/items/%31%00",
                "/api/stations/%00",
                "/api/stations/%F0%A0%AE%B7",
                "/api/stations/..%2f..%2fetc%2fpasswd",
                "/api/stations/'%20or%201=1--",
                "/api/stations?item=999999999",
                "/api/hsds/services/%00",
                "/api/hsds/services/00000000-0000-8000-8000-ffffffffffff",
                "/api/hsds/organizations/1",
                "/api/hsds/service_at_locations/ffffffff-ffff-8006-bfff-ffffffffffff",
                "/api/feeds/items/999999999999999999.ics",
                "/api/feeds/stations/%00.ics",
                "/api/orders/%00",
                "/api/orders/ABCDEFGH",
                "/api/orders/%F0%9F%99%82",
                "/api/orders/ABCDEFGH/nothing",
                "/api/inbox/abc/read",
                "/api/nothing",
                "/api",
                "/api/"
            })
    void what_is_not_there_is_not_found(String path) {
        Response reply = who(path).urlEncodingEnabled(false).get(path);
        assertThat(reply.statusCode()).isEqualTo(404);
        assertProblem(reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/stations/%ff",
                "/api/stations/%C0%AF",
                "/api/stations/%",
                "/api/orders/%zz",
                "/s/%ff",
                "/s/%"
            })
    void bytes_in_a_path_that_are_no_text_do_no_harm(String path) {
        Raw.Reply reply = Raw.send("GET " + path + " HTTP/1.1\r\nX-Town: " + As.TOWN, new byte[0]);
        assertThat(reply.status()).as(reply.text()).isBetween(300, 499);
    }

    @Test
    void a_line_break_in_a_short_link_adds_no_header() {
        Raw.Reply reply = Raw.send("GET /s/a%0d%0aSet-Cookie:x=1 HTTP/1.1", new byte[0]);
        assertThat(reply.text().lines()).noneMatch(line -> line.startsWith("Set-Cookie"));
        assertThat(reply.status()).isBetween(300, 499);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/orders",
        "PATCH, /api/me",
        "POST, /api/items",
        "PUT, /api/check-ins",
        "GET, /api/sign-ins/password"
    })
    void another_method_is_refused(String method, String path) {
        As.person("wang").request(method, path).then().spec(refused(405, "request.method"));
    }

    @Test
    void another_answer_than_json_is_refused() {
        As.nobody().accept("image/png").get("/api/items").then().spec(refused(406, "request.accept"));
    }

    // --- headers and sizes ---------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"999", "%00", "310113113;"})
    void an_unknown_town_is_refused(String town) {
        As.nobodyIn(town).get("/api/items").then().spec(refused(404, "town.unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx;;;q=", "en;q=abc", "*", "zz-ZZ,yy;q=0.1", "en-US-x-lvariant-POSIX", ",,,,"})
    void a_garbled_language_is_no_harm(String language) {
        Response reply = As.nobody().header("Accept-Language", language).get("/api/items/0");
        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.jsonPath().getString("detail")).isNotBlank();
    }

    @Test
    void who_asks_for_english_reads_english() {
        for (String path :
                List.of("/api/items/0", "/api/items?size=0", "/api/items?near=x", "/api/nothing", "/api/me")) {
            Response reply =
                    As.nobody().header("Accept-Language", "en-GB, zh;q=0.5").get(path);
            assertThat(reply.asString()).doesNotContainPattern("\\p{IsHan}").contains("\"code\"");
        }
        for (Door door : Door.values()) {
            String reply = door.who()
                    .header("Accept-Language", "en")
                    .header("Idempotency-Key", "hostile")
                    .contentType("application/json")
                    .body("{\"surprise\":1}")
                    .request(door.method, door.path)
                    .asString();
            assertThat(reply).doesNotContainPattern("\\p{IsHan}").contains("\"detail\"");
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void ten_megabytes_are_too_large(Door door) {
        byte[] body = ("{\"note\":\"" + MEBIBYTE.repeat(10) + "\"}").getBytes(UTF_8);
        String head = door.method + " " + door.path + " HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length;
        Raw.Reply reply = Raw.send(head, body);
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.text()).contains("application/problem+json").contains("request.too-large");
    }

    @Test
    void ten_megabytes_that_do_not_say_so_are_too_large_too() {
        StringBuilder chunks = new StringBuilder("9\r\n{\"code\":\"\r\n");
        for (int i = 0; i < 10; i++)
            chunks.append("100000\r\n").append(MEBIBYTE).append("\r\n");
        chunks.append("0\r\n\r\n");
        try (Logged log = Logged.all()) {
            Raw.Reply reply = Raw.send(
                    "POST /api/sign-ins/wechat HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked",
                    chunks.toString().getBytes(UTF_8));
            assertThat(reply.status()).isIn(0, 413); // it may hang up while we are still talking
            assertThat(log.lines()).noneMatch(line -> line.contains("already been written"));
        }
    }

    @Test
    void a_flood_of_headers_is_refused() {
        StringBuilder head = new StringBuilder("GET /api/items HTTP/1.1");
        for (int i = 0; i < 500; i++)
            head.append("\r\nX-Flood-").append(i).append(": ").append("y".repeat(100));
        assertThat(Raw.send(head.toString(), new byte[0]).status()).isBetween(400, 499);
        assertThat(Raw.send("GET /api/items?q=" + "x".repeat(20_000) + " HTTP/1.1", new byte[0])
                        .status())
                .isBetween(400, 499);
        As.nobody().get("/api/items").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b&c=d#e%", "dev:名 字", "%00", "\u0000", "\uD800", "a\nb", "dev:"})
    void a_hostile_wechat_code_signs_nobody_in(String code) throws IOException {
        byte[] body = JSON.writeValueAsString(Map.of("code", code))
                .replace("\uD800", "\\ud800")
                .getBytes(UTF_8);
        Answer reply = Door.WECHAT.send(body);
        assertThat(reply.status()).as(reply.text()).isLessThan(500);
    }
}
