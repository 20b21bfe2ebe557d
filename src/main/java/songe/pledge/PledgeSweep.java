package songe.pledge;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import songe.catalog.ItemShelf;
import songe.shared.ClockMoved;
import songe.shared.Days;
import songe.shared.Sql;
import songe.shared.Transactions;

/** What nobody asked for until the last day was over has expired. Any number of instances may look. */
@ApplicationScoped
class PledgeSweep {
    private final EntityManager em;
    private final Transactions transactions;
    private final Accounts accounts;
    private final ItemShelf shelf;
    private final Clock clock;

    PledgeSweep(EntityManager em, Transactions transactions, Accounts accounts, ItemShelf shelf, Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.accounts = accounts;
        this.shelf = shelf;
        this.clock = clock;
    }

    void onClockMoved(@Observes ClockMoved moved) {
        sweep();
    }

    @Scheduled(every = "{songe.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        while (transactions.retrying(this::closeOne)) {}
    }

    /** By ix_pledge_sweep. */
    private boolean closeOne() {
        Instant now = clock.instant();
        List<Long> over = Sql.rows(
                em,
                "select id from pledge where closed_at is null and last_day < ? order by last_day limit 1"
                        + " for update skip locked",
                row -> row.getLong(1),
                Days.day(now));
        over.forEach(id -> close(id, now));
        return !over.isEmpty();
    }

    private void close(long id, Instant now) {
        accounts.close(id, now);
        Pledge over = Pledge.byId(em, id);
        if (over.itemId() == null) return;
        shelf.lock(over.townId(), over.itemId()); // whoever makes a new one meanwhile is waited for
        if (!Pledge.isOpen(em, over.townId(), over.itemId())) shelf.unpledge(over.townId(), over.itemId());
    }
}
