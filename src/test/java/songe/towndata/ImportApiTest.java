package songe.towndata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Sheets;

@QuarkusTest
class ImportApiTest {

    @Test
    void an_administrator_brings_a_new_town() {
        Sheets sheets = Sheets.ofSmallTown();

        ValidatableResponse reply = sheets.bring(As.person("admin"));

        assertThat(Sheets.counts(reply)).isEqualTo("9 made, 0 changed, 0 kept");
        reply.body("faults", empty()).body("encoding.areas", equalTo("UTF-8"));
        As.nobodyIn(sheets.town)
                .get("/api/areas")
                .then()
                .body("items.code", containsInAnyOrder(sheets.town, sheets.town + "G1", sheets.town + "N1"));
        As.nobodyIn(sheets.town)
                .get("/api/stations/S1")
                .then()
                .statusCode(200)
                .body("name", equalTo("一站"))
                .body("hoursText", equalTo("周一至周五 08:30–17:00"));
        As.nobodyIn(sheets.town).get("/api/items").then().body("items.code", containsInAnyOrder("I1", "I2"));
    }

    @Test
    void the_same_files_again_change_nothing() {
        Sheets sheets = Sheets.ofSmallTown();
        sheets.bring(As.person("admin")).statusCode(200);

        assertThat(Sheets.counts(sheets.bring(As.person("admin")))).isEqualTo("0 made, 0 changed, 9 kept");
    }

    @Test
    void a_changed_row_is_changed_and_the_others_are_kept() {
        Sheets sheets = Sheets.ofSmallTown();
        sheets.bring(As.person("admin")).statusCode(200);

        sheets.changing("areas", "试镇{T}", "新镇{T}")
                .changing("stations", "021-55501234", "")
                .changing("items", ",P1,age>=60", ",,age>=70")
                .changing("offers", "11:00,12", "10:30,8")
                .plus("offers", "{T},S1,I1,3,09:00,11:00,5".replace("{T}", sheets.town));

        assertThat(Sheets.counts(sheets.bring(As.person("admin")))).isEqualTo("1 made, 4 changed, 5 kept");
        As.nobody().get("/api/towns").then().body("items.name", hasItem("新镇" + sheets.town));
        As.nobodyIn(sheets.town).get("/api/stations/S1").then().body("phone", equalTo(null));
    }

    @Test
    void with_one_fault_nothing_at_all_is_imported() {
        Sheets sheets = Sheets.ofSmallTown();
        sheets.bring(As.person("admin")).statusCode(200);

        sheets.changing("areas", "一网格", "新网格").plus("offers", ",S1,I9,,,,4");

        sheets.bring(As.person("admin")).statusCode(422).body("code", equalTo("import.faults"));
        As.nobodyIn(sheets.town).get("/api/areas").then().body("items.name", hasItem("一网格"));
        Sheets another = Sheets.ofSmallTown().plus("offers", ",S1,I9,,,,4");
        another.bring(As.person("admin")).statusCode(422);
        As.nobody().get("/api/towns").then().body("items.code", not(hasItem(another.town)));
    }

    @Test
    void a_dry_run_tells_the_same_counts_and_changes_nothing() {
        Sheets sheets = Sheets.ofSmallTown();

        assertThat(Sheets.counts(sheets.rehearse(As.person("admin")))).isEqualTo("9 made, 0 changed, 0 kept");
        As.nobody().get("/api/towns").then().body("items.code", not(hasItem(sheets.town)));

        sheets.bring(As.person("admin")).statusCode(200);
        sheets.changing("areas", "一网格", "新网格");
        assertThat(Sheets.counts(sheets.rehearse(As.person("admin")))).isEqualTo("0 made, 1 changed, 8 kept");
        As.nobodyIn(sheets.town).get("/api/areas").then().body("items.name", not(hasItem("新网格")));
        sheets.plus("areas", "x,nowhere,CELL,甲").rehearse(As.person("admin")).statusCode(422);
    }

    @Test
    void gb18030_is_read_and_named() {
        Sheets sheets = Sheets.ofSmallTown();
        sheets.with("areas", sheets.text("areas").getBytes(Charset.forName("GB18030")));

        sheets.bring(As.person("admin"))
                .statusCode(200)
                .body("encoding.areas", equalTo("GB18030"))
                .body("encoding.items", equalTo("UTF-8"));

        As.nobodyIn(sheets.town).get("/api/areas").then().body("items.name", hasItem("一网格"));
    }

    @Test
    void a_byte_order_mark_another_order_of_columns_and_a_provenance_do_no_harm() {
        Sheets sheets = Sheets.ofSmallTown()
                .only("areas")
                .with("areas", "\uFEFFname,provenance,level,code,parent_code\r\n 试镇 ,\"两\n行\",TOWN,{T},\r\n");

        assertThat(Sheets.counts(sheets.bring(As.person("admin")))).isEqualTo("1 made, 0 changed, 0 kept");
        As.nobodyIn(sheets.town).get("/api/areas").then().body("items.name", contains("试镇"));
    }

    @Test
    void one_file_may_refer_to_what_another_brought_earlier() {
        Sheets sheets = Sheets.ofSmallTown();
        String offers = sheets.text("offers");
        sheets.only("areas", "stations", "partners", "items")
                .bring(As.person("admin"))
                .statusCode(200);

        Sheets later = Sheets.none().with("offers", offers.getBytes(UTF_8));

        assertThat(Sheets.counts(later.bring(As.person("admin")))).isEqualTo("2 made, 0 changed, 0 kept");
    }

    @Test
    void a_new_neighbourhood_finds_its_parent_in_the_database() {
        Sheets sheets = Sheets.ofSmallTown();
        sheets.bring(As.person("admin")).statusCode(200);
        Sheets later = Sheets.none()
                .with(
                        "areas",
                        "code,parent_code,level,name\n{T}N2,{T}G1,NEIGHBOURHOOD,二居\n".replace("{T}", sheets.town));

        later.bring(As.person("admin")).statusCode(200);

        As.nobodyIn(sheets.town).get("/api/areas").then().body("items.code", hasItem(sheets.town + "N2"));
    }

    @Test
    void several_towns_each_get_their_own_copy() {
        Sheets sheets = Sheets.ofSmallTown();
        sheets.plus("areas", sheets.town + "b,310113,TOWN,另一镇")
                .plus(
                        "stations",
                        "S2,二站,STATION,NEIGHBOURHOOD,{T}b,二路,121.48,31.35,1-5,08:30-17:00,".replace("{T}", sheets.town))
                .changing("partners", "{T},", ",")
                .changing("items", "{T},I", ",I")
                .changing("offers", "{T},", ",")
                .plus("offers", ",S2,I1,2,09:00,11:00,6");

        // 4 areas, 2 stations, twice 1 partner and 2 items, and an offer only where its station is
        assertThat(Sheets.counts(sheets.bring(As.person("admin")))).isEqualTo("15 made, 0 changed, 0 kept");
        As.nobodyIn(sheets.town + "b").get("/api/items").then().body("items.code", containsInAnyOrder("I1", "I2"));
        As.nobodyIn(sheets.town + "b").get("/api/stations").then().body("items.code", contains("S2"));
    }

    @Test
    void what_a_town_has_is_not_seen_in_another() {
        Sheets sheets = Sheets.ofSmallTown();
        sheets.bring(As.person("admin")).statusCode(200);

        As.nobody().get("/api/areas").then().body("items.code", not(hasItem(startsWith(sheets.town))));
        As.nobody().get("/api/stations/S1").then().statusCode(404);
        As.nobody().queryParam("q", sheets.town).get("/api/items").then().body("items", hasSize(0));
    }

    @Test
    void without_a_town_code_the_town_in_the_header_is_meant() {
        Sheets sheets = Sheets.ofSmallTown();
        sheets.bring(As.person("admin")).statusCode(200);
        Sheets partner = Sheets.none().with("partners", "town_code,code,name,kind\n,P1,改名,AGENCY\n");

        assertThat(Sheets.counts(partner.rehearse(As.administratorIn(sheets.town))))
                .isEqualTo("0 made, 1 changed, 0 kept");
        assertThat(Sheets.faults(partner.bring(As.administratorIn("nowhere")).statusCode(422)))
                .containsExactly("partners:2:town_code:town.required");
    }

    @Test
    void a_town_operator_brings_their_own_town() {
        Sheets demo = Sheets.ofDemoTown();

        ValidatableResponse reply = demo.bring(As.person("zhao"));

        assertThat(Sheets.counts(reply)).isEqualTo("0 made, 0 changed, 391 kept");
    }

    @Test
    void a_town_operator_brings_no_other_town_and_no_district() {
        Sheets sheets =
                Sheets.ofSmallTown().plus("areas", "310113,310000,DISTRICT,别的区").plus("partners", ",P2,自己的,AGENCY");

        assertThat(Sheets.faults(sheets.bring(As.person("zhao")).statusCode(422)))
                .containsExactly(
                        "areas:2:code:town.other",
                        "areas:3:code:town.other",
                        "areas:4:code:town.other",
                        "areas:5:code:town.other",
                        "partners:2:town_code:town.other",
                        "items:2:town_code:town.other",
                        "items:3:town_code:town.other",
                        "offers:2:town_code:town.other",
                        "offers:3:town_code:town.other");
        sheets.only("areas", "stations").bring(As.person("admin")).statusCode(200);
        Sheets station = Sheets.none().with("stations", sheets.text("stations").getBytes(UTF_8));
        assertThat(Sheets.faults(station.bring(As.person("zhao")).statusCode(422)))
                .containsExactly("stations:2:area_code:town.other");
    }

    @Test
    void others_may_not_import() {
        for (String account : List.of("li", "wang", "sun", "chen", "ma", "fang")) {
            Sheets.ofSmallTown().bring(As.person(account)).statusCode(403).body("code", equalTo("auth.forbidden"));
        }
        Sheets.ofSmallTown().bring(As.nobody()).statusCode(401).body("code", equalTo("auth.required"));
    }

    @Test
    void without_a_file_there_is_nothing_to_import() {
        As.person("admin")
                .multiPart("other", "other.csv", "code\n".getBytes(UTF_8), "text/csv")
                .post("/api/admin/imports")
                .then()
                .statusCode(422)
                .body("code", equalTo("import.nothing"));
        As.person("admin")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/admin/imports")
                .then()
                .statusCode(415)
                .body("code", equalTo("request.media-type"));
    }

    @Test
    void a_dry_run_is_never_taken_for_a_real_one_by_a_slip_of_the_pen() {
        for (String slip : List.of("perhaps", "1", "TRUE", " ")) {
            As.person("admin")
                    .multiPart(
                            "areas",
                            "areas.csv",
                            Sheets.ofSmallTown().text("areas").getBytes(UTF_8),
                            "text/csv")
                    .post("/api/admin/imports?dryRun=" + slip)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("request.invalid"))
                    .body("violations.field", contains("dryRun"));
        }
    }

    @Test
    void the_same_import_from_two_desks_at_once_ends_well_for_both() {
        Sheets sheets = Sheets.ofSmallTown();
        var replies = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Sheets.counts(sheets.bring(As.person("admin")))))
                .toList();

        assertThat(replies.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(
                        "9 made, 0 changed, 0 kept",
                        "0 made, 0 changed, 9 kept",
                        "0 made, 0 changed, 9 kept",
                        "0 made, 0 changed, 9 kept");
    }
}
