package songe.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static songe.support.Enter.mobile;
import static songe.support.Enter.stranger;
import static songe.support.Enter.with;
import static songe.support.Refusal.refused;
import static songe.support.Staffed.accept;
import static songe.support.Staffed.invite;
import static songe.support.Staffed.invited;
import static songe.support.Staffed.wish;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import songe.support.As;
import songe.support.Enter;
import songe.support.Sheets;
import songe.support.Some;
import songe.support.Time;
import songe.support.Together;
import songe.support.With;

/** A role that waits for whoever brings the code. */
@QuarkusTest
class InvitationTest {
    private static final Map<String, Object> AT_STATION = wish("STATION", "STATION", Some.STATION);

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static RequestSpecification town() {
        return As.person("zhao");
    }

    @Test
    void who_is_invited_looks_signs_in_accepts_and_works() {
        Map<String, Object> wish = With.fields("name", "新站长");
        wish.putAll(AT_STATION);
        String code = invited(town(), wish);
        assertThat(code).matches("[A-HJ-NP-Z3789]{8}");
        stranger()
                .get("/api/invitations/" + code)
                .then()
                .statusCode(200)
                .body("town.code", equalTo(As.TOWN))
                .body("role", equalTo("STATION"))
                .body("scope.name", equalTo("华浜新村淞益中心"));
        JsonPath in = Enter.resident(mobile());
        with(in).get("/api/station/orders").then().spec(refused(403, "auth.forbidden"));
        JsonPath me = accept(with(in), code).then().statusCode(200).extract().jsonPath();
        assertThat(me.getList("roles.role")).containsExactlyInAnyOrder("RESIDENT", "STATION");
        assertThat(me.getString("name")).isEqualTo("新站长");
        assertThat(me.getString("account")).isNotBlank();
        with(in).get("/api/station/orders").then().statusCode(200);
        town().get("/api/admin/accounts?q=" + me.getString("account"))
                .then()
                .body("items.account", equalTo(List.of(me.getString("account"))));
        accept(with(in), code).then().spec(refused(409, "invitation.over"));
        stranger().get("/api/invitations/" + code).then().spec(refused(409, "invitation.over"));
    }

    @Test
    void a_link_opens_the_invitation_in_its_town() {
        var made = invite(town(), AT_STATION).then().statusCode(201).extract().jsonPath();
        String link = made.getString("link");
        assertThat(link).isEqualTo("/s/i/" + As.TOWN + "/" + made.getString("code"));
        town().get("/api/admin/invitations").then().body("items[0].link", equalTo(link));
        RestAssured.given()
                .redirects()
                .follow(false)
                .get(link)
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        endsWith("/?town=" + As.TOWN + "#/pages/me/invitation?code=" + made.getString("code")));
    }

    @Test
    void a_link_to_anything_stays_on_this_server() {
        String away = RestAssured.given()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get("/s/i/%2F%2Fevil.example%23/a%26b%3Dc%0d%0aX:1")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(java.net.URI.create(away).getHost()).isEqualTo("localhost");
        assertThat(away).doesNotContain("//evil").doesNotContain("\r");
    }

    @Test
    void of_ten_who_accept_at_once_one_has_the_role() {
        String code = invited(town(), AT_STATION);
        List<String> residents = IntStream.range(0, 10)
                .mapToObj(i -> Some.resident())
                .peek(r -> As.resident(r).get("/api/me").then().statusCode(200)) // signed in before the race
                .toList();
        List<Response> replies = Together.times(10, i -> accept(As.resident(residents.get(i)), code));
        assertThat(replies).filteredOn(r -> r.statusCode() == 200).hasSize(1);
        assertThat(replies).filteredOn(r -> r.statusCode() != 200).allSatisfy(r -> r.then()
                .spec(refused(409, "invitation.over")));
        assertThat(residents)
                .filteredOn(r -> As.resident(r).get("/api/station/orders").statusCode() == 200)
                .hasSize(1);
    }

    @Test
    void who_has_the_role_leaves_the_invitation_to_another() {
        String code = invited(town(), AT_STATION);
        accept(As.person("wang"), code).then().spec(refused(409, "account.has-role"));
        accept(As.resident(Some.resident()), code).then().statusCode(200);
    }

    @Test
    void an_invitation_lives_seven_days() {
        String code = invited(town(), AT_STATION);
        Time.at(Instant.now().plus(Duration.ofDays(7)).plusSeconds(1));
        stranger().get("/api/invitations/" + code).then().spec(refused(409, "invitation.over"));
        accept(As.resident(Some.resident()), code).then().spec(refused(409, "invitation.over"));
    }

    @Test
    void an_invitation_is_listed_and_withdrawn() {
        String code = invited(town(), AT_STATION);
        town().get("/api/admin/invitations")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo(code))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].scope.name", equalTo("华浜新村淞益中心"));
        town().delete("/api/admin/invitations/" + code).then().statusCode(204);
        town().delete("/api/admin/invitations/" + code).then().spec(refused(409, "invitation.over"));
        town().get("/api/admin/invitations").then().body("items[0].state", equalTo("WITHDRAWN"));
        accept(As.resident(Some.resident()), code).then().spec(refused(409, "invitation.over"));
        town().delete("/api/admin/invitations/ABCDEFGH").then().spec(refused(404, "invitation.unknown"));
    }

    @Test
    void a_list_pages() {
        for (int i = 0; i < 3; i++) invited(As.person("qian"), wish("WORKER", "PARTNER", "FIX"));
        invited(town(), AT_STATION);
        JsonPath first = As.person("qian").get("/api/admin/invitations?size=2").jsonPath();
        assertThat(first.getList("items.role")).containsExactly("WORKER", "WORKER");
        As.person("qian")
                .get("/api/admin/invitations?size=2&after=" + first.getString("next"))
                .then()
                .body("items.code", not(hasItem(first.getString("items[0].code"))));
    }

    @Test
    void a_unit_invites_its_own_workers_only() {
        RequestSpecification unit = As.person("chen");
        String worker = invited(unit, wish("WORKER", "PARTNER", "BARBER"));
        invite(As.person("chen"), wish("WORKER", "PARTNER", "FIX")).then().spec(refused(403, "account.beyond"));
        invite(As.person("chen"), AT_STATION).then().spec(refused(403, "account.beyond"));
        String station = invited(town(), AT_STATION);
        As.person("chen")
                .get("/api/admin/invitations")
                .then()
                .body("items.code", hasItem(worker))
                .body("items.code", not(hasItem(station)));
        As.person("chen").delete("/api/admin/invitations/" + station).then().spec(refused(404, "invitation.unknown"));
    }

    @ParameterizedTest
    @CsvSource({
        "STATION, STATION, SN-999, 422, scope.unknown",
        "STATION, AREA, 310113113G5, 422, scope.unfit",
        "ADMIN, INSTALLATION, x, 422, scope.unfit"
    })
    void a_scope_has_to_be_there_and_to_fit(String role, String kind, String code, int status, String problem) {
        invite(town(), wish(role, kind, code)).then().spec(refused(status, problem, "scope"));
    }

    @Test
    void an_invitation_is_for_its_own_town() {
        Sheets there = Sheets.ofSmallTown();
        there.bring(As.person("admin")).statusCode(200);
        String code = invited(As.administratorIn(there.town), wish("TOWN", "TOWN", there.town));
        As.resident(Some.resident()).get("/api/invitations/" + code).then().spec(refused(404, "invitation.unknown"));
        accept(As.resident(Some.resident()), code).then().spec(refused(404, "invitation.unknown"));
        town().delete("/api/admin/invitations/" + code).then().spec(refused(404, "invitation.unknown"));
        stranger().get("/api/invitations/" + code).then().statusCode(200).body("town.code", equalTo(there.town));
    }

    @Test
    void nobody_accepts_without_being_signed_in_and_nobody_guesses_on_and_on() {
        accept(As.nobody(), invited(town(), AT_STATION)).then().spec(refused(401, "auth.required"));
        String address = Enter.address();
        for (int i = 0; i < 60; i++)
            Enter.from(address).get("/api/invitations/ABCDEFGH").then().spec(refused(404, "invitation.unknown"));
        Enter.from(address).get("/api/invitations/ABCDEFGH").then().spec(refused(429, "request.too-often"));
        stranger().get("/api/invitations/ABCDEFGH").then().spec(refused(404, "invitation.unknown"));
    }
}
