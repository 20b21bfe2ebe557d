package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static songe.support.As.person;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mrs Li has her hair cut at the station, is not happy with it, and gets an answer. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class ResidentJourneyTest extends Journey {
    private static final String HAIRCUT = "S01";
    private static final String WORDS = "等了很久，理得也不齐";
    private static final String ANSWER = "已向居民道歉，师傅当天上门修好了";

    @ParameterizedTest
    @EnumSource
    void aHaircutFromTheFirstTapToTheAnswer(Mode mode) {
        String number = orders(mode);
        clock.putTo(Instant.parse(person("li").get("/api/orders/" + number).path("startsAt")));
        QrFilm pass = showsPass(number, mode);
        isScanned(pass, mode);
        isServed(number, mode);
        complains(number, mode);
        isHeard(number, mode);
        readsTheOutcome(number, mode);
    }

    /** Looks around as a stranger, chooses a time, and is asked who she is only then. */
    private String orders(Mode mode) {
        Phone phone = phone(Session.ofNobody(mode)).open("pages/home/home").picture(mode.named("home-stranger"));
        phone.tap(mode == Mode.ELDER ? "big-order" : "entry-services");
        phone.part("item-card", "code", HAIRCUT).tap();
        phone.sees("item-title", "理发");
        phone.tap("more-stations").choose("station-choice", Given.STATION);
        Locator times = phone.part("session-choice");
        times.first().waitFor();
        phone.picture(mode.named("item"));
        times.nth(2 + mode.ordinal()).tap();
        phone.tap("demo-li");
        phone.sees("place-summary", "理发").picture(mode.named("place"));
        phone.tap("order-submit").sees("order-status", "已约好").picture(mode.named("order-placed"));
        phone.open("pages/orders/orders");
        Locator card = phone.part("order-card").first();
        assertThat(card).containsText("理发");
        phone.picture(mode.named("orders"));
        return card.getAttribute("data-number");
    }

    private QrFilm showsPass(String number, Mode mode) {
        Phone phone = phone(Session.ofResident("li", mode)).open("pages/orders/order?number=" + number);
        phone.picture(mode.named("order"));
        QrFilm pass = QrFilm.of(phone.tap("action-pass").part("pass-qr"));
        phone.picture(mode.named("pass"));
        return pass;
    }

    private void isScanned(QrFilm pass, Mode mode) {
        Phone station = phoneSeeing(pass, Session.of("wang", mode)).open("pages/staff/desk");
        station.part("staff-session").first().waitFor();
        station.picture(mode.named("station-desk"));
        station.tap("desk-scan").tap("scan-start");
        assertThat(station.part("scan-result")).hasAttribute("data-result", "ok");
        station.sees("scan-person", "李").picture(mode.named("scan-result"));
    }

    private void isServed(String number, Mode mode) {
        Phone station = phone(Session.of("wang", mode)).open("pages/staff/order?number=" + number);
        station.type("deliver-note", "理了短发").picture(mode.named("station-order"));
        station.tap("deliver-submit").sees("work-said", "已记完成");
    }

    private void complains(String number, Mode mode) {
        Phone phone = phone(Session.ofResident("li", mode)).open("pages/orders/order?number=" + number);
        phone.tap("rate-2").type("rating-words", WORDS).picture(mode.named("rating"));
        phone.tap("action-rating").sees("order-status", "您的意见正在处理");
    }

    private void isHeard(String number, Mode mode) {
        Phone auditor = phone(Session.of("fang", mode)).open("pages/audit/desk");
        auditor.part("audit-order-card", "number", number)
                .getByTestId("work-card-open")
                .tap();
        auditor.choose("resolution-outcome", "REDONE").type("resolution-words", ANSWER);
        auditor.picture(mode.named("audit-order"));
        auditor.tap("resolution-submit").sees("work-said", "已办结");
    }

    private void readsTheOutcome(String number, Mode mode) {
        Phone phone = phone(Session.ofResident("li", mode)).open("pages/inbox/inbox");
        phone.picture(mode.named("inbox"));
        phone.open("pages/orders/order?number=" + number).sees("order-timeline", ANSWER);
        phone.sees("order-facts", WORDS).picture(mode.named("order-settled"));
    }
}
