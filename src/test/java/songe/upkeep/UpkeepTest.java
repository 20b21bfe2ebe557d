package songe.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Sheets;
import songe.support.Time;
import songe.support.Unit;
import songe.tenant.Towns;

/** What nobody had for sixty days is asked about, and without an answer withdrawn a fortnight later. */
@QuarkusTest
class UpkeepTest {
    @Inject
    UpkeepSweep sweep;

    @Inject
    Towns towns;

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static void inDays(int days) {
        Time.at(Instant.now().plus(Duration.ofDays(days)).plusSeconds(60));
    }

    private static ValidatableResponse asked(Unit unit) {
        return unit.owner().get("/api/partner/upkeep").then().statusCode(200);
    }

    private static ValidatableResponse seen(long item) {
        return As.nobody().get("/api/items/{id}", item).then();
    }

    @Test
    void without_an_answer_it_is_withdrawn() {
        Unit unit = Unit.made();
        long item = unit.published();
        inDays(59);
        asked(unit).body("items.id", not(hasItem((int) item)));
        inDays(60);
        asked(unit).body("items.id", hasItem((int) item));
        unit.owner().get("/api/inbox").then().body("items.title", hasItem("这一项还在做吗？"));
        inDays(73);
        seen(item).statusCode(200);
        inDays(75);
        seen(item).spec(refused(404, "item.unknown"));
        asked(unit).body("items.id", not(hasItem((int) item)));
        unit.owner().get("/api/inbox").then().body("items.title", hasItem("已下架"));
    }

    @Test
    void one_tap_says_that_it_is_still_given() {
        Unit unit = Unit.made();
        long item = unit.published();
        inDays(60);
        As.person("qian").put("/api/partner/upkeep/{id}", item).then().spec(refused(404, "item.unknown"));
        As.person("li").put("/api/partner/upkeep/{id}", item).then().spec(refused(403, "auth.forbidden"));
        unit.owner().put("/api/partner/upkeep/{id}", item).then().statusCode(204);
        unit.owner().put("/api/partner/upkeep/{id}", item).then().statusCode(204);
        asked(unit).body("items.id", not(hasItem((int) item)));
        inDays(75);
        seen(item).statusCode(200);
        inDays(121);
        asked(unit).body("items.id", hasItem((int) item));
        As.person("zhao")
                .get("/api/town/audit?kind=UpkeepFact.StillOffered")
                .then()
                .body("items[0].text", equalTo("说这一项还在做"));
    }

    @Test
    void what_somebody_had_is_not_asked_about() {
        Unit unit = Unit.made();
        long item = unit.published();
        inDays(30);
        unit.deliveredOn(item, Instant.now().plus(Duration.ofDays(30)));
        inDays(61);
        asked(unit).body("items.id", not(hasItem((int) item)));
        inDays(92);
        asked(unit).body("items.id", hasItem((int) item)).body("items[0].lastGivenAt", not(equalTo(null)));
    }

    @Test
    void what_came_with_the_towns_data_is_looked_at_too() {
        Sheets sheets = Sheets.ofSmallTown();
        sheets.bring(As.person("admin")).statusCode(200);
        long town = towns.byCode(sheets.town).orElseThrow().id();
        assertThat(sweep.begin(town)).isEqualTo(1); // the need is nobody's
        assertThat(sweep.begin(town)).isZero();
    }
}
