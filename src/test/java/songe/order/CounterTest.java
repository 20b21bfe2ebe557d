package songe.order;

import static org.assertj.core.api.Assertions.assertThat;
import static songe.support.Call.place;
import static songe.support.Call.put;
import static songe.support.Refusal.refused;
import static songe.support.Some.visit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Inbox;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.With;

/** What an attendant does for a person who has no telephone in their hand: it is done in the person's name and told as done by the station. */
@QuarkusTest
class CounterTest {
    private static final Map<String, Object> ASKED = Map.of("reason", "不需要了", "onBehalf", true);

    private static RequestSpecification wang() {
        return As.person("wang");
    }

    /** By {@code wang}, for somebody who stands before the desk. */
    private static Placed atTheCounter(String heldBy) {
        Map<String, Object> request = visit(
                "beneficiary",
                With.fields("name", Some.resident(), "relation", "到站居民", "consent", "PRESENT"),
                "stationCode",
                heldBy);
        return new Placed(
                place(wang(), request).then().statusCode(201).extract().path("number"), null);
    }

    @Test
    void what_the_person_asks_for_is_their_cancellation_by_the_station() {
        Placed order = atTheCounter("SN-018");
        put(wang(), order, "cancellation", Map.of("reason", "来不及", "alternative", "明天"))
                .then()
                .spec(refused(403, "auth.forbidden")); // another station's to give or not to give
        put(wang(), order, "cancellation", ASKED).then().statusCode(200);
        JsonPath seen = order.seenBy(wang());
        assertThat(seen.getString("status")).isEqualTo("CANCELLED_BY_RESIDENT");
        assertThat(seen.getString("steps[-1].text")).isEqualTo("由华浜新村淞益中心代为取消");
        assertThat(seen.getString("steps[-1].by")).isEqualTo("站点代办");
        assertThat(seen.getString("statusText")).contains("华浜新村淞益中心代为取消");
    }

    @Test
    void an_attendant_who_ordered_it_is_a_provider_unless_the_person_asked() {
        Placed order = atTheCounter(Some.STATION);
        put(wang(), order, "cancellation", Map.of("reason", "来不及"))
                .then()
                .spec(refused(409, "order.transition")); // nothing is agreed on that a provider could take back
        put(wang(), order, "triage", Map.of("decision", "DISPATCH")).then().statusCode(200);
        put(
                        As.person("qian"),
                        order,
                        "acceptance",
                        Map.of("startsAt", Some.soon().plusSeconds(7200)))
                .then()
                .statusCode(200);
        put(wang(), order, "agreement", Map.of("agreed", true)).then().statusCode(200);
        put(wang(), order, "cancellation", Map.of("reason", "停电"))
                .then()
                .spec(refused(422, "cancellation.alternative-required", "alternative"));
        put(wang(), order, "cancellation", Map.of("reason", "停电", "alternative", "明天再来"))
                .then()
                .statusCode(200);
        assertThat(order.seenBy(wang()).getString("status")).isEqualTo("CANCELLED_BY_PROVIDER");
    }

    @Test
    void a_resident_who_rings_the_station_up_is_told_who_cancelled() {
        Placed order = Some.submittedOrder();
        put(wang(), order, "cancellation", ASKED).then().statusCode(200);
        JsonPath seen = order.seen();
        assertThat(seen.getString("status")).isEqualTo("CANCELLED_BY_RESIDENT");
        assertThat(seen.getString("steps[-1].text")).isEqualTo("由华浜新村淞益中心代为取消");
        assertThat(Inbox.of(order.owner(), order))
                .extracting(Inbox.Message::title)
                .contains("已代您取消");
    }

    @Test
    void the_persons_own_time_limit_holds_at_the_counter_too() {
        Placed order = Some.confirmedVisit();
        put(wang(), order, "cancellation", ASKED).then().spec(refused(409, "cancellation.too-late"));
    }

    @Test
    void only_stations_act_for_a_person() {
        Placed order = Some.confirmedVisit();
        put(As.person("qian"), order, "cancellation", ASKED).then().spec(refused(403, "auth.forbidden"));
        put(As.person("he"), order, "cancellation", ASKED).then().spec(refused(404, "order.unknown"));
        Placed own = Some.submittedOrder();
        put(own.owner(), own, "cancellation", ASKED).then().statusCode(200);
        assertThat(own.seen().getString("steps[-1].text")).isEqualTo("您取消了这张单");
    }
}
