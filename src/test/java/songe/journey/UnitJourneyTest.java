package songe.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import songe.support.As;
import songe.support.Call;
import songe.support.Enter;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.With;

/** A unit is invited, publishes, is approved, accepts, delivers and reads what was said about it; and one that applies. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class UnitJourneyTest extends Journey {
    private static final int MOST_TAPS_TO_PUBLISH = 6;
    private static final int MOST_TAPS_TO_ACCEPT = 2;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aUnitIsInvitedAndHearsWhatCameOfIt(Mode mode) {
        String name = "银龄修补社" + (mode == Mode.ELDER ? "二队" : "一队");
        String title = mode == Mode.ELDER ? "周末修拉链" : "周末修背包";
        String mobile = Enter.mobile();
        Phone unit = joins(mode, invites(mode, name), mobile);
        publishes(mode, unit, title);
        long item = isApproved(mode, title);
        Placed order =
                Some.assigned(Some.placed(Some.resident(), With.fields("itemId", item, "wishedTime", Some.soon())));
        accepts(mode, unit, order);
        delivers(mode, unit, order);
        String said = "修得结实，还教我怎么保养";
        Call.put(order.owner(), order, "rating", With.fields("score", 5, "words", said))
                .then()
                .statusCode(200);
        unit.open("pages/partner/desk").isSettled().tap("unit-feedback");
        unit.sees("feedback", said).isSettled().wholePicture(mode.named("unit-feedback"));
        isSeenByEverybody(mode, item, name);
    }

    private String invites(Mode mode, String name) {
        Phone town = phone(Session.of("zhao", mode)).open("pages/town/partners").isSettled();
        town.tap("unit-make").type("new-unit-name", name).choose("new-unit-kind", "VOLUNTEER_TEAM");
        town.picture(mode.named("unit-make")).tap("new-unit-send");
        town.part("secret-qr").waitFor();
        town.picture(mode.named("unit-invite"));
        return town.part("secret-link").getAttribute("data-link");
    }

    private Phone joins(Mode mode, String link, String mobile) {
        Phone unit = phone(Session.ofNobody(mode));
        unit.page.navigate(link);
        unit.tap("invitation-sign-in");
        unit.type("login-phone", mobile).tap("login-get-code").sees("login-trial-code", "验证码");
        unit.type("login-code", Enter.lastCode(mobile)).tap("login-agree").tap("login-phone-submit");
        unit.sees("invitation-card", "共建单位").tap("invitation-accept");
        unit.sees("invitation-accepted", "欢迎").tap("invitation-to-work").tap("desk-partner");
        unit.part("unit-publish").waitFor();
        return unit.isSettled().picture(mode.named("unit-home"));
    }

    /** One screen, of which only the name has to be typed. */
    private static void publishes(Mode mode, Phone unit, String title) {
        int before = unit.taps();
        unit.tap("unit-publish").type("publish-title", title).wholePicture(mode.named("unit-publish"));
        unit.tap("publish-submit").sees("publish-done", "交给镇里");
        assertThat(unit.taps() - before).isLessThanOrEqualTo(MOST_TAPS_TO_PUBLISH);
    }

    private long isApproved(Mode mode, String title) {
        Phone town = phone(Session.of("zhao", mode)).open("pages/town/approvals");
        town.part("approval-card")
                .filter(new Locator.FilterOptions().setHasText(title))
                .tap();
        town.sees("approval-head", title).tap("approval-approve").sees("approval-done", "已通过");
        return As.nobody()
                .queryParam("q", title)
                .get("/api/items")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("items[0].id");
    }

    private static void accepts(Mode mode, Phone unit, Placed order) {
        unit.open("pages/partner/desk").isSettled().picture(mode.named("unit-order"));
        int before = unit.taps();
        unit.tap("card-accept").tap("accept-submit").sees("work-said", "已接单");
        assertThat(unit.taps() - before).isLessThanOrEqualTo(MOST_TAPS_TO_ACCEPT);
        assertThat(order.status()).isEqualTo("CONFIRMED");
    }

    private static void delivers(Mode mode, Phone unit, Placed order) {
        unit.open("pages/partner/order?number=" + order.number()).isSettled();
        unit.tap("check-in-by-hand").type("check-in-reason", "没带手机").tap("confirm-yes");
        unit.sees("work-said", "已登记到场").type("deliver-note", "补好了");
        unit.tap("deliver-submit").sees("work-said", "已记完成").picture(mode.named("unit-delivered"));
    }

    private void isSeenByEverybody(Mode mode, long item, String name) {
        Phone neighbour = phone(Session.ofNobody(mode)).open("pages/catalogue/item?id=" + item);
        neighbour.tap("item-unit").sees("unit-name", name).sees("unit-rating", "1 人评过");
        neighbour.isSettled().wholePicture(mode.named("unit-page"));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aResidentAppliesForTheirUnit(Mode mode) {
        String name = "邻里缝补社" + (mode == Mode.ELDER ? "二组" : "一组");
        Phone resident = phone(Session.ofResident("裁缝阿姨" + mode.ordinal(), mode));
        resident.open("pages/me/me").isSettled().tap("me-apply");
        resident.type("apply-name", name).choose("apply-kind", "VOLUNTEER_TEAM");
        resident.type("apply-give", "每周三下午在站里缝补").wholePicture(mode.named("apply"));
        resident.tap("apply-send").sees("apply-sent", "已经交给镇里");
        Phone town = phone(Session.of("zhao", mode)).open("pages/town/partners").tap("partners-tab-waiting");
        town.isSettled().picture(mode.named("unit-applications"));
        town.part("unit-application")
                .filter(new Locator.FilterOptions().setHasText(name))
                .getByTestId("application-verified")
                .tap();
        town.sees("partners-said", "已通过");
        resident.open("pages/me/apply").sees("application", "已通过").isSettled().picture(mode.named("applied"));
        resident.open("pages/me/me").tap("desk-partner").tap("unit-people");
        resident.sees("own-unit", name).isSettled().wholePicture(mode.named("unit-people"));
    }
}
