package songe.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Some;
import songe.support.Time;
import songe.support.With;

/** The privacy text, and a yes to it. */
@QuarkusTest
class ConsentTest {

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static String version() {
        return As.nobody().get("/api/privacy").then().statusCode(200).extract().path("version");
    }

    private static Response yes(RequestSpecification who, String version) {
        return Call.body(who, With.fields("version", version)).put("/api/me/consent");
    }

    @Test
    void anybody_reads_the_text() {
        As.nobody()
                .get("/api/privacy")
                .then()
                .statusCode(200)
                .body("effectiveFrom", matchesPattern("2026-\\d\\d-\\d\\d"))
                .body("sections.title", hasItem("留多久"))
                .body("sections[0].lines.size()", greaterThan(0));
    }

    @Test
    void a_yes_is_kept_with_its_version_and_the_moment_of_the_first() {
        String name = Some.resident();
        As.resident(name).get("/api/me").then().body("consent", nullValue());
        String at = yes(As.resident(name), version())
                .then()
                .statusCode(200)
                .body("consent.version", equalTo(version()))
                .extract()
                .path("consent.at");
        assertThat(Instant.parse(at))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        Time.at(Instant.now().plus(Duration.ofDays(1)));
        yes(As.resident(name), version()).then().statusCode(200).body("consent.at", equalTo(at));
        As.resident(name).get("/api/me").then().body("consent.at", equalTo(at));
    }

    @Test
    void another_version_than_the_one_in_force_is_refused() {
        RequestSpecification who = As.resident(Some.resident());
        yes(who, "1999-01").then().spec(refused(422, "consent.version", "version"));
        yes(As.resident(Some.resident()), "").then().spec(refused(400, "request.invalid", "version"));
        yes(As.nobody(), version()).then().spec(refused(401, "auth.required"));
        Call.body(As.person("admin"), Map.of("version", version()))
                .put("/api/me/consent")
                .then()
                .statusCode(200);
    }
}
