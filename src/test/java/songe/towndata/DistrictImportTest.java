package songe.towndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.District;
import songe.support.Sheets;
import songe.support.Xlsx;

/** A whole district on its first day, its rows in any order. Its times are told, not judged. */
@QuarkusTest
class DistrictImportTest {
    private static final Logger LOG = Logger.getLogger(DistrictImportTest.class);

    @Test
    void a_district_is_imported_at_once_and_twice_alike() {
        Sheets sheets = Sheets.none();
        District district = District.ofSize(sheets.town, 13, 61, 312);
        district.sheets().forEach(sheets::with);
        As.person("admin").get("/api/me").then().statusCode(200); // signed in

        assertThat(timed("import", () -> Sheets.counts(sheets.bring(As.person("admin")))))
                .isEqualTo(district.rows() + " made, 0 changed, 0 kept");
        assertThat(timed("again", () -> Sheets.counts(sheets.bring(As.person("admin")))))
                .isEqualTo("0 made, 0 changed, " + district.rows() + " kept");

        sheets.bring(As.person("admin"))
                .body("parts.areas.unchanged", equalTo(13 + 61 + 312))
                .body("parts.stations.unchanged", equalTo(13 + 61 + 312));
        As.nobodyIn(sheets.town + "-0")
                .queryParam("q", "居民区站")
                .get("/api/items")
                .then()
                .body("items.nearest.station.name", hasItem("第1居民区站"));
    }

    @Test
    void the_same_district_as_workbooks_changes_nothing() {
        Sheets texts = Sheets.none();
        District district = District.ofSize(texts.town, 13, 61, 312);
        district.sheets().forEach(texts::with);
        Sheets workbooks = texts.copy();
        district.sheets().forEach((part, text) -> workbooks.with(part, Xlsx.of(text)));

        assertThat(timed("workbooks", () -> Sheets.counts(workbooks.bring(As.person("admin")))))
                .isEqualTo(district.rows() + " made, 0 changed, 0 kept");
        assertThat(Sheets.counts(texts.bring(As.person("admin"))))
                .isEqualTo("0 made, 0 changed, " + district.rows() + " kept");
    }

    @Test
    void a_town_of_seven_areas_and_sixty_six_committees_has_cells_below_them() {
        Sheets sheets = Sheets.none();
        District town = District.ofSize(sheets.town, 1, 7, 66).withCells(20);
        town.sheets().forEach(sheets::with);

        sheets.bring(As.person("admin")).statusCode(200).body("parts.areas.created", equalTo(1 + 7 + 66 + 66 * 20));

        As.nobodyIn(sheets.town + "-0")
                .get("/api/areas")
                .then()
                .body("items.findAll { it.level == 'CELL' }.size()", equalTo(66 * 20))
                .body("items.find { it.name == '20号楼组' }.level", equalTo("CELL"));
    }

    private static String timed(String what, Supplier<String> work) {
        long start = System.nanoTime();
        String result = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        LOG.infof("District, %s: %s in %d ms", what, result, took.toMillis());
        return result;
    }
}
