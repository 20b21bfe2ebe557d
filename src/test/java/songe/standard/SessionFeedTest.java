package songe.standard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import songe.shared.Days;

/** The feeds, read by the library's own parser and held against what the sessions are. */
@QuarkusTest
class SessionFeedTest {
    private static final String TOWN = "310113113";

    @Test
    void an_item_s_feed_has_its_coming_sessions_and_nothing_else() throws Exception {
        long item = item("到站理发");
        Response sessions = given().header("X-Town", TOWN)
                .get("/api/items/" + item + "/sessions?size=100&to="
                        + LocalDate.now(Days.ZONE).plusDays(14));
        List<Map<String, Object>> expected = sessions.jsonPath().getList("items");
        Calendar feed = parsed("/api/feeds/items/" + item + ".ics");
        Map<String, VEvent> byUid = feed.<VEvent>getComponents("VEVENT").stream()
                .collect(Collectors.toMap(e -> e.getUid().orElseThrow().getValue(), e -> e));
        assertThat(expected).isNotEmpty();
        for (Map<String, Object> session : expected) {
            VEvent event = byUid.get("session-" + session.get("id") + "@songe");
            assertThat(event).isNotNull();
            assertThat(start(event)).isEqualTo(Instant.parse((String) session.get("startsAt")));
            assertThat(event.getSummary().getValue()).isEqualTo("到站理发");
        }
        assertThat(feed.validate().getEntries()).isEmpty();
    }

    @Test
    void a_station_s_feed_names_where_it_is() throws Exception {
        Calendar feed = parsed("/api/feeds/stations/SN-014.ics");
        assertThat(feed.<VEvent>getComponents("VEVENT"))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.getLocation().getValue()).contains("，"));
    }

    @Test
    void a_feed_of_nothing_is_still_a_calendar() {
        String body = given().header("X-Town", TOWN)
                .get("/api/feeds/items/" + item("上门理发（卧床、失能）") + ".ics")
                .then()
                .statusCode(200)
                .contentType(containsString("text/calendar"))
                .extract()
                .asString();
        assertThat(body).startsWith("BEGIN:VCALENDAR").doesNotContain("VEVENT");
    }

    @Test
    void what_is_not_there_is_a_problem_and_no_calendar() {
        given().header("X-Town", TOWN)
                .get("/api/feeds/items/999999999.ics")
                .then()
                .statusCode(404)
                .body("code", equalTo("item.unknown"));
        given().header("X-Town", TOWN)
                .get("/api/feeds/stations/SN-999.ics")
                .then()
                .statusCode(404);
    }

    private static Instant start(VEvent event) {
        Object at = event.getDateTimeStart().getDate();
        return at instanceof Instant instant
                ? instant
                : OffsetDateTime.from((Temporal) at).toInstant();
    }

    private static Calendar parsed(String path) throws Exception {
        String body = given().header("X-Town", TOWN)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new CalendarBuilder().build(new StringReader(body));
    }

    private static long item(String title) {
        return given().header("X-Town", TOWN)
                .get("/api/items?size=100")
                .jsonPath()
                .getLong("items.find { it.title == '" + title + "' }.id");
    }
}
