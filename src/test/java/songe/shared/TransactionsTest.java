package songe.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TransactionsTest {
    private static final String TOWN = "310113113";

    @Inject
    Transactions transactions;

    @Inject
    EntityManager em;

    @Test
    void what_comes_last_comes_after_the_work_and_in_its_order() {
        List<String> done = new ArrayList<>();
        transactions.retrying(() -> {
            transactions.last(() -> done.add("first of the last"));
            transactions.last(() -> done.add("last"));
            return done.add("work");
        });
        assertThat(done).containsExactly("work", "first of the last", "last");
    }

    @Test
    void what_comes_last_may_bring_another() {
        List<String> done = new ArrayList<>();
        transactions.retrying(() -> {
            transactions.last(() -> transactions.last(() -> done.add("another")));
            return null;
        });
        assertThat(done).containsExactly("another");
    }

    @Test
    void a_transaction_inside_has_an_end_of_its_own() {
        List<String> done = new ArrayList<>();
        transactions.retrying(() -> {
            transactions.last(() -> done.add("outer end"));
            transactions.retrying(() -> {
                transactions.last(() -> done.add("inner end"));
                return null;
            });
            return done.add("outer goes on");
        });
        assertThat(done).containsExactly("inner end", "outer goes on", "outer end");
    }

    @Test
    void what_fails_last_takes_everything_back() {
        String before = name();
        assertThatThrownBy(() -> transactions.retrying(() -> {
                    transactions.last(() -> {
                        throw Problems.conflict("booking.full");
                    });
                    return Sql.change(em, "update town set name = 'X' where code = ?", TOWN);
                }))
                .isInstanceOf(Problem.class);
        assertThat(name()).isEqualTo(before);
    }

    private String name() {
        return transactions
                .retrying(() -> Sql.rows(em, "select name from town where code = ?", row -> row.getString(1), TOWN))
                .get(0);
    }

    @Test
    void what_fails_is_not_done_at_the_end() {
        List<String> done = new ArrayList<>();
        assertThatThrownBy(() -> transactions.retrying(() -> {
                    transactions.last(() -> done.add("end"));
                    throw Problems.conflict("booking.full");
                }))
                .isInstanceOf(Problem.class);
        assertThat(done).isEmpty();
        assertThatThrownBy(() -> transactions.last(() -> done.add("nobody's end")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_outdated_is_done_anew() {
        AtomicInteger turns = new AtomicInteger();
        int decided = transactions.retrying(() -> {
            int turn = turns.incrementAndGet();
            transactions.last(() -> {
                if (turn == 1) throw new Transactions.Outdated(Problems.conflict("booking.full"));
            });
            return turn;
        });
        assertThat(decided).isEqualTo(2);
    }

    @Test
    void what_is_begun_anew_knows_it() {
        List<Boolean> anew = new ArrayList<>();
        transactions.retrying(() -> {
            anew.add(transactions.isAnew());
            if (anew.size() < 3) throw new Transactions.Outdated(Problems.conflict("booking.full"));
            return transactions.retrying(() -> anew.add(transactions.isAnew()));
        });
        assertThat(anew).as("twice outdated, and another inside").containsExactly(false, true, true, false);
        assertThat(transactions.isAnew()).isFalse();
    }

    @Test
    void a_rehearsal_goes_to_its_end_and_is_taken_back() {
        String before = name();
        List<String> done = new ArrayList<>();
        int changed = transactions.rehearsing(() -> {
            transactions.last(() -> done.add("end"));
            return Sql.change(em, "update town set name = 'X' where code = ?", TOWN);
        });
        assertThat(changed).isEqualTo(1);
        assertThat(done).containsExactly("end");
        assertThat(name()).isEqualTo(before);
        assertThatThrownBy(() -> transactions.rehearsing(() -> {
                    transactions.last(() -> {
                        throw Problems.conflict("booking.full");
                    });
                    return null;
                }))
                .isInstanceOf(Problem.class);
    }

    @Test
    void who_is_outdated_again_and_again_is_told_so() {
        AtomicInteger turns = new AtomicInteger();
        assertThatThrownBy(() -> transactions.retrying(() -> {
                    turns.incrementAndGet();
                    throw new Transactions.Outdated(Problems.conflict("booking.full"));
                }))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("booking.full"));
        assertThat(turns).hasValue(4);
    }
}
