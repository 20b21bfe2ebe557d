package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import songe.support.Round;

/** Mrs Jiang enters a draw for the calligraphy class, and checks on her own phone that it was an honest one. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class DrawJourneyTest extends Journey {

    @ParameterizedTest
    @EnumSource
    void aDrawFromEnteringToCheckingIt(Mode mode) {
        Round round = Round.of(2);
        for (int others = 0; others < 4; others++) round.entered();
        String name = "江阿姨" + mode.ordinal();
        String number = enters(round, name, mode);
        clock.putTo(round.closesAt().plusSeconds(1));
        checks(number, name, mode);
    }

    private String enters(Round round, String name, Mode mode) {
        Phone phone = phone(Session.ofResident(name, mode)).open("pages/catalogue/item?id=" + round.item());
        Locator session = phone.part("session-choice", "session", String.valueOf(round.session()));
        assertThat(session).containsText("已有4份报名 / 2个名额");
        assertThat(session).containsText("截止");
        phone.picture(mode.named("item-lottery"));
        session.tap();
        phone.sees("place-summary", "这是报名").picture(mode.named("place-lottery"));
        phone.tap("order-submit").sees("order-status", "现有5份报名 / 2个名额").picture(mode.named("order-applied"));
        phone.tap("order-draw-look").sees("draw-state", "报名到").sees("draw-ranking", "报名截止后公布");
        phone.picture(mode.named("draw-open"));
        phone.open("pages/orders/orders");
        Locator card = phone.part("order-card").first();
        assertThat(card).containsText("已报名");
        return card.getAttribute("data-number");
    }

    /** Who has no phone enters at the counter, with the children, and stands in the same pool. */
    @ParameterizedTest
    @EnumSource
    void aFamilyEntersAtTheCounter(Mode mode) {
        Round round = Round.of(4);
        Phone desk = phone(Session.of("wang", mode)).open("pages/staff/place-for");
        String title = round.seen().getString("item.title");
        desk.type("search", title);
        Locator item = desk.part("placefor-item", "item", String.valueOf(round.item()));
        assertThat(item).containsText(title);
        item.tap();
        desk.part("session-choice", "session", String.valueOf(round.session())).tap();
        desk.choose("place-people", "3")
                .type("placefor-name", "徐奶奶" + mode.ordinal())
                .choose("placefor-consent", "PRESENT");
        desk.wholePicture(mode.named("placefor-family"));
        desk.tap("placefor-submit").sees("slip", "已报名").picture(mode.named("slip-family"));
        clock.putTo(round.closesAt().plusSeconds(1));
        Assertions.assertThat(round.seen().getList("entries.places")).containsExactly(3);
    }

    private void checks(String number, String name, Mode mode) {
        Phone phone = phone(Session.ofResident(name, mode)).open("pages/orders/order?number=" + number);
        phone.sees("order-timeline", "抽签结果第").picture(mode.named("order-drawn"));
        phone.tap("order-draw-look").sees("draw-check", "验算通过");
        assertThat(phone.part("draw-entry", "own", "true")).hasCount(1);
        assertThat(phone.part("draw-entry")).hasCount(5);
        phone.sees("draw-mine", "您是第").wholePicture(mode.named("draw-checked"));
        phone.open("pages/inbox/inbox");
        assertThat(phone.page.locator(".app-page:visible")).containsText("新项");
        phone.picture(mode.named("inbox-drawn"));
    }
}
