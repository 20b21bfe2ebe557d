package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static songe.support.As.resident;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bad network, an impatient finger, nothing to show: the screen says what is going on and what to do. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class TroubleTest extends Journey {
    private static final String CATALOGUE = "pages/catalogue/catalogue";
    private static final String ITEMS = "**/api/items?*";

    @Test
    void aBrokenBackendIsSaidInWordsAndAskedAgain() {
        Phone phone = phone(Session.ofNobody(Mode.NORMAL)).withFailingCalls();
        phone.page.route(ITEMS, route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        phone.open(CATALOGUE).sees("error-state", "没能取到").picture("trouble-error");
        phone.page.unroute(ITEMS);
        phone.tap("retry").part("item-card").first().waitFor();
    }

    @Test
    void aLostConnectionIsSaidInWordsAndAskedAgain() {
        Phone phone = phone(Session.ofNobody(Mode.NORMAL)).withFailingCalls();
        phone.page.route(ITEMS, Route::abort);
        phone.open(CATALOGUE).sees("error-state", "没有网络").picture("trouble-unreachable");
        phone.page.unroute(ITEMS);
        phone.tap("retry").part("item-card").first().waitFor();
    }

    @Test
    void withoutANetworkWhatWasSeenStays() {
        Phone phone = phone(Session.ofNobody(Mode.NORMAL)).withFailingCalls();
        phone.open(CATALOGUE).part("item-card").first().waitFor();
        phone.offline(true).sees("offline-bar", "没有网络").picture("trouble-offline");
        assertThat(phone.part("item-card").first()).isVisible();
        phone.offline(false);
        assertThat(phone.part("offline-bar")).hasCount(0);
    }

    @Test
    void thePassIsThereWithoutANetwork() {
        String name = "郑伯伯";
        String number = Given.booking(name, "S01");
        Phone phone = phone(Session.ofResident(name, Mode.ELDER)).withFailingCalls();
        phone.open("pages/orders/pass?number=" + number);
        String digits = phone.part("pass-code").textContent();
        phone.offline(true).sees("pass", "没有网络").picture("trouble-pass-offline");
        assertThat(phone.part("pass-code")).hasText(digits);
    }

    @Test
    void whatIsEmptySaysWhatToDo() {
        Phone phone = phone(Session.ofResident("新来的人", Mode.NORMAL));
        phone.open("pages/orders/orders").sees("empty-state", "还没有进行中的订单").picture("trouble-empty");
        phone.tap("empty-action").part("item-card").first().waitFor();
        phone.type("search", "没有这样的东西").sees("empty-state", "没有找到").picture("trouble-nothing-found");
    }

    @Test
    void aSlowNetworkShowsThatItIsComing() {
        Phone phone = phone(Session.ofNobody(Mode.NORMAL));
        List<Route> held = new ArrayList<>();
        phone.page.route(ITEMS, held::add);
        phone.open(CATALOGUE).part("loading-state").first().waitFor();
        phone.pictureAsItIs("trouble-loading");
        held.forEach(Route::resume);
        phone.part("item-card").first().waitFor();
    }

    @Test
    void aDoubleTapMakesOneOrder() {
        String name = "急性子";
        int item = Given.item("S07");
        Phone phone = phone(Session.ofResident(name, Mode.NORMAL));
        List<Route> held = new ArrayList<>();
        phone.page.route("**/api/orders", held::add);
        phone.open("pages/orders/place?item=" + item).type("order-address", "华浜新村12号302室");
        Locator submit = phone.part("order-submit");
        submit.dblclick();
        phone.page.waitForCondition(() -> !held.isEmpty());
        submit.tap(new Locator.TapOptions().setForce(true));
        assertThat(held).hasSize(1);
        held.forEach(Route::resume);
        phone.part("order-status").waitFor();
        List<String> numbers =
                resident(name).get("/api/orders?scope=active").then().extract().path("items.number");
        assertThat(numbers).hasSize(1);
    }
}
