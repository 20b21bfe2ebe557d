package songe;

import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import songe.support.As;

/** Every call that is not open to everybody: nobody gets a 401, the wrong role a 403. */
@QuarkusTest
class AccessTest {
    /** One for each role. */
    private static final List<String> EVERYBODY = List.of("li", "wang", "sun", "zhao", "chen", "ma", "fang", "admin");

    @ParameterizedTest(name = "{0} {1} is for {2}")
    @CsvSource({
        "POST, /api/orders, li wang",
        "PUT, /api/orders/ABCDEFGH/triage, wang sun zhao",
        "PUT, /api/orders/ABCDEFGH/assignment, wang sun zhao",
        "PUT, /api/orders/ABCDEFGH/hold, wang sun zhao",
        "DELETE, /api/orders/ABCDEFGH/hold, wang sun zhao",
        "POST, /api/orders/ABCDEFGH/extension, wang chen",
        "PUT, /api/orders/ABCDEFGH/extension, wang sun zhao",
        "PUT, /api/orders/ABCDEFGH/takeover, sun zhao",
        "GET, /api/grid/orders, sun",
        "GET, /api/town/orders, zhao",
        "PUT, /api/orders/ABCDEFGH/claim, wang chen",
        "PUT, /api/orders/ABCDEFGH/acceptance, wang chen",
        "PUT, /api/orders/ABCDEFGH/agreement, li wang",
        "PUT, /api/orders/ABCDEFGH/return, wang chen",
        "PUT, /api/orders/ABCDEFGH/cancellation, li wang chen",
        "PUT, /api/orders/ABCDEFGH/delivery, wang sun zhao chen ma",
        "PUT, /api/orders/ABCDEFGH/confirmation, li wang",
        "PUT, /api/orders/ABCDEFGH/rating, li wang",
        "PUT, /api/orders/ABCDEFGH/rework, li wang",
        "PUT, /api/orders/ABCDEFGH/resolution, fang",
        "PUT, /api/orders/ABCDEFGH/proposal, wang chen",
        "PUT, /api/orders/ABCDEFGH/no-show, wang chen ma",
        "PUT, /api/orders/ABCDEFGH/absence, li wang",
        "PUT, /api/orders/ABCDEFGH/absence/decision, wang sun zhao",
        "POST, /api/orders/ABCDEFGH/appeal, li wang",
        "PUT, /api/orders/ABCDEFGH/appeal, sun zhao",
        "GET, /api/disputes, wang sun zhao",
        "PUT, /api/sessions/1/host-ready, wang chen",
        "GET, /api/partner/host-checks, chen",
        "POST, /api/partner/items, chen",
        "GET, /api/partner/items/1, chen",
        "PUT, /api/partner/items/1, chen",
        "PUT, /api/partner/items/1/submission, chen",
        "DELETE, /api/partner/items/1/submission, chen",
        "POST, /api/partner/items/1/copy, chen",
        "PUT, /api/items/1/approval, zhao",
        "PUT, /api/items/1/publication, zhao",
        "DELETE, /api/items/1/publication, zhao chen",
        "GET, /api/town/approvals, zhao",
        "GET, /api/town/approvals/count, zhao",
        "GET, /api/town/approvals/1, zhao",
        "GET, /api/town/items, zhao",
        "GET, /api/town/menus/DANGQUN, zhao",
        "PUT, /api/town/menus/DANGQUN, zhao",
        "DELETE, /api/town/menus/DANGQUN, zhao",
        "POST, /api/check-ins, wang chen ma",
        "GET, /api/station/orders, wang sun zhao",
        "GET, /api/station/sessions, wang",
        "PUT, /api/station/assessments, wang",
        "GET, /api/station/certificates, wang",
        "PUT, /api/station/certificates/nobody/HEALTH, wang",
        "DELETE, /api/station/certificates/nobody/HEALTH, wang",
        "GET, /api/partner/unit/certificates, chen",
        "PUT, /api/partner/unit/certificates/nobody/HEALTH, chen",
        "DELETE, /api/partner/unit/certificates/nobody/HEALTH, chen",
        "GET, /api/station/offers, wang",
        "POST, /api/station/offers, wang",
        "PUT, /api/station/offers/1, wang",
        "DELETE, /api/station/offers/1, wang",
        "POST, /api/station/sessions, wang",
        "PUT, /api/station/sessions/1, wang",
        "PUT, /api/station/sessions/1/cancellation, wang",
        "GET, /api/station/closures, wang",
        "GET, /api/station/closures/2030-01-01, wang",
        "PUT, /api/station/closures/2030-01-01, wang",
        "DELETE, /api/station/closures/2030-01-01, wang",
        "GET, /api/station/calls, wang",
        "PUT, /api/station/calls/1, wang",
        "GET, /api/partner/orders, chen ma",
        "GET, /api/partner/items, chen ma",
        "GET, /api/partner/open-orders, chen",
        "GET, /api/station/open-orders, wang",
        "GET, /api/partner/workers, chen ma",
        "GET, /api/audit/orders, fang",
        "POST, /api/admin/accounts, zhao chen admin",
        "GET, /api/admin/accounts, zhao chen admin",
        "POST, /api/admin/accounts/nobody/one-time-password, zhao chen admin",
        "POST, /api/admin/accounts/nobody/grants, zhao chen admin",
        "DELETE, /api/admin/accounts/nobody/grants/1, zhao chen admin",
        "DELETE, /api/admin/accounts/nobody, zhao chen admin",
        "GET, /api/admin/scopes, zhao chen admin",
        "POST, /api/admin/invitations, zhao chen admin",
        "GET, /api/admin/invitations, zhao chen admin",
        "DELETE, /api/admin/invitations/ABCDEFGH, zhao chen admin",
        "POST, /api/sessions/1/draw, wang zhao",
        "GET, /api/station/code, wang",
        "GET, /api/station/code/link, wang",
        "PUT, /api/station/code, wang",
        "GET, /api/town/word-reviews, zhao",
        "PUT, /api/town/word-reviews/1, zhao"
    })
    void a_call_is_for_those_it_is_for(String method, String path, String allowed) {
        send(As.nobody(), method, path).then().spec(refused(401, "auth.required"));
        List<String> able = Arrays.asList(allowed.split(" "));
        EVERYBODY.stream()
                .filter(who -> !able.contains(who))
                .forEach(who -> send(As.person(who), method, path).then().spec(refused(403, "auth.forbidden")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /api/me",
        "GET, /api/me/looks",
        "GET, /api/me/export",
        "DELETE, /api/me",
        "PUT, /api/me",
        "GET, /api/orders",
        "GET, /api/orders/ABCDEFGH",
        "GET, /api/orders/ABCDEFGH/pass",
        "GET, /api/inbox",
        "GET, /api/inbox/unread",
        "PUT, /api/inbox/1/read",
        "PUT, /api/sign-ins/password/change",
        "PUT, /api/me/consent",
        "GET, /api/me/sign-ins",
        "DELETE, /api/me/sign-ins",
        "DELETE, /api/me/sign-ins/1",
        "POST, /api/invitations/ABCDEFGH/acceptance",
        "PUT, /api/me/phone/wechat",
        "GET, /api/message-templates",
        "GET, /api/me/message-credits",
        "POST, /api/me/message-credits",
        "DELETE, /api/sign-ins/current"
    })
    void a_call_for_anybody_known_is_not_for_nobody(String method, String path) {
        send(As.nobody(), method, path).then().spec(refused(401, "auth.required"));
    }

    private static Response send(RequestSpecification who, String method, String path) {
        if (method.equals("GET") || method.equals("DELETE")) return who.request(method, path);
        return who.contentType("application/json").body("{}").request(method, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"li", "wang", "sun", "chen", "ma", "fang"})
    void town_data_is_brought_by_those_who_run_the_town(String who) {
        imports(As.person(who)).then().spec(refused(403, "auth.forbidden"));
        imports(As.nobody()).then().spec(refused(401, "auth.required"));
    }

    private static Response imports(RequestSpecification who) {
        return who.multiPart("areas", "areas.csv", "code\n".getBytes()).post("/api/admin/imports");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/towns",
                "/api/lists",
                "/api/areas",
                "/api/items",
                "/api/items/1",
                "/api/items/1/sessions",
                "/api/menus",
                "/api/menus/DANGQUN",
                "/api/stations",
                "/api/stations/SN-014",
                "/api/privacy",
                "/q/health"
            })
    void looking_around_needs_no_sign_in(String path) {
        As.nobody().get(path).then().statusCode(200);
        As.nobody()
                .header("Authorization", "Bearer garbage")
                .get("/api/me")
                .then()
                .spec(refused(401, "auth.required"));
        RestAssured.given().redirects().follow(false).get("/s/SN-014").then().statusCode(303);
    }
}
