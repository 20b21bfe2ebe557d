package songe.towndata;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Sheets;

/** A whole district at once: 13 towns, 800 stations, 4,000 offers and the sessions of two weeks. Its times are told, not judged. */
@QuarkusTest
class DistrictImportTest {
    private static final Logger LOG = Logger.getLogger(DistrictImportTest.class);
    private static final int TOWNS = 13;
    private static final int STATIONS = 62;
    private static final int ITEMS = 41;
    private static final int OFFERS = 308;

    @Test
    void a_district_is_imported_at_once_and_twice_alike() {
        Sheets district = district();
        Sheets.ofSmallTown().bring(As.person("admin")).statusCode(200); // signed in and warm
        int rows = TOWNS * (1 + STATIONS + STATIONS + ITEMS + OFFERS);

        assertThat(timed("import", () -> Sheets.counts(district.bring(As.person("admin")))))
                .isEqualTo(rows + " made, 0 changed, 0 kept");
        assertThat(timed("again", () -> Sheets.counts(district.bring(As.person("admin")))))
                .isEqualTo("0 made, 0 changed, " + rows + " kept");
    }

    private static String timed(String what, Supplier<String> work) {
        long start = System.nanoTime();
        String result = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        LOG.infof("District, %s: %s in %d ms", what, result, took.toMillis());
        return result;
    }

    private static Sheets district() {
        StringBuilder areas = new StringBuilder("code,parent_code,level,name\n");
        StringBuilder stations =
                new StringBuilder("code,name,level,kind,area_code,address,lng,lat,open_weekdays,opening_hours,phone\n");
        StringBuilder items = new StringBuilder("town_code,code,list,category,title,fulfilment,booking,"
                + "duration_minutes,capacity,partner_code,eligibility,guards\n");
        StringBuilder offers = new StringBuilder("town_code,station_code,item_code,weekdays,start,end,capacity\n");
        for (int t = 0; t < TOWNS; t++) {
            String town = "{T}-" + t;
            areas.append("%s,310113,TOWN,第%d镇\n".formatted(town, t));
            for (int s = 0; s < STATIONS; s++) {
                areas.append("%s-N%d,%s,NEIGHBOURHOOD,第%d居\n".formatted(town, s, town, s));
                stations.append("S%d,第%d站,STATION,NEIGHBOURHOOD,%s-N%d,路%d号,121.48,31.35,1-5,08:30-17:00,\n"
                        .formatted(s, s, town, s, s));
            }
            for (int i = 0; i < ITEMS; i++) {
                items.append("%s,I%d,SERVICE,便民,第%d项,AT_STATION,SESSION,20,12,,,\n".formatted(town, i, i));
            }
            for (int o = 0; o < OFFERS; o++) {
                String when = o % 4 == 0 ? ",," : "%d;%d,09:00,11:00".formatted(1 + o % 3, 4 + o % 4);
                offers.append("%s,S%d,I%d,%s,12\n".formatted(town, o % STATIONS, o % ITEMS, when));
            }
        }
        return Sheets.none()
                .with("areas", areas.toString())
                .with("stations", stations.toString())
                .with("items", items.toString())
                .with("offers", offers.toString());
    }
}
