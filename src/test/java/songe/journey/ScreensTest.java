package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import songe.support.As;
import songe.support.Gathering;
import songe.support.Livelihood;
import songe.support.Pledged;
import songe.support.Wanted;

/** Every page, with large letters and without: everybody can read it, press it and hold it in one hand. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class ScreensTest extends Journey {
    private static final String RESIDENT = "吴阿姨";
    /** Who sits at the desks of a sub-package; everything else is the residents'. */
    private static final Map<String, String> DESKS =
            Map.of("staff", "wang", "partner", "chen", "audit", "fang", "town", "zhao", "district", "jing");

    /** Who sees more of a page than others. */
    private static final Map<String, String> PAGES = Map.of("pages/town/holidays", "admin");

    /** {@code -Dsonge.screens=pages/town,pages/me} looks at some pages only. */
    private static final String ONLY = System.getProperty("songe.screens", "");

    /** The sub-packages that are read on a wide window, too. */
    private static final Set<String> OPERATORS = Set.of("town", "district");

    /** What a page is opened with; made once. */
    private static final Map<String, String> QUERIES = new HashMap<>();

    @BeforeEach
    void fillTheTown() {
        if (!QUERIES.isEmpty()) return;
        int haircut = Given.item("S01");
        Map<String, Object> session = Given.session(haircut);
        String booked = Given.booking(RESIDENT, "S01");
        QUERIES.put("pages/catalogue/item", "id=" + haircut);
        QUERIES.put(
                "pages/orders/place",
                "item=%d&session=%s&from=%s&until=%s&at=%s"
                        .formatted(
                                haircut,
                                session.get("id"),
                                session.get("startsAt"),
                                session.get("endsAt"),
                                encode("华浜新村淞益中心", UTF_8)));
        for (String page : new String[] {"orders/order", "orders/pass", "orders/change", "staff/order"})
            QUERIES.put("pages/" + page, "number=" + booked);
        QUERIES.put("pages/staff/slip", "number=" + Given.counterBooking("wang", "S01"));
        QUERIES.put("pages/catalogue/menu", "code=KANGYANG");
        QUERIES.put("pages/town/menu", "code=KANGYANG");
        QUERIES.put("pages/town/approval", "id=" + Wanted.submitted(Wanted.onRequest("title", "周末修雨伞")));
        QUERIES.put("pages/catalogue/unit", "code=BARBER");
        QUERIES.put("pages/catalogue/draw", Given.drawn(RESIDENT, clock));
        clock.reset();
        Given.missed(RESIDENT);
        Given.nobodyCame(RESIDENT, clock);
        clock.reset();
        Given.calledOff("wang", "C05");
        Given.closedIn(13, "wang");
        Livelihood project = Livelihood.finished();
        project.joined(RESIDENT);
        QUERIES.put("pages/project/project", "number=" + project.number());
        Gathering meeting = Gathering.planned(As.person("wang"), project.number(), "扶手议事会");
        meeting.comment(As.resident(RESIDENT), "先装老人多的楼").then().statusCode(201);
        QUERIES.put("pages/project/meeting", "number=" + meeting.number());
        QUERIES.put("pages/stations/station", "code=" + Given.STATION);
        QUERIES.put("pages/audit/order", "number=" + Given.complaint(RESIDENT, clock));
        clock.reset();
        QUERIES.put("pages/needs/need", "number=" + Given.need("朱阿姨", "想要一个晒被子的地方"));
        QUERIES.put("pages/staff/why", "number=" + Given.dispatched(RESIDENT, "S07"));
        QUERIES.put("pages/partner/order", "number=" + Given.dispatched(RESIDENT, "S02"));
        QUERIES.put("pages/partner/pledge", "number=" + pledged());
    }

    /** Something of it is taken, something given, something left. */
    private static String pledged() {
        long item = Wanted.published(Wanted.onRequest("title", "免费理发"));
        String number = Pledged.made(item, 40, "title", "免费理发");
        Pledged.asked(item);
        Pledged.give(number, 12);
        return number;
    }

    private static Stream<String> pages() {
        return Pages.all().stream().filter(page -> Stream.of(ONLY.split(",")).anyMatch(page::contains));
    }

    static Stream<Arguments> screens() {
        return pages().flatMap(page -> Stream.of(Mode.values()).map(mode -> Arguments.of(page, mode)));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void isForEverybody(String page, Mode mode) {
        Phone phone = phone(visitorOf(page, mode));
        phone.open(page + "?" + QUERIES.getOrDefault(page, "")).isSettled();
        assertThat(phone.part("error-state")).hasCount(0);
        phone.wholePicture(
                "screen/" + mode.named(page.substring("pages/".length()).replace('/', '-')));

        SoftAssertions seen = new SoftAssertions();
        seen.assertThat(phone.foreignWords()).as("words that are not Chinese").isEmpty();
        seen.assertThat(Look.at(phone).barriers()).as("what axe-core finds").isEmpty();
        seen.assertThat(Look.at(phone).adrift()).as("not at the bottom").isEmpty();
        seen.assertThat(Look.at(phone).hardToPress(mode)).as("hard to press").isEmpty();
        seen.assertThat(Look.at(phone).tooWide()).as("too wide at 390 px").isEmpty();
        phone.narrow();
        seen.assertThat(Look.at(phone).tooWide()).as("too wide at 320 px").isEmpty();
        seen.assertAll();
    }

    static Stream<Arguments> operatorsScreens() {
        return pages().filter(page -> OPERATORS.contains(page.split("/")[1]))
                .flatMap(page -> Stream.of(Mode.values()).map(mode -> Arguments.of(page, mode)));
    }

    @ParameterizedTest
    @MethodSource("operatorsScreens")
    void usesTheWidthOfADesk(String page, Mode mode) {
        Phone desk = phone(visitorOf(page, mode)).wide();
        desk.open(page + "?" + QUERIES.getOrDefault(page, "")).isSettled();
        assertThat(desk.part("error-state")).hasCount(0);
        desk.wholePicture("wide/" + mode.named(page.substring("pages/".length()).replace('/', '-')));

        SoftAssertions seen = new SoftAssertions();
        seen.assertThat(desk.foreignWords()).as("words that are not Chinese").isEmpty();
        seen.assertThat(Look.at(desk).barriers()).as("what axe-core finds").isEmpty();
        seen.assertThat(Look.at(desk).hardToPress(mode)).as("hard to press").isEmpty();
        seen.assertThat(Look.at(desk).tooWide()).as("too wide at 1280 px").isEmpty();
        seen.assertThat(desk.part("wide-page").boundingBox().width)
                .as("the width in use")
                .isGreaterThan(1100);
        seen.assertAll();
    }

    private static Session visitorOf(String page, Mode mode) {
        if (page.startsWith("pages/login/")) return Session.ofNobody(mode);
        String account = PAGES.getOrDefault(page, DESKS.get(page.split("/")[1]));
        return account == null ? Session.ofResident(RESIDENT, mode) : Session.of(account, mode);
    }
}
