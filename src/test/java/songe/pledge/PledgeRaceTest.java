package songe.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.shared.Numbers;
import songe.shared.Sql;
import songe.shared.Transactions;
import songe.support.As;
import songe.support.Time;
import songe.support.Together;
import songe.tenant.Towns;

/**
 * Thousands of movements at once on a few accounts, each followed by a look. Each guard is also taken away once, and then
 * the very same race must find the fault.
 */
@QuarkusTest
class PledgeRaceTest {
    private static final int CALLERS = 20;
    private static final int PLEDGED = 200;

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Accounts accounts;

    @Inject
    Event<PledgeFact> facts;

    @Inject
    Towns towns;

    @Inject
    Partners partners;

    /** Everything that is known of an account, at one moment. */
    private record Look(Balance account, Balance ledger, int open, int used, int given) {
        boolean isFaulty() {
            int sum = account.committed() + account.used() + account.expired() + account.free();
            return account.pledged() != sum
                    || account.free() < 0
                    || account.committed() != open
                    || account.used() != used + given
                    || !account.equals(ledger);
        }
    }

    @Test
    void ten_thousand_movements_at_random_leave_every_account_in_balance_at_every_look() {
        Race race = new Race(accounts, pledges(5));
        List<String> faults = race.run(10_000);
        assertThat(faults).isEmpty();
        assertThat(race.done.get()).isGreaterThan(5_000);
        assertThat(race.busy.get()).isLessThan(10);
        for (Pledge p : race.pledges) {
            assertThat(summed(p.id())).isEqualTo(look(p.id()).account());
            assertThat(look(p.id()).account().used()).isPositive();
        }
        assertThat(look(race.pledges.get(0).id()).account().free()).isZero(); // it was closed on the way
    }

    @Test
    void without_the_state_an_order_is_settled_twice() {
        Accounts unguarded = new Accounts(em, facts, Accounts.ENOUGH, "state is not null");
        assertThat(new Race(unguarded, pledges(2)).run(1_000)).isNotEmpty();
    }

    @Test
    void without_the_condition_the_constraint_is_the_last_word() {
        Accounts unguarded = new Accounts(em, facts, "? is not null", Accounts.OPEN);
        List<Pledge> pledges = pledges(1);
        List<String> faults = new Race(unguarded, pledges).run(1_500);
        assertThat(faults).isNotEmpty().allMatch(f -> f.contains("ck_pledge"));
        assertThat(look(pledges.get(0).id()).isFaulty()).isFalse();
    }

    /** What callers do, and what they find. */
    private final class Race {
        private final Accounts accounts;
        private final List<Pledge> pledges;
        private final List<String> orders = new ArrayList<>();
        private final Queue<String> faults = new ConcurrentLinkedQueue<>();
        final AtomicInteger done = new AtomicInteger();
        final AtomicInteger busy = new AtomicInteger();
        private final AtomicInteger turn = new AtomicInteger();

        Race(Accounts accounts, List<Pledge> pledges) {
            this.accounts = accounts;
            this.pledges = pledges;
        }

        List<String> run(int movements) {
            Together.times(CALLERS, caller -> {
                for (int i = 0; i < movements / CALLERS; i++) turn(movements);
                return null;
            });
            return List.copyOf(faults);
        }

        private void turn(int movements) {
            Pledge pledge = pledges.get(ThreadLocalRandom.current().nextInt(pledges.size()));
            boolean last = turn.incrementAndGet() == movements * 3 / 4 && pledges.size() > 2;
            try {
                boolean moved = transactions.retrying(() -> last ? closed(pledges.get(0)) : moved(pledge));
                if (moved) done.incrementAndGet();
            } catch (RuntimeException refused) {
                // who is told to come again later has changed nothing
                if (refused.toString().contains("server.busy")) busy.incrementAndGet();
                else faults.add(refused + " " + refused.getCause());
            }
            Look look = transactions.retrying(() -> look(pledge.id()));
            if (look.isFaulty()) faults.add(look.toString());
        }

        private boolean closed(Pledge pledge) {
            lock(pledge.id());
            accounts.close(pledge.id(), Instant.now());
            return true;
        }

        private boolean moved(Pledge pledge) {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            Movement.Mark none = mark(null);
            return switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> {
                    String order = Numbers.spoken();
                    boolean taken = accounts.commit(pledge, random.nextInt(1, 4), mark(order));
                    if (taken) remember(order);
                    yield taken;
                }
                case 4, 5 -> settle(order -> accounts.use(order.townId(), order.mark()));
                case 6, 7 -> settle(order -> accounts.release(order.townId(), order.mark()));
                case 8 -> accounts.give(pledge.id(), 1, none);
                default -> accounts.resize(pledge.id(), random.nextInt(2, 12) * (random.nextInt(3) > 0 ? 1 : -1), none);
            };
        }

        private record Known(long townId, Movement.Mark mark) {}

        /** Any of the last orders, whoever placed it and whatever it came to since. */
        private boolean settle(java.util.function.Consumer<Known> how) {
            String order;
            synchronized (orders) {
                if (orders.isEmpty()) return false;
                int from = Math.max(0, orders.size() - 60);
                order = orders.get(ThreadLocalRandom.current().nextInt(from, orders.size()));
            }
            how.accept(new Known(pledges.get(0).townId(), mark(order)));
            return true;
        }

        private void remember(String order) {
            synchronized (orders) {
                orders.add(order);
            }
        }

        private static Movement.Mark mark(String order) {
            return new Movement.Mark(order, null, Instant.now());
        }
    }

    private List<Pledge> pledges(int many) {
        long town = towns.byCode(As.TOWN).orElseThrow().id();
        PartnerRef unit = partners.find(town, "BARBER").orElseThrow();
        LocalDate today = Time.day(Time.now());
        return transactions.retrying(() -> IntStream.range(0, many)
                .mapToObj(i -> {
                    long id = Sql.key(
                            em,
                            "insert into pledge (town_id, number, partner_id, title, unit_word, first_day, last_day, pledged,"
                                    + " free, created_at) values (?, ?, ?, '并发', '次', ?, ?, ?, ?, ?)",
                            town,
                            Numbers.spoken(),
                            unit.id(),
                            today,
                            today.plusDays(60),
                            PLEDGED,
                            PLEDGED,
                            Instant.now());
                    return accounts.begin(id, new Movement.Mark(null, null, Instant.now()));
                })
                .toList());
    }

    /**
     * With the account locked, so all of it is of one moment. One statement alone is not enough: a movement marks its order
     * before it waits for the account, and MariaDB, which gathers who is still at work one after another, may show a reader
     * the later of two such movements and not the earlier.
     */
    private Look look(long id) {
        String sum =
                "(select coalesce(sum(c.quantity), 0) from pledge_commitment c where c.pledge_id = p.id and c.state = ";
        return transactions.retrying(() -> {
            lock(id);
            return Sql.rows(
                            em,
                            "select p.pledged, p.committed, p.used, p.expired, p.free, m.pledged, m.committed, m.used,"
                                    + " m.expired, m.free, " + sum + "'OPEN'), " + sum + "'USED'),"
                                    + " (select coalesce(sum(g.quantity), 0) from pledge_movement g where g.pledge_id = p.id"
                                    + " and g.kind = 'GIVEN') from pledge p join pledge_movement m on m.id ="
                                    + " (select max(l.id) from pledge_movement l where l.pledge_id = p.id) where p.id = ?",
                            row -> new Look(
                                    balance(row, 1), balance(row, 6), row.getInt(11), row.getInt(12), row.getInt(13)),
                            id)
                    .get(0);
        });
    }

    private void lock(long id) {
        Sql.rows(em, "select id from pledge where id = ? for update", row -> row.getLong(1), id);
    }

    private static Balance balance(java.sql.ResultSet row, int at) throws java.sql.SQLException {
        return new Balance(
                row.getInt(at), row.getInt(at + 1), row.getInt(at + 2), row.getInt(at + 3), row.getInt(at + 4));
    }

    /** The account as its ledger alone tells it. */
    private Balance summed(long id) {
        Map<MovementKind, Integer> by = new EnumMap<>(MovementKind.class);
        transactions.retrying(() -> Sql.rows(
                        em,
                        "select kind, sum(quantity) from pledge_movement where pledge_id = ? group by kind",
                        row -> by.put(MovementKind.valueOf(row.getString(1)), row.getInt(2)),
                        id)
                .size());
        int pledged = of(by, MovementKind.PLEDGED, MovementKind.RAISED) - of(by, MovementKind.LOWERED);
        int committed =
                of(by, MovementKind.COMMITTED) - of(by, MovementKind.USED, MovementKind.RELEASED, MovementKind.LAPSED);
        int used = of(by, MovementKind.USED, MovementKind.GIVEN);
        int expired = of(by, MovementKind.EXPIRED, MovementKind.LAPSED);
        return new Balance(pledged, committed, used, expired, pledged - committed - used - expired);
    }

    private static int of(Map<MovementKind, Integer> by, MovementKind... kinds) {
        int sum = 0;
        for (MovementKind kind : kinds) sum += by.getOrDefault(kind, 0);
        return sum;
    }
}
