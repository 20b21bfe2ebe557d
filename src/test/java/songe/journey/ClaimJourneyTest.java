package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A station opens a request, a unit takes it with one tap; neighbours take part in a project and stand behind a need. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class ClaimJourneyTest extends Journey {

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aUnitIsFirst(Mode mode) {
        String name = "抢单的居民" + mode.ordinal();
        String number = Given.asked(name, "S07");
        Phone station = phone(Session.of("wang", mode)).open("pages/staff/order?number=" + number);
        station.picture(mode.named("triage-open"));
        station.tap("triage-open").sees("work-said", "已受理");

        phone(Session.of("wang", mode))
                .open("pages/staff/desk")
                .tap("staff-tab-open")
                .sees("staff-order-card", "上门小修")
                .picture(mode.named("station-open"));
        Phone unit = phone(Session.of("qian", mode)).open("pages/partner/desk").tap("partner-tab-open");
        unit.part("partner-order-card", "number", number).waitFor();
        unit.picture(mode.named("partner-open"));
        unit.part("partner-order-card", "number", number)
                .getByTestId("card-claim")
                .tap();
        unit.sees("work-said", "您接到了");

        Phone phone = phone(Session.ofResident(name, mode)).open("pages/orders/order?number=" + number);
        phone.sees("order-status", "已约好").sees("order-holder", "家电维修");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aNeighbourTakesPart(Mode mode) {
        String name = "参加的居民" + mode.ordinal();
        Phone phone = phone(Session.ofResident(name, mode)).open("pages/catalogue/item?id=" + Given.item("J01"));
        phone.sees("item-support", "参加").picture(mode.named("project"));
        phone.tap("order-start").sees("order-submit", "").isSettled().picture(mode.named("project-place"));
        phone.tap("order-submit").sees("order-status", "您已参加");
        assertThat(phone.part("action-pass")).hasCount(0);
        phone.picture(mode.named("project-joined"));
        phone.open("pages/catalogue/item?id=" + Given.item("J01")).sees("support-mine", "已经参加");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aNeedFindsAUnit(Mode mode) {
        String name = "提需求的居民" + mode.ordinal();
        Phone phone = phone(Session.ofResident(name, mode)).open("pages/catalogue/item?id=" + Given.item("N01"));
        phone.tap("order-start").type("order-note", "3号楼2层的灯").tap("order-submit");
        phone.sees("order-status", "公开征集").picture(mode.named("need-placed"));

        Phone unit = phone(Session.of("chen", mode)).open("pages/partner/desk").tap("partner-tab-open");
        unit.part("partner-order-card").last().getByTestId("card-claim").tap();
        unit.part("propose-day").nth(1).tap();
        unit.part("propose-hour").first().tap();
        unit.picture(mode.named("claim-need"));
        unit.tap("claim-submit").sees("work-said", "等居民答应");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void theStationCancelsForWhoRingsUp(Mode mode) {
        String name = "打电话的居民" + mode.ordinal();
        String number = Given.asked(name, "S07");
        Phone station = phone(Session.of("wang", mode)).open("pages/staff/order?number=" + number);
        station.tap("open-cancel").choose("cancel-reason-usual", "不需要了").picture(mode.named("cancel-for-resident"));
        station.tap("cancel-submit").sees("work-said", "已取消");

        Phone phone = phone(Session.ofResident(name, mode)).open("pages/orders/order?number=" + number);
        phone.sees("order-status", "代为取消").picture(mode.named("cancelled-for-resident"));
    }
}
