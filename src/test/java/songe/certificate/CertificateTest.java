package songe.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static songe.support.Certified.STATION;
import static songe.support.Certified.UNIT;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.identity.Role;
import songe.identity.Scope;
import songe.shared.Days;
import songe.support.As;
import songe.support.Call;
import songe.support.Certified;
import songe.support.DispatchTown;
import songe.support.Enter;
import songe.support.Newcomer;
import songe.support.Some;
import songe.support.Staffed;
import songe.support.Time;
import songe.support.Unit;
import songe.support.Wanted;

/** Who holds what: entered by their unit or station, ended by it, gone with them; and what items ask for. */
@QuarkusTest
class CertificateTest {
    private final LocalDate today = LocalDate.now(Days.ZONE);

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static JsonPath ofUnit(Unit unit) {
        return Certified.holders(unit.owner(), UNIT);
    }

    private static String of(String account) {
        return "items.find { it.account == '" + account + "' }.certificates";
    }

    // --- entered -------------------------------------------------------------------------------------------------

    @Test
    void a_unit_enters_what_its_people_hold_with_who_saw_it() {
        Unit unit = Unit.made();
        String worker = Staffed.account();
        unit.joined(worker, "WORKER");
        assertThat(ofUnit(unit).getList("items.account")).containsExactly(unit.ownerAccount(), worker);
        assertThat(ofUnit(unit).getList(of(worker))).isEmpty();
        Certified.enter(unit.owner(), UNIT, worker, "GAS", today.plusDays(9))
                .then()
                .statusCode(204);
        Certified.enter(unit.owner(), UNIT, worker, "HEALTH", null).then().statusCode(204);
        JsonPath seen = ofUnit(unit);
        assertThat(seen.getList(of(worker) + ".text")).containsExactly("健康证", "燃气检修证");
        assertThat(seen.getList(of(worker) + ".daysLeft")).containsExactly(null, 9);
        assertThat(seen.getString(of(worker) + "[1].until"))
                .isEqualTo(today.plusDays(9).toString());
        assertThat(seen.getString(of(worker) + "[1].enteredBy")).isEqualTo("新来的" + unit.ownerAccount());
        assertThat(Instant.parse(seen.getString(of(worker) + "[1].enteredAt"))).isBeforeOrEqualTo(Time.now());
    }

    @Test
    void entered_again_it_is_renewed_and_ended_it_is_gone() {
        Unit unit = Unit.made();
        String owner = unit.ownerAccount();
        Certified.enter(unit.owner(), UNIT, owner, "CARE", today).then().statusCode(204);
        Certified.enter(unit.owner(), UNIT, owner, "CARE", today.plusYears(2))
                .then()
                .statusCode(204);
        assertThat(ofUnit(unit).getList(of(owner) + ".until"))
                .containsExactly(today.plusYears(2).toString());
        Certified.end(unit.owner(), UNIT, owner, "CARE").then().statusCode(204);
        Certified.end(unit.owner(), UNIT, owner, "CARE").then().spec(refused(404, "certificate.unknown"));
        assertThat(ofUnit(unit).getList(of(owner))).isEmpty();
    }

    @Test
    void a_station_does_the_same_for_who_works_there() {
        RequestSpecification wang = As.person("wang");
        String colleague = Staffed.account();
        Staffed.attendant(colleague);
        Certified.enter(wang, STATION, colleague, "FIRST_AID", null).then().statusCode(204);
        assertThat(Certified.holders(wang, STATION).getList(of(colleague) + ".text"))
                .containsExactly("急救证");
        Certified.enter(wang, STATION, "he", "HEALTH", null).then().spec(refused(404, "account.unknown"));
        Certified.end(wang, STATION, colleague, "FIRST_AID").then().statusCode(204);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        Unit unit = Unit.made();
        String owner = unit.ownerAccount();
        Certified.enter(unit.owner(), UNIT, owner, "CARE", today.minusDays(1))
                .then()
                .spec(refused(422, "certificate.until", "until"));
        Certified.enter(unit.owner(), UNIT, owner, "CARE", today.plusYears(21))
                .then()
                .spec(refused(422, "certificate.until", "until"));
        Call.body(unit.owner(), Map.of())
                .put(UNIT + "/" + owner + "/CARE")
                .then()
                .spec(refused(400, "certificate.until-or-endless"));
        Call.body(unit.owner(), Map.of("until", today.toString(), "endless", true))
                .put(UNIT + "/" + owner + "/CARE")
                .then()
                .spec(refused(400, "certificate.until-or-endless"));
        Certified.enter(unit.owner(), UNIT, owner, "PILOT", null).then().statusCode(400);
        Certified.enter(unit.owner(), UNIT, "ma", "CARE", null).then().spec(refused(404, "account.unknown"));
        Certified.enter(unit.owner(), UNIT, "NOBODY", "CARE", null).then().spec(refused(404, "account.unknown"));
        unit.owner().get(UNIT + "?unit=FIX").then().spec(refused(404, "partner.unknown"));
        As.person("wang").get(STATION + "?station=SN-018").then().spec(refused(404, "station.unknown"));
        assertThat(ofUnit(unit).getList(of(owner))).isEmpty();
    }

    @Test
    void who_is_of_another_town_is_nobody_here() {
        Unit unit = Unit.made();
        Certified.enter(unit.owner(), UNIT, unit.ownerAccount(), "CARE", null)
                .then()
                .statusCode(204);
        String other = new DispatchTown(1).code;
        Supplier<RequestSpecification> stranger =
                () -> Newcomer.with(Role.PARTNER, new Scope(Scope.Kind.PARTNER, "P1"), "外镇的", other);
        stranger.get().get(UNIT + "?unit=" + unit.code).then().spec(refused(404, "partner.unknown"));
        Certified.enter(stranger.get(), UNIT, unit.ownerAccount(), "CARE", null)
                .then()
                .spec(refused(404, "account.unknown"));
        assertThat(Certified.holders(stranger.get(), UNIT).prettify()).doesNotContain(unit.ownerAccount());
    }

    // --- gone ----------------------------------------------------------------------------------------------------

    @Test
    void who_leaves_holds_nothing_and_who_is_only_ranked_otherwise_keeps_it() {
        Unit unit = Unit.made();
        String worker = Staffed.account();
        unit.joined(worker, "WORKER");
        Certified.enter(unit.owner(), UNIT, worker, "GAS", null).then().statusCode(204);
        Call.body(unit.owner(), Map.of("rank", "COORDINATOR"))
                .put("/api/partner/unit/members/{account}/rank", worker)
                .then()
                .statusCode(204);
        assertThat(ofUnit(unit).getList(of(worker) + ".kind")).containsExactly("GAS");
        alsoAtAStation(worker);
        unit.owner()
                .delete("/api/partner/unit/members/{account}", worker)
                .then()
                .statusCode(204);
        assertThat(ofUnit(unit).getList("items.account")).containsExactly(unit.ownerAccount());
        Call.body(As.person("zhao"), Staffed.wish("WORKER", "PARTNER", unit.code))
                .post("/api/admin/accounts/{account}/grants", worker)
                .then()
                .statusCode(201);
        assertThat(ofUnit(unit).getList(of(worker))).isEmpty();
        As.person("zhao")
                .get("/api/town/audit?size=100")
                .then()
                .statusCode(200)
                .body("items.text", hasItem("去掉了一位同事的证书"));
    }

    /** So that they do not leave the town with the unit. */
    private static void alsoAtAStation(String account) {
        Call.body(As.person("zhao"), Staffed.wish("STATION", "STATION", Some.STATION))
                .post("/api/admin/accounts/{account}/grants", account)
                .then()
                .statusCode(201);
    }

    @Test
    void with_the_unit_goes_what_its_people_held() {
        Unit unit = Unit.made();
        String worker = Staffed.account();
        unit.joined(worker, "WORKER");
        alsoAtAStation(worker);
        Certified.enter(unit.owner(), UNIT, worker, "GAS", null).then().statusCode(204);
        unit.owner().delete("/api/partner/unit").then().statusCode(204);
        JsonPath mine = Enter.with(Enter.entered(Enter.byPassword(worker, Staffed.OWN_PASSWORD)))
                .get("/api/me/export")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(mine.getList("certificates")).isEmpty();
    }

    @Test
    void everybody_may_take_home_what_is_written_of_theirs() {
        Unit unit = Unit.made();
        Certified.enter(unit.owner(), UNIT, unit.ownerAccount(), "CARE", today.plusDays(40))
                .then()
                .statusCode(204);
        JsonPath mine = unit.owner().get("/api/me/export").jsonPath();
        assertThat(mine.getList("certificates.certificate")).containsExactly("养老护理员证");
        assertThat(mine.getString("certificates[0].until"))
                .isEqualTo(today.plusDays(40).toString());
    }

    // --- near its end --------------------------------------------------------------------------------------------

    @Test
    void a_month_before_its_end_who_answers_for_the_unit_is_told_once() {
        Unit unit = Unit.made();
        LocalDate until = today.plusDays(40);
        Certified.enter(unit.owner(), UNIT, unit.ownerAccount(), "CARE", until)
                .then()
                .statusCode(204);
        Certified.enter(unit.owner(), UNIT, unit.ownerAccount(), "GAS", today.plusDays(20))
                .then()
                .statusCode(204);
        Time.at(Time.on(until.minusDays(30), "08:59"));
        assertThat(told(unit.owner())).isEmpty();
        Time.at(Time.on(until.minusDays(30), "09:00"));
        assertThat(told(unit.owner())).hasSize(1).allMatch(text -> text.contains("养老护理员证"));
        Time.at(Time.on(until.minusDays(3), "09:00"));
        assertThat(told(unit.owner())).hasSize(1);
        assertThat(ofUnit(unit).getList(of(unit.ownerAccount()) + ".daysLeft")).containsExactly(3, -17);
    }

    private static List<String> told(RequestSpecification who) {
        return who.get("/api/inbox?size=100").jsonPath().getList("items.findAll { it.title == '有证书快到期了' }.text");
    }

    // --- asked for -----------------------------------------------------------------------------------------------

    @Test
    void a_unit_publishes_an_item_that_asks_for_one_and_everybody_reads_it() {
        Unit unit = Unit.made();
        long id = unit.published("guards", "two_workers;certificate_gas");
        As.nobody()
                .get("/api/items/{id}", id)
                .then()
                .statusCode(200)
                .body("guards.code", hasItem("certificate_gas"))
                .body("guards.text", hasItem("服务人员须持燃气检修证"));
        Wanted.write(unit.owner(), Wanted.onRequest("guards", "certificate_pilot"))
                .then()
                .spec(refused(422, "publishing.guards", "guards"));
    }
}
