package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import songe.shared.Days;
import songe.support.As;
import songe.support.Certified;
import songe.support.Staffed;

/** A unit and a station enter what their people hold, mend it and end it; a unit asks for it in what it publishes. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class CertificateJourneyTest extends Journey {
    private final LocalDate today = LocalDate.now(Days.ZONE);

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aUnitSaysWhoHoldsWhat(Mode mode) {
        Phone phone =
                phone(Session.of("qian", mode)).open("pages/partner/people").isSettled();
        phone.sees("certificate", "陆师傅（示例）的电工证").tap("certificate-add").tap("certificate-save");
        assertThat(phone.part("field-error")).hasCount(3);
        phone.picture(mode.named("certificate-missing"));
        phone.choose("certificate-who", "lu").choose("certificate-kind", "CARE");
        stands(phone).type("certificate-until", today.plusDays(12).toString()).picture(mode.named("certificate-sheet"));
        phone.tap("certificate-save").sees("certificate-said", "陆师傅（示例）的养老护理员证登记好了");
        Locator care = phone.part("certificate", "kind", "CARE");
        assertThat(care).containsText("还有 12 天到期");
        isBack(phone).wholePicture(mode.named("certificates-of-unit"));
        isEasyToUse(phone, mode);

        care.getByTestId("certificate-mend").tap();
        stands(phone).type("certificate-until", today.plusYears(3).toString()).picture(mode.named("certificate-mend"));
        isEasyToUse(phone, mode);
        phone.tap("certificate-save");
        assertThat(care).containsText("有效到" + today.plusYears(3).getYear() + "年");
        assertThat(care.getByTestId("certificate-mark")).hasCount(0);

        care.getByTestId("certificate-mend").tap();
        phone.tap("certificate-end").picture(mode.named("certificate-end")).tap("confirm-yes");
        phone.sees("certificate-said", "去掉了");
        assertThat(care).hasCount(0);
    }

    /** The sheet has come up and moves no more. */
    private static Phone stands(Phone phone) {
        phone.part("certificate-save").tap(new Locator.TapOptions().setTrial(true));
        return phone;
    }

    /** The sheet has gone down. */
    private static Phone isBack(Phone phone) {
        assertThat(phone.part("sheet")).hasCount(0);
        return phone.isSettled();
    }

    private static void isEasyToUse(Phone phone, Mode mode) {
        SoftAssertions seen = new SoftAssertions();
        seen.assertThat(phone.foreignWords()).isEmpty();
        seen.assertThat(Look.at(phone).barriers()).isEmpty();
        seen.assertThat(Look.at(phone).hardToPress(mode)).isEmpty();
        seen.assertThat(Look.at(phone).tooWide()).isEmpty();
        seen.assertAll();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aStationDoesTheSame(Mode mode) {
        Phone empty =
                phone(Session.of("he", mode)).open("pages/staff/certificates").isSettled();
        empty.sees("empty-state", "还没有登记证书").picture(mode.named("certificates-none"));
        String colleague = Staffed.account();
        Staffed.attendant(colleague);
        Phone phone = phone(Session.of("wang", mode)).open("pages/staff/desk").isSettled();
        phone.tap("desk-certificates").sees("certificate", "王站长（示例）的急救证");
        phone.tap("certificate-add").choose("certificate-who", colleague).choose("certificate-kind", "HEALTH");
        phone.tap("certificate-endless").tap("certificate-save").sees("certificate-said", "健康证登记好了");
        isBack(phone).wholePicture(mode.named("certificates-of-station"));
        Certified.end(As.person("wang"), Certified.STATION, colleague, "HEALTH")
                .then()
                .statusCode(204);
        As.person("zhao").delete("/api/admin/accounts/" + colleague).then().statusCode(204);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aUnitAsksForItInWhatItPublishes(Mode mode) {
        String title = "上门看燃气" + mode.ordinal();
        Phone phone =
                phone(Session.of("chen", mode)).open("pages/partner/publish").isSettled();
        phone.type("publish-title", title).type("publish-category-own", "安全").tap("publish-more");
        Locator asked = phone.part("publish-certificate_gas");
        asked.tap();
        assertThat(asked).hasAttribute("aria-checked", "true");
        phone.wholePicture(mode.named("publish-certificate"));
        phone.tap("publish-submit").sees("publish-done", "交给镇里");
        org.assertj.core.api.Assertions.assertThat(guards(title)).contains("certificate_gas");
    }

    private static String guards(String title) {
        long id = As.person("chen")
                .get("/api/partner/items?size=100")
                .jsonPath()
                .getLong("items.find { it.title == '" + title + "' }.id");
        return As.person("chen").get("/api/partner/items/" + id).jsonPath().getString("guards");
    }
}
