package songe.support;

import static songe.support.With.fields;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import songe.identity.Role;
import songe.identity.Scope;
import songe.support.Some.Placed;

/**
 * A town of its own in which nobody else orders anything: four stations in a row, about 475 metres from one to the next, each
 * in its own neighbourhood, the first two of one grid; {@code V1} is a visit that the stations make, {@code V2} one of the
 * unit's, {@code V3} one that takes two people, {@code V4} one of the stations' and {@code V5} one of the unit's that ask for a
 * certificate.
 */
public final class DispatchTown {
    public final String code;
    public final RequestSpecification operator;
    private final String resident;

    public DispatchTown() {
        this(4);
    }

    /** @param stations the further ones lie on, each in the last grid */
    public DispatchTown(int stations) {
        Sheets sheets = Sheets.ofSmallTown()
                .with(
                        "areas",
                        "code,parent_code,level,name\n{T}G1,{T},GRID,一网格\n{T}G2,{T},GRID,二网格\n{T},{T}D,TOWN,试镇\n")
                .with("stations", "code,name,level,kind,area_code,address,lng,lat,open_weekdays,opening_hours,phone\n");
        code = sheets.town;
        sheets.with(
                        "items",
                        "town_code,code,list,category,title,fulfilment,booking,duration_minutes,capacity,partner_code,eligibility,guards\n"
                                + "{T},V1,SERVICE,便民,陪聊,AT_HOME,REVIEW,60,1,,,\n"
                                + "{T},V2,SERVICE,便民,修灯,AT_HOME,REVIEW,60,1,P1,,\n"
                                + "{T},V3,SERVICE,便民,搬家具,AT_HOME,REVIEW,60,1,,,two_workers\n"
                                + "{T},V4,SERVICE,为老,擦身,AT_HOME,REVIEW,60,1,,,certificate_health\n"
                                + "{T},V5,SERVICE,为老,助浴,AT_HOME,REVIEW,60,1,P1,,two_workers;certificate_care\n")
                .with("offers", "town_code,station_code,item_code,weekdays,start,end,capacity\n");
        for (int s = 1; s <= stations; s++) {
            String grid = s <= 2 ? "G1" : "G2";
            sheets.plus("areas", "%sN%d,%s%s,NEIGHBOURHOOD,%d居".formatted(code, s, code, grid, s))
                    .plus(
                            "stations",
                            "S%d,%d站,STATION,NEIGHBOURHOOD,%sN%d,一路%d号,%.4f,31.35,%s,00:00-23:59,021-55501234"
                                    .formatted(s, s, code, s, s, 121.475 + 0.005 * s, s == 1 ? "1-5" : "1-7"));
            for (String item : List.of("V1", "V2", "V3", "V4", "V5"))
                sheets.plus("offers", code + ",S" + s + "," + item + ",,,,4");
        }
        sheets.bring(As.person("admin")).statusCode(200);
        operator = with(Role.TOWN, Scope.Kind.TOWN, code, "运营");
        resident = Newcomer.tokenOf(Role.RESIDENT, new Scope(Scope.Kind.TOWN, code), "居民", code);
    }

    private RequestSpecification with(Role role, Scope.Kind kind, String scope, String name) {
        return Newcomer.with(role, new Scope(kind, scope), name, code);
    }

    public RequestSpecification station(int number) {
        return with(Role.STATION, Scope.Kind.STATION, "S" + number, number + "站的人");
    }

    /** The access token of one of its people, for who calls often. */
    public String stationToken(int number) {
        return Newcomer.tokenOf(Role.STATION, new Scope(Scope.Kind.STATION, "S" + number), number + "站的人", code);
    }

    public RequestSpecification bearing(String token) {
        return As.nobodyIn(code).header("Authorization", "Bearer " + token);
    }

    public RequestSpecification unit() {
        return with(Role.PARTNER, Scope.Kind.PARTNER, "P1", "队长");
    }

    public RequestSpecification grid(int number) {
        return with(Role.GRID, Scope.Kind.AREA, code + "G" + number, "网格员");
    }

    public RequestSpecification resident() {
        return bearing(resident);
    }

    public long item(String item) {
        return As.nobodyIn(code)
                .get("/api/items?size=100")
                .jsonPath()
                .getLong("items.find { it.code == '" + item + "' }.id");
    }

    /** From that neighbourhood. @param more names and values of further fields */
    public Placed placed(String item, int neighbourhood, Object... more) {
        Map<String, Object> request =
                fields("itemId", item(item), "address", "一路9号", "area", code + "N" + neighbourhood);
        request.putAll(fields(more));
        String number =
                Call.place(resident(), request).then().statusCode(201).extract().path("number");
        return new Placed(number, "居民");
    }

    public static Map<String, Object> weights(int distance, int skill, int load, int reliability, int neighbourhood) {
        return fields(
                "distance",
                distance,
                "skill",
                skill,
                "load",
                load,
                "reliability",
                reliability,
                "neighbourhood",
                neighbourhood);
    }

    /** @param more names and values that differ from what nobody ever reaches */
    public Response settings(Map<String, Object> weights, Object... more) {
        Map<String, Object> settings = fields(
                "weights",
                weights,
                "loadCap",
                100000,
                "atOnce",
                100000,
                "reachMetres",
                5000,
                "alone",
                List.of(),
                "aloneUnits",
                List.of());
        settings.putAll(fields(more));
        return Call.body(operator, settings).put("/api/town/dispatch-settings");
    }

    /** As the town's operator reads it. */
    public JsonPath why(Placed order) {
        return why(operator, order).then().statusCode(200).extract().jsonPath();
    }

    public Response why(RequestSpecification who, Placed order) {
        return who.get("/api/orders/" + order.number() + "/dispatch");
    }

    /** The code of the station or unit that has it. */
    public String holder(Placed order) {
        return operator.get("/api/orders/" + order.number())
                .then()
                .statusCode(200)
                .extract()
                .path("heldBy.code");
    }

    public JsonPath replay(Object... namesAndValues) {
        return Call.body(operator, fields(namesAndValues))
                .post("/api/dispatch/replay")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
