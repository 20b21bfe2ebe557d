package songe.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import songe.shared.Days;
import songe.support.As;
import songe.support.Call;
import songe.support.Desk;
import songe.support.Enter;
import songe.support.Inbox;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Staffed;
import songe.support.Together;
import songe.support.Unit;
import songe.support.Wanted;
import songe.support.With;

/** Units and their people: made, described, verified, ranked, gone. */
@QuarkusTest
class UnitTest {

    private static Response rank(RequestSpecification by, String account, String rank) {
        return Call.body(by, Map.of("rank", rank)).put("/api/partner/unit/members/{account}/rank", account);
    }

    private static List<String> ranks(Unit unit) {
        return unit.owner()
                .get("/api/partner/unit/members")
                .then()
                .statusCode(200)
                .extract()
                .path("items.rank");
    }

    // --- the town ------------------------------------------------------------------------------------------------

    @Test
    void the_town_makes_a_unit_once_and_whoever_answers_first_owns_it() {
        Unit unit = Unit.made();
        Call.body(As.person("zhao"), Map.of("name", unit.name, "kind", "AGENCY"))
                .post("/api/town/partners")
                .then()
                .spec(refused(409, "unit.exists"));
        unit.joined(Staffed.account(), "PARTNER");
        unit.joined(Staffed.account(), "WORKER");
        assertThat(ranks(unit)).containsExactly("OWNER", "COORDINATOR", "WORKER");
        unit.owner().get("/api/partner/unit").then().statusCode(200).body("name", equalTo(unit.name));
        JsonPath seen = ofTown(unit);
        assertThat(seen.getInt("people")).isEqualTo(3);
        assertThat(seen.getList("owners")).hasSize(1);
    }

    /** As the town's list has it, however long that is. */
    private static JsonPath ofTown(Unit unit) {
        String after = "";
        for (int page = 0; page < 100; page++) {
            JsonPath answer = As.person("zhao")
                    .get("/api/town/partners?size=100" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            Map<String, Object> found = answer.get("items.find { it.unit.code == '" + unit.code + "' }");
            if (found != null) return new JsonPath(new groovy.json.JsonBuilder(found).toString());
            after = "&after=" + answer.getString("next");
        }
        throw new AssertionError("the town does not see " + unit.code);
    }

    @Test
    void the_town_verifies_a_unit_with_a_date_and_takes_it_back() {
        Unit unit = Unit.made();
        LocalDate today = LocalDate.now(Days.ZONE);
        verify(unit.code, today.toString()).then().statusCode(200).body("verifiedOn", equalTo(today.toString()));
        assertThat(ofTown(unit).getString("unit.verifiedOn")).isEqualTo(today.toString());
        verify(unit.code, today.plusDays(1).toString()).then().spec(refused(422, "unit.verified-future", "day"));
        verify("NOWHERE", today.toString()).then().spec(refused(404, "partner.unknown"));
        As.person("zhao")
                .delete("/api/town/partners/{code}/verification", unit.code)
                .then()
                .statusCode(200)
                .body("verifiedOn", nullValue());
    }

    private static Response verify(String code, String day) {
        return Call.body(As.person("zhao"), Map.of("day", day)).put("/api/town/partners/{code}/verification", code);
    }

    // --- its people ----------------------------------------------------------------------------------------------

    @Test
    void a_unit_says_what_it_is() {
        Unit unit = Unit.made();
        Call.body(unit.owner(), Map.of("about", "退休教师，教写春联", "phone", "021-55501234"))
                .put("/api/partner/unit")
                .then()
                .statusCode(200)
                .body("about", equalTo("退休教师，教写春联"))
                .body("phone", equalTo("021-55501234"));
        Call.body(unit.owner(), With.fields("about", null, "phone", null))
                .put("/api/partner/unit?unit=BARBER")
                .then()
                .spec(refused(404, "partner.unknown"));
        Call.body(unit.owner(), Map.of("phone", "请打给我"))
                .put("/api/partner/unit")
                .then()
                .statusCode(400);
    }

    @Test
    void only_an_owner_says_who_is_what() {
        Unit unit = Unit.made();
        String worker = Staffed.account();
        String other = Staffed.account();
        unit.joined(worker, "WORKER");
        JsonPath coordinator = unit.joined(other, "PARTNER");
        rank(Enter.with(coordinator), worker, "COORDINATOR").then().spec(refused(403, "unit.owner-only"));
        rank(unit.owner(), worker, "COORDINATOR").then().statusCode(204);
        rank(unit.owner(), other, "OWNER").then().statusCode(204);
        assertThat(ranks(unit)).containsExactly("OWNER", "OWNER", "COORDINATOR");
        rank(unit.owner(), worker, "WORKER").then().statusCode(204);
        assertThat(ranks(unit)).containsExactly("OWNER", "OWNER", "WORKER");
        unit.owner()
                .delete("/api/partner/unit/members/{account}", worker)
                .then()
                .statusCode(204);
        assertThat(ranks(unit)).containsExactly("OWNER", "OWNER");
        rank(unit.owner(), "chen", "WORKER").then().spec(refused(404, "account.unknown"));
        unit.owner().delete("/api/partner/unit/members/chen").then().spec(refused(404, "account.unknown"));
        Call.body(unit.owner(), Map.of("rank", "BOSS"))
                .put("/api/partner/unit/members/{account}/rank", other)
                .then()
                .statusCode(400);
    }

    @Test
    void a_unit_is_never_without_an_owner() {
        Unit unit = Unit.made();
        rank(unit.owner(), unit.ownerAccount(), "WORKER").then().spec(refused(409, "member.last-owner"));
        unit.owner()
                .delete("/api/partner/unit/members/{account}", unit.ownerAccount())
                .then()
                .spec(refused(409, "member.last-owner"));
        JsonPath heir = unit.joined(Staffed.account(), "PARTNER");
        As.person("zhao")
                .delete("/api/admin/accounts/{account}", unit.ownerAccount())
                .then()
                .statusCode(204);
        Enter.with(heir)
                .get("/api/partner/unit/members")
                .then()
                .body("items.rank", contains("OWNER"))
                .body("items.own", contains(true));
    }

    /** Leans on the lock on the roles of those who answer for the unit. */
    @Test
    void of_two_owners_who_lower_each_other_at_once_one_stays() {
        for (int turn = 0; turn < 4; turn++) {
            Unit unit = Unit.made();
            String account = Staffed.account();
            JsonPath second = unit.joined(account, "PARTNER");
            rank(unit.owner(), account, "OWNER").then().statusCode(204);
            List<Response> replies = Together.times(
                    2,
                    i -> i == 0
                            ? rank(unit.owner(), account, "WORKER")
                            : rank(Enter.with(second), unit.ownerAccount(), "WORKER"));
            assertThat(replies).filteredOn(r -> r.statusCode() == 204).hasSize(1);
        }
    }

    @Test
    void who_works_for_another_unit_still_leaves_this_one_s_visits_to_it() {
        Unit unit = Unit.made();
        Unit other = Unit.made();
        String worker = Staffed.account();
        unit.joined(worker, "WORKER");
        Call.body(As.person("zhao"), Staffed.wish("WORKER", "PARTNER", other.code))
                .post("/api/admin/accounts/{account}/grants", worker)
                .then()
                .statusCode(201);
        Placed here = unit.assigned(unit.published());
        Call.put(unit.owner(), here, "acceptance", Map.of("worker", worker))
                .then()
                .statusCode(200);
        Placed there = other.assigned(other.published());
        Call.put(other.owner(), there, "acceptance", Map.of("worker", worker))
                .then()
                .statusCode(200);
        unit.owner()
                .delete("/api/partner/unit/members/{account}", worker)
                .then()
                .statusCode(204);
        assertThat(here.seen().getString("worker")).isNull();
        assertThat(here.status()).isEqualTo("CONFIRMED");
        assertThat(there.seen().getString("worker")).isNotNull();
    }

    @Test
    void who_rises_keeps_their_visits() {
        Unit unit = Unit.made();
        String worker = Staffed.account();
        unit.joined(worker, "WORKER");
        Placed order = unit.assigned(unit.published());
        Call.put(unit.owner(), order, "acceptance", Map.of("worker", worker))
                .then()
                .statusCode(200);
        rank(unit.owner(), worker, "COORDINATOR").then().statusCode(204);
        assertThat(order.seen().getString("worker")).isNotNull();
    }

    // --- it leaves -----------------------------------------------------------------------------------------------

    @Test
    void a_unit_that_leaves_hands_over_what_it_had_to_do() {
        Unit unit = Unit.made();
        long item = unit.published();
        Placed asked = unit.assigned(item);
        Placed promised = unit.assigned(item);
        Call.put(unit.owner(), promised, "acceptance", Map.of()).then().statusCode(200);
        String startsAt = promised.seen().getString("startsAt");

        As.person("zhao").delete("/api/town/partners/{code}", unit.code).then().statusCode(204);

        assertThat(asked.seen().getString("partner")).isNull();
        assertThat(asked.status()).isIn("SUBMITTED", "ASSIGNED");
        JsonPath kept = promised.seen();
        assertThat(kept.getString("status")).isEqualTo("CONFIRMED");
        assertThat(kept.getString("startsAt")).isEqualTo(startsAt);
        assertThat(kept.getString("heldBy.code")).isEqualTo(Some.STATION);
        assertThat(kept.getList("steps.text", String.class)).anyMatch(text -> text.contains("原来的单位退出了"));
        As.nobody().get("/api/items/{id}", item).then().spec(refused(404, "item.unknown"));
        unit.owner().get("/api/partner/items").then().statusCode(401);
        As.person("zhao").delete("/api/town/partners/{code}", unit.code).then().spec(refused(404, "partner.unknown"));
        As.person("zhao").get("/api/admin/scopes?kind=PARTNER").then().body("items.code", not(hasItem(unit.code)));
    }

    @Test
    void who_booked_a_session_of_a_unit_that_leaves_is_told_who_goes_on() {
        Unit unit = Unit.made();
        long item = unit.published(Wanted.daily());
        long session = Desk.sessions(item).getLong("items[2].id");
        Placed order = Some.placed(Some.resident(), With.fields("itemId", item, "sessionId", session));
        As.person("zhao").delete("/api/town/partners/{code}", unit.code).then().statusCode(204);
        assertThat(order.seen().getString("partner")).isNull();
        assertThat(order.status()).isEqualTo("CONFIRMED");
        assertThat(Inbox.of(order.owner(), order))
                .filteredOn(message -> message.title().equals("换一家来办"))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("退出了", "时间不变"));
    }

    @Test
    void an_owner_may_take_the_unit_out_and_nobody_else_of_it() {
        Unit unit = Unit.made();
        JsonPath coordinator = unit.joined(Staffed.account(), "PARTNER");
        Enter.with(coordinator).delete("/api/partner/unit").then().spec(refused(403, "unit.owner-only"));
        unit.owner().delete("/api/partner/unit").then().statusCode(204);
        Enter.with(coordinator).get("/api/partner/unit").then().statusCode(401);
    }
}
