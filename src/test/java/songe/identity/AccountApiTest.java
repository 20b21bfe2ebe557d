package songe.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static songe.support.Enter.assertOver;
import static songe.support.Enter.byPassword;
import static songe.support.Enter.entered;
import static songe.support.Enter.with;
import static songe.support.Refusal.refused;
import static songe.support.Staffed.OWN_PASSWORD;
import static songe.support.Staffed.account;
import static songe.support.Staffed.attendant;
import static songe.support.Staffed.change;
import static songe.support.Staffed.invited;
import static songe.support.Staffed.made;
import static songe.support.Staffed.make;
import static songe.support.Staffed.wish;
import static songe.support.Staffed.working;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import songe.support.As;
import songe.support.Call;
import songe.support.Sheets;
import songe.support.Some;
import songe.support.Together;

/** Accounts that operators make for their scope, and what happens when somebody leaves. */
@QuarkusTest
class AccountApiTest {
    private static final Map<String, Object> AT_STATION = wish("STATION", "STATION", Some.STATION);

    @Inject
    DataSource database;

    private static RequestSpecification town() {
        return As.person("zhao");
    }

    private static RequestSpecification unit() {
        return As.person("chen");
    }

    private static JsonPath listed(RequestSpecification by, String account) {
        return by.queryParam("q", account)
                .get("/api/admin/accounts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    // --- making them ---------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "zhao, STATION, STATION, SN-014",
        "zhao, GRID, AREA, 310113113G5",
        "zhao, PARTNER, PARTNER, BARBER",
        "zhao, WORKER, PARTNER, FIX",
        "zhao, AUDITOR, TOWN, 310113113",
        "zhao, TOWN, TOWN, 310113113",
        "chen, WORKER, PARTNER, BARBER",
        "admin, TOWN, TOWN, 310113113"
    })
    void who_answers_for_a_scope_makes_accounts_in_it(String by, String role, String kind, String code) {
        String account = account();
        JsonPath in = working(As.person(by), account, wish(role, kind, code));
        with(in).get("/api/me")
                .then()
                .statusCode(200)
                .body("account", equalTo(account))
                .body("town.code", equalTo(As.TOWN))
                .body("roles.role", equalTo(List.of(role)))
                .body("roles[0].scope.code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "chen, WORKER, PARTNER, FIX",
        "chen, PARTNER, PARTNER, BARBER",
        "chen, STATION, STATION, SN-014",
        "chen, TOWN, TOWN, 310113113",
        "admin, STATION, STATION, SN-014"
    })
    void nobody_makes_accounts_beyond_their_scope(String by, String role, String kind, String code) {
        make(As.person(by), account(), wish(role, kind, code)).then().spec(refused(403, "account.beyond"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"li", "wang", "sun", "ma", "fang"})
    void the_others_make_none_and_see_none(String who) {
        make(As.person(who), account(), AT_STATION).then().spec(refused(403, "auth.forbidden"));
        As.person(who).get("/api/admin/accounts").then().spec(refused(403, "auth.forbidden"));
    }

    @ParameterizedTest
    @CsvSource({
        "STATION, STATION, SN-999, scope.unknown",
        "GRID, AREA, 999, scope.unknown",
        "PARTNER, PARTNER, NOBODY, scope.unknown",
        "TOWN, TOWN, 310113999, scope.unknown",
        "STATION, AREA, 310113113G5, scope.unfit",
        "TOWN, INSTALLATION, x, scope.unfit",
        "RESIDENT, TOWN, 310113113, scope.unfit",
        "ADMIN, INSTALLATION, x, scope.unfit"
    })
    void a_scope_has_to_be_there_and_to_fit(String role, String kind, String code, String problem) {
        make(town(), account(), wish(role, kind, code)).then().spec(refused(422, problem, "scope"));
    }

    @Test
    void an_account_is_made_once_also_by_ten_at_once() {
        String account = account();
        town().get("/api/me");
        List<Response> replies = Together.times(10, i -> make(town(), account, AT_STATION));
        assertThat(replies).filteredOn(r -> r.statusCode() == 201).hasSize(1);
        assertThat(replies).filteredOn(r -> r.statusCode() != 201).allSatisfy(r -> r.then()
                .spec(refused(409, "account.taken")));
        make(town(), "admin", AT_STATION).then().spec(refused(409, "account.taken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1abc", "with space", "名字", "a/b", "x1234567890123456789012345678901234567890"})
    void an_account_is_a_plain_name(String account) {
        make(town(), account, AT_STATION).then().spec(refused(400, "request.invalid", "account"));
    }

    @Test
    void a_name_a_role_and_a_scope_are_needed() {
        Call.body(town(), Map.of("account", account()))
                .post("/api/admin/accounts")
                .then()
                .spec(refused(400, "request.invalid", "scope"));
    }

    // --- seeing them ---------------------------------------------------------------------------------------------

    @Test
    void an_operator_finds_people_by_name_account_and_role() {
        String account = account();
        made(town(), account, AT_STATION);
        JsonPath found = listed(town(), account);
        assertThat(found.getList("items.account")).containsExactly(account);
        assertThat(found.getBoolean("items[0].mustChangePassword")).isTrue();
        assertThat(found.getString("items[0].grants[0].scope.name")).isEqualTo("华浜新村淞益中心");
        assertThat(listed(town(), "新来的" + account).getList("items")).hasSize(1);
        town().get("/api/admin/accounts?role=GRID&q=" + account).then().body("items", hasSize(0));
        town().get("/api/admin/accounts?role=GRID&size=100")
                .then()
                .body("items.account", hasItem("sun"))
                .body("items.account", not(hasItem("li")));
        assertThat(listed(town(), "%").getList("items")).isEmpty();
    }

    @Test
    void a_list_pages_and_shows_each_once() {
        for (int i = 0; i < 3; i++) made(town(), account(), AT_STATION);
        JsonPath first = town().get("/api/admin/accounts?size=2").jsonPath();
        assertThat(first.getList("items")).hasSize(2);
        JsonPath second = town().get("/api/admin/accounts?size=2&after=" + first.getString("next"))
                .jsonPath();
        assertThat(second.getList("items.account")).doesNotContainAnyElementsOf(first.getList("items.account"));
        town().get("/api/admin/accounts?after=nonsense").then().spec(refused(400, "page.cursor"));
    }

    @Test
    void a_unit_sees_its_own_workers_only() {
        unit().get("/api/admin/accounts?size=100")
                .then()
                .statusCode(200)
                .body("items.account", hasItem("ma"))
                .body("items.account", not(hasItem("lu")))
                .body("items.account", not(hasItem("chen")));
        unit().post("/api/admin/accounts/lu/one-time-password").then().spec(refused(404, "account.unknown"));
        unit().delete("/api/admin/accounts/zhao").then().spec(refused(404, "account.unknown"));
        As.person("admin").get("/api/admin/accounts").then().body("items.account", not(hasItem("wang")));
    }

    @ParameterizedTest
    @CsvSource({
        "zhao, STATION, SN-014",
        "zhao, AREA, 310113113G5",
        "zhao, PARTNER, FIX",
        "zhao, TOWN, 310113113",
        "chen, PARTNER, BARBER",
        "admin, TOWN, 310113113"
    })
    void who_gives_roles_chooses_from_the_places_in_reach(String who, String kind, String code) {
        As.person(who)
                .get("/api/admin/scopes?kind=" + kind)
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code));
    }

    @Test
    void beyond_ones_reach_there_is_nothing_to_choose() {
        unit().get("/api/admin/scopes?kind=PARTNER").then().body("items.code", equalTo(List.of("BARBER")));
        unit().get("/api/admin/scopes?kind=STATION").then().body("items", hasSize(0));
        As.person("admin").get("/api/admin/scopes?kind=STATION").then().body("items", hasSize(0));
        town().get("/api/admin/scopes?kind=INSTALLATION").then().body("items", hasSize(0));
        town().get("/api/admin/scopes").then().spec(refused(400, "request.invalid", "kind"));
        town().get("/api/admin/scopes?kind=NOPE").then().statusCode(400);
        As.person("wang").get("/api/admin/scopes?kind=STATION").then().spec(refused(403, "auth.forbidden"));
        As.nobody().get("/api/admin/scopes?kind=STATION").then().spec(refused(401, "auth.required"));
    }

    // --- changing them -------------------------------------------------------------------------------------------

    @Test
    void who_forgot_the_password_gets_a_new_one_and_is_out_everywhere() {
        String account = account();
        JsonPath in = attendant(account);
        String password = town().post("/api/admin/accounts/" + account + "/one-time-password")
                .then()
                .statusCode(201)
                .extract()
                .path("oneTimePassword");
        assertOver(in);
        byPassword(account, OWN_PASSWORD).then().spec(refused(401, "auth.password"));
        assertThat(entered(byPassword(account, password)).getBoolean("me.mustChangePassword"))
                .isTrue();
        town().post("/api/admin/accounts/nobody/one-time-password").then().spec(refused(404, "account.unknown"));
        town().post("/api/admin/accounts/admin/one-time-password").then().spec(refused(404, "account.unknown"));
        town().post("/api/admin/accounts/li/one-time-password").then().spec(refused(404, "account.unknown"));
    }

    @Test
    void a_role_is_given_and_taken_and_holds_at_once() {
        String account = account();
        JsonPath in = attendant(account);
        String grants = "/api/admin/accounts/" + account + "/grants";
        Call.body(town(), wish("AUDITOR", "TOWN", As.TOWN))
                .post(grants)
                .then()
                .statusCode(201)
                .body("grants.role", equalTo(List.of("STATION", "AUDITOR")));
        with(in).get("/api/audit/orders").then().statusCode(200);
        Call.body(town(), wish("AUDITOR", "TOWN", As.TOWN)).post(grants).then().spec(refused(409, "account.has-role"));
        Call.body(town(), wish("STATION", "STATION", "SN-999"))
                .post(grants)
                .then()
                .spec(refused(422, "scope.unknown", "scope"));
        long auditor = listed(town(), account).getLong("items[0].grants.find { it.role == 'AUDITOR' }.id");
        town().delete(grants + "/" + auditor).then().statusCode(204);
        with(in).get("/api/audit/orders").then().spec(refused(403, "auth.forbidden"));
        with(in).get("/api/station/orders").then().statusCode(200);
        town().delete(grants + "/" + auditor).then().spec(refused(404, "account.role-unknown"));
    }

    @Test
    void a_unit_takes_nothing_from_who_works_elsewhere_too() {
        String account = account();
        JsonPath in = working(unit(), account, wish("WORKER", "PARTNER", "BARBER"));
        Call.body(town(), AT_STATION)
                .post("/api/admin/accounts/" + account + "/grants")
                .then()
                .statusCode(201);
        assertThat(listed(unit(), account).getList("items[0].grants.role")).containsExactly("WORKER");
        unit().delete("/api/admin/accounts/" + account).then().spec(refused(403, "account.beyond"));
        unit().post("/api/admin/accounts/" + account + "/one-time-password")
                .then()
                .spec(refused(403, "account.beyond"));
        long atStation = listed(town(), account).getLong("items[0].grants.find { it.role == 'STATION' }.id");
        unit().delete("/api/admin/accounts/" + account + "/grants/" + atStation)
                .then()
                .spec(refused(404, "account.role-unknown"));
        long worker = listed(unit(), account).getLong("items[0].grants[0].id");
        unit().delete("/api/admin/accounts/" + account + "/grants/" + worker)
                .then()
                .statusCode(204);
        assertThat(listed(unit(), account).getList("items")).isEmpty();
        with(in).get("/api/station/orders").then().statusCode(200);
    }

    // --- leaving -------------------------------------------------------------------------------------------------

    @Test
    void who_leaves_is_out_at_once_and_the_house_is_told_what_they_were() throws SQLException {
        String account = account();
        JsonPath in = attendant(account);
        String invitation = invited(town(), AT_STATION);
        town().delete("/api/admin/accounts/" + account).then().statusCode(204);
        assertOver(in);
        byPassword(account, OWN_PASSWORD).then().spec(refused(401, "auth.password"));
        assertThat(listed(town(), account).getList("items")).isEmpty();
        assertThat(journalOf(in.getLong("me.id")))
                .anySatisfy(row -> assertThat(row).startsWith("AccountFact.Made"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("AccountFact.Left")
                        .contains("STATION", "SN-014")
                        .doesNotContain("新来的"));
        town().delete("/api/admin/accounts/" + account).then().spec(refused(404, "account.unknown"));
        As.nobody().get("/api/invitations/" + invitation).then().statusCode(200); // another's stays open
    }

    @Test
    void with_the_last_role_somebody_leaves() throws SQLException {
        String account = account();
        JsonPath in = attendant(account);
        long only = listed(town(), account).getLong("items[0].grants[0].id");
        town().delete("/api/admin/accounts/" + account + "/grants/" + only)
                .then()
                .statusCode(204);
        assertOver(in);
        assertThat(journalOf(in.getLong("me.id")))
                .anySatisfy(row -> assertThat(row).startsWith("AccountFact.Left"));
    }

    @Test
    void invitations_of_who_leaves_are_over() {
        String account = account();
        JsonPath operator = working(town(), account, wish("TOWN", "TOWN", As.TOWN));
        String code = invited(with(operator), AT_STATION);
        town().delete("/api/admin/accounts/" + account).then().statusCode(204);
        As.nobody().get("/api/invitations/" + code).then().spec(refused(409, "invitation.over"));
    }

    @Test
    void the_last_operator_of_a_town_stays_but_the_administrator_may_end_even_that() {
        Sheets there = Sheets.ofSmallTown();
        there.bring(As.person("admin")).statusCode(200);
        Map<String, Object> operator = wish("TOWN", "TOWN", there.town);
        JsonPath first = operatorThere(there, "first", operator);
        with(first).delete("/api/admin/accounts/first").then().spec(refused(409, "account.last-operator"));
        JsonPath second = operatorThere(there, "second", operator);

        List<Response> replies = Together.times(
                2, i -> with(i == 0 ? first : second).delete("/api/admin/accounts/" + (i == 0 ? "second" : "first")));
        assertThat(replies).filteredOn(r -> r.statusCode() == 204).hasSize(1);
        RequestSpecification admin = As.administratorIn(there.town);
        List<String> left = admin.get("/api/admin/accounts").jsonPath().getList("items.account");
        assertThat(left).hasSize(1);
        As.administratorIn(there.town)
                .delete("/api/admin/accounts/" + left.get(0))
                .then()
                .statusCode(204);
        town().get("/api/admin/accounts?q=first").then().body("items", hasSize(0));
    }

    private static JsonPath operatorThere(Sheets there, String account, Map<String, Object> wish) {
        String password = made(As.person("admin"), account, wish);
        JsonPath in = entered(byPassword(As.nobodyIn(there.town), account, password));
        change(in, password, OWN_PASSWORD).then().statusCode(204);
        return in;
    }

    private List<String> journalOf(long person) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select concat(kind, ' ', data) from journal where subject = ? order by id")) {
            query.setString(1, "person:" + person);
            ResultSet found = query.executeQuery();
            while (found.next()) rows.add(found.getString(1));
        }
        return rows;
    }
}
