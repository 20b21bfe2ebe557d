package songe.seat;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Transactions;
import songe.support.Desk;
import songe.support.Together;

/**
 * Many at once on one session. Each guard is also taken away once, together with the constraint behind it, and then the
 * very same race must find the fault.
 */
@QuarkusTest
class SeatRaceTest {
    private static final int CALLERS = 20;
    private static final String NO_GUARD = "";

    @Inject
    Seats seats;

    @Inject
    Holds holds;

    @Inject
    Transactions transactions;

    @Inject
    EntityManager em;

    @Inject
    Event<PlacesFreed> freed;

    @Inject
    AgroalDataSource database;

    private record Sum(int capacity, int taken, int seats) {
        boolean isOver() {
            return taken > capacity || seats > capacity;
        }
    }

    @Test
    void the_last_place_goes_to_one_of_twenty() {
        long session = session(1);
        assertThat(takers(first(seats), session, 1)).isEqualTo(1);
        assertThat(sum(session)).isEqualTo(new Sum(1, 1, 1));
    }

    @Test
    void without_the_condition_the_last_place_goes_to_many() {
        long session = session(1);
        withoutConstraint(
                () -> assertThat(takers(first(unguarded()), session, 1)).isEqualTo(CALLERS));
    }

    @Test
    void without_the_condition_the_constraint_is_the_last_word() {
        long session = session(1);
        assertThat(takers(first(unguarded()), session, 1)).isEqualTo(1);
        assertThat(sum(session)).isEqualTo(new Sum(1, 1, 1));
    }

    @Test
    void the_last_place_goes_to_one_of_twenty_who_take_the_row_last() {
        long session = session(1);
        assertThat(takers(last(seats), session, 1)).isEqualTo(1);
        assertThat(sum(session)).isEqualTo(new Sum(1, 1, 1));
    }

    @Test
    void without_the_condition_it_goes_to_many_of_these() {
        long session = session(1);
        withoutConstraint(
                () -> assertThat(takers(last(unguarded()), session, 1)).isEqualTo(CALLERS));
    }

    @Test
    void parties_of_three_get_no_two_places() {
        long session = session(2);
        assertThat(takers(first(seats), session, 3)).isZero();
        assertThat(takers(first(seats), session, 2)).isEqualTo(1);
    }

    @Test
    void without_the_condition_a_party_of_three_sits_on_two_places() {
        long session = session(2);
        withoutConstraint(() -> {
            assertThat(takers(first(unguarded()), session, 3)).isEqualTo(CALLERS);
            assertThat(sum(session).isOver()).isTrue();
        });
    }

    @Test
    void a_hold_is_confirmed_or_let_go_but_never_both() {
        long session = session(1);
        long town = town();
        for (int round = 0; round < 20; round++) {
            long person = stranger();
            HoldRef hold = transactions.retrying(() -> holds.hold(town, session, person, 1));
            String key = "p:" + person;
            boolean numbered = round % 2 == 0;
            List<String> done = Together.times(
                    2,
                    i -> i == 0
                            ? done("confirmed", () -> holds.confirm(town, session, person, hold.id(), key, numbered))
                            : done("let go", () -> {
                                holds.letGo(town, person, hold.id());
                                return null;
                            }));
            assertThat(done).filteredOn(Objects::nonNull).hasSize(1);
            Sum sum = sum(session);
            assertThat(sum.taken()).isEqualTo(sum.seats()).isEqualTo(done.contains("confirmed") ? 1 : 0);
            seatsOf(session).forEach(seat -> release(session, seat));
        }
    }

    @Test
    void ten_thousand_changes_at_random_keep_the_sums() {
        long session = session(30);
        AtomicInteger faults = new AtomicInteger();
        AtomicInteger changes = new AtomicInteger();
        Together.times(8, i -> {
            while (changes.incrementAndGet() <= 10_000) {
                changeSomething(session);
                Sum sum = sum(session);
                if (sum.isOver() || sum.taken() != sum.seats()) faults.incrementAndGet();
            }
            return null;
        });
        assertThat(faults).hasValue(0);
        seatsOf(session).forEach(seat -> release(session, seat));
        assertThat(sum(session)).isEqualTo(new Sum(30, 0, 0));
    }

    private void changeSomething(long session) {
        ThreadLocalRandom dice = ThreadLocalRandom.current();
        long town = town();
        long person = stranger();
        int places = dice.nextInt(1, 5);
        switch (dice.nextInt(7)) {
            case 0 -> done("held", () -> holds.hold(town, session, person, places));
            case 1 -> done("taken", () -> seats.take(town, session, "p:" + person, places));
            case 6 ->
                done("taken last", () -> seats.takeLast(town, session, "p:" + person, places, SeatRaceTest::full));
            case 2 ->
                done("held and confirmed", () -> {
                    HoldRef hold = holds.hold(town, session, person, places);
                    return holds.confirm(town, session, person, hold.id(), "p:" + person, dice.nextBoolean());
                });
            case 3 -> oneOf(session).forEach(seat -> release(session, seat));
            case 4 ->
                oneOf(session)
                        .forEach(seat -> done("resized", () -> {
                            seats.resize(town, session, seat, places);
                            return seat;
                        }));
            default -> {
                done("grown old", () -> {
                    seats.lock(session);
                    return em.createNativeQuery("update seat set held_until = '2000-01-01'"
                                    + " where held_until is not null and session_id = ? limit 2")
                            .setParameter(1, session)
                            .executeUpdate();
                });
                holds.releaseOld();
            }
        }
    }

    private interface Taking {
        Object take(long town, long session, String key, int places);
    }

    private static Taking first(Seats seats) {
        return seats::take;
    }

    private static Taking last(Seats seats) {
        return (town, session, key, places) -> seats.takeLast(town, session, key, places, SeatRaceTest::full);
    }

    /** How many of those at once got places. */
    private int takers(Taking taking, long session, int places) {
        long town = town();
        List<String> got = Together.times(
                CALLERS, i -> done("taken", () -> taking.take(town, session, "p:" + stranger(), places)));
        return (int) got.stream().filter(Objects::nonNull).count();
    }

    /** Null when it was refused: by us, or by the database. */
    private String done(String what, Supplier<?> work) {
        try {
            transactions.retrying(work::get);
            return what;
        } catch (Problem refused) {
            return null;
        } catch (RuntimeException refused) {
            assertThat(refused).rootCause().hasMessageContaining("ck_session_taken");
            return null; // the constraint's word
        }
    }

    private static RuntimeException full() {
        return Problems.conflict("booking.full");
    }

    private Seats unguarded() {
        return new Seats(em, freed, transactions, NO_GUARD);
    }

    private void withoutConstraint(Runnable work) {
        change("alter table session drop constraint ck_session_taken");
        try {
            work.run();
        } finally {
            change("update session set surplus = greatest(taken - capacity, 0)");
            change("alter table session add constraint ck_session_taken"
                    + " check (taken >= 0 and surplus >= 0 and taken <= capacity + surplus)");
        }
    }

    private void release(long session, long seat) {
        done("released", () -> {
            seats.release(town(), session, seat);
            return seat;
        });
    }

    private static long session(int capacity) {
        long item = Desk.newItem("SESSION");
        Desk.carriedDaily("wang", item, capacity);
        return Desk.laterSession(item);
    }

    private static long stranger() {
        return ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    }

    private long town() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) em.createNativeQuery("select id from town where code = '310113113'")
                                .getSingleResult())
                        .longValue());
    }

    private List<Long> oneOf(long session) {
        List<Long> all = seatsOf(session);
        if (all.isEmpty()) return all;
        return List.of(all.get(ThreadLocalRandom.current().nextInt(all.size())));
    }

    private List<Long> seatsOf(long session) {
        return QuarkusTransaction.requiringNew()
                .call(() -> em.createQuery("select s.id from Seat s where s.sessionId = ?1", Long.class)
                        .setParameter(1, session)
                        .getResultList());
    }

    /** Of one moment. */
    private Sum sum(long session) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select s.capacity, s.taken,"
                        + " (select coalesce(sum(t.places), 0) from seat t where t.session_id = s.id)"
                        + " from session s where s.id = ?")) {
            statement.setLong(1, session);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Sum(row.getInt(1), row.getInt(2), row.getInt(3));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void change(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
