package songe.support;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** A partner unit of the demo town that no other test knows, with an owner. */
public final class Unit {
    public final String code;
    public final String name;
    private final String owner = Staffed.account();
    private final JsonPath ownerIn;

    private Unit() {
        name = "试验社" + UUID.randomUUID().toString().substring(0, 13).toUpperCase();
        code = Call.body(As.person("zhao"), Map.of("name", name, "kind", "VOLUNTEER_TEAM"))
                .post("/api/town/partners")
                .then()
                .statusCode(201)
                .extract()
                .path("unit.code");
        ownerIn = joined(owner, "PARTNER");
    }

    public static Unit made() {
        return new Unit();
    }

    public String ownerAccount() {
        return owner;
    }

    public RequestSpecification owner() {
        return Enter.with(ownerIn);
    }

    /** Somebody who signed in as one of its people. @param role PARTNER or WORKER */
    public JsonPath joined(String account, String role) {
        return Staffed.working(As.person("zhao"), account, Staffed.wish(role, "PARTNER", code));
    }

    /** An item of the unit that residents may ask for at {@link Some#STATION}; its id. */
    public long published(Object... more) {
        return published(Wanted.onRequest(more));
    }

    public long published(Map<String, ?> wish) {
        long id = Wanted.write(owner(), wish)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("item.id");
        owner().put("/api/partner/items/{id}/submission", id).then().statusCode(200);
        Wanted.approve(id).then().statusCode(200);
        return id;
    }

    /** An order for the item that the unit has to accept. */
    public Some.Placed assigned(long item) {
        return assigned(item, Some.soon());
    }

    private static Some.Placed assigned(long item, Instant wished) {
        return Some.assigned(Some.placed(Some.resident(), With.fields("itemId", item, "wishedTime", wished)));
    }

    /** The same, given. */
    public Some.Placed delivered(long item) {
        return delivered(assigned(item));
    }

    /** The same where the clock was moved. */
    public Some.Placed deliveredOn(long item, Instant now) {
        return delivered(assigned(item, now.plus(Some.SOON).truncatedTo(ChronoUnit.SECONDS)));
    }

    private Some.Placed delivered(Some.Placed order) {
        Call.put(owner(), order, "acceptance", Map.of()).then().statusCode(200);
        Call.checkIn(owner(), Map.of("number", order.number(), "reason", "居民手机没电"))
                .then()
                .statusCode(201);
        Call.put(owner(), order, "delivery", Map.of()).then().statusCode(200);
        return order;
    }
}
