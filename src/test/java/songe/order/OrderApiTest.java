package songe.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static songe.support.Call.place;
import static songe.support.Call.put;
import static songe.support.Refusal.refused;
import static songe.support.Some.request;
import static songe.support.Some.visit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import songe.shared.Days;
import songe.support.As;
import songe.support.Call;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Some.Session;
import songe.support.Time;
import songe.support.With;

/** Placing an order in each of its ways, whom it is refused to, and who may read what of it. */
@QuarkusTest
class OrderApiTest {
    private static final String PHONE = "13812345678";
    private static final Map<String, Object> MOTHER =
            With.fields("name", "王桂芳", "phone", "13987654321", "birthYear", 1946, "relation", "母亲", "consent", "VOICE");

    @AfterEach
    void reset() {
        Time.reset();
    }

    // --- the ways to order ---------------------------------------------------------------------------------------

    @Test
    void a_place_in_a_session_is_confirmed_at_once() {
        Session session = Some.session("S01", "SN-014");
        Placed order = Some.placed(Some.resident(), request("S01", "sessionId", session.id()));
        JsonPath seen = order.seen();
        assertThat(seen.getString("status")).isEqualTo("CONFIRMED");
        assertThat(seen.getString("startsAt")).isEqualTo(session.startsAt().toString());
        assertThat(seen.getString("endsAt")).isEqualTo(session.endsAt().toString());
        assertThat(seen.getString("station.code")).isEqualTo("SN-014");
        assertThat(seen.getString("heldBy.code")).isEqualTo("SN-014");
        assertThat(seen.getString("partner.code")).isEqualTo("BARBER");
        assertThat(seen.getString("statusText")).contains("华浜新村淞益中心");
        assertThat(seen.getList("actions")).containsExactlyInAnyOrder("pass", "cancellation", "schedule");
        assertThat(seen.getList("steps")).hasSize(1);
        assertThat(seen.getString("number")).matches("[A-HJ-NP-Z3789]{8}");
        assertThat(Some.sessions("S01", "SN-014").filter(s -> s.id() == session.id()))
                .singleElement()
                .extracting(Session::free)
                .isEqualTo(session.free() - 1);
    }

    @Test
    void what_is_answered_at_once_is_what_stands_there_afterwards() {
        Map<String, Object> order = request(
                "S01",
                "sessionId",
                Some.session("S01", "SN-014").id(),
                "beneficiary",
                MOTHER,
                "area",
                "310113113014",
                "note",
                "坐轮椅来",
                "address",
                "华浜新村152号301室");
        String resident = Some.residentWith(With.fields("name", "甲", "phone", PHONE, "birthYear", 1950));
        Map<String, Object> answered = place(As.resident(resident), order)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("");
        Map<String, Object> read = As.resident(resident)
                .get("/api/orders/{number}", answered.get("number"))
                .jsonPath()
                .getMap("");
        assertThat(read).isEqualTo(answered);
    }

    @Test
    void a_queue_gives_tickets_that_count() {
        long session = Some.session("S06", "SN-018").id();
        List<Integer> tickets = IntStream.range(0, 3)
                .mapToObj(i -> Some.placed(Some.resident(), request("S06", "sessionId", session)))
                .map(order -> order.seen().getInt("ticket"))
                .toList();
        int first = tickets.get(0);
        assertThat(tickets).containsExactly(first, first + 1, first + 2);
    }

    @Test
    void a_request_goes_to_the_nearest_station_that_carries_it() {
        JsonPath seen = Some.placed(Some.resident(), visit()).seen();
        assertThat(seen.getString("status")).isEqualTo("SUBMITTED");
        assertThat(seen.getString("heldBy.code")).isEqualTo("SN-014");
        assertThat(seen.getString("heldBy.phone")).isEqualTo("021-55500023");
        assertThat(seen.getString("statusText")).startsWith("已收到，华浜新村淞益中心会在");
        assertThat(Instant.parse(seen.getString("dueAt"))).isAfter(Instant.now());
        assertThat(seen.getList("actions")).containsExactly("cancellation");
    }

    @ParameterizedTest
    @CsvSource({"area, 310113113018, SN-018", "stationCode, SN-00, SN-00"})
    void a_request_goes_where_the_resident_says(String field, String value, String station) {
        JsonPath seen = Some.placed(Some.resident(), visit(field, value)).seen();
        assertThat(seen.getString("heldBy.code")).isEqualTo(station);
    }

    @Test
    void the_same_request_made_twice_with_two_keys_is_two_orders() {
        String resident = Some.resident();
        assertThat(Some.placed(resident, visit()).number())
                .isNotEqualTo(Some.placed(resident, visit()).number());
    }

    @Test
    void a_resident_sees_the_own_orders_newest_first_page_by_page() {
        String resident = Some.resident();
        List<String> numbers = IntStream.range(0, 3)
                .mapToObj(i -> Some.placed(resident, visit()).number())
                .toList();
        put(As.resident(resident), new Placed(numbers.get(0), resident), "cancellation", Map.of("reason", "不用了"));
        JsonPath first = orders(resident, "size=2");
        assertThat(first.getList("items.number")).containsExactly(numbers.get(2), numbers.get(1));
        JsonPath second = orders(resident, "size=2&after=" + first.getString("next"));
        assertThat(second.getList("items.number")).containsExactly(numbers.get(0));
        assertThat(second.getString("next")).isNull();
        assertThat(orders(resident, "scope=past").getList("items.number")).containsExactly(numbers.get(0));
        assertThat(orders(resident, "scope=active").getList("items.number"))
                .containsExactly(numbers.get(2), numbers.get(1));
    }

    private static JsonPath orders(String resident, String query) {
        return As.resident(resident)
                .get("/api/orders?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    // --- for whom ------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({"0, 400, request.invalid", "7, 400, request.invalid", "2, 422, booking.one-place"})
    void a_place_is_for_one_where_families_are_not_known(int places, int status, String code) {
        place(As.resident(Some.resident()), visit("places", places)).then().spec(refused(status, code, "places"));
    }

    @Test
    void one_place_may_be_said() {
        Some.placed(Some.resident(), visit("places", 1));
    }

    @Test
    void an_unknown_age_is_asked_for_and_a_wrong_one_refused_in_words() {
        Map<String, Object> request =
                request("S14", "sessionId", Some.session("S14", "SN-014").id());
        String resident = Some.resident();
        place(As.resident(resident), request).then().spec(refused(422, "eligibility.age-unknown"));
        place(As.resident(Some.residentBorn(1990)), request)
                .then()
                .spec(refused(422, "eligibility.refused"))
                .body("detail", containsString("60"));
        Some.placed(Some.residentBorn(1950), request);
    }

    @Test
    void the_age_that_counts_is_that_of_whom_it_is_for() {
        Map<String, Object> request =
                request("S14", "sessionId", Some.session("S14", "SN-014").id());
        request.put("beneficiary", MOTHER);
        Placed order = Some.placed(Some.residentBorn(1975), request);
        assertThat(order.seen().getString("person")).isEqualTo("王桂芳");
        request.put(
                "beneficiary", With.fields("name", "王小宝", "birthYear", 2015, "relation", "儿子", "consent", "PRESENT"));
        place(As.resident(Some.residentBorn(1950)), request).then().spec(refused(422, "eligibility.refused"));
    }

    @Test
    void a_disabled_person_may_have_what_is_for_the_disabled_at_any_age() {
        String resident = Some.residentWith(Map.of("disabled", true));
        Some.placed(resident, request("S02", "address", Some.ADDRESS));
    }

    @Test
    void an_assessment_is_asked_for_before_a_place_is_given() {
        String name = Some.residentWith(Map.of("birthYear", 1945));
        Map<String, Object> request =
                request("S03", "sessionId", Some.session("S03", "SN-00").id());
        place(As.resident(name), request).then().spec(refused(422, "guard.assessment-phone"));
        giveProfile(name, 1945);
        place(As.resident(name), request)
                .then()
                .spec(refused(422, "guard.assessment"))
                .body("detail", containsString("180"))
                .body("detail", containsString("021-55500000"));
        assess(name, LocalDate.now(Days.ZONE).minusDays(200));
        place(As.resident(name), request).then().spec(refused(422, "guard.assessment"));
        assess(name, LocalDate.now(Days.ZONE).minusDays(3));
        Some.placed(name, request);
    }

    @Test
    void a_request_that_needs_an_assessment_is_read_but_not_dispatched_without_one() {
        String name = Some.residentBorn(1945);
        giveProfile(name, 1945);
        Placed order = Some.placed(name, request("S04", "address", Some.ADDRESS, "stationCode", "SN-00"));
        put(As.person("hu"), order, "triage", Map.of("decision", "DISPATCH"))
                .then()
                .spec(refused(422, "guard.assessment"));
        put(As.person("hu"), order, "assignment", Map.of("partnerCode", "BATH"))
                .then()
                .spec(refused(422, "guard.assessment"));
        assertThat(order.status()).isEqualTo("SUBMITTED");
        assess(name, LocalDate.now(Days.ZONE).minusDays(1));
        put(As.person("hu"), order, "triage", Map.of("decision", "DISPATCH"))
                .then()
                .statusCode(200);
        assertThat(order.seen().getString("heldBy.code")).isEqualTo("BATH");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -400})
    void an_assessment_lies_within_the_last_year(int days) {
        Call.body(
                        As.person("wang"),
                        Map.of(
                                "name",
                                "王桂芳",
                                "phone",
                                PHONE,
                                "doneOn",
                                LocalDate.now(Days.ZONE).plusDays(days).toString()))
                .put("/api/station/assessments")
                .then()
                .spec(refused(422, "assessment.day", "doneOn"));
    }

    private static void giveProfile(String name, int born) {
        Call.body(As.resident(name), Map.of("name", name, "phone", PHONE, "birthYear", born, "area", "310113113014"))
                .put("/api/me")
                .then()
                .statusCode(200);
    }

    private static void assess(String name, LocalDate doneOn) {
        Call.body(As.person("wang"), Map.of("name", name, "phone", PHONE, "doneOn", doneOn.toString()))
                .put("/api/station/assessments")
                .then()
                .statusCode(200);
    }

    // --- what cannot be ordered ----------------------------------------------------------------------------------

    @Test
    void a_visit_needs_an_address() {
        place(As.resident(Some.resident()), request("S07"))
                .then()
                .spec(refused(422, "booking.address-required", "address"));
    }

    @Test
    void a_session_is_named_where_there_are_some_and_only_there() {
        String resident = Some.resident();
        place(As.resident(resident), request("S01")).then().spec(refused(422, "booking.session-required", "sessionId"));
        place(
                        As.resident(resident),
                        visit("sessionId", Some.session("S01", "SN-014").id()))
                .then()
                .spec(refused(422, "booking.session-not-wanted", "sessionId"));
    }

    @Test
    void a_session_of_another_item_or_station_is_none() {
        String resident = Some.resident();
        long session = Some.session("S01", "SN-014").id();
        place(As.resident(resident), request("C05", "sessionId", session))
                .then()
                .spec(refused(404, "session.unknown"));
        place(As.resident(resident), request("C05", "sessionId", Long.MAX_VALUE))
                .then()
                .spec(refused(404, "session.unknown"));
        place(As.resident(resident), request("S01", "sessionId", session, "stationCode", "SN-018"))
                .then()
                .spec(refused(422, "session.unknown", "stationCode"));
    }

    @Test
    void a_station_that_does_not_carry_it_or_does_not_exist_is_refused() {
        String resident = Some.resident();
        place(As.resident(resident), visit("stationCode", "SN-902"))
                .then()
                .spec(refused(422, "booking.not-carried", "stationCode"));
        place(As.resident(resident), visit("stationCode", "SN-XX")).then().spec(refused(404, "station.unknown"));
        place(As.resident(resident), visit("area", "999")).then().spec(refused(422, "area.unknown", "area"));
    }

    @Test
    void an_unknown_item_is_not_found() {
        Map<String, Object> request = visit();
        request.put("itemId", 999_999_999);
        place(As.resident(Some.resident()), request).then().spec(refused(404, "item.unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT1H", "PT1465H"})
    void a_wished_time_lies_ahead_within_sixty_days(String fromNow) {
        place(As.resident(Some.resident()), visit("wishedTime", Instant.now().plus(Duration.parse(fromNow))))
                .then()
                .spec(refused(422, "booking.wished-time", "wishedTime"));
    }

    @Test
    void a_session_is_booked_once_for_each_person() {
        String resident = Some.residentBorn(1980);
        Map<String, Object> request =
                request("C05", "sessionId", Some.session("C05", "SN-014").id());
        Some.placed(resident, request);
        place(As.resident(resident), request).then().spec(refused(409, "booking.twice"));
        request.put("beneficiary", MOTHER);
        Some.placed(resident, request);
        place(As.resident(resident), request).then().spec(refused(409, "booking.twice"));
        place(As.resident(Some.resident()), request).then().spec(refused(409, "booking.twice"));
    }

    @Test
    void two_sessions_at_one_time_overlap() {
        String resident = Some.residentBorn(1950);
        Session course = Some.sessions("C05", "SN-014")
                .filter(c -> lunches().anyMatch(l -> l.startsAt().equals(c.startsAt())))
                .findFirst()
                .orElseThrow();
        Session lunch = lunches()
                .filter(l -> l.startsAt().equals(course.startsAt()))
                .findFirst()
                .orElseThrow();
        Placed first = Some.placed(resident, request("C05", "sessionId", course.id()));
        Map<String, Object> second = request("S17", "sessionId", lunch.id(), "address", Some.ADDRESS);
        place(As.resident(resident), second)
                .then()
                .spec(refused(409, "booking.overlap"))
                .body("detail", containsString(first.number()));
        put(first.owner(), first, "cancellation", Map.of("reason", "换一个"))
                .then()
                .statusCode(200);
        Some.placed(resident, second);
    }

    private static java.util.stream.Stream<Session> lunches() {
        return Some.sessions("S17", "SN-014");
    }

    @Test
    void a_full_session_takes_nobody_until_a_place_is_given_back() {
        Session session = Some.emptySession("S13", "SN-018");
        Map<String, Object> request = request("S13", "sessionId", session.id());
        List<Placed> orders = IntStream.range(0, session.capacity())
                .mapToObj(i -> Some.placed(Some.resident(), request))
                .toList();
        String late = Some.resident();
        place(As.resident(late), request).then().spec(refused(409, "booking.full"));
        put(orders.get(0).owner(), orders.get(0), "cancellation", Map.of("reason", "来不了"));
        Some.placed(late, request);
        place(orders.get(0).owner(), request).then().spec(refused(409, "booking.full"));
    }

    @Test
    void a_session_that_has_begun_is_past_but_a_queue_is_open_to_its_end() {
        Session session = Some.session("S01", "SN-014");
        String resident = Some.resident();
        Time.at(session.startsAt().plusSeconds(1));
        place(As.resident(resident), request("S01", "sessionId", session.id()))
                .then()
                .spec(refused(409, "booking.past"));
        Time.reset();
        Session queue = Some.session("S06", "SN-018");
        Time.at(queue.endsAt().minusSeconds(60));
        Some.placed(resident, request("S06", "sessionId", queue.id()));
        Time.at(queue.endsAt());
        place(As.resident(Some.resident()), request("S06", "sessionId", queue.id()))
                .then()
                .spec(refused(409, "booking.past"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "with space"})
    void a_key_is_required_and_visible(String key) {
        place(As.resident(Some.resident()), key, visit()).then().spec(refused(400, "request.key-required"));
    }

    @Test
    void a_key_is_at_most_200_characters() {
        String resident = Some.resident();
        place(As.resident(resident), "k".repeat(201), visit()).then().spec(refused(400, "request.key-required"));
        place(As.resident(resident), "k".repeat(200), visit()).then().statusCode(201);
    }

    // --- on behalf -----------------------------------------------------------------------------------------------

    @Test
    void a_resident_orders_for_a_parent() {
        JsonPath seen =
                Some.placed(Some.resident(), visit("beneficiary", MOTHER)).seen();
        assertThat(seen.getString("person")).isEqualTo("王桂芳");
        assertThat(seen.getString("phone")).isEqualTo("13987654321");
        assertThat(seen.getString("beneficiary.relation")).isEqualTo("母亲");
        assertThat(seen.getString("beneficiary.consent")).isEqualTo("VOICE");
    }

    @Test
    void an_attendant_orders_only_for_somebody() {
        place(As.person("wang"), visit()).then().spec(refused(422, "booking.beneficiary-required", "beneficiary"));
        Map<String, Object> request =
                visit("beneficiary", With.fields("name", Some.resident(), "relation", "到站居民", "consent", "PRESENT"));
        String number = place(As.person("wang"), request)
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        As.person("he").get("/api/orders/" + number).then().spec(refused(404, "order.unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "relation", "consent"})
    void name_relation_and_consent_are_required_of_a_beneficiary(String missing) {
        Map<String, Object> beneficiary = With.fields();
        beneficiary.putAll(MOTHER);
        beneficiary.remove(missing);
        place(As.resident(Some.resident()), visit("beneficiary", beneficiary))
                .then()
                .spec(refused(400, "request.invalid"));
    }

    // --- who may read what ---------------------------------------------------------------------------------------

    @Test
    void phone_and_address_are_the_holders_only_around_the_visit() {
        String resident = Some.residentWith(Map.of("phone", PHONE));
        Placed order = Some.placed(resident, visit("wishedTime", Some.soon(), "note", "龙头漏水"));
        assertClear(order, order.owner());
        assertMasked(order, As.person("wang"), As.person("sun"), As.person("zhao"));
        Some.assigned(order);
        assertMasked(order, As.person("wang"), As.person("qian"), As.person("lu"));
        Some.accepted(order);
        assertClear(order, order.owner(), As.person("qian"), As.person("lu"));
        assertMasked(order, As.person("wang"), As.person("sun"), As.person("zhao"));
        Time.at(Instant.now().plus(Duration.ofHours(4)));
        assertMasked(order, As.person("qian"), As.person("lu"));
        assertClear(order, order.owner());
    }

    @Test
    void a_visit_days_ahead_is_masked_until_two_hours_before() {
        Instant wish = Time.next(java.time.DayOfWeek.WEDNESDAY, "10:00");
        String resident = Some.residentWith(Map.of("phone", PHONE));
        Placed order = Some.accepted(Some.assigned(Some.placed(resident, visit("wishedTime", wish))));
        assertMasked(order, As.person("qian"));
        Time.at(wish.minus(Duration.ofHours(2)).minusSeconds(60));
        assertMasked(order, As.person("qian"));
        Time.at(wish.minus(Duration.ofHours(2)));
        assertClear(order, As.person("qian"));
    }

    @Test
    void lists_mask_the_beneficiarys_phone_too() {
        Placed order = Some.placed(Some.resident(), visit("beneficiary", MOTHER));
        String seen = As.person("wang")
                .get("/api/station/orders?status=SUBMITTED&size=100")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(seen).contains(order.number()).doesNotContain("13987654321").doesNotContain("152号301");
    }

    @Test
    void what_a_confidential_order_is_about_only_its_holder_reads() {
        Placed order = Some.placed(
                Some.resident(),
                request("S13", "sessionId", Some.session("S13", "SN-018").id(), "note", "和邻居的纠纷"));
        assertThat(order.seenBy(As.person("he")).getString("note")).isEqualTo("和邻居的纠纷");
        assertThat(order.seenBy(As.person("zhao")).getString("note")).isNull();
        assertThat(order.seen().getString("note")).isEqualTo("和邻居的纠纷");
        String inbox = order.owner().get("/api/inbox").then().extract().asString();
        assertThat(inbox).contains(order.number()).doesNotContain("法律");
    }

    private static void assertClear(Placed order, RequestSpecification... readers) {
        for (RequestSpecification who : readers) {
            JsonPath seen = order.seenBy(who);
            assertThat(seen.getString("phone")).isEqualTo(PHONE);
            assertThat(seen.getString("address")).isEqualTo(Some.ADDRESS);
        }
    }

    private static void assertMasked(Placed order, RequestSpecification... readers) {
        for (RequestSpecification who : readers) {
            String seen = who.get("/api/orders/" + order.number())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(seen).doesNotContain(PHONE).doesNotContain(Some.ADDRESS).doesNotContain("301室");
        }
    }

    @Test
    void a_strangers_order_is_not_there() {
        Placed order = Some.submittedOrder();
        for (String stranger : List.of("li", "he", "chen", "ma", "fang")) {
            As.person(stranger).get("/api/orders/" + order.number()).then().spec(refused(404, "order.unknown"));
        }
        put(As.person("li"), order, "cancellation", Map.of("reason", "试试"))
                .then()
                .spec(refused(404, "order.unknown"));
        put(As.person("he"), order, "triage", Map.of("decision", "DISPATCH"))
                .then()
                .spec(refused(404, "order.unknown"));
        assertThat(order.seen().getList("steps")).hasSize(1);
        As.resident(Some.resident())
                .get("/api/orders/" + UUID.randomUUID())
                .then()
                .spec(refused(404, "order.unknown"));
    }

    @Test
    void a_station_cannot_accept_an_order_dispatched_elsewhere() {
        Placed order = Some.assignedOrder();
        put(As.person("wang"), order, "acceptance", Map.of()).then().spec(refused(403, "auth.forbidden"));
        put(As.person("he"), order, "acceptance", Map.of()).then().spec(refused(404, "order.unknown"));
        put(As.person("chen"), order, "acceptance", Map.of()).then().spec(refused(404, "order.unknown"));
        assertThat(order.status()).isEqualTo("ASSIGNED");
    }
}
