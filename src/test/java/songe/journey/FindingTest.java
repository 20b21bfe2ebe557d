package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import songe.support.Xlsx;

/** What is looked for is found again after a reload; what an operator brings is mended and brought again. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class FindingTest extends Journey {
    private static final String CATALOGUE = "pages/catalogue/catalogue";

    /** How many pins and words of the map share room with those of another spot; a pixel is no room. */
    private static final String HIDDEN_BY_NEIGHBOURS = """
            () => {
              const spots = [...document.querySelectorAll('.map-spot')].filter((spot) => spot.offsetParent)
              const boxes = spots.flatMap((spot) =>
                [...spot.querySelectorAll('.map-dot, .map-word')].map((part) => ({ spot, box: part.getBoundingClientRect() })))
              const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
              return boxes.filter((a) => boxes.some((b) => a.spot !== b.spot && over(a.box, b.box))).length
            }""";

    @Test
    void aSearchSurvivesTheReloadAndTheWayBack() {
        Phone phone = phone(Session.ofNobody(Mode.NORMAL)).open(CATALOGUE);
        phone.part("item-card").first().waitFor();
        phone.type("search", "理发");
        assertThat(phone.part("item-card")).not().hasCount(20); // the first page of everything
        assertThat(phone.part("item-card").first()).containsText("理发");
        phone.page.waitForURL(url -> url.contains("q="));
        int found = phone.part("item-card").count();
        phone.picture("finding-search");

        phone.page.reload();
        assertThat(phone.part("item-card").first()).containsText("理发");
        assertThat(phone.part("item-card")).hasCount(found);
        assertThat(phone.page.locator("input[data-testid=search]")).hasValue("理发");

        phone.part("item-card").first().tap();
        phone.part("item-title").waitFor();
        phone.page.goBack();
        assertThat(phone.part("item-card")).hasCount(found);
        assertThat(phone.page.url()).contains("q=");
    }

    @Test
    void whatIsNotFoundLeadsOn() {
        Phone phone = phone(Session.ofNobody(Mode.NORMAL)).open(CATALOGUE + "?q=" + "飞碟");
        phone.sees("empty-state", "没有找到").sees("empty-state", "换个说法").picture("finding-nothing");
        phone.part("category-instead").first().tap();
        phone.part("item-card").first().waitFor();
        assertThat(phone.page.locator("input[data-testid=search]")).hasValue("");
    }

    @Test
    void aStationsListIsKeptInTheAddress() {
        Phone phone = phone(Session.ofNobody(Mode.NORMAL)).open(CATALOGUE + "?station=" + Given.STATION);
        phone.part("item-card").first().waitFor();
        phone.sees("station-filter", "能办的");
        phone.tap("station-filter-off");
        phone.page.waitForURL(url -> !url.contains("station="));
    }

    @Test
    void theMapOpensItsClusters() {
        Phone phone = phone(Session.ofNobody(Mode.NORMAL)).open("pages/stations/stations?view=map");
        phone.part("map-pin").first().waitFor();
        phone.isSettled().picture("finding-map");
        assertThat(phone.page.evaluate(HIDDEN_BY_NEIGHBOURS)).isEqualTo(0);
        int pins = phone.part("map-pin").count();
        phone.part("map-pin", "many", "true").first().tap();
        phone.part("station-card").first().waitFor();
        phone.picture("finding-map-cluster");
        assertThat(phone.page.evaluate(HIDDEN_BY_NEIGHBOURS)).isEqualTo(0);
        if (phone.part("map-back").count() > 0) phone.tap("map-back");
        assertThat(phone.part("map-pin")).hasCount(pins);
    }

    @Test
    void aFaultyWorkbookIsMarkedMendedAndBrought() throws IOException {
        String good = "town_code,code,name,kind\n,BOOKS,淞南书友会,SOCIAL_ORGANISATION\n";
        Phone desk =
                phone(Session.of("zhao", Mode.NORMAL)).wide().withFailingCalls().open("pages/town/import");
        choose(desk, "共建单位.xlsx", Xlsx.of(good.replace("SOCIAL_ORGANISATION", "CLUB")));
        desk.tap("import-preview").sees("import-faults", "有1处要改").sees("import-fault", "第2行");
        desk.wholePicture("finding-import-faults");

        Download download = desk.page.waitForDownload(() -> desk.tap("import-marked"));
        assertThat(download.suggestedFilename()).isEqualTo("标错-共建单位.xlsx");
        String marked = Xlsx.csv(Files.readAllBytes(download.path()));
        assertThat(marked).contains("错误说明").contains("kind：不认识“CLUB”");

        choose(desk, "改好.xlsx", Xlsx.of(marked.replace(",CLUB,", ",SOCIAL_ORGANISATION,")));
        desk.tap("import-preview").sees("import-counts", "共建单位");
        desk.wholePicture("finding-import-preview");
        desk.tap("import-go").sees("import-done", "已导入：新增1条");
    }

    private static void choose(Phone desk, String name, byte[] bytes) {
        FileChooser chooser = desk.page.waitForFileChooser(
                () -> desk.part("import-choose", "part", "partners").tap());
        chooser.setFiles(new FilePayload(name, "application/octet-stream", bytes));
        assertThat(desk.part("import-file", "part", "partners")).containsText(name);
    }
}
