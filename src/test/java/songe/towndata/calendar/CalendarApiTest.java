package songe.towndata.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Sheets;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;

/** The calendar comes with us, year by year, and an operator's file takes a year's place. */
@QuarkusTest
class CalendarApiTest {
    /** Nobody else's tests get there. */
    private static final int FAR_YEAR = 2031;

    private static final String HEADER = "day,kind,name,basis\n";

    @AfterEach
    void asItCame() {
        Time.reset();
        As.person("admin").delete("/api/admin/calendar/" + FAR_YEAR);
    }

    @Test
    void the_year_of_the_notice_has_its_holidays_and_the_weekends_worked_for_them() {
        ValidatableResponse year = As.nobody().get("/api/calendar/2026").then().statusCode(200);
        year.body("replacedAt", nullValue());
        assertThat(kind(year, "2026-02-15")).isEqualTo("HOLIDAY");
        assertThat(kind(year, "2026-02-23")).isEqualTo("HOLIDAY");
        assertThat(kind(year, "2026-02-14")).isEqualTo("WORKDAY");
        assertThat(kind(year, "2026-09-20")).isEqualTo("WORKDAY");
        year.body("days.findAll { it.kind == 'HOLIDAY' }.size()", equalTo(33))
                .body("days.findAll { it.kind == 'WORKDAY' }.size()", equalTo(6))
                .body("days.basis.unique()", equalTo(List.of("NOTICE")));
    }

    @Test
    void the_year_without_a_notice_has_the_statutory_days_and_says_so() {
        As.nobody()
                .get("/api/calendar/2027")
                .then()
                .body("days.size()", equalTo(13))
                .body("days.day", hasItem("2027-02-05"))
                .body("days.basis.unique()", equalTo(List.of("STATUTE")));
    }

    @Test
    void a_year_that_nobody_knows_has_no_unusual_days() {
        As.nobody().get("/api/calendar/2040").then().statusCode(200).body("days.size()", equalTo(0));
        As.nobody().get("/api/calendar/1999").then().statusCode(400);
        As.nobody().get("/api/calendar/soon").then().statusCode(400);
    }

    @Test
    void deadlines_are_counted_on_an_operators_year() {
        LocalDate tuesday = LocalDate.of(FAR_YEAR, 3, 4);
        Time.at(Time.on(tuesday, "16:00"));
        assertThat(due(Some.placed(Some.resident(), Some.visit("stationCode", "SN-018"))))
                .isBetween(Time.on(tuesday.plusDays(1), "16:00"), Time.on(tuesday.plusDays(1), "16:01"));
        replace(
                        HEADER
                                + "2031-03-05,HOLIDAY,试放假,NOTICE\n2031-03-06,HOLIDAY,试放假,NOTICE\n2031-03-08,WORKDAY,试调休,NOTICE\n")
                .statusCode(200)
                .body("holidays", equalTo(2))
                .body("workdays", equalTo(1))
                .body("days.day", equalTo(List.of("2031-03-05", "2031-03-06", "2031-03-08")))
                .body("encoding", equalTo("UTF-8"));
        // Wednesday and Thursday off
        assertThat(due(Some.placed(Some.resident(), Some.visit("stationCode", "SN-018"))))
                .isBetween(Time.on(tuesday.plusDays(3), "16:00"), Time.on(tuesday.plusDays(3), "16:01"));
        // Friday afternoon: Saturday is worked
        Time.at(Time.on(tuesday.plusDays(3), "16:00"));
        assertThat(due(Some.placed(Some.resident(), Some.visit("stationCode", "SN-018"))))
                .isBetween(Time.on(tuesday.plusDays(4), "16:00"), Time.on(tuesday.plusDays(4), "16:01"));
    }

    private static Instant due(Placed order) {
        return Instant.parse(order.seen().getString("dueAt"));
    }

    @Test
    void a_station_is_shut_on_a_public_holiday_and_says_why() {
        replace(HEADER + "2031-05-07,HOLIDAY,试放假,NOTICE\n2031-05-10,WORKDAY,试调休,NOTICE\n")
                .statusCode(200);
        Time.at(Time.on(LocalDate.of(FAR_YEAR, 5, 7), "10:00"));
        As.nobody()
                .get("/api/stations/SN-018")
                .then()
                .body("openNow", equalTo(false))
                .body("hoursText", org.hamcrest.Matchers.startsWith("今天闭站：试放假放假"))
                .body("closedDays.find { it.day == '2031-05-07' }.publicHoliday", equalTo(true));
        Time.at(Time.on(LocalDate.of(FAR_YEAR, 5, 10), "10:00")); // a Saturday
        As.nobody().get("/api/stations/SN-018").then().body("openNow", equalTo(true));
        Time.at(Time.on(LocalDate.of(FAR_YEAR, 5, 17), "10:00")); // a usual one
        As.nobody().get("/api/stations/SN-018").then().body("openNow", equalTo(false));
    }

    @Test
    void a_file_is_put_whole_or_not_at_all() {
        ValidatableResponse refused = replace(HEADER
                + "2031-01-01,HOLIDAY,元旦,NOTICE\n2031-01-01,HOLIDAY,元旦,NOTICE\n2030-01-01,HOLIDAY,元旦,NOTICE\n"
                + "2031-13-01,REST,,SURE\n2031-01-02,WORKDAY,调休,NOTICE\n2031-01-03\n");
        refused.statusCode(422).body("code", equalTo("import.faults"));
        assertThat(Sheets.faults(refused))
                .containsExactly(
                        "days:3:day:row.duplicate",
                        "days:4:day:calendar.year",
                        "days:5:day:calendar.day",
                        "days:5:kind:enum.unknown",
                        "days:5:name:value.missing",
                        "days:5:basis:enum.unknown",
                        "days:6:kind:calendar.workday",
                        "days:7::row.columns");
        As.nobody().get("/api/calendar/" + FAR_YEAR).then().body("days.size()", equalTo(0));
        assertThat(Sheets.faults(replace("day,kind\n2031-01-01,HOLIDAY\n"))).containsExactly("days:1::calendar.header");
        assertThat(Sheets.faults(replace(HEADER))).containsExactly("days:1::file.empty");
        assertThat(Sheets.faults(replace("day,\"kind\n"))).containsExactly("days:1::csv.bad");
    }

    @Test
    void a_rehearsal_changes_nothing_and_a_restored_year_is_ours_again() {
        String file = HEADER + "2031-01-01,HOLIDAY,元旦,NOTICE\n";
        post(As.person("admin").queryParam("dryRun", "true"), file)
                .statusCode(200)
                .body("holidays", equalTo(1));
        As.nobody().get("/api/calendar/" + FAR_YEAR).then().body("days.size()", equalTo(0));
        replace(file).statusCode(200);
        As.nobody()
                .get("/api/calendar/" + FAR_YEAR)
                .then()
                .body("days.name", equalTo(List.of("元旦")))
                .body("replacedAt", org.hamcrest.Matchers.notNullValue());
        As.person("admin").delete("/api/admin/calendar/" + FAR_YEAR).then().statusCode(204);
        As.person("admin")
                .delete("/api/admin/calendar/" + FAR_YEAR)
                .then()
                .statusCode(404)
                .body("code", equalTo("calendar.own"));
    }

    @Test
    void only_the_installations_administrator_replaces_a_year() {
        post(As.nobody(), HEADER).statusCode(401);
        post(As.person("zhao"), HEADER).statusCode(403);
        As.person("wang").delete("/api/admin/calendar/2031").then().statusCode(403);
    }

    private static String kind(ValidatableResponse year, String day) {
        return year.extract().path("days.find { it.day == '" + day + "' }.kind");
    }

    private static ValidatableResponse replace(String file) {
        return post(As.person("admin"), file);
    }

    private static ValidatableResponse post(RequestSpecification by, String file) {
        return by.multiPart("days", "days.csv", file.getBytes(UTF_8), "text/csv")
                .post("/api/admin/calendar/" + FAR_YEAR)
                .then();
    }
}
