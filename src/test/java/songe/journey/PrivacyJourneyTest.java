package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A resident sees who read her number, takes home what is held about her, and leaves. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class PrivacyJourneyTest extends Journey {

    @ParameterizedTest
    @EnumSource(Mode.class)
    void sheSeesWhoReadHerNumber(Mode mode) {
        String name = "朱阿姨" + mode.ordinal();
        String number = Given.lookedAt(name, clock);
        Phone phone = phone(Session.ofResident(name, mode)).open("pages/orders/order?number=" + number);
        phone.sees("order-looks", "钱经理").sees("look", "看了电话和地址");
        phone.part("order-looks").scrollIntoViewIfNeeded();
        phone.picture(mode.named("order-looks"));
        phone.open("pages/me/me").tap("me-privacy").sees("privacy-looks", "钱经理").sees("look", number);
        phone.picture(mode.named("privacy"));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void sheTakesItAllHomeAndLeaves(Mode mode) throws IOException {
        String name = "要走的阿姨" + mode.ordinal();
        String number = Given.dispatched(name, "S07");
        Phone phone = phone(Session.ofResident(name, mode)).open("pages/me/privacy");
        phone.sees("privacy-looks", "还没有人看过");
        Download file = phone.page.waitForDownload(() -> phone.tap("export-mine"));
        assertThat(Files.readString(file.path())).contains(number).contains(name);
        phone.sees("export-said", "下载好了");
        phone.tap("erase-open").tap("confirm-yes").sees("erase-understood", "不能恢复");
        phone.picture(mode.named("erase-account"));
        phone.tap("erase-understood").tap("confirm-yes");
        phone.part("home-town").first().waitFor();
        phone.open("pages/me/me");
        assertThat(phone.part("sign-in")).isVisible();
    }
}
