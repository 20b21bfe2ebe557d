package songe.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import songe.catalog.Items;
import songe.shared.Numbers;
import songe.shared.Sql;
import songe.shared.Transactions;
import songe.support.As;
import songe.support.Pledged;
import songe.support.Wanted;
import songe.tenant.Towns;

/** What pledges cost the way of an order. */
@QuarkusTest
class PledgingCostTest {
    @Inject
    EntityManager em;

    @Inject
    Pledging pledging;

    @Inject
    Items items;

    @Inject
    Towns towns;

    @Inject
    Transactions transactions;

    @Test
    void an_order_of_an_item_that_never_had_a_pledge_asks_nothing() {
        long item = Wanted.published(Wanted.onRequest());
        QuarkusTransaction.requiringNew().run(() -> {
            Order order = order(item);
            // tests remember nothing: the item itself is read anew where an installation knows it
            long known = statements(() -> items.known(order.townId, item));
            assertThat(statements(() -> pledging.commit(order, By.SYSTEM, Instant.now())))
                    .isEqualTo(known);
            assertThat(statements(() -> pledging.follow(order, By.SYSTEM, Instant.now())))
                    .isZero();
            assertThat(order.pledgeId).isNull();
        });
        Pledged.made(item, 5);
        transactions.rehearsing(() -> {
            Order order = order(item);
            long commit = statements(() -> pledging.commit(order, By.SYSTEM, Instant.now()));
            assertThat(order.pledgeId).isNotNull();
            // find it, take from it, note the order, read what is left, write it down, tell the journal
            assertThat(commit).isEqualTo(6);
            return null;
        });
    }

    /** Of an item that is known already, as an installation knows it from a moment ago; tests remember nothing. */
    private Order order(long item) {
        items.known(towns.byCode(As.TOWN).orElseThrow().id(), item);
        Order order = Order.blank(towns.byCode(As.TOWN).orElseThrow().id(), item, 1, Instant.now());
        order.number = Numbers.spoken();
        return order;
    }

    /** Those of this session, but for the question itself. */
    private long statements(Runnable work) {
        long before = questions();
        work.run();
        return questions() - before - 1;
    }

    private long questions() {
        return Sql.rows(em, "show session status like 'Questions'", row -> row.getLong(2))
                .get(0);
    }
}
