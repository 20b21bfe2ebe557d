package songe.towndata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Sheets;
import songe.support.Xlsx;

/** Workbooks are brought like text, and files come back with what is wrong beside the cells. */
@QuarkusTest
class XlsxImportTest {
    private static final List<String> PARTS = List.of("areas", "stations", "partners", "items", "offers");

    @Test
    void a_workbook_is_the_same_as_the_text() {
        Sheets sheets = Sheets.ofSmallTown();
        Sheets workbooks = sheets.copy();
        for (String part : PARTS) workbooks.with(part, Xlsx.of(sheets.text(part)));

        ValidatableResponse reply = workbooks.bring(As.person("admin"));

        assertThat(Sheets.counts(reply)).isEqualTo("9 made, 0 changed, 0 kept");
        reply.body("encoding.areas", equalTo("XLSX"))
                .body("parts.areas.created", equalTo(3))
                .body("parts.stations.created", equalTo(1))
                .body("parts.offers.unchanged", equalTo(0));
        assertThat(Sheets.counts(sheets.bring(As.person("admin")))).isEqualTo("0 made, 0 changed, 9 kept");
    }

    @Test
    void text_and_workbooks_go_together() {
        Sheets sheets = Sheets.ofSmallTown();
        sheets.with("items", Xlsx.of(sheets.text("items")));

        sheets.bring(As.person("admin"))
                .statusCode(200)
                .body("encoding.items", equalTo("XLSX"))
                .body("encoding.areas", equalTo("UTF-8"));
    }

    @Test
    void faults_of_a_workbook_are_told_by_row_and_column() {
        Sheets sheets = Sheets.ofSmallTown().changing("stations", "121.48", "1121.48");
        sheets.with("stations", Xlsx.of(sheets.text("stations")));

        assertThat(Sheets.faults(sheets.bring(As.person("admin")).statusCode(422)))
                .containsExactly("stations:2:lng:number.bad");
    }

    @Test
    void what_is_no_workbook_is_a_fault_and_not_a_failure() {
        byte[] good = Xlsx.of(Sheets.ofSmallTown().text("areas"));
        byte[] half = Arrays.copyOf(good, good.length / 2);

        assertThat(Sheets.faults(Sheets.none()
                        .with("areas", half)
                        .bring(As.person("admin"))
                        .statusCode(422)))
                .containsExactly("areas:1::xlsx.bad");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0};
        assertThat(Sheets.faults(Sheets.none()
                        .with("areas", old)
                        .bring(As.person("admin"))
                        .statusCode(422)))
                .containsExactly("areas:1::file.xls");
    }

    @Test
    void a_marked_workbook_mended_can_be_brought() {
        Sheets sheets = Sheets.ofSmallTown().changing("stations", "1-5", "1-9").changing("stations", "121.48", "");
        for (String part : PARTS) sheets.with(part, Xlsx.of(sheets.text(part)));

        byte[] marked = marked(sheets, "stations", As.person("admin"))
                .statusCode(200)
                .contentType(startsWith("application/vnd.openxmlformats"))
                .header("Content-Disposition", containsString("stations-marked.xlsx"))
                .extract()
                .asByteArray();

        List<List<String>> rows = Xlsx.rows(marked);
        assertThat(rows.get(0)).endsWith("phone", "错误说明");
        assertThat(rows.get(1).get(11)).contains("lng：这一项不能空着。").contains("open_weekdays：“1-9”不是星期的写法");
        String mended = Xlsx.csv(marked).replace("1-9", "1-5").replace("一路1号,", "一路1号,121.48");
        assertThat(mended).contains(",121.48,31.35,1-5,");
        sheets.with("stations", Xlsx.of(mended)).bring(As.person("admin")).statusCode(200);
    }

    @Test
    void a_marked_text_mended_can_be_brought() {
        Charset chinese = Charset.forName("GB18030");
        Sheets sheets = Sheets.ofSmallTown().changing("areas", "GRID", "GRIDS");
        sheets.with("areas", sheets.text("areas").getBytes(chinese));

        byte[] marked = marked(sheets, "areas", As.person("admin"))
                .contentType(startsWith("text/csv"))
                .extract()
                .asByteArray();

        String text = new String(marked, chinese);
        assertThat(text.lines().toList().get(0)).isEqualTo("code,parent_code,level,name,错误说明");
        assertThat(text.lines().toList().get(2)).contains("一网格,level：不认识“GRIDS”");
        sheets.with("areas", text.replace("GRIDS,", "GRID,").getBytes(chinese))
                .bring(As.person("admin"))
                .statusCode(200)
                .body("encoding.areas", equalTo("GB18030"));
    }

    @Test
    void a_file_without_faults_comes_back_with_an_empty_column() {
        byte[] marked = marked(Sheets.ofSmallTown(), "partners", As.person("admin"))
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(new String(marked, UTF_8)).endsWith(",AGENCY,\r\n").startsWith("town_code,code,name,kind,错误说明\r\n");
    }

    @Test
    void what_cannot_be_marked_is_refused() {
        Sheets sheets = Sheets.ofSmallTown();
        marked(sheets, "nothing", As.person("admin")).statusCode(400).body("code", equalTo("request.invalid"));
        marked(sheets.copy().only("areas"), "offers", As.person("admin"))
                .statusCode(422)
                .body("code", equalTo("import.nothing"));
        marked(sheets.copy().with("areas", "code,\"name\n"), "areas", As.person("admin"))
                .statusCode(422)
                .body("code", equalTo("import.faults"))
                .body("faults.code", contains("csv.bad"));
        marked(sheets, "areas", As.person("wang")).statusCode(403);
        marked(sheets, "areas", As.nobody()).statusCode(401);
    }

    @Test
    void marking_brings_nothing() {
        Sheets sheets = Sheets.ofSmallTown();

        marked(sheets, "areas", As.person("admin")).statusCode(200);

        As.nobodyIn(sheets.town).get("/api/areas").then().statusCode(404);
    }

    @Test
    void a_town_operator_gets_other_towns_rows_marked_as_theirs() {
        byte[] marked = marked(Sheets.ofSmallTown(), "partners", As.person("zhao"))
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(new String(marked, UTF_8)).contains("不属于您的街镇");
    }

    @Test
    void weekdays_that_became_a_day_are_weekdays() {
        Sheets sheets = Sheets.ofSmallTown().changing("stations", "1-5", "2026-01-05");

        sheets.bring(As.person("admin")).statusCode(200);

        As.nobodyIn(sheets.town).get("/api/stations/S1").then().body("hoursText", startsWith("周一至周五"));
    }

    private static ValidatableResponse marked(Sheets sheets, String part, RequestSpecification by) {
        return sheets.send(by.queryParam("part", part), "/api/admin/imports/marked");
    }
}
