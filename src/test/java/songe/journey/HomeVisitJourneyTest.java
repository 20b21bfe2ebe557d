package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static songe.support.As.person;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A daughter orders a visit for her mother; the station sends a unit, the unit comes, and she says how it was. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class HomeVisitJourneyTest extends Journey {
    private static final String MOTHER = "陈阿婆";
    private static final String ADDRESS = "华浜新村12号302室";
    private static final String DONE = "都弄好了，老人家很高兴";

    /** @param partner the account that answers for the unit providing {@code item} */
    private record Visit(String item, String title, String partner, Arrival arrival) {}

    private enum Arrival {
        BY_TYPED_CODE,
        BY_HAND
    }

    static Stream<Arguments> visits() {
        return Stream.of(
                Arguments.of(Mode.NORMAL, new Visit("S02", "上门理发", "chen", Arrival.BY_TYPED_CODE)),
                Arguments.of(Mode.ELDER, new Visit("S07", "上门小修", "qian", Arrival.BY_HAND)));
    }

    @ParameterizedTest
    @MethodSource("visits")
    void aVisitForOnesMother(Mode mode, Visit visit) {
        String daughter = "周小姐" + mode.ordinal();
        String number = orders(mode, visit, daughter);
        isSentOn(mode, number);
        isAccepted(mode, visit, number);
        clock.putTo(Instant.parse(person("wang").get("/api/orders/" + number).path("startsAt")));
        isVisited(mode, visit, number, codeOn(mode, number, daughter));
        isThanked(mode, number, daughter);
    }

    private String orders(Mode mode, Visit visit, String daughter) {
        Phone phone = phone(Session.ofResident(daughter, mode)).open("pages/catalogue/catalogue");
        phone.type("search", visit.title())
                .part("item-card", "code", visit.item())
                .tap();
        phone.tap("order-start").choose("order-who", "other");
        phone.type("beneficiary-name", MOTHER).type("beneficiary-phone", "13912345678");
        phone.type("beneficiary-birth-year", "1943");
        phone.choose("beneficiary-relation", "母亲").choose("beneficiary-consent", "VOICE");
        phone.type("order-address", ADDRESS);
        phone.part("wished-day").nth(2).tap();
        phone.part("wished-hour").first().tap();
        if (phone.part("order-guards").count() > 0) phone.tap("order-guards");
        phone.picture(mode.named("place-visit"));
        phone.tap("order-submit").sees("order-status", "华浜新村淞益中心").picture(mode.named("visit-placed"));
        phone.open("pages/orders/orders");
        return phone.part("order-card").first().getAttribute("data-number");
    }

    private void isSentOn(Mode mode, String number) {
        Phone station = phone(Session.of("wang", mode)).open("pages/staff/desk").tap("staff-tab-triage");
        station.picture(mode.named("station-triage"));
        station.part("staff-order-card", "number", number)
                .getByTestId("work-card-open")
                .tap();
        station.sees("work-head", "上门").picture(mode.named("station-triage-order"));
        station.tap("triage-dispatch").sees("work-said", "已受理");
    }

    /** Two taps: the button on the card, the button in the sheet. */
    private void isAccepted(Mode mode, Visit visit, String number) {
        Phone unit = phone(Session.of(visit.partner(), mode)).open("pages/partner/desk");
        unit.picture(mode.named("partner-desk"));
        unit.part("partner-order-card", "number", number)
                .getByTestId("card-accept")
                .tap();
        unit.part("accept-submit").waitFor();
        unit.picture(mode.named("partner-accept"));
        unit.tap("accept-submit").sees("work-said", "已接单");
    }

    private String codeOn(Mode mode, String number, String daughter) {
        Phone phone = phone(Session.ofResident(daughter, mode)).open("pages/orders/pass?number=" + number);
        return phone.part("pass-code").textContent().replace(" ", "");
    }

    private void isVisited(Mode mode, Visit visit, String number, String code) {
        Phone unit = phone(Session.of(visit.partner(), mode)).open("pages/partner/desk");
        unit.tap("partner-tab-today").picture(mode.named("partner-today"));
        unit.part("partner-order-card", "number", number)
                .getByTestId("work-card-open")
                .tap();
        if (visit.arrival() == Arrival.BY_TYPED_CODE) {
            unit.tap("check-in-scan").type("scan-code-input", code).tap("scan-submit");
            assertThat(unit.part("scan-result")).hasAttribute("data-result", "ok");
            unit.sees("scan-person", MOTHER).tap("scan-open-order");
        } else {
            unit.tap("check-in-by-hand").type("check-in-reason", "没带手机").picture(mode.named("partner-by-hand"));
            unit.tap("confirm-yes").sees("work-said", "已登记到场");
        }
        unit.type("deliver-note", DONE).picture(mode.named("partner-deliver"));
        unit.tap("deliver-submit").sees("work-said", "已记完成");
    }

    private void isThanked(Mode mode, String number, String daughter) {
        Phone phone = phone(Session.ofResident(daughter, mode)).open("pages/orders/order?number=" + number);
        phone.sees("order-timeline", "完成").tap("action-confirmation");
        phone.tap("rate-5").type("rating-words", "师傅很耐心").tap("action-rating");
        phone.sees("order-facts", "5分").picture(mode.named("visit-rated"));
    }
}
