package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static songe.support.As.nobody;
import static songe.support.As.person;
import static songe.support.As.resident;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import songe.support.Call;
import songe.support.Time;

/** The teacher is ill: the attendant cancels, one resident reads it on the phone, another is rung up. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class StationCalendarJourneyTest extends Journey {
    private static final String COURSE = "C05";
    private static final String REASON = "老师来不了";
    private static final String ALTERNATIVE = "下周同一时间再开，名额给您留着";

    @ParameterizedTest
    @EnumSource
    void aSessionIsCancelledAndEverybodyHearsOfIt(Mode mode) {
        int item = Given.item(COURSE);
        Map<String, Object> session = next(item);
        String reader = "郑阿姨" + mode.ordinal();
        String read = place(resident(reader), Map.of("itemId", item, "sessionId", session.get("id")));
        Map<String, Object> uncle =
                Map.of("name", "何伯伯" + mode.ordinal(), "phone", "13712345678", "relation", "居民", "consent", "PRESENT");
        String rung =
                place(person("wang"), Map.of("itemId", item, "sessionId", session.get("id"), "beneficiary", uncle));
        isCancelled(mode, session);
        isRungUp(mode, rung);
        isRead(mode, read, reader, item, session);
    }

    /** One that nobody has cancelled yet. */
    private static Map<String, Object> next(int item) {
        List<Map<String, Object>> sessions = nobody().queryParam("station", Given.STATION)
                .queryParam("size", 100)
                .get("/api/items/" + item + "/sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.free > 1 }");
        return sessions.get(1);
    }

    private static String place(io.restassured.specification.RequestSpecification who, Map<String, Object> request) {
        return Call.place(who, request).then().statusCode(201).extract().path("number");
    }

    private void isCancelled(Mode mode, Map<String, Object> session) {
        Phone station = phone(Session.of("wang", mode)).open("pages/staff/desk").tap("desk-plan");
        station.part("plan-day").first().waitFor();
        station.picture(mode.named("station-plan"));
        LocalDate day = Time.day(Instant.parse((String) session.get("startsAt")));
        long ahead = ChronoUnit.DAYS.between(Time.day(Time.now()), day);
        for (int week = 0; week < ahead / 7; week++) station.tap("plan-next");
        station.part("plan-day", "day", day.toString())
                .getByTestId("plan-close")
                .tap();
        station.part("closure-submit").waitFor();
        station.picture(mode.named("station-closure")).tap("sheet-close");
        station.part("plan-session", "session", String.valueOf(session.get("id")))
                .tap();
        station.sees("session-people-told", "1人要打电话").tap("session-cancel");
        station.choose("session-cancel-reason-usual", REASON).type("session-cancel-alternative", ALTERNATIVE);
        station.picture(mode.named("station-cancel-session"));
        station.tap("session-cancel-submit").sees("plan-said", "还有1人要打电话");
        station.picture(mode.named("station-cancelled-session"));
    }

    private void isRungUp(Mode mode, String number) {
        Phone station = phone(Session.of("wang", mode)).open("pages/staff/desk").tap("desk-calls");
        var card = station.part("call-card", "number", number);
        assertThat(card).containsText(ALTERNATIVE);
        assertThat(card.getByTestId("call")).containsText("13712345678");
        station.picture(mode.named("station-calls"));
        card.getByTestId("call-note").tap();
        station.tap("call-not_reached").type("call-words", "忙音").picture(mode.named("station-call-note"));
        station.tap("call-keep").sees("call-said", "等会儿再打");
        assertThat(card).containsText("忙音");
        card.getByTestId("call-note").tap();
        station.tap("call-reached").type("call-words", "女儿接的，会转告").tap("call-keep");
        station.sees("call-said", "已记好");
        assertThat(card).hasCount(0);
    }

    private void isRead(Mode mode, String number, String reader, int item, Map<String, Object> session) {
        Phone phone = phone(Session.ofResident(reader, mode)).open("pages/orders/order?number=" + number);
        phone.sees("order-status", REASON).sees("order-status", ALTERNATIVE);
        phone.picture(mode.named("order-cancelled-by-station"));
        phone.open("pages/inbox/inbox");
        assertThat(phone.page.locator(".app-page:visible")).containsText("被取消了");
        phone.open("pages/catalogue/item?id=" + item + "&station=" + Given.STATION);
        assertThat(phone.part("session-cancelled", "session", String.valueOf(session.get("id"))))
                .containsText(REASON);
        phone.picture(mode.named("item-with-cancelled-session"));
    }
}
