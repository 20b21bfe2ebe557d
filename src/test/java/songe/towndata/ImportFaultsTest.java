package songe.towndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import songe.support.As;
import songe.support.Sheets;

/** Each thing that can be wrong with a sheet is told with its file, line, column and code, and nothing is imported. */
@QuarkusTest
class ImportFaultsTest {
    private static final String AREAS = "code,parent_code,level,name\n";
    private static final String TOWN = "{T},310113,TOWN,试镇\n";
    private static final String STATIONS =
            "code,name,level,kind,area_code,address,lng,lat,open_weekdays,opening_hours,phone\n";
    private static final String PARTNERS = "town_code,code,name,kind\n";
    private static final String ITEMS =
            "town_code,code,list,category,title,fulfilment,booking,duration_minutes,capacity,partner_code,eligibility,guards\n";
    private static final String OFFERS = "town_code,station_code,item_code,weekdays,start,end,capacity\n";

    /** The sheet that replaces the small town's, and the faults it must give. */
    static Stream<Arguments> wrongSheets() {
        return Stream.of(
                // the file
                wrong("areas", "", "areas:1::file.empty"),
                wrong("areas", "\uFEFF \r\n\r\n", "areas:1::file.empty"),
                wrong("areas", "code,parent_code,level,name,colour\n", "areas:1:colour:header.wrong"),
                wrong("areas", "code,level\n", "areas:1:parent_code:header.wrong", "areas:1:name:header.wrong"),
                wrong("areas", "code,parent_code,level,name,name\n", "areas:1:name:header.wrong"),
                wrong(
                        "areas",
                        "Code,parent_code,level,name\n",
                        "areas:1:Code:header.wrong",
                        "areas:1:code:header.wrong"),
                wrong("areas", AREAS + "{T},310113,TOWN\n", "areas:2::row.columns"),
                wrong("areas", AREAS + TOWN + "{T}G1,{T},GRID,一网格,多了\n", "areas:3::row.columns"),
                wrong("partners", PARTNERS + "{T},P1,\"一单位,AGENCY\n", "partners:2::csv.bad"),
                wrong("partners", PARTNERS + "{T},P1,\"一\"单位,AGENCY\n", "partners:2::csv.bad"),
                wrong("partners", PARTNERS + "{T},P1,一单位,AGENCY\n\n{T},P2,二,\"", "partners:4::csv.bad"),
                // values
                wrong("areas", AREAS + "{T},310113,TOWN,\n", "areas:2:name:value.missing"),
                wrong("areas", AREAS + ",310113,TOWN,试镇\n", "areas:2:code:value.missing"),
                wrong("areas", AREAS + "{T},310113,TOWN," + "镇".repeat(61) + "\n", "areas:2:name:value.too-long"),
                wrong("areas", AREAS + "{T},310113,TOWN,试\u0000镇\n", "areas:2:name:text.bad"),
                wrong("areas", AREAS + "{T},310113,TOWN,试\u007F镇\n", "areas:2:name:text.bad"),
                wrong("areas", AREAS + "试 镇,310113,TOWN,试镇\n", "areas:2:code:code.bad"),
                wrong("areas", AREAS + "x/../y,310113,TOWN,试镇\n", "areas:2:code:code.bad"),
                wrong("areas", AREAS + "9".repeat(33) + ",310113,TOWN,试镇\n", "areas:2:code:code.bad"),
                wrong("areas", AREAS + "{T},310113,town,试镇\n", "areas:2:level:enum.unknown"),
                // the tree
                wrong("areas", AREAS + TOWN + "{T}N1,{T}G9,NEIGHBOURHOOD,一居\n", "areas:3:parent_code:parent.unknown"),
                wrong("areas", AREAS + TOWN + "{T}N1,,NEIGHBOURHOOD,一居\n", "areas:3:parent_code:value.missing"),
                wrong(
                        "areas",
                        AREAS + TOWN + "{T}G1,{T}N1,GRID,一网格\n{T}N1,{T}G1,NEIGHBOURHOOD,一居\n",
                        "areas:3:parent_code:area.cycle",
                        "areas:4:parent_code:area.cycle"),
                wrong(
                        "areas",
                        AREAS + TOWN + "{T}G1,{T}G1,GRID,一网格\n{T}N1,{T}G1,NEIGHBOURHOOD,一居\n",
                        "areas:3:parent_code:area.cycle"),
                wrong(
                        "areas",
                        AREAS + TOWN + "{T}N1,{T}C1,NEIGHBOURHOOD,一居\n{T}C1,{T},CELL,一组\n",
                        "areas:3:level:level.order"),
                wrong("areas", AREAS + TOWN + "{T}G1,{T},GRID,一网格\n{T}N1,{T}G1,GRID,又一\n", "areas:4:level:level.order"),
                wrong(
                        "areas",
                        AREAS + TOWN + "{T}N1,{T},NEIGHBOURHOOD,一居\n{T}N1,{T},NEIGHBOURHOOD,一居\n",
                        "areas:4:code:row.duplicate"),
                wrong("areas", AREAS + TOWN + TOWN + "{T}N1,{T},NEIGHBOURHOOD,一居\n", "areas:3:code:row.duplicate"),
                wrong(
                        "areas",
                        AREAS + TOWN
                                + "{T}b,310113,TOWN,另一镇\n{T}G1,{T},GRID,甲\n{T}G1,{T}b,GRID,乙\n{T}N1,{T}G1,NEIGHBOURHOOD,一居\n",
                        "areas:6:parent_code:parent.ambiguous"),
                wrong("areas", AREAS + TOWN + "{T}N1,310113,NEIGHBOURHOOD,一居\n", "areas:3:parent_code:town.unknown"),
                wrong(
                        "areas",
                        AREAS + TOWN + "{T}N1,{T},NEIGHBOURHOOD,一居\n310113113G1,{T},TOWN,第一网格\n",
                        "areas:4:level:level.order"),
                wrong("areas", AREAS + "310113,,TOWN,宝山区\n", "areas:2:level:level.changed"),
                // stations
                wrong(
                        "stations",
                        STATIONS + "S 1,一,STATION,NEIGHBOURHOOD,{T}N1,路,121.48,31.35,1-5,08:30-17:00,\n",
                        "stations:2:code:code.bad",
                        "offers:2:station_code:station.unknown",
                        "offers:3:station_code:station.unknown"),
                station("level", "CENTER", "enum.unknown"),
                station("kind", "", "value.missing"),
                station("area_code", "{T}N9", "area.unknown"),
                station("area_code", "310113", "area.unknown"),
                station("area_code", "", "value.missing"),
                station("address", "路".repeat(121), "value.too-long"),
                station("lng", "31.35", "point.outside-china"),
                station("lat", "60", "point.outside-china"),
                station("lng", "1e2", "number.bad"),
                station("lat", "NaN", "number.bad"),
                station("lat", "", "value.missing"),
                station("open_weekdays", "0-5", "weekdays.bad"),
                station("open_weekdays", "5-1", "weekdays.bad"),
                station("open_weekdays", "", "value.missing"),
                station("opening_hours", "17:00-08:30", "hours.bad"),
                station("opening_hours", "8:30-17:00", "hours.bad"),
                station("opening_hours", "08:30-25:00", "hours.bad"),
                station("phone", "1".repeat(21), "value.too-long"),
                wrong(
                        "stations",
                        STATIONS + "S1,一,STATION,NEIGHBOURHOOD,{T}N1,路,121.48,31.35,1-5,08:30-17:00,\n"
                                + "S1,二,STATION,NEIGHBOURHOOD,{T}G1,路,121.48,31.35,1-5,08:30-17:00,\n",
                        "stations:3:code:row.duplicate"),
                // partners
                wrong("partners", PARTNERS + "{T},P1,一单位,CLUB\n", "partners:2:kind:enum.unknown"),
                wrong("partners", PARTNERS + "{T}x,P1,一单位,AGENCY\n", "partners:2:town_code:town.unknown"),
                wrong("partners", PARTNERS + "{T},P1,一单位,AGENCY\n,P1,一单位,AGENCY\n", "partners:3:code:row.duplicate"),
                // items
                item("list", "SERVICES", "enum.unknown"),
                item("category", "", "value.missing"),
                item("title", "发".repeat(61), "value.too-long"),
                item("fulfilment", "HOME", "enum.unknown"),
                item("booking", "ORDER", "enum.unknown"),
                item("duration_minutes", "-1", "number.bad"),
                item("duration_minutes", "525601", "number.bad"),
                item("duration_minutes", "2０", "number.bad"),
                item("duration_minutes", "99999999999999999999", "number.bad"),
                item("capacity", "0", "number.bad"),
                item("capacity", "10001", "number.bad"),
                item("capacity", "12.5", "number.bad"),
                item("partner_code", "P9", "partner.unknown"),
                item("eligibility", "age>60", "eligibility.bad"),
                item("eligibility", "14<=age<=6", "eligibility.bad"),
                item("guards", "two_workers;three_workers", "guards.bad"),
                item("guards", "certificate_pilot", "guards.bad"),
                item("guards", "assessment_180", "guards.bad"),
                wrong(
                        "items",
                        ITEMS + "{T},I1,SERVICE,便民,理发,AT_STATION,SESSION,20,12,P1,,\n"
                                + "{T},I2,NEED,便民,想要,NEED,CLAIM,0,0,,,\n{T},I1,SERVICE,便民,又是理发,AT_STATION,SESSION,20,12,P1,,\n",
                        "items:4:code:row.duplicate"),
                // offers
                wrong("offers", OFFERS + "{T},S9,I1,1;5,09:00,11:00,12\n", "offers:2:station_code:station.unknown"),
                wrong("offers", OFFERS + "{T},S1,I9,1;5,09:00,11:00,12\n", "offers:2:item_code:item.unknown"),
                wrong("offers", OFFERS + "{T},S1,I1,8,09:00,11:00,12\n", "offers:2:weekdays:weekdays.bad"),
                wrong("offers", OFFERS + "{T},S1,I1,1;5,9:00,11:00,12\n", "offers:2:start:hours.bad"),
                wrong(
                        "offers",
                        OFFERS + "{T},S1,I1,1;5,24:00,24:00,12\n",
                        "offers:2:start:hours.bad",
                        "offers:2:end:hours.bad"),
                wrong("offers", OFFERS + "{T},S1,I1,1;5,11:00,11:00,12\n", "offers:2:end:hours.bad"),
                wrong("offers", OFFERS + "{T},S1,I1,1;5,,11:00,12\n", "offers:2:start:value.missing"),
                wrong("offers", OFFERS + "{T},S1,I1,,09:00,,12\n", "offers:2:start:hours.bad"),
                wrong("offers", OFFERS + "{T},S1,I1,1;5,09:00,11:00,0\n", "offers:2:capacity:number.bad"),
                wrong(
                        "offers",
                        OFFERS + "{T},S1,I1,1;5,09:00,11:00,12\n{T},S1,I1,5;1,09:00,10:00,3\n",
                        "offers:3:station_code:row.duplicate"),
                wrong("offers", OFFERS + "{T},S1,I1,,,,12\n{T},S1,I1,,,,3\n", "offers:3:station_code:row.duplicate"));
    }

    private static Arguments wrong(String part, String text, String... faults) {
        return Arguments.of(part, text, List.of(faults));
    }

    /** The small town's first row with one value changed. */
    private static Arguments station(String column, String value, String code) {
        return changed(
                "stations",
                STATIONS,
                "S1,一站,STATION,NEIGHBOURHOOD,{T}N1,一路1号,121.48,31.35,1-5,08:30-17:00,021-55501234",
                column,
                value,
                code);
    }

    private static Arguments item(String column, String value, String code) {
        return changed(
                "items",
                ITEMS,
                "{T},I1,SERVICE,便民,理发,AT_STATION,SESSION,20,12,P1,age>=60,two_workers",
                column,
                value,
                code);
    }

    private static Arguments changed(String part, String header, String row, String column, String value, String code) {
        String[] fields = row.split(",", -1);
        fields[List.of(header.strip().split(",")).indexOf(column)] = value;
        String second = part.equals("items") ? "{T},I2,NEED,便民,想要,NEED,CLAIM,0,0,,,\n" : "";
        String text = header + String.join(",", fields) + "\n" + second;
        return wrong(part, text, part + ":2:" + column + ":" + code);
    }

    @ParameterizedTest
    @MethodSource("wrongSheets")
    void a_fault_is_told_where_it_is_and_nothing_is_imported(String part, String text, List<String> faults) {
        Sheets sheets = Sheets.ofSmallTown().with(part, text);
        if (part.equals("areas")) sheets.only("areas"); // the others would miss what is wrong here

        ValidatableResponse reply = sheets.bring(As.person("admin"));

        reply.statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("import.faults"))
                .body("detail", containsString(faults.size() + " 处"))
                .body("faults.reason", everyItem(not(containsString("{"))))
                .body("faults.reason", everyItem(not(equalTo("这个请求没有被接受。"))));
        assertThat(Sheets.faults(reply)).containsExactlyElementsOf(faults);
        As.nobody().get("/api/towns").then().body("items.code", not(hasItem(sheets.town)));
    }

    @Test
    void every_fault_of_every_file_is_told_at_once() {
        Sheets sheets = Sheets.ofSmallTown()
                .plus("areas", "{T}X,{T}nowhere,CELL,甲".replace("{T}", "q"))
                .plus("stations", "S2,二站,STATION,CASTLE,nowhere,路,500,31.35,1-5,08:30-17:00,")
                .plus("partners", "nowhere,P2,,AGENCY")
                .plus("items", ",I3,SERVICE,便民,理发,AT_STATION,SESSION,x,12,P9,,")
                .plus("offers", ",S9,I9,1,09:00,08:00,1");

        assertThat(Sheets.faults(sheets.bring(As.person("admin")).statusCode(422)))
                .containsExactlyInAnyOrder(
                        "areas:5:parent_code:parent.unknown",
                        "stations:3:kind:enum.unknown",
                        "stations:3:lng:point.outside-china",
                        "stations:3:area_code:area.unknown",
                        "partners:3:name:value.missing",
                        "partners:3:town_code:town.unknown",
                        "items:4:duration_minutes:number.bad",
                        "items:4:partner_code:partner.unknown",
                        "offers:4:end:hours.bad",
                        "offers:4:station_code:station.unknown",
                        "offers:4:item_code:item.unknown");
    }

    @Test
    void a_line_is_counted_as_an_editor_counts_it() {
        String rows = "\"S1\",\"一\n站\",STATION,NEIGHBOURHOOD,{T}N1,\"一路\r\n1号\n后门\",121.48,31.35,1-5,08:30-17:00,\n"
                + "\n"
                + "S2,二站,STATION,CASTLE,{T}N1,路,121.48,31.35,1-5,08:30-17:00,\n";
        Sheets sheets = Sheets.ofSmallTown().with("stations", STATIONS + rows);

        assertThat(Sheets.faults(sheets.bring(As.person("admin")).statusCode(422)))
                .containsExactly("stations:7:kind:enum.unknown");
    }

    @Test
    void neither_utf_8_nor_gb18030_is_a_fault() {
        byte[] neither = {'c', 'o', 'd', 'e', (byte) 0xFF, (byte) 0xFF, '\n'};

        ValidatableResponse reply = Sheets.ofSmallTown()
                .with("areas", neither)
                .bring(As.person("admin"))
                .statusCode(422);

        assertThat(Sheets.faults(reply)).containsExactly("areas:1::encoding.bad");
        reply.body("encoding.areas", equalTo(null)).body("encoding.items", equalTo("UTF-8"));
    }

    @Test
    void reasons_are_in_the_language_of_the_reader() {
        Sheets sheets = Sheets.ofSmallTown().with("areas", AREAS + "{T},310113,CITY,试镇\n");

        sheets.bring(As.person("admin"))
                .body("faults[0].reason", allOf(containsString("不认识“CITY”"), containsString("NEIGHBOURHOOD")));
        sheets.bring(As.person("admin").header("Accept-Language", "en"))
                .body("faults[0].reason", containsString("“CITY” is not known"));
    }

    @Test
    void no_more_faults_are_listed_than_a_person_can_read() {
        Sheets sheets = Sheets.ofSmallTown()
                .with("partners", PARTNERS + ",,,\n".repeat(300))
                .only("partners");

        ValidatableResponse reply = sheets.bring(As.person("admin")).statusCode(422);

        assertThat(Sheets.faults(reply)).hasSize(500);
        reply.body("detail", containsString("900 处"));
    }
}
