package songe.journey;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody does not come: on one side, on the other, and whoever is to hold a session. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class AbsenceJourneyTest extends Journey {

    @ParameterizedTest
    @EnumSource(Mode.class)
    void nobodyCameToTheResident(Mode mode) {
        String name = "白等的居民" + mode.ordinal();
        String number = Given.waitedFor(name, clock);
        Phone phone = phone(Session.ofResident(name, mode)).open("pages/orders/order?number=" + number);
        phone.tap("action-absence").type("absence-said", "等到十点多，没有人来");
        phone.picture(mode.named("absence-report"));
        phone.tap("confirm-yes").sees("order-status", "正在核实").picture(mode.named("absence-reported"));

        Phone station = phone(Session.of("wang", mode)).open("pages/staff/disputes");
        station.part("dispute-card", "number", number).waitFor();
        station.picture(mode.named("disputes"));
        station.part("dispute-card", "number", number).tap();
        station.choose("absence-verdict", "VERIFY").type("absence-words", "师傅走错了小区");
        station.isSettled().wholePicture(mode.named("absence-verify"));
        station.tap("absence-submit").sees("work-said", "已答复").picture(mode.named("absence-urgent"));

        phone.open("pages/orders/orders").open("pages/orders/order?number=" + number);
        phone.sees("order-status", "优先给您另派人").picture(mode.named("absence-anew"));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void theResidentDidNotComeAndAppeals(Mode mode) {
        String name = "没来的居民" + mode.ordinal();
        String number = Given.expected(name, clock);
        Phone station = phone(Session.of("wang", mode)).open("pages/staff/order?number=" + number);
        station.tap("open-no-show").sees("sheet", "记下居民没有来").picture(mode.named("no-show-ask"));
        station.tap("confirm-yes").sees("work-said", "已记下").picture(mode.named("no-show-noted"));

        Phone phone = phone(Session.ofResident(name, mode)).open("pages/me/penalties");
        phone.sees("penalties-count", "记了1次").picture(mode.named("penalties"));
        phone.tap("penalty-open").sees("order-status", "没有等到您").tap("action-appeal");
        phone.type("appeal-said", "我到了，排在门外没有人扫码").picture(mode.named("appeal"));
        phone.tap("confirm-yes").sees("order-status", "申诉收到了");

        Phone grid = phone(Session.of("sun", mode)).open("pages/staff/disputes");
        grid.part("dispute-card", "number", number).waitFor();
        grid.part("dispute-card", "number", number).tap();
        grid.choose("appeal-verdict", "ACCEPT").type("appeal-words", "站点承认没有扫码");
        grid.isSettled().wholePicture(mode.named("appeal-decide"));
        grid.tap("appeal-submit").sees("work-said", "已答复");

        phone.open("pages/me/me").open("pages/me/penalties");
        phone.sees("penalty-appeal", "申诉成功").picture(mode.named("penalties-appealed"));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aHostIsThere(Mode mode) {
        long session = Given.hosted(clock);
        Phone station = phone(Session.of("wang", mode)).open("pages/staff/desk");
        var board = station.part("staff-session", "session", String.valueOf(session));
        board.scrollIntoViewIfNeeded();
        station.picture(mode.named("host-asked"));
        board.getByTestId("host-ready").tap();
        board.getByText("主持人已就绪").waitFor();
        station.picture(mode.named("host-ready"));
    }
}
