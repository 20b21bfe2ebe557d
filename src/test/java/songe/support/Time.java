package songe.support;

import static io.restassured.RestAssured.given;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

/** The service's clock. Whoever moves it puts it back after each test: {@code @AfterEach void reset() { Time.reset(); }} */
public final class Time {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Time() {}

    /** Moves the clock; sessions are made and the sweep has run when this returns. */
    public static void at(Instant now) {
        Call.body(given(), Map.of("now", now)).put("/api/dev/clock").then().statusCode(200);
    }

    public static void reset() {
        given().delete("/api/dev/clock").then().statusCode(200);
    }

    /** The machine's time, which the service has too unless it was moved. */
    public static Instant now() {
        return Instant.now();
    }

    /** The first such day after tomorrow, at that hour in Shanghai. */
    public static Instant next(DayOfWeek day, String hour) {
        LocalDate found = LocalDate.now(SHANGHAI).plusDays(1).with(TemporalAdjusters.next(day));
        return on(found, hour);
    }

    public static Instant on(LocalDate day, String hour) {
        return day.atTime(LocalTime.parse(hour)).atZone(SHANGHAI).toInstant();
    }

    public static LocalDate day(Instant at) {
        return at.atZone(SHANGHAI).toLocalDate();
    }
}
