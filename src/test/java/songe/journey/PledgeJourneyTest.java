package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import songe.support.Pledged;
import songe.support.Some.Placed;
import songe.support.Wanted;

/** A unit pledges something, neighbours order it, and the unit sees what is left and what came of each. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class PledgeJourneyTest extends Journey {

    @ParameterizedTest
    @EnumSource(Mode.class)
    void fromAPledgeToTheMonthsSheet(Mode mode) {
        String title = mode == Mode.ELDER ? "免费磨剪刀" : "免费修雨伞";
        long item = Wanted.published(Wanted.onRequest("title", title));
        Phone unit = phone(Session.of("chen", mode)).withFailingCalls();
        isPledged(unit, mode, item, title);
        Placed served = Pledged.delivered(Pledged.accepted(Pledged.asked(item)));
        Pledged.asked(item);
        isSeen(unit, mode, title, served);
        isChanged(unit, mode, title);
        addsUp(unit, mode, title, served);
    }

    private void isPledged(Phone unit, Mode mode, long item, String title) {
        unit.open("pages/partner/desk").tap("pledges-all").tap("pledge-new");
        unit.choose("pledge-item", String.valueOf(item)).tap("pledge-send").sees("field-error", "整数");
        unit.type("pledge-quantity", "40").wholePicture(mode.named("pledge-form"));
        unit.tap("pledge-send").sees("pledge-made", "还剩 40 人次").picture(mode.named("pledge-made"));
        unit.tap("pledge-back");
        assertThat(with(unit, "pledge-card", title)).hasCount(1);
    }

    private void isSeen(Phone unit, Mode mode, String title, Placed served) {
        unit.open("pages/partner/desk").isSettled().wholePicture(mode.named("partner-home"));
        unit.tap("pledges-all");
        assertThat(with(unit, "pledge-card", title)).containsText("还剩 38 人次");
        unit.wholePicture(mode.named("pledges"));
        with(unit, "pledge-card", title).tap();
        unit.sees("pledge-account", "已用掉 1").sees("pledge-account", "已约出 1");
        assertThat(with(unit, "pledge-movement", "订单 " + served.number())).hasCount(2);
        unit.wholePicture(mode.named("pledge"));
    }

    private static Locator with(Phone unit, String part, String words) {
        return unit.part(part).filter(new Locator.FilterOptions().setHasText(words));
    }

    private void isChanged(Phone unit, Mode mode, String title) {
        unit.tap("pledge-give").type("pledge-quantity", "3").picture(mode.named("pledge-give"));
        unit.tap("pledge-send").sees("pledge-said", "记好了").sees("pledge-account", "还剩 35 人次");
        unit.tap("pledge-resize");
        assertThat(unit.part("sheet").locator("input").first()).hasValue("40"); // filled in, then changed
        unit.type("pledge-quantity", "4").tap("pledge-send").sees("pledge-refused", "不能再少");
        unit.type("pledge-quantity", "20").tap("pledge-send").sees("pledge-account", "还剩 15 人次");
    }

    private void addsUp(Phone unit, Mode mode, String title, Placed served) {
        unit.open("pages/partner/pledges").tap("pledge-sheet").sees("sheet-reconciled", "都对得上");
        assertThat(with(unit, "sheet-row", title)).containsText("20");
        assertThat(with(unit, "sheet-line", served.number())).hasCount(1);
        unit.wholePicture(mode.named("pledge-sheet"));
    }
}
