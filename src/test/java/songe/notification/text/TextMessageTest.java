package songe.notification.text;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Some;
import songe.support.With;

/** Saying that one wants no text messages, and that one does again. */
@QuarkusTest
class TextMessageTest {
    private static final String PATH = "/api/me/text-messages";

    private static Response say(RequestSpecification who, Object wanted) {
        return Call.body(who, With.fields("wanted", wanted)).put(PATH);
    }

    @Test
    void they_are_wanted_until_somebody_says_no() {
        String name = Some.resident();
        As.resident(name)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("wanted", equalTo(true))
                .body("refusedSince", nullValue());
        String since = say(As.resident(name), false)
                .then()
                .statusCode(200)
                .body("wanted", equalTo(false))
                .extract()
                .path("refusedSince");
        say(As.resident(name), false).then().body("refusedSince", equalTo(since));
        As.resident(name).get("/api/me/export").then().body("textMessages.refusedSince", equalTo(since));
        say(As.resident(name), true).then().statusCode(200).body("refusedSince", nullValue());
        As.resident(name).get("/api/me/export").then().body("textMessages.wanted", equalTo(true));
    }

    @Test
    void the_audit_tells_each_change_once() {
        String name = Some.resident();
        int id = As.resident(name).get("/api/me").path("id");
        for (boolean wanted : new boolean[] {true, false, false, true}) say(As.resident(name), wanted);
        As.person("zhao")
                .get("/api/town/audit?subject=person:" + id)
                .then()
                .body("items.kind", contains("TextMessageFact.WantedAgain", "TextMessageFact.Refused"));
    }

    @Test
    void a_deleted_account_leaves_nothing_of_it() {
        String name = Some.resident();
        say(As.resident(name), false).then().statusCode(200).body("refusedSince", notNullValue());
        As.resident(name).delete("/api/me").then().statusCode(204);
    }

    @Test
    void it_is_said_by_somebody_and_is_a_yes_or_a_no() {
        As.nobody().get(PATH).then().spec(refused(401, "auth.required"));
        say(As.nobody(), true).then().spec(refused(401, "auth.required"));
        say(As.resident(Some.resident()), null).then().spec(refused(400, "request.invalid", "wanted"));
        Call.body(As.resident(Some.resident()), Map.of("wanted", "maybe"))
                .put(PATH)
                .then()
                .statusCode(400);
        say(As.person("admin"), false).then().spec(refused(400, "town.required"));
    }
}
