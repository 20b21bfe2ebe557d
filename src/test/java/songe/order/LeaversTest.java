package songe.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import songe.identity.AccountFact;
import songe.shared.Transactions;
import songe.support.As;
import songe.support.Call;
import songe.support.Inbox;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;

/** Whoever leaves takes no work along. */
@QuarkusTest
class LeaversTest {
    @Inject
    Event<AccountFact> event;

    @Inject
    Transactions transactions;

    /** As the room of accounts tells it, in the transaction that ends the access. */
    private void leaves(String account) {
        var me = As.person(account).get("/api/me").jsonPath();
        long town = transactions.retrying(() -> Order.<Order>find("order by id").firstResult().townId);
        transactions.retrying(() -> {
            event.fire(new AccountFact.Left(town, me.getLong("id"), List.of(), null, Time.now()));
            return null;
        });
    }

    @Test
    void a_visit_that_is_still_to_come_goes_back_to_the_unit() {
        Placed order = Some.assignedOrder();
        Call.put(As.person("qian"), order, "acceptance", Map.of("worker", "lu"))
                .then()
                .statusCode(200);
        Placed done = Some.deliveredOrder();
        assertThat(order.seen().getString("worker.name")).startsWith("陆师傅");

        leaves("lu");

        assertThat(order.seen().getString("worker")).isNull();
        assertThat(order.seen().getString("status")).isEqualTo("CONFIRMED");
        assertThat(order.seen().getString("steps[-1].text")).isEqualTo("原服务人员已离岗，重新安排中");
        assertThat(Inbox.of(As.person("qian"), order))
                .extracting(Inbox.Message::title)
                .contains("请另派人");
        assertThat(Inbox.of(order.owner(), order))
                .extracting(Inbox.Message::title)
                .contains("换人服务");
        assertThat(done.seen().getString("worker.name")).startsWith("陆师傅");
    }
}
