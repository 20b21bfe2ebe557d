package songe.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import songe.shared.Days;
import songe.support.As;
import songe.support.Call;
import songe.support.Some;
import songe.support.Together;
import songe.support.With;

/** A resident applies for their unit, and the town decides. */
@QuarkusTest
class ApplicationTest {

    private static Map<String, Object> wish() {
        return With.fields(
                "name",
                "申请社" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(),
                "kind",
                "SOCIAL_ORGANISATION",
                "words",
                "每月来站里修一次雨伞",
                "phone",
                "13800000009");
    }

    private static Response apply(String resident, Map<String, ?> wish) {
        return Call.body(As.resident(resident), wish)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/partners/applications");
    }

    private static int applied(String resident, Map<String, ?> wish) {
        return apply(resident, wish).then().statusCode(201).extract().path("id");
    }

    private static Response decide(int id, Map<String, ?> decision) {
        return Call.body(As.person("zhao"), decision).put("/api/town/partner-applications/{id}", id);
    }

    @Test
    void who_applied_owns_the_unit_once_the_town_has_approved() {
        String resident = Some.resident();
        Map<String, Object> wish = wish();
        int id = applied(resident, wish);
        As.person("zhao")
                .get("/api/town/partner-applications?size=100")
                .then()
                .body("items.id", hasItem(id))
                .body("items.phone", hasItem("13800000009"));
        decide(id, Map.of("decision", "APPROVE", "verified", true))
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("phone", nullValue());
        As.resident(resident)
                .get("/api/partner/unit")
                .then()
                .statusCode(200)
                .body("name", equalTo(wish.get("name")))
                .body("phone", equalTo("13800000009"))
                .body("verifiedOn", equalTo(LocalDate.now(Days.ZONE).toString()));
        As.resident(resident).get("/api/partner/unit/members").then().body("items.rank", equalTo(List.of("OWNER")));
        As.resident(resident).get("/api/inbox").then().body("items.title", hasItem("申请通过了"));
        As.person("zhao").get("/api/town/partner-applications?size=100").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void the_town_says_why_not_and_one_may_apply_again() {
        String resident = Some.resident();
        int id = applied(resident, wish());
        decide(id, Map.of("decision", "REFUSE", "verified", false))
                .then()
                .spec(refused(422, "application.reason-required", "reason"));
        decide(id, Map.of("decision", "REFUSE", "reason", "请先和居委会商量", "verified", false))
                .then()
                .statusCode(200);
        As.resident(resident)
                .get("/api/partners/applications")
                .then()
                .body("items[0].reason", equalTo("请先和居委会商量"))
                .body("items[0].statusText", equalTo("没有通过"));
        decide(id, Map.of("decision", "APPROVE", "verified", false))
                .then()
                .spec(refused(409, "application.transition"));
        applied(resident, wish());
    }

    @Test
    void one_application_waits_at_a_time_and_can_be_taken_back() {
        String resident = Some.resident();
        int id = applied(resident, wish());
        apply(resident, wish()).then().spec(refused(409, "application.waiting"));
        As.resident(Some.resident())
                .delete("/api/partners/applications/{id}", id)
                .then()
                .spec(refused(404, "application.unknown"));
        As.resident(resident)
                .delete("/api/partners/applications/{id}", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        decide(id, Map.of("decision", "APPROVE", "verified", false))
                .then()
                .spec(refused(409, "application.transition"));
        applied(resident, wish());
    }

    /** Leans on the unique key of those who wait. */
    @Test
    void of_several_at_once_one_waits() {
        String resident = Some.resident();
        As.resident(resident).get("/api/me").then().statusCode(200);
        List<Response> replies = Together.times(4, i -> apply(resident, wish()));
        assertThat(replies).filteredOn(r -> r.statusCode() == 201).hasSize(1);
        assertThat(replies).filteredOn(r -> r.statusCode() != 201).allSatisfy(r -> r.then()
                .spec(refused(409, "application.waiting")));
    }

    /** Leans on the lock on the application's row. */
    @Test
    void of_several_decisions_at_once_one_is_made() {
        int id = applied(Some.resident(), wish());
        List<Response> replies = Together.times(
                4,
                i -> decide(
                        id,
                        i % 2 == 0
                                ? Map.of("decision", "APPROVE", "verified", false)
                                : Map.of("decision", "REFUSE", "reason", "再想想", "verified", false)));
        assertThat(replies).filteredOn(r -> r.statusCode() == 200).hasSize(1);
    }

    @Test
    void a_unit_that_is_here_needs_no_application() {
        String resident = Some.resident();
        Map<String, Object> wish = wish();
        int id = applied(resident, wish);
        decide(id, Map.of("decision", "APPROVE", "verified", false)).then().statusCode(200);
        apply(Some.resident(), wish).then().spec(refused(409, "unit.exists"));
        As.person("li").get("/api/town/partner-applications").then().spec(refused(403, "auth.forbidden"));
        As.nobody().get("/api/partners/applications").then().spec(refused(401, "auth.required"));
        apply(resident, Map.of("name", "只有名字")).then().statusCode(400);
    }
}
