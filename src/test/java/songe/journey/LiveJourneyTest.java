package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import songe.support.As;

/** A desk hears of a new order while it stands there: nobody reloads anything. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class LiveJourneyTest extends Journey {
    /** Each note of the chime is an oscillator. */
    private static final String COUNT_NOTES = "window.notes = 0;"
            + "const own = AudioContext.prototype.createOscillator;"
            + "AudioContext.prototype.createOscillator = function () { window.notes++; return own.call(this) };";

    /**
     * Who touched the page: its people. To a browser whatever Playwright looks up in a page counts as somebody's touch, so
     * that a page which is looked at while it loads may ring without being asked.
     */
    private static final String ONLY_HANDS_TOUCH = "const touch = { hasBeenActive: false };"
            + "addEventListener('touchend', () => touch.hasBeenActive = true, true);"
            + "Object.defineProperty(navigator, 'userActivation', { value: touch });";

    /** Each socket is cut as soon as it is asked for. */
    private static final String NO_SOCKET = "window.WebSocket = class extends EventTarget {"
            + " constructor() { super(); this.readyState = 3;"
            + " setTimeout(() => { this.dispatchEvent(new Event('error'));"
            + " this.dispatchEvent(new CloseEvent('close', { code: 1006 })) }) }"
            + " send() {} close() {} }";

    private static Phone listening(Phone phone) {
        phone.page.addInitScript(ONLY_HANDS_TOUCH);
        phone.page.addInitScript(COUNT_NOTES);
        return phone;
    }

    private static int notes(Phone phone) {
        return (int) phone.page.evaluate("window.notes");
    }

    /** So many notes in all; the card may be there a moment before, from a list that was just fetched. */
    private static void hears(Phone phone, int notes) {
        phone.page.waitForFunction(
                "window.notes === " + notes, null, new Page.WaitForFunctionOptions().setTimeout(30_000));
    }

    private static void isConnected(Phone phone) {
        phone.page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(phone.part("live-bar"))
                .hasAttribute("data-connected", "true", new LocatorAssertions.HasAttributeOptions().setTimeout(20_000));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aNewOrderRingsAtTheStation(Mode mode) {
        String name = "等回音的居民" + mode.ordinal();
        Phone station = listening(phone(Session.of("wang", mode))).open("pages/staff/desk");
        isConnected(station);
        station.sees("live-says", "点一下").picture(mode.named("live-blocked"));
        station.tap("live-allow").sees("live-says", "响铃");
        assertThat(notes(station)).as("what will be heard is heard at once").isEqualTo(2);

        String number = Given.asked(name, "S07");
        assertThat(station.part("staff-tab-triage-badge")).hasText("1");
        hears(station, 4);
        station.picture(mode.named("live-badge")).tap("staff-tab-triage");
        var card = station.part("staff-order-card", "number", number);
        assertThat(card.getByTestId("work-fresh")).isVisible();
        station.picture(mode.named("live-card"));

        String second = Given.asked(name, "S07");
        station.part("staff-order-card", "number", second).waitFor();
        hears(station, 6);

        Phone unit = phone(Session.of("qian", mode)).open("pages/partner/desk");
        isConnected(unit);
        Phone resident = phone(Session.ofResident(name, mode)).open("pages/orders/order?number=" + number);
        resident.sees("order-status", "答复").picture(mode.named("live-asked"));

        card.getByTestId("work-card-open").tap();
        station.tap("triage-dispatch").sees("work-said", "已受理");
        unit.part("partner-order-card", "number", number).waitFor();
        assertThat(unit.part("partner-tab-acceptance-badge")).hasText("1");
        unit.picture(mode.named("live-unit"));
        resident.open("pages/me/me").open("pages/orders/order?number=" + number).sees("order-status", "派给");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aSilentDeskStillSees(Mode mode) {
        Phone station = listening(phone(Session.of("wang", mode))).open("pages/staff/desk");
        isConnected(station);
        station.tap("live-allow").tap("live-mute").sees("live-says", "不响铃").picture(mode.named("live-silent"));
        int before = notes(station);
        station.tap("staff-tab-triage");
        String number = Given.asked("安静的居民" + mode.ordinal(), "S07");
        station.part("staff-order-card", "number", number).waitFor();
        assertThat(notes(station)).isEqualTo(before);
    }

    /** A town hall's proxy lets no socket through. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void withoutASocketTheDeskAsksAgainAndAgain(Mode mode) {
        Phone station = listening(phone(Session.of("wang", mode)));
        station.page.addInitScript(NO_SOCKET);
        station.open("pages/staff/desk").tap("live-allow").tap("staff-tab-triage");
        station.sees("live-reconnecting", "每20秒").isSettled().picture(mode.named("live-polling"));
        String number = Given.asked("排队的居民" + mode.ordinal(), "S07");
        station.part("staff-order-card", "number", number).waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        hears(station, 4);
    }

    /** Nothing sinks: given back, given to the next, and when that one is silent as well the grid has it. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void whatComesBackGoesToTheNextAndClimbsToTheGrid(Mode mode) {
        String name = "转了几手的居民" + mode.ordinal();
        String number = Given.dispatched(name, "S07");
        Phone station = phone(Session.of("wang", mode)).open("pages/staff/desk");
        isConnected(station);
        station.tap("staff-tab-triage");
        Phone unit = phone(Session.of("qian", mode)).open("pages/partner/order?number=" + number);
        unit.tap("open-return").choose("return-reason", "NO_CAPACITY");
        unit.isSettled().picture(mode.named("live-return"));
        unit.tap("return-submit").isSettled();
        station.part("staff-order-card", "number", number).waitFor();

        clock.putTo(afterItsTime(number));
        Phone phone = phone(Session.ofResident(name, mode)).open("pages/orders/order?number=" + number);
        phone.sees("order-status", "派给").picture(mode.named("live-next"));

        clock.putTo(afterItsTime(number));
        Phone grid = phone(Session.of("sun", mode)).open("pages/town/queue");
        grid.tap("queue-grid").part("queue-card", "number", number).waitFor();
        phone = phone(Session.ofResident(name, mode)).open("pages/orders/order?number=" + number);
        phone.sees("order-status", "接手");
        assertThat(phone.part("order-why")).hasCount(0);
        for (String step : List.of("点了单", "已派给", "接不了", "没有在约好的时间里接单", "接手")) phone.sees("order-timeline", step);
        phone.wholePicture(mode.named("live-climbed"));
    }

    private static Instant afterItsTime(String number) {
        String due = As.person("zhao").get("/api/orders/" + number).path("dueAt");
        return Instant.parse(due).plus(Duration.ofMinutes(1));
    }
}
