package songe.order.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.place.Stations;
import songe.shared.Sql;
import songe.support.DispatchTown;
import songe.support.Some.Placed;
import songe.tenant.Towns;

/** What a decision asks of the database, among four hundred who could have it. */
@QuarkusTest
class DecisionCostTest {
    private static final int STATIONS = 400;
    private static final int WARM_UP = Integer.getInteger("songe.decisions.warm-up", 50);

    @Inject
    EntityManager em;

    @ConfigProperty(name = "songe.memory")
    Duration memory;

    @Inject
    Dispatcher dispatcher;

    @Inject
    Decisions decisions;

    @Inject
    ObjectMapper json;

    @Inject
    Items items;

    @Inject
    Stations stations;

    @Inject
    Towns towns;

    @Test
    void is_three_statements_with_what_is_kept_of_it() {
        DispatchTown town = new DispatchTown(STATIONS);
        Placed placed = town.placed("V1", 200);
        long townId = towns.byCode(town.code).orElseThrow().id();
        ItemRef item = QuarkusTransaction.requiringNew().call(() -> items.get(townId, town.item("V1")));
        long order = QuarkusTransaction.requiringNew().call(() -> orderId(placed.number()));
        Request request = new Request(order, item, town.code + "N200", Instant.now(), Set.of());
        QuarkusTransaction.requiringNew().run(() -> {
            dispatcher.next(request); // the calendar is read once in a while
            Decision[] decision = {null};
            assertThat(statements(() -> decision[0] = dispatcher.next(request))).isEqualTo(memory.isZero() ? 2 : 1);
            assertThat(decision[0].situation().candidates()).hasSize(STATIONS);
            assertThat(statements(() -> {
                        decisions.keep(townId, order, Cause.RETURNED, null, decision[0]);
                        return null;
                    }))
                    .isEqualTo(1);
        });
    }

    @Test
    void is_no_more_where_certificates_are_asked_for() {
        DispatchTown town = new DispatchTown();
        long townId = towns.byCode(town.code).orElseThrow().id();
        ItemRef item = QuarkusTransaction.requiringNew().call(() -> items.get(townId, town.item("V4")));
        Request request = new Request(null, item, town.code + "N2", null, Set.of());
        QuarkusTransaction.requiringNew().run(() -> {
            dispatcher.next(request); // the calendar is read once in a while
            Decision[] decision = {null};
            assertThat(statements(() -> decision[0] = dispatcher.next(request))).isEqualTo(memory.isZero() ? 2 : 1);
            assertThat(decision[0].situation().candidates()).allMatch(c -> c.lacking() == 1);
        });
    }

    /** How long each takes is printed, for whoever reads it: other work may share the machine. The README says how to take it. */
    @Test
    void is_kept_each_time() {
        DispatchTown town = new DispatchTown(STATIONS);
        Placed placed = town.placed("V1", 200);
        long townId = towns.byCode(town.code).orElseThrow().id();
        ItemRef item = QuarkusTransaction.requiringNew().call(() -> items.get(townId, town.item("V1")));
        long order = QuarkusTransaction.requiringNew().call(() -> orderId(placed.number()));
        long[] micros = new long[500];
        long allocated = 0;
        for (int i = -WARM_UP; i < micros.length; i++) {
            Request request = new Request(null, item, town.code + "N" + Math.floorMod(i, 300), Instant.now(), Set.of());
            if (i == 0) allocated = allocated();
            long start = System.nanoTime();
            QuarkusTransaction.requiringNew().run(() -> {
                Decision decision = dispatcher.next(request);
                decisions.keep(townId, order, Cause.PLACED, null, decision);
            });
            if (i >= 0) micros[i] = (System.nanoTime() - start) / 1_000;
        }
        long each = (allocated() - allocated) / micros.length;
        Arrays.sort(micros);
        System.out.printf(
                "a decision among %d: p50 %d µs, p99 %d µs, %d bytes of memory, %d bytes written%n",
                STATIONS, micros[250], micros[494], each, written(order));
        long kept = QuarkusTransaction.requiringNew().call(() -> Sql.rows(
                        em,
                        "select count(*) from dispatch_decision where order_id = ? and cause = 'PLACED'",
                        row -> row.getLong(1),
                        order)
                .get(0));
        assertThat(kept).isEqualTo(1 + WARM_UP + micros.length);
    }

    @Test
    void that_was_kept_in_words_is_read_still() throws JsonProcessingException {
        DispatchTown town = new DispatchTown();
        Placed placed = town.placed("V1", 2);
        long order = QuarkusTransaction.requiringNew().call(() -> orderId(placed.number()));
        long townId = towns.byCode(town.code).orElseThrow().id();
        Decisions.Kept kept = QuarkusTransaction.requiringNew()
                .call(() -> decisions.of(townId, order))
                .get(0);
        String situation =
                json.writeValueAsString(kept.situation()).replace(",\"lacking\":0", ""); // there was no such thing
        assertThat(situation).doesNotContain("lacking");
        String outcome = json.writeValueAsString(kept.outcome());
        QuarkusTransaction.requiringNew()
                .run(() -> Sql.change(
                        em,
                        "update dispatch_decision set written = null, situation = ?, outcome = ? where id = ?",
                        situation,
                        outcome,
                        kept.id()));
        assertThat(QuarkusTransaction.requiringNew().call(() -> decisions.of(townId, order)))
                .containsExactly(kept);
        assertThat(town.replay("orderNumber", placed.number()).getBoolean("same"))
                .isTrue();
    }

    @Test
    void is_measured_from_where_stations_say_an_area_is() {
        DispatchTown town = new DispatchTown();
        long townId = towns.byCode(town.code).orElseThrow().id();
        for (String area : new String[] {"N1", "N4", "G1", "G2", "", "NOWHERE"}) {
            QuarkusTransaction.requiringNew().run(() -> {
                ItemRef item = items.get(townId, town.item("V1"));
                Request request = new Request(null, item, town.code + area, null, Set.of());
                var origin = dispatcher.next(request).situation();
                var said = stations.pointOf(townId, town.code + area).orElseThrow();
                assertThat(List.of(origin.lng(), origin.lat())).isEqualTo(List.of(said.lng(), said.lat()));
            });
        }
    }

    /** By this thread, ever. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private long written(long order) {
        return QuarkusTransaction.requiringNew().call(() -> Sql.rows(
                        em,
                        "select max(length(written)) from dispatch_decision where order_id = ?",
                        row -> row.getLong(1),
                        order)
                .get(0));
    }

    /** Those of this session, but for the question itself. */
    private long statements(Callable<?> work) {
        long before = questions();
        try {
            work.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return questions() - before - 1;
    }

    private long questions() {
        return Sql.rows(em, "show session status like 'Questions'", row -> row.getLong(2))
                .get(0);
    }

    private long orderId(String number) {
        return Sql.rows(em, "select id from orders where number = ?", row -> row.getLong(1), number)
                .get(0);
    }
}
