package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import songe.support.Desk;

/** Two browsers want the last seat: one gets it, the other waits; then the first cancels, and the other is asked. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class LastSeatJourneyTest extends Journey {

    @ParameterizedTest
    @EnumSource
    void theOneWhoWaitsIsOfferedWhatTheOtherGivesBack(Mode mode) {
        long item = Desk.newItem("SESSION");
        Desk.carriedDaily("wang", item, 1);
        String page = "pages/catalogue/item?id=" + item;
        Phone quick = phone(Session.ofResident("手快的居民" + mode.ordinal(), mode)).open(page);
        Phone slow = phone(Session.ofResident("手慢的居民" + mode.ordinal(), mode)).open(page);
        slow.part("session-choice").nth(3).waitFor();

        quick.part("session-choice").nth(3).tap();
        quick.sees("place-kept", "名额给您留着").picture(mode.named("place-kept"));
        slow.withFailingCalls().part("session-choice").nth(3).tap();
        slow.sees("place-full", "这一场满了").picture(mode.named("place-full"));
        slow.tap("order-submit").sees("order-status", "候补第1位").sees("order-line", "排在最前面");
        slow.picture(mode.named("order-waiting"));

        quick.tap("order-submit").sees("order-status", "已约好");
        quick.tap("action-cancellation").choose("cancel-reason-time", "time");
        quick.tap("confirm-yes").sees("order-status", "您已取消");

        slow.page.reload();
        slow.sees("order-offer", "有空位了").picture(mode.named("order-offer"));
        slow.tap("offer-accept").sees("order-status", "已约好");
        slow.picture(mode.named("order-from-line"));
    }

    @ParameterizedTest
    @EnumSource
    void anotherTimeSuitsBetter(Mode mode) {
        String name = "改时间的居民" + mode.ordinal();
        String number = Given.booking(name, "C05");
        Phone phone = phone(Session.ofResident(name, mode)).open("pages/orders/order?number=" + number);
        phone.tap("action-schedule");
        phone.part("session-choice").first().waitFor();
        phone.picture(mode.named("change"));
        phone.part("session-choice").nth(1).tap();
        phone.picture(mode.named("change-confirm"));
        phone.tap("confirm-yes").sees("order-status", "已约好");
        assertThat(phone.part("action-schedule")).hasCount(1);
    }
}
