package songe.order.dispatch;

import static songe.support.Call.place;
import static songe.support.Refusal.refused;
import static songe.support.With.fields;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Desk;
import songe.support.Some;

/** Who carries an item, as production knows it: asked once a moment, here a long one, and again as long as nobody does. */
@QuarkusTest
@TestProfile(CarriersTest.WithLongMemory.class)
class CarriersTest {
    public static class WithLongMemory implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("songe.memory", "10m");
        }
    }

    @Inject
    AgroalDataSource database;

    private static Response asked(long item) {
        return place(As.resident(Some.resident()), fields("itemId", item));
    }

    @Test
    void a_decision_knows_for_a_moment_who_carries_an_item_and_never_that_nobody_does() throws SQLException {
        long item = Desk.newItem("REVIEW");
        asked(item).then().spec(refused(409, "booking.nobody-carries"));
        Desk.carry(As.person("wang"), fields("itemId", item, "capacity", 3))
                .then()
                .statusCode(201);
        asked(item).then().statusCode(201);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update offer set ended_at = utc_timestamp(3) where item_id = " + item);
        }
        asked(item).then().statusCode(201);
    }
}
