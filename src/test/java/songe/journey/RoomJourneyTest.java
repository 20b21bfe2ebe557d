package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static songe.support.As.person;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import songe.support.Call;
import songe.support.Rooms;
import songe.support.Some;
import songe.support.Time;

/** A resident books a room for an hour and a half and is let in by the station; another borrows a wheelchair for days. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class RoomJourneyTest extends Journey {
    private static final int PRESSED_MS = 700;

    @ParameterizedTest
    @EnumSource
    void aRoomIsBookedAndTheStationLetsThemIn(Mode mode) {
        long item = Rooms.room(1);
        Some.placed(Some.resident(), Rooms.range(item, Rooms.at(3, "10:15"), Rooms.at(3, "10:30")));
        String day = Time.day(Rooms.at(3, "09:00")).toString();
        Phone phone = phone(Session.ofResident("订房的居民" + mode.ordinal(), mode))
                .open("pages/catalogue/item?id=" + item)
                .choose("range-day", day);
        assertThat(phone.part("range-start", "value", Rooms.at(3, "10:15").toString()))
                .hasAttribute("aria-disabled", "true");
        phone.choose("range-start", Rooms.at(3, "09:00").toString()).sees("range-summary", "从9:00到10:15，共1小时15分钟");
        isForEverybody(phone, mode);
        phone.wholePicture(mode.named("room-range"));
        phone.choose("range-end", Rooms.at(3, "10:00").toString()).sees("range-summary", "从9:00到10:00，共1小时");
        phone.tap("range-choose").sees("place-kept", "给您留着").sees("place-time", "9:00–10:00");
        phone.wholePicture(mode.named("room-form"));
        phone.tap("order-submit").sees("order-status", "9:00到10:00");
        phone.picture(mode.named("room-order"));

        isLetIn(mode, item, day);
    }

    private void isLetIn(Mode mode, long item, String day) {
        String number = person("wang")
                .get("/api/station/orders?size=100&day=" + day)
                .path("items.find { it.item.id == " + item + " && it.startsAt == '" + Rooms.at(3, "09:00")
                        + "' }.number");
        clock.putTo(Rooms.at(3, "08:50"));
        Phone station = phone(Session.of("wang", mode)).open("pages/staff/desk");
        Locator card = station.part("staff-order-card", "number", number);
        card.waitFor();
        station.wholePicture(mode.named("room-station"));
        card.getByTestId("work-card-open").tap();
        station.tap("check-in-by-hand").type("check-in-reason", "没带手机");
        station.tap("confirm-yes").sees("work-said", "已登记到场");
        station.type("deliver-note", "门窗已关好").tap("deliver-submit").sees("work-said", "已记完成");
    }

    @ParameterizedTest
    @EnumSource
    void aThingIsBorrowedForDays(Mode mode) {
        long item = Rooms.thing(7, 1);
        Some.placed(Some.resident(), Rooms.range(item, Rooms.at(6, "09:00"), Rooms.at(7, "11:00")));
        Phone phone = phone(Session.ofResident("借物的居民" + mode.ordinal(), mode))
                .open("pages/catalogue/item?id=" + item)
                .choose("range-day", Time.day(Rooms.at(2, "09:00")).toString())
                .sees("range-summary", "共4天");
        isForEverybody(phone, mode);
        phone.wholePicture(mode.named("loan-range"));
        phone.choose("range-end", Rooms.at(3, "11:00").toString()).sees("range-summary", "共2天");
        phone.tap("range-choose").sees("place-kept", "给您留着");
        phone.tap("order-submit").sees("order-status", "前还");
        phone.wholePicture(mode.named("loan-order"));
        phone.tap("action-schedule")
                .choose("range-day", Time.day(Rooms.at(4, "09:00")).toString());
        phone.choose("range-end", Rooms.at(5, "11:00").toString()).tap("range-choose");
        phone.picture(mode.named("loan-change"));
        phone.tap("confirm-yes").sees("order-status", "前还");
        isWatched(mode, item);
    }

    /** Handed over, and not brought back in time. */
    private void isWatched(Mode mode, long item) {
        clock.putTo(Rooms.at(4, "09:10"));
        String number = person("wang")
                .get("/api/station/orders?size=100&day=" + Time.day(Rooms.at(4, "09:00")))
                .path("items.find { it.item.id == " + item + " }.number");
        Call.checkIn(person("wang"), Map.of("number", number, "reason", "没带手机"))
                .then()
                .statusCode(201);
        clock.putTo(Rooms.at(5, "11:30"));
        Phone station = phone(Session.of("wang", mode)).open("pages/staff/desk");
        Locator row = station.part("unit-row", "number", number);
        assertThat(row).containsText("过期没还");
        assertThat(row).containsText("下一位");
        isForEverybody(station, mode);
        station.wholePicture(mode.named("loan-late"));
        row.tap();
        station.type("deliver-note", "完好").tap("deliver-submit").sees("work-said", "已记完成");
    }

    private static void isForEverybody(Phone phone, Mode mode) {
        phone.page.waitForTimeout(PRESSED_MS); // what was just pressed is paler for a moment
        SoftAssertions seen = new SoftAssertions();
        seen.assertThat(phone.foreignWords()).as("words that are not Chinese").isEmpty();
        seen.assertThat(Look.at(phone).barriers()).as("what axe-core finds").isEmpty();
        seen.assertThat(Look.at(phone).hardToPress(mode)).as("hard to press").isEmpty();
        seen.assertThat(Look.at(phone).tooWide()).as("too wide at 390 px").isEmpty();
        seen.assertAll();
    }
}
