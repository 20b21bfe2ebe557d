package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A resident asks for something, a neighbour needs it too, the station makes two of them one, a unit sees to it. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class NeedJourneyTest extends Journey {

    @ParameterizedTest
    @EnumSource(Mode.class)
    void isPostedJoinedMergedClaimedAndDone(Mode mode) {
        String title = "想要一个修雨伞的地方" + mode.ordinal();
        String poster = "提需求的邻居" + mode.ordinal();
        Phone phone = phone(Session.ofResident(poster, mode)).open("pages/needs/board");
        phone.isSettled().picture(mode.named("need-board"));
        phone.tap("need-post").tap("need-submit").sees("field-error", "请说说您需要什么");
        phone.type("need-title", title).type("need-words", "雨伞坏了舍不得扔，附近没有地方修").choose("need-category", "NEIGHBOURS");
        phone.picture(mode.named("need-post"));
        phone.tap("need-submit").sees("need", title).sees("need-status", "前答复");
        phone.picture(mode.named("need-posted"));

        String other = Given.need("邻居乙" + mode.ordinal(), title + "，还有剪刀");
        Phone neighbour =
                phone(Session.ofResident("邻居丙" + mode.ordinal(), mode)).open("pages/needs/post");
        neighbour.type("need-title", title);
        neighbour.part("need-twin").first().waitFor();
        neighbour.picture(mode.named("need-twins"));
        neighbour.part("need-twin").getByText(title).first().tap();
        neighbour.tap("need-support").sees("need-mine", "");

        Phone station = phone(Session.of("wang", mode)).open("pages/staff/needs");
        station.part("need-card", "number", other).waitFor();
        station.picture(mode.named("need-queue"));
        station.part("need-card", "number", other).tap();
        station.tap("need-merge");
        station.part("need-other").first().tap();
        station.picture(mode.named("need-merge"));
        station.tap("need-sure").sees("need-status", "合在一起");

        Phone unit = phone(Session.of("qian", mode)).open("pages/needs/board");
        unit.part("need-card").getByText(title).first().tap();
        unit.tap("need-claim").tap("need-sure").sees("need-status", "接下了");
        unit.picture(mode.named("need-claimed"));
        unit.tap("need-completion").type("need-said", "每周六上午在活动室修，已经修好五把").tap("need-sure");
        unit.sees("need-status", "已办好");

        phone.open("pages/needs/board").tap("needs-mine").sees("need-card", "已办好");
        phone.part("need-card").first().tap();
        phone.tap("need-mine").sees("order-status", "已完成").picture(mode.named("need-done"));
        assertThat(phone.part("order-need")).hasCount(1);
    }
}
