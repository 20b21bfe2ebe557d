package songe.seat.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import songe.shared.Problem;
import songe.shared.Transactions;
import songe.support.Rooms;
import songe.support.Some;
import songe.support.Time;
import songe.support.Together;

/**
 * Many at once on one room. The unique key behind it is also dropped once, with nobody looking before, and then the very
 * same races must find that two people are in one room.
 */
@QuarkusTest
class UnitRaceTest {
    private static final int CALLERS = 20;
    private static final int STEPS = 48;

    @Inject
    Units units;

    @Inject
    UnitHolds holds;

    @Inject
    Transactions transactions;

    @Inject
    EntityManager em;

    @Inject
    AgroalDataSource database;

    private record Room(long town, long item, long station) {
        Asked asked(int first, int steps, int units, int places) {
            Instant day = Time.on(Time.day(Time.now()).plusDays(5), "08:00");
            Instant starts = day.plus(Duration.ofMinutes(15L * first));
            List<Instant> covered = IntStream.range(0, steps)
                    .mapToObj(i -> starts.plus(Duration.ofMinutes(15L * i)))
                    .toList();
            Instant ends = starts.plus(Duration.ofMinutes(15L * steps));
            return new Asked(town, item, station, starts, ends, covered, units, places);
        }
    }

    @Test
    void one_room_at_one_time_goes_to_one_of_twenty() {
        Room room = room();
        assertThat(takers(units, room.asked(0, 4, 1, 1))).isEqualTo(1);
        assertThat(steps(room)).isEqualTo(4);
    }

    @Test
    void the_unique_key_is_the_last_word_even_if_nobody_looks() {
        Room room = room();
        assertThat(takers(unguarded(), room.asked(0, 4, 1, 1))).isEqualTo(1);
        assertThat(doubled(room)).isZero();
    }

    @Test
    void without_key_and_look_twenty_are_in_one_room() {
        Room room = room();
        withoutKey(room, () -> {
            assertThat(takers(unguarded(), room.asked(0, 4, 1, 1))).isEqualTo(CALLERS);
            assertThat(doubled(room)).isPositive();
        });
    }

    @Test
    void ranges_at_random_never_overlap() {
        Room room = room();
        assertThat(atRandom(units, room, 1)).isPositive();
        assertThat(doubled(room)).isZero();
        Room two = room();
        assertThat(atRandom(units, two, 2)).isPositive();
        assertThat(doubled(two)).isZero();
    }

    @Test
    void without_key_and_look_ranges_at_random_overlap() {
        Room room = room();
        withoutKey(room, () -> {
            atRandom(unguarded(), room, 1);
            assertThat(doubled(room)).isPositive();
        });
    }

    @Test
    void a_party_has_all_of_its_places_or_none() {
        Room room = room();
        assertThat(takers(units, room.asked(0, 4, 2, 3))).isZero();
        assertThat(steps(room)).isZero();
        assertThat(takers(units, room.asked(0, 4, 5, 2))).isEqualTo(2);
        assertThat(steps(room)).isEqualTo(2 * 2 * 4);
    }

    @Test
    void all_of_many_places_are_given_though_all_come_at_once() {
        Room room = room();
        assertThat(takers(units, room.asked(0, 8, CALLERS, 1))).isEqualTo(CALLERS);
        assertThat(doubled(room)).isZero();
    }

    @Test
    void a_hold_is_confirmed_or_let_go_but_never_both() {
        Room room = room();
        Asked asked = room.asked(0, 4, 1, 1);
        for (int round = 0; round < 15; round++) {
            long person = stranger();
            SpanRef hold =
                    transactions.retrying(() -> holds.hold(asked, person)).orElseThrow();
            List<String> done = Together.times(
                    2,
                    i -> i == 0
                            ? done("confirmed", () -> holds.confirm(asked, person, hold.id()))
                            : done("let go", () -> {
                                holds.letGo(room.town, person, hold.id());
                                return hold;
                            }));
            assertThat(done).filteredOn(Objects::nonNull).hasSize(1);
            assertThat(steps(room)).isEqualTo(done.contains("confirmed") ? 4 : 0);
            release(room, hold.id());
        }
    }

    @Test
    void thousands_of_changes_at_random_leave_nothing_doubled_and_nothing_behind() {
        Room room = room();
        AtomicInteger changes = new AtomicInteger();
        AtomicInteger faults = new AtomicInteger();
        Together.times(8, i -> {
            while (changes.incrementAndGet() <= 3_000) {
                changeSomething(room);
                if (changes.get() % 20 == 0 && (doubled(room) > 0 || torn(room) > 0)) faults.incrementAndGet();
            }
            return null;
        });
        assertThat(faults).hasValue(0);
        spans(room).forEach(span -> release(room, span));
        assertThat(steps(room)).isZero();
    }

    private void changeSomething(Room room) {
        ThreadLocalRandom dice = ThreadLocalRandom.current();
        int length = dice.nextInt(1, 9);
        Asked asked = room.asked(dice.nextInt(STEPS - length), length, 3, dice.nextInt(1, 4));
        long person = stranger();
        switch (dice.nextInt(5)) {
            case 0 -> done("taken", () -> units.tryTake(asked).orElse(null));
            case 1 -> done("held", () -> holds.hold(asked, person).orElse(null));
            case 2 ->
                done("held and confirmed", () -> {
                    Optional<SpanRef> hold = holds.hold(asked, person);
                    return hold.map(h -> holds.confirm(asked, person, h.id())).orElse(null);
                });
            case 3 -> spans(room).stream().findAny().ifPresent(span -> release(room, span));
            default -> {
                done("grown old", () -> em.createNativeQuery("update unit_span set held_until = '2000-01-01'"
                                + " where held_until is not null and item_id = ? limit 2")
                        .setParameter(1, room.item)
                        .executeUpdate());
                holds.releaseOld();
            }
        }
    }

    /** @return how many were served */
    private long atRandom(Units from, Room room, int capacity) {
        return Together.times(CALLERS, i -> {
                    ThreadLocalRandom dice = ThreadLocalRandom.current();
                    int served = 0;
                    for (int n = 0; n < 5; n++) {
                        int length = dice.nextInt(1, 9);
                        Asked asked = room.asked(dice.nextInt(STEPS - length), length, capacity, 1);
                        if (done("taken", () -> from.tryTake(asked).orElse(null)) != null) served++;
                    }
                    return served;
                })
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int takers(Units from, Asked asked) {
        List<String> got = Together.times(
                CALLERS, i -> done("taken", () -> from.tryTake(asked).orElse(null)));
        return (int) got.stream().filter(Objects::nonNull).count();
    }

    /** Null when it was refused. */
    private String done(String what, java.util.function.Supplier<?> work) {
        try {
            return transactions.retrying(work::get) == null ? null : what;
        } catch (Problem refused) {
            return null;
        }
    }

    private Units unguarded() {
        return new Units(em, false);
    }

    private void withoutKey(Room room, Runnable work) {
        change("alter table unit_step add index ix_meanwhile (unit_id), drop index uk_unit_step");
        try {
            work.run();
        } finally {
            spans(room).forEach(span -> release(room, span));
            change(
                    "alter table unit_step add constraint uk_unit_step unique (unit_id, step_at), drop index ix_meanwhile");
        }
    }

    private void release(Room room, long span) {
        done("released", () -> {
            units.release(room.town, span);
            return span;
        });
    }

    private Room room() {
        long item = Rooms.item("VENUE", "SESSION", 120, 1, "");
        return QuarkusTransaction.requiringNew().call(() -> {
            Object[] ids = (Object[]) em.createNativeQuery("select town_id, id from station where code = ?"
                            + " and town_id = (select id from town where code = '310113113')")
                    .setParameter(1, Some.STATION)
                    .getSingleResult();
            return new Room(((Number) ids[0]).longValue(), item, ((Number) ids[1]).longValue());
        });
    }

    private static long stranger() {
        return ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    }

    private List<Long> spans(Room room) {
        return QuarkusTransaction.requiringNew()
                .call(() -> em.createQuery("select s.id from Span s where s.itemId = ?1 order by rand()", Long.class)
                        .setParameter(1, room.item)
                        .getResultList());
    }

    private long steps(Room room) {
        return value("select count(*) from unit_step t join unit u on u.id = t.unit_id where u.item_id = ?", room);
    }

    /** Steps of one unit that two people have. */
    private long doubled(Room room) {
        return value(
                "select count(*) from (select t.unit_id from unit_step t join unit u on u.id = t.unit_id"
                        + " where u.item_id = ? group by t.unit_id, t.step_at having count(*) > 1) d",
                room);
    }

    /** Spans that do not have all the steps of all their places. */
    private long torn(Room room) {
        return value(
                "select count(*) from unit_span s where s.item_id = ? and s.places"
                        + " * timestampdiff(minute, s.starts_at, s.ends_at) / 15"
                        + " <> (select count(*) from unit_step t where t.span_id = s.id)",
                room);
    }

    private long value(String sql, Room room) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, room.item);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void change(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
