package songe.upkeep;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import songe.shared.ClockMoved;
import songe.shared.Transactions;
import songe.tenant.TownRef;
import songe.tenant.Towns;

/** Takes the items whose day has come, one after the other, past those that another instance holds. */
@ApplicationScoped
class UpkeepSweep {
    private static final Logger LOG = Logger.getLogger(UpkeepSweep.class);

    private final EntityManager em;
    private final Transactions transactions;
    private final Upkeep upkeep;
    private final Towns towns;
    private final Clock clock;

    UpkeepSweep(EntityManager em, Transactions transactions, Upkeep upkeep, Towns towns, Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.upkeep = upkeep;
        this.towns = towns;
        this.clock = clock;
    }

    void onClockMoved(@Observes ClockMoved moved) {
        sweep();
    }

    /** Days matter here, not seconds: an hour is often enough. */
    @Scheduled(every = "{songe.upkeep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Instant now = clock.instant();
        while (lookAtNext(now)) LOG.debug("an item was looked at");
    }

    @Scheduled(cron = "0 20 3 * * ?", timeZone = "Asia/Shanghai")
    void beginAll() {
        for (TownRef town : towns.all()) begin(town.id());
    }

    int begin(long townId) {
        return transactions.retrying(() -> upkeep.beginAll(townId, clock.instant()));
    }

    private boolean lookAtNext(Instant now) {
        return transactions.retrying(() -> {
            List<?> mine = em.createNativeQuery(
                            "select item_id from item_check where look_at <= ? order by look_at limit 1 for update skip locked")
                    .setParameter(1, now)
                    .getResultList();
            if (mine.isEmpty()) return false;
            upkeep.look(em.find(ItemCheck.class, ((Number) mine.get(0)).longValue()), now);
            return true;
        });
    }
}
