package songe.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Call.place;
import static songe.support.Refusal.refused;
import static songe.support.Rooms.at;
import static songe.support.Rooms.freeStarts;
import static songe.support.Rooms.hold;
import static songe.support.Rooms.range;
import static songe.support.With.fields;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Desk;
import songe.support.Rooms;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.Together;

/** Rooms, which people have for a time that they choose. */
@QuarkusTest
class RoomTest {

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static Placed booked(long item, Instant from, Instant until) {
        return Some.placed(Some.resident(), range(item, from, until));
    }

    // --- what may be had -----------------------------------------------------------------------------------------

    @Test
    void a_room_is_shown_by_quarters_of_an_hour_and_has_no_sessions() {
        long item = Rooms.room(1);
        JsonPath shown = Rooms.availability(item);
        assertThat(shown.getBoolean("byDay")).isFalse();
        assertThat(shown.getString("mostText")).isEqualTo("2小时");
        assertThat(freeStarts(item, at(3, "09:00")))
                .hasSize(8)
                .contains(at(3, "09:00").toString(), at(3, "10:45").toString());
        String day = "days.find { it.day == '" + Time.day(at(3, "09:00")) + "' }.starts";
        assertThat(shown.getString(day + "[0].until")).isEqualTo(at(3, "11:00").toString());
        assertThat(shown.getInt(day + "[0].free")).isEqualTo(1);
        assertThat(Desk.sessions(item).getList("items")).isEmpty();
        As.nobody()
                .get("/api/items/" + item)
                .then()
                .body("bookable", equalTo(true))
                .body("closedText", nullValue());
    }

    @Test
    void only_rooms_and_things_are_shown_so() {
        As.nobody()
                .get("/api/items/" + Some.item("C05") + "/availability")
                .then()
                .spec(refused(404, "availability.none"));
        As.nobody().get("/api/items/999999999/availability").then().spec(refused(404, "item.unknown"));
        long item = Rooms.room(1);
        As.nobody()
                .get("/api/items/" + item + "/availability?station=SN-999")
                .then()
                .spec(refused(404, "station.unknown"));
        As.nobody().get("/api/items/" + item + "/availability?places=7").then().statusCode(400);
        As.nobody()
                .get("/api/items/" + item + "/availability?from=2099-01-01")
                .then()
                .statusCode(200)
                .body("days", hasSize(0));
    }

    @Test
    void a_closed_day_has_no_hours() {
        long item = Rooms.room(1);
        Instant nine = at(9, "09:00");
        String day = Time.day(nine).toString();
        Call.body(As.person("he"), Map.of("reason", "检修"))
                .put("/api/station/closures/" + day)
                .then()
                .statusCode(200);
        try {
            Desk.carry(As.person("he"), Desk.weekly(item, "09:00", "11:00", 1))
                    .then()
                    .statusCode(201);
            As.nobody()
                    .get("/api/items/" + item + "/availability?station=SN-018")
                    .then()
                    .body("days.find { it.day == '" + day + "' }.starts", hasSize(0));
            Map<String, Object> elsewhere = range(item, nine, at(9, "10:00"));
            elsewhere.put("stationCode", "SN-018");
            place(As.resident(Some.resident()), elsewhere).then().spec(refused(422, "unit.closed-then"));
        } finally {
            As.person("he").delete("/api/station/closures/" + day).then().statusCode(204);
        }
    }

    // --- taking it -----------------------------------------------------------------------------------------------

    @Test
    void a_room_is_had_by_one_at_a_time() {
        long item = Rooms.room(1);
        Placed first = booked(item, at(3, "09:30"), at(3, "10:30"));
        assertThat(first.status()).isEqualTo("CONFIRMED");
        assertThat(first.seen().getString("startsAt")).isEqualTo(at(3, "09:30").toString());
        assertThat(first.seen().getString("statusText")).contains("9:30到10:30");
        assertThat(freeStarts(item, at(3, "09:00")))
                .containsExactly(
                        at(3, "09:00").toString(),
                        at(3, "09:15").toString(),
                        at(3, "10:30").toString(),
                        at(3, "10:45").toString());
        for (String[] hours :
                new String[][] {{"09:00", "09:45"}, {"10:15", "11:00"}, {"09:00", "11:00"}, {"09:45", "10:00"}}) {
            place(As.resident(Some.resident()), range(item, at(3, hours[0]), at(3, hours[1])))
                    .then()
                    .spec(refused(409, "unit.taken"))
                    .body("nearest", hasSize(3))
                    .body("detail", containsString("空档"));
        }
        booked(item, at(3, "09:00"), at(3, "09:30"));
        booked(item, at(3, "10:30"), at(3, "11:00"));
    }

    @Test
    void what_does_not_fit_is_refused_by_its_field() {
        long item = Rooms.room(1);
        refusedBy(range(item, at(3, "09:05"), at(3, "10:00")), "unit.quarters", "startsAt");
        refusedBy(range(item, at(3, "09:00"), at(3, "10:10")), "unit.quarters", "endsAt");
        refusedBy(range(item, at(3, "10:00"), at(3, "10:00")), "unit.length", "endsAt");
        refusedBy(range(item, at(3, "08:30"), at(3, "09:30")), "unit.closed-then", "startsAt");
        refusedBy(range(item, at(3, "10:30"), at(3, "11:15")), "unit.closed-then", "startsAt");
        refusedBy(range(item, at(-1, "09:00"), at(-1, "10:00")), "unit.closed-then", "startsAt");
        refusedBy(range(item, at(40, "09:00"), at(40, "10:00")), "unit.closed-then", "startsAt");
        refusedBy(fields("itemId", item, "stationCode", Some.STATION), "booking.range-required", "startsAt");
        refusedBy(fields("itemId", item, "startsAt", at(3, "09:00")), "booking.range-required", "endsAt");
        refusedBy(
                range(item, at(3, "09:00"), at(3, "10:00"), "sessionId", 1), "booking.session-not-wanted", "sessionId");
        refusedBy(
                Some.request("C05", "sessionId", 1, "startsAt", at(3, "09:00")),
                "booking.range-not-wanted",
                "startsAt");
    }

    private static void refusedBy(Map<String, ?> request, String code, String field) {
        place(As.resident(Some.resident()), request)
                .then()
                .spec(refused(422, code))
                .body("violations.field", hasItem(field));
    }

    @Test
    void a_family_has_all_of_its_places_or_none() {
        long item = Rooms.room(3);
        Some.placed(Some.resident(), range(item, at(3, "09:00"), at(3, "10:00"), "places", 2));
        place(As.resident(Some.resident()), range(item, at(3, "09:30"), at(3, "10:30"), "places", 2))
                .then()
                .spec(refused(409, "unit.taken"));
        booked(item, at(3, "09:30"), at(3, "10:30"));
        assertThat(freeStarts(item, at(3, "09:00")))
                .doesNotContain(at(3, "09:30").toString());
    }

    @Test
    void random_ranges_of_many_never_share_the_room() {
        long item = Rooms.room(1);
        List<String> residents =
                java.util.stream.Stream.generate(Some::resident).limit(12).toList();
        residents.forEach(r -> As.resident(r).get("/api/me"));
        List<Response> replies = new ArrayList<>();
        Together.times(residents.size(), i -> {
                    ThreadLocalRandom dice = ThreadLocalRandom.current();
                    Instant from = at(4, "09:00").plusSeconds(900L * dice.nextInt(6));
                    return place(
                            As.resident(residents.get(i)),
                            range(item, from, from.plusSeconds(900L * dice.nextInt(1, 3))));
                })
                .forEach(replies::add);
        assertThat(replies).allMatch(r -> r.statusCode() == 201 || r.statusCode() == 409);
        List<Response> served = replies.stream()
                .filter(r -> r.statusCode() == 201)
                .sorted(Comparator.comparing(r -> r.<String>path("startsAt")))
                .toList();
        assertThat(served).isNotEmpty();
        for (int i = 1; i < served.size(); i++)
            assertThat(served.get(i).<String>path("startsAt"))
                    .isGreaterThanOrEqualTo(served.get(i - 1).path("endsAt"));
    }

    @Test
    void nobody_is_in_two_rooms_or_in_a_room_and_a_course() {
        Placed first = booked(Rooms.room(1), at(3, "09:00"), at(3, "10:00"));
        place(first.owner(), range(Rooms.room(1), at(3, "09:45"), at(3, "10:15")))
                .then()
                .spec(refused(409, "booking.overlap"));
        long course = Desk.newItem("SESSION");
        Desk.carriedDaily("wang", course, 3);
        long session = Desk.sessions(course).getLong("items.find { it.startsAt == '" + at(3, "09:00") + "' }.id");
        place(first.owner(), fields("itemId", course, "sessionId", session))
                .then()
                .spec(refused(409, "booking.overlap"));
    }

    @Test
    void the_same_request_twice_is_one_room() {
        long item = Rooms.room(2);
        String resident = Some.resident();
        Map<String, Object> range = range(item, at(3, "09:00"), at(3, "10:00"));
        String key = java.util.UUID.randomUUID().toString();
        Response first = place(As.resident(resident), key, range);
        assertThat(place(As.resident(resident), key, range).asString()).isEqualTo(first.asString());
        assertThat(Rooms.availability(item)
                        .getInt("days.find { it.day == '" + Time.day(at(3, "09:00")) + "' }.starts[0].free"))
                .isEqualTo(1);
    }

    @Test
    void a_quota_counts_rooms_too() {
        long item = Rooms.room("SESSION", 3, "quota_1_a_month");
        Placed first = booked(item, at(3, "09:00"), at(3, "09:30"));
        place(first.owner(), range(item, at(3, "10:00"), at(3, "10:30"))).then().spec(refused(409, "booking.quota"));
        Call.put(first.owner(), first, "cancellation", Map.of("reason", "不用了"))
                .then()
                .statusCode(200);
        place(first.owner(), range(item, at(3, "10:00"), at(3, "10:30"))).then().statusCode(201);
    }

    // --- giving it back ------------------------------------------------------------------------------------------

    @Test
    void cancelling_frees_it_at_once() {
        long item = Rooms.room(1);
        Placed first = booked(item, at(3, "09:00"), at(3, "11:00"));
        assertThat(freeStarts(item, at(3, "09:00"))).isEmpty();
        Call.put(first.owner(), first, "cancellation", Map.of("reason", "不用了"))
                .then()
                .statusCode(200);
        assertThat(freeStarts(item, at(3, "09:00"))).hasSize(8);
        Placed second = booked(item, at(3, "09:00"), at(3, "11:00"));
        Call.put(As.person("wang"), second, "cancellation", Map.of("reason", "漏水", "alternative", "去六村站"))
                .then()
                .statusCode(200);
        booked(item, at(3, "09:00"), at(3, "11:00"));
    }

    @Test
    void who_leaves_early_lets_the_next_in() {
        long item = Rooms.room(1);
        Placed first = booked(item, at(3, "09:00"), at(3, "11:00"));
        Time.at(at(3, "09:05"));
        Call.checkIn(As.person("he"), Map.of("number", first.number(), "reason", "走错了"))
                .then()
                .spec(refused(409, "check-in.wrong-station"));
        String code =
                first.owner().get("/api/orders/" + first.number() + "/pass").path("code");
        Call.checkIn(As.person("wang"), Map.of("code", code)).then().statusCode(201);
        Time.at(at(3, "09:40"));
        Call.put(As.person("wang"), first, "delivery", Map.of()).then().statusCode(200);
        assertThat(freeStarts(item, at(3, "09:00")))
                .contains(at(3, "09:45").toString())
                .doesNotContain(at(3, "09:30").toString());
    }

    @Test
    void who_comes_too_early_or_too_late_is_not_let_in_by_code() {
        long item = Rooms.room(1);
        Placed first = booked(item, at(3, "09:45"), at(3, "11:00"));
        String code =
                first.owner().get("/api/orders/" + first.number() + "/pass").path("code");
        Time.at(at(3, "09:10"));
        Call.checkIn(As.person("wang"), Map.of("code", code)).then().spec(refused(409, "check-in.too-early"));
        Time.at(at(3, "10:20"));
        Call.checkIn(As.person("wang"), Map.of("code", code)).then().spec(refused(409, "check-in.too-late"));
    }

    // --- while filling in the form -------------------------------------------------------------------------------

    @Test
    void a_hold_keeps_the_room_until_the_order_takes_it() {
        long item = Rooms.room(1);
        String resident = Some.resident();
        Map<String, Object> hour = range(item, at(3, "09:00"), at(3, "10:00"));
        long hold = hold(As.resident(resident), hour)
                .then()
                .statusCode(201)
                .body("sessionId", nullValue())
                .body("startsAt", equalTo(at(3, "09:00").toString()))
                .extract()
                .jsonPath()
                .getLong("id");
        place(As.resident(Some.resident()), hour).then().spec(refused(409, "unit.taken"));
        hold(As.resident(Some.resident()), hour).then().spec(refused(409, "unit.taken"));
        Map<String, Object> other = range(item, at(3, "09:00"), at(3, "09:30"), "holdId", hold);
        place(As.resident(resident), other).then().spec(refused(409, "hold.over"));
        hour.put("holdId", hold);
        place(As.resident(Some.resident()), hour).then().spec(refused(409, "hold.over"));
        place(As.resident(resident), hour).then().statusCode(201);
    }

    @Test
    void another_range_takes_the_place_of_the_first_and_is_kept_no_longer() {
        long item = Rooms.room(1);
        String resident = Some.resident();
        Response first = hold(As.resident(resident), range(item, at(3, "09:00"), at(3, "10:00")));
        Response longer = hold(As.resident(resident), range(item, at(3, "09:00"), at(3, "10:30")));
        assertThat(longer.<String>path("until")).isEqualTo(first.path("until"));
        assertThat(freeStarts(item, at(3, "09:00")))
                .containsExactly(at(3, "10:30").toString(), at(3, "10:45").toString());
        booked(item, at(3, "10:30"), at(3, "11:00"));
        hold(As.resident(resident), range(item, at(3, "10:00"), at(3, "11:00")))
                .then()
                .spec(refused(409, "unit.taken"));
        assertThat(freeStarts(item, at(3, "09:00"))).isEmpty(); // what was held before is held still
        long id = longer.jsonPath().getLong("id");
        As.resident(Some.resident()).delete("/api/holds/" + id).then().spec(refused(404, "hold.unknown"));
        As.resident(resident).delete("/api/holds/" + id).then().statusCode(204);
        assertThat(freeStarts(item, at(3, "09:00"))).hasSize(6);
    }

    @Test
    void nobody_keeps_more_than_two_rooms_and_not_for_longer_than_five_minutes() {
        long item = Rooms.room(1);
        String resident = Some.resident();
        Response held = hold(As.resident(resident), range(item, at(3, "09:00"), at(3, "10:00")));
        hold(As.resident(resident), range(Rooms.room(1), at(3, "09:00"), at(3, "10:00")))
                .then()
                .statusCode(201);
        hold(As.resident(resident), range(Rooms.room(1), at(3, "09:00"), at(3, "10:00")))
                .then()
                .spec(refused(409, "hold.too-many"));
        Time.at(Instant.parse(held.path("until")));
        assertThat(freeStarts(item, at(3, "09:00"))).hasSize(8);
        place(
                        As.resident(resident),
                        range(
                                item,
                                at(3, "09:00"),
                                at(3, "10:00"),
                                "holdId",
                                held.jsonPath().getLong("id")))
                .then()
                .spec(refused(409, "hold.over"));
    }

    @Test
    void a_room_that_is_asked_for_is_taken_when_its_station_agrees() {
        long item = Rooms.room("REVIEW", 1, "");
        Placed first = Some.placed(
                Some.resident(), fields("itemId", item, "stationCode", Some.STATION, "wishedTime", at(3, "09:10")));
        Placed second = Some.placed(
                Some.resident(), fields("itemId", item, "stationCode", Some.STATION, "wishedTime", at(3, "10:00")));
        for (Placed order : List.of(first, second))
            Call.put(As.person("wang"), order, "triage", Map.of("decision", "DISPATCH"))
                    .then()
                    .statusCode(200);
        Call.put(As.person("wang"), first, "acceptance", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"));
        Call.put(As.person("wang"), second, "acceptance", Map.of()).then().statusCode(409);
        assertThat(second.status()).isEqualTo("ASSIGNED");
        Call.put(first.owner(), first, "cancellation", Map.of("reason", "不用了"))
                .then()
                .statusCode(200);
        Call.put(As.person("wang"), second, "acceptance", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"));
    }

    @Test
    void fewer_places_throw_nobody_out_but_let_nobody_new_in() {
        long item = Rooms.item("VENUE", "SESSION", 120, 2, "");
        long offer = Desk.carriedDaily("wang", item, 2);
        Placed a = booked(item, at(3, "09:00"), at(3, "10:00"));
        Placed b = booked(item, at(3, "09:00"), at(3, "10:00"));
        Call.body(As.person("wang"), Map.of("capacity", 1))
                .put("/api/station/offers/" + offer)
                .then()
                .statusCode(200);
        assertThat(List.of(a.status(), b.status())).containsOnly("CONFIRMED");
        Call.put(b.owner(), b, "cancellation", Map.of("reason", "不用了")).then().statusCode(200);
        place(As.resident(Some.resident()), range(item, at(3, "09:00"), at(3, "10:00")))
                .then()
                .spec(refused(409, "unit.taken"));
        Call.put(a.owner(), a, "cancellation", Map.of("reason", "不用了")).then().statusCode(200);
        booked(item, at(3, "09:00"), at(3, "10:00"));
    }

    @Test
    void who_has_a_room_on_a_day_that_is_closed_is_told() {
        long item = Rooms.room(1);
        Desk.carry(As.person("he"), Desk.weekly(item, "09:00", "11:00", 1))
                .then()
                .statusCode(201);
        Map<String, Object> there = range(item, at(10, "09:00"), at(10, "10:00"));
        there.put("stationCode", "SN-018");
        Placed booked = Some.placed(Some.resident(), there);
        String path = "/api/station/closures/" + Time.day(at(10, "09:00"));
        As.person("he").get(path).then().statusCode(200).body("people", org.hamcrest.Matchers.greaterThan(0));
        Call.body(As.person("he"), Map.of("reason", "检修")).put(path).then().spec(refused(409, "closure.has-orders"));
        Call.body(As.person("he"), Map.of("reason", "检修", "alternative", "第二天再来"))
                .put(path)
                .then()
                .statusCode(200);
        assertThat(booked.status()).isEqualTo("CANCELLED_BY_PROVIDER");
        As.person("he").delete(path).then().statusCode(204);
        Some.placed(Some.resident(), there);
    }

    @Test
    void the_time_may_be_changed_even_to_one_that_shares_a_part_of_it() {
        long item = Rooms.room(1);
        Placed first = booked(item, at(3, "09:00"), at(3, "10:00"));
        booked(item, at(3, "10:30"), at(3, "11:00"));
        moved(first, at(3, "09:00"), at(3, "10:00")).then().spec(refused(422, "schedule.same"));
        moved(first, at(3, "10:00"), at(3, "11:00")).then().spec(refused(409, "unit.taken"));
        moved(first, at(3, "09:30"), at(3, "10:30"))
                .then()
                .statusCode(200)
                .body("startsAt", equalTo(at(3, "09:30").toString()));
        assertThat(freeStarts(item, at(3, "09:00")))
                .containsExactly(at(3, "09:00").toString(), at(3, "09:15").toString());
        moved(first, at(4, "09:30"), at(4, "10:30")).then().statusCode(200);
        moved(first, at(5, "09:30"), at(5, "10:30")).then().spec(refused(409, "schedule.too-often"));
        Call.put(
                        As.resident(Some.resident()),
                        first,
                        "schedule",
                        fields("startsAt", at(5, "09:30"), "endsAt", at(5, "10:00")))
                .then()
                .statusCode(404);
    }

    @Test
    void what_one_has_is_free_for_oneself_when_one_looks_for_another_time() {
        long item = Rooms.room(1);
        Placed order = booked(item, at(3, "09:00"), at(3, "10:00"));
        booked(item, at(3, "10:30"), at(3, "11:00"));
        assertThat(freeStarts(item, at(3, "09:00")))
                .containsExactly(at(3, "10:00").toString(), at(3, "10:15").toString());
        String day = "days.find { it.day == '" + Time.day(at(3, "09:00")) + "' }.starts.findAll { it.until != null }";
        JsonPath own = order.owner()
                .get("/api/orders/" + order.number() + "/availability")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(own.getList(day)).hasSize(6);
        assertThat(own.getString(day + "[0].until")).isEqualTo(at(3, "10:30").toString());
        moved(order, at(3, "09:30"), at(3, "10:30")).then().statusCode(200);

        As.resident(Some.resident())
                .get("/api/orders/" + order.number() + "/availability")
                .then()
                .spec(refused(404, "order.unknown"));
        Placed session = Some.confirmedOrder();
        session.owner()
                .get("/api/orders/" + session.number() + "/availability")
                .then()
                .spec(refused(404, "availability.none"));
        As.nobody()
                .get("/api/orders/" + order.number() + "/availability")
                .then()
                .spec(refused(401, "auth.required"));
    }

    @Test
    void a_room_that_is_asked_for_is_not_promised_while_its_station_is_shut() {
        long item = Rooms.room("REVIEW", 1, "");
        Placed order = Some.placed(
                Some.resident(), fields("itemId", item, "stationCode", Some.STATION, "wishedTime", at(3, "10:00")));
        Call.put(As.person("wang"), order, "triage", Map.of("decision", "DISPATCH"))
                .then()
                .statusCode(200);
        Call.put(As.person("wang"), order, "acceptance", fields("startsAt", at(2, "03:00")))
                .then()
                .spec(refused(422, "unit.closed-then"));
        Call.put(As.person("wang"), order, "acceptance", Map.of()).then().statusCode(200);
    }

    @Test
    void who_does_not_come_to_a_room_is_noted_and_leaves_the_rest_of_the_time_to_others() {
        long item = Rooms.room(1);
        Placed order = booked(item, at(3, "09:00"), at(3, "11:00"));
        Time.at(at(3, "09:29"));
        Call.put(As.person("wang"), order, "no-show").then().spec(refused(409, "no-show.too-early"));
        Time.at(at(3, "09:31"));
        Call.put(As.person("wang"), order, "no-show")
                .then()
                .statusCode(200)
                .body("status", equalTo("RESIDENT_NO_SHOW"));
        assertThat(freeStarts(item, at(3, "09:00")))
                .contains(at(3, "09:45").toString(), at(3, "10:45").toString());
        booked(item, at(3, "10:00"), at(3, "11:00"));
    }

    private static Response moved(Placed order, Instant from, Instant until) {
        return Call.put(order.owner(), order, "schedule", fields("startsAt", from, "endsAt", until));
    }

    @Test
    void the_station_sees_bookings_that_no_longer_fit() {
        long item = Rooms.item("VENUE", "SESSION", 120, 2, "");
        long offer = Desk.carriedDaily("wang", item, 2);
        Placed a = booked(item, at(3, "09:00"), at(3, "10:00"));
        Placed b = booked(item, at(3, "09:00"), at(3, "10:00"));
        assertThat(watched()).doesNotContain(a.number(), b.number());
        Call.body(As.person("wang"), Map.of("capacity", 1))
                .put("/api/station/offers/" + offer)
                .then()
                .statusCode(200);
        assertThat(watched()).contains(b.number()).doesNotContain(a.number());
        As.person("wang").delete("/api/station/offers/" + offer).then().statusCode(200);
        assertThat(watched()).contains(a.number(), b.number());
        As.person("wang").get("/api/station/units?station=SN-018").then().spec(refused(404, "station.unknown"));
    }

    private static List<String> watched() {
        return As.person("wang")
                .get("/api/station/units")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.order.number");
    }
}
