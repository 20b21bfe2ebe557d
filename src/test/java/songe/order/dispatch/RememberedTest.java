package songe.order.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static songe.support.Call.place;
import static songe.support.Refusal.refused;
import static songe.support.With.fields;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.shared.Sql;
import songe.support.As;
import songe.support.Desk;
import songe.support.DispatchTown;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.tenant.Towns;

/** What decisions know as production does: asked once a moment, here a long one. */
@QuarkusTest
@TestProfile(RememberedTest.WithLongMemory.class)
class RememberedTest {
    public static class WithLongMemory implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("songe.memory", "10m");
        }
    }

    @Inject
    AgroalDataSource database;

    @Inject
    EntityManager em;

    @Inject
    Dispatcher dispatcher;

    @Inject
    Items items;

    @Inject
    Towns towns;

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
        change("update offer set ended_at = utc_timestamp(3) where item_id = " + item);
        asked(item).then().statusCode(201);
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @Test
    void it_knows_for_a_moment_what_is_in_hand_at_once_what_was_given_and_all_of_it_where_somebody_is_named()
            throws SQLException {
        DispatchTown town = new DispatchTown();
        Placed first = town.placed("V1", 1);
        town.placed("V1", 1);
        Placed elsewhere = town.placed("V1", 4);
        Request request = request(town);
        assertThat(heldByTheFirst(next(request))).isEqualTo(2);

        Decision again = next(request);
        long order = QuarkusTransaction.requiringNew().call(() -> id(elsewhere));
        QuarkusTransaction.begin();
        dispatcher.keep(again, request.item().townId(), order, Cause.RETURNED, null);
        QuarkusTransaction.rollback();
        assertThat(heldByTheFirst(next(request))).as("given, and taken back").isEqualTo(2);

        change("update orders set status = 'CANCELLED_BY_RESIDENT', sweep_at = null, due_at = null where number = '"
                + first.number() + "'");
        assertThat(heldByTheFirst(next(request))).isEqualTo(2);
        assertThat(heldByTheFirst(QuarkusTransaction.requiringNew()
                        .call(() -> dispatcher.chosen(request, again.taker().orElseThrow()))))
                .isEqualTo(1);
        assertThat(heldByTheFirst(next(request))).isEqualTo(1);
    }

    private long id(Placed order) {
        return Sql.rows(em, "select id from orders where number = ?", row -> row.getLong(1), order.number())
                .get(0);
    }

    private Request request(DispatchTown town) {
        long id = towns.byCode(town.code).orElseThrow().id();
        ItemRef item = QuarkusTransaction.requiringNew().call(() -> items.get(id, town.item("V1")));
        return new Request(null, item, town.code + "N1", null, Set.of());
    }

    private Decision next(Request request) {
        return QuarkusTransaction.requiringNew().call(() -> dispatcher.next(request));
    }

    private static int heldByTheFirst(Decision decision) {
        return decision.situation().candidates().get(0).held();
    }
}
