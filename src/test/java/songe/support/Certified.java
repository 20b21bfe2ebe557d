package songe.support;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;

/** Certificates as a unit ({@link #UNIT}) or a station ({@link #STATION}) enters them. */
public final class Certified {
    public static final String UNIT = "/api/partner/unit/certificates";
    public static final String STATION = "/api/station/certificates";

    private Certified() {}

    /** @param until null: without end */
    public static Response enter(RequestSpecification by, String where, String account, String kind, LocalDate until) {
        return Call.body(by, With.fields("until", until == null ? null : until.toString(), "endless", until == null))
                .put(where + "/" + account + "/" + kind);
    }

    public static Response end(RequestSpecification by, String where, String account, String kind) {
        return by.delete(where + "/" + account + "/" + kind);
    }

    /** By somebody for themselves. */
    public static void own(RequestSpecification who, String where, String kind, LocalDate until) {
        String account = holders(who, where).getString("items.find { it.own }.account");
        enter(who, where, account, kind, until).then().statusCode(204);
    }

    public static JsonPath holders(RequestSpecification who, String where) {
        return who.get(where).then().statusCode(200).extract().jsonPath();
    }
}
