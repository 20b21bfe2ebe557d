package songe.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Refusal.refused;
import static songe.support.With.fields;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Desk;
import songe.support.Sheets;
import songe.support.Time;

/** A station says which items it carries and when; its sessions follow. */
@QuarkusTest
class StationOfferApiTest {

    @AfterEach
    void reset() {
        Time.reset();
    }

    @Test
    void a_station_carries_an_item_from_now_on() {
        long item = Desk.newItem("SESSION");
        Desk.carry(As.person("wang"), Desk.weekly(item, "09:00", "11:00", 5))
                .then()
                .statusCode(201)
                .body("station.code", equalTo("SN-014"))
                .body("weekdays", contains(1, 2, 3, 4, 5, 6, 7))
                .body("text", equalTo("每天 09:00–11:00"));
        As.person("wang").get("/api/station/offers").then().statusCode(200).body("items.item.id", hasItem((int) item));
        As.nobody().get("/api/items/" + item).then().body("stations.code", contains("SN-014"));
        assertThat(Desk.sessions(item).getList("items.capacity", int.class))
                .hasSizeBetween(14, 15)
                .containsOnly(5);
    }

    @Test
    void what_is_given_on_request_has_no_days() {
        long item = Desk.newItem("REVIEW");
        Desk.carry(As.person("wang"), fields("itemId", item, "capacity", 4))
                .then()
                .statusCode(201)
                .body("weekdays", empty())
                .body("starts", nullValue())
                .body("text", equalTo("随时受理"));
    }

    @Test
    void one_key_makes_one_offer() {
        long item = Desk.newItem("SESSION");
        Map<String, Object> offer = Desk.weekly(item, "09:00", "11:00", 5);
        String key = "offer-" + item;
        String first = Call.body(As.person("wang"), offer)
                .header("Idempotency-Key", key)
                .post("/api/station/offers")
                .asString();
        String again = Call.body(As.person("wang"), offer)
                .header("Idempotency-Key", key)
                .post("/api/station/offers")
                .asString();
        assertThat(again).isEqualTo(first);
        Call.body(As.person("wang"), offer)
                .post("/api/station/offers")
                .then()
                .spec(refused(400, "request.key-required"));
    }

    @Test
    void an_item_does_not_overlap_with_itself() {
        long item = Desk.newItem("SESSION");
        Desk.carriedDaily("wang", item, 5);
        Desk.carry(As.person("wang"), Desk.weekly(item, "10:30", "12:00", 5))
                .then()
                .spec(refused(409, "offer.overlap"))
                .body("detail", containsString("每天 09:00–11:00"));
        Desk.carry(As.person("wang"), Desk.weekly(item, "11:00", "12:00", 5))
                .then()
                .statusCode(201);
        Desk.carry(As.person("he"), Desk.weekly(item, "09:00", "11:00", 5))
                .then()
                .statusCode(201);
    }

    @Test
    void what_does_not_fit_together_is_refused() {
        long item = Desk.newItem("SESSION");
        var wang = As.person("wang");
        Desk.carry(wang, Desk.weekly(item, "11:00", "11:00", 5)).then().spec(refused(422, "offer.time-order", "ends"));
        Desk.carry(As.person("wang"), fields("itemId", item, "weekdays", List.of(1), "ends", "11:00", "capacity", 5))
                .then()
                .spec(refused(422, "offer.time-required", "starts"));
        Desk.carry(As.person("wang"), fields("itemId", item, "starts", "09:00", "capacity", 5))
                .then()
                .spec(refused(422, "offer.time-without-weekdays", "starts"));
        Desk.carry(As.person("wang"), Desk.weekly(Desk.newItem("REVIEW"), "09:00", "11:00", 5))
                .then()
                .spec(refused(422, "offer.no-sessions", "weekdays"));
        Desk.carry(As.person("wang"), Desk.weekly(999_999_999, "09:00", "11:00", 5))
                .then()
                .spec(refused(404, "item.unknown"));
        Desk.carry(As.person("wang"), fields("itemId", item, "weekdays", List.of(8), "capacity", 5))
                .then()
                .statusCode(400);
        Desk.carry(As.person("wang"), Desk.weekly(item, "9:00", "11:00", 0))
                .then()
                .statusCode(400);
    }

    @Test
    void a_station_has_no_say_at_another() {
        long offer = Desk.carriedDaily("wang", Desk.newItem("SESSION"), 5);
        Call.body(As.person("he"), Map.of("capacity", 3))
                .put("/api/station/offers/" + offer)
                .then()
                .spec(refused(404, "offer.unknown"));
        As.person("he").delete("/api/station/offers/" + offer).then().spec(refused(404, "offer.unknown"));
        As.person("wang").get("/api/station/offers?station=SN-018").then().spec(refused(404, "station.unknown"));
    }

    @Test
    void sessions_ahead_follow_a_changed_offer() {
        long item = Desk.newItem("SESSION");
        long offer = Desk.carriedDaily("wang", item, 5);
        Call.body(As.person("wang"), Map.of("capacity", 3, "ends", "10:00"))
                .put("/api/station/offers/" + offer)
                .then()
                .statusCode(200)
                .body("offer.text", equalTo("每天 09:00–10:00"))
                .body("kept", empty());
        assertThat(Desk.sessions(item).getList("items.capacity", int.class)).containsOnly(3);

        long booked = Desk.laterSession(item);
        Desk.booked(item, booked);
        Call.body(As.person("wang"), Map.of("starts", "14:00", "ends", "15:00"))
                .put("/api/station/offers/" + offer)
                .then()
                .statusCode(200)
                .body("kept.id", contains((int) booked));
        List<String> starts = Desk.sessions(item).getList("items.startsAt");
        assertThat(starts).filteredOn(s -> s.endsWith("T01:00:00Z")).hasSize(1);
        assertThat(starts).filteredOn(s -> s.endsWith("T06:00:00Z")).hasSizeBetween(14, 15);
    }

    @Test
    void what_is_no_longer_carried_has_no_empty_sessions_ahead() {
        long item = Desk.newItem("SESSION");
        long offer = Desk.carriedDaily("wang", item, 5);
        long booked = Desk.laterSession(item);
        Desk.booked(item, booked);
        As.person("wang")
                .delete("/api/station/offers/" + offer)
                .then()
                .statusCode(200)
                .body("kept.id", contains((int) booked))
                .body("kept[0].taken", equalTo(1));
        assertThat(Desk.sessions(item).getList("items.id", long.class)).containsExactly(booked);
        assertThat(Desk.sessions(item).getInt("items[0].free")).isZero();
        As.person("wang").get("/api/station/offers").then().body("items.id", not(hasItem((int) offer)));
        As.person("wang").delete("/api/station/offers/" + offer).then().spec(refused(404, "offer.unknown"));
        Time.at(Time.now().plus(java.time.Duration.ofDays(2)));
        assertThat(Desk.sessions(item).getList("items.id")).hasSize(1);
    }

    @Test
    void taken_up_again_it_is_the_same_offer_with_its_sessions() {
        long item = Desk.newItem("SESSION");
        long offer = Desk.carriedDaily("wang", item, 5);
        int before = Desk.sessions(item).getList("items").size();
        As.person("wang").delete("/api/station/offers/" + offer).then().statusCode(200);
        assertThat(Desk.sessions(item).getList("items")).isEmpty();
        assertThat(Desk.carriedDaily("wang", item, 6)).isEqualTo(offer);
        assertThat(Desk.sessions(item).getList("items.capacity", int.class))
                .hasSize(before)
                .containsOnly(6);
    }

    // --- by import -----------------------------------------------------------------------------------------------

    private static Sheets offers(Sheets town, String rows) {
        return Sheets.none()
                .with(
                        "offers",
                        "town_code,station_code,item_code,weekdays,start,end,capacity\n"
                                + rows.replace("{T}", town.town));
    }

    @Test
    void an_import_revives_what_was_ended() {
        String code = "R" + System.nanoTime();
        long item = Desk.newItem(code, "SESSION");
        long offer = Desk.carriedDaily("wang", item, 5);
        As.person("wang").delete("/api/station/offers/" + offer).then().statusCode(200);
        Sheets.none()
                .with(
                        "offers",
                        "town_code,station_code,item_code,weekdays,start,end,capacity\n310113113,SN-014," + code
                                + ",1-7,09:00,11:00,7\n")
                .bring(As.person("zhao"))
                .statusCode(200)
                .body("updated", equalTo(1));
        assertThat(Desk.sessions(item).getList("items.capacity", int.class))
                .isNotEmpty()
                .containsOnly(7);
    }

    @Test
    void an_import_with_overlapping_offers_is_refused() {
        Sheets town = Sheets.ofSmallTown();
        town.plus("offers", town.town + ",S1,I1,5-6,10:00,12:00,12");
        assertThat(Sheets.faults(town.bring(As.person("admin")))).containsExactly("offers:4:start:offer.overlap");
    }

    @Test
    void an_import_ends_nothing_and_says_so() {
        Sheets town = Sheets.ofSmallTown();
        town.bring(As.person("admin")).statusCode(200).body("notes", empty());
        assertThat(Sheets.faults(offers(town, "{T},S1,I1,1;5,09:30,11:30,12\n").bring(As.person("admin"))))
                .containsExactly("offers:2:start:offer.overlap");
        offers(town, "{T},S1,I1,1;5,14:00,15:00,12\n")
                .bring(As.person("admin"))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("notes.code", contains("offer.kept"))
                .body("notes.reason", hasItem(containsString("09:00–11:00")));
    }
}
