package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A unit publishes something, is sent back, mends it, is approved; a neighbour finds it and orders it. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class PublishJourneyTest extends Journey {
    private static final String WANTING = "请写明要带什么";

    @ParameterizedTest
    @EnumSource(Mode.class)
    void fromAUnitsIdeaToANeighboursOrder(Mode mode) {
        String title = mode == Mode.ELDER ? "周末磨剪刀" : "周末修雨伞";
        isWritten(mode, title);
        decides(mode, title, false);
        isMended(mode, title);
        isThrownAway(mode, title);
        decides(mode, title, true);
        isFoundAndOrdered(mode, title);
    }

    private void isWritten(Mode mode, String title) {
        Phone unit = phone(Session.of("chen", mode)).withFailingCalls();
        unit.open("pages/partner/desk").tap("partner-tab-items");
        unit.tap("publish-start").choose("publish-category", "便民");
        unit.choose("publish-fulfilment", "AT_STATION").choose("publish-booking", "REVIEW");
        unit.tap("publish-submit").sees("field-error", "请写上叫什么").type("publish-title", title);
        unit.tap("publish-stations-choose").picture(mode.named("publish-stations"));
        unit.tap("publish-stations-done").wholePicture(mode.named("publish-form"));
        unit.tap("publish-submit").sees("publish-done", "交给镇里").picture(mode.named("publish-done"));
        unit.tap("publish-back").sees("partner-item", title).picture(mode.named("publish-list"));
    }

    private void decides(Mode mode, String title, boolean yes) {
        Phone town = phone(Session.of("zhao", mode)).open("pages/town/approvals");
        town.picture(mode.named("approvals"));
        town.part("approval-card")
                .filter(new Locator.FilterOptions().setHasText(title))
                .tap();
        town.sees("approval-head", title).wholePicture(mode.named("approval" + (yes ? "-again" : "")));
        if (yes) {
            town.tap("approval-approve").sees("approval-done", "已通过");
        } else {
            town.tap("approval-send-back").type("approval-reason", WANTING).picture(mode.named("approval-send-back"));
            town.tap("confirm-yes").sees("approval-done", "已退回");
        }
    }

    private void isMended(Mode mode, String title) {
        Phone unit = phone(Session.of("chen", mode)).open("pages/partner/desk").tap("partner-tab-items");
        unit.sees("partner-item", WANTING).picture(mode.named("publish-sent-back"));
        unit.part("partner-item")
                .filter(new Locator.FilterOptions().setHasText(title))
                .getByTestId("publication-edit")
                .tap();
        unit.sees("publish-reason", WANTING).type("publish-description", "带上要修的就行，十分钟取走");
        unit.tap("publish-submit").sees("publish-done", "交给镇里");
    }

    /** Another draft, which nobody will ever see. */
    private void isThrownAway(Mode mode, String title) {
        String idea = title + "（想想算了）";
        Phone unit = phone(Session.of("chen", mode)).open("pages/partner/desk").tap("partner-tab-items");
        unit.tap("publish-start").type("publish-title", idea).choose("publish-category", "便民");
        unit.tap("publish-save").sees("publish-done", "存好了").tap("publish-back").sees("partner-item", idea);
        unit.part("partner-item")
                .filter(new Locator.FilterOptions().setHasText(idea))
                .getByTestId("publication-drop")
                .tap();
        unit.sees("sheet", "找不回来").picture(mode.named("publish-drop")).tap("confirm-yes");
        assertThat(unit.part("partner-item").filter(new Locator.FilterOptions().setHasText(idea)))
                .hasCount(0);
    }

    private void isFoundAndOrdered(Mode mode, String title) {
        Phone phone = phone(Session.ofResident("沈阿姨" + mode.ordinal(), mode)).open("pages/catalogue/catalogue");
        phone.type("search", title).sees("item-card", title).tap("item-card");
        phone.sees("item-facts", "十分钟取走").tap("order-start").tap("order-submit");
        phone.sees("order-status", "已收到").picture(mode.named("publish-ordered"));
        phone.open("pages/orders/orders").sees("order-card", title);
    }
}
