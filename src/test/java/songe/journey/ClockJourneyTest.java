package songe.journey;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import songe.support.As;

/** Nobody answers, something has to wait, somebody needs more time: each is read by the resident. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class ClockJourneyTest extends Journey {

    @ParameterizedTest
    @EnumSource(Mode.class)
    void whatNobodyAnsweredComesToTheGridWhichPutsItOnHoldAndSendsItOn(Mode mode) {
        String name = "久等的居民" + mode.ordinal();
        String number = Given.asked(name, "S07");
        String due = As.person("wang").get("/api/orders/" + number).path("dueAt");
        clock.putTo(Instant.parse(due).plus(Duration.ofMinutes(1)));

        Phone phone = phone(Session.ofResident(name, mode)).open("pages/orders/orders");
        phone.open("pages/orders/order?number=" + number).sees("order-status", "接手");
        phone.picture(mode.named("clock-escalated"));

        Phone grid = phone(Session.of("sun", mode)).open("pages/town/queue");
        grid.tap("queue-grid");
        Locator card = grid.part("queue-card", "number", number);
        card.waitFor();
        grid.picture(mode.named("clock-queue"));
        card.locator("[data-testid=work-card-open]").tap();
        grid.sees("work-level", "网格接手").tap("open-hold");
        grid.choose("hold-cause-usual", "等配件");
        grid.part("hold-day").nth(2).tap();
        grid.isSettled().picture(mode.named("clock-hold"));
        grid.tap("hold-submit").sees("work-said", "放一放").wholePicture(mode.named("clock-held-work"));
        phone.open("pages/me/me").open("pages/orders/order?number=" + number).sees("order-hold", "等配件");
        phone.picture(mode.named("clock-held"));

        grid.tap("open-resume").tap("confirm-yes").sees("work-said", "接着办");
        grid.tap("triage-dispatch").sees("work-said", "已受理");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aUnitAsksForMoreTimeAndTheStationGrantsIt(Mode mode) {
        String name = "等人的居民" + mode.ordinal();
        String number = Given.dispatched(name, "S07");
        Phone unit = phone(Session.of("qian", mode)).open("pages/partner/order?number=" + number);
        unit.tap("open-extension");
        unit.part("extension-until").nth(1).tap();
        unit.choose("extension-reason-usual", "配件还没到");
        unit.isSettled().picture(mode.named("clock-extension"));
        unit.tap("extension-submit").sees("work-said", "等答复");

        Phone station = phone(Session.of("wang", mode)).open("pages/staff/order?number=" + number);
        station.sees("extension-form", "配件还没到").picture(mode.named("clock-answer"));
        station.tap("extension-grant").sees("work-said", "已答复");

        Phone phone = phone(Session.ofResident(name, mode)).open("pages/orders/order?number=" + number);
        phone.sees("order-extension", "时间放宽").picture(mode.named("clock-extended"));
    }
}
