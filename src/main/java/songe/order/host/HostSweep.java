package songe.order.host;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import songe.schedule.Sessions;
import songe.shared.ClockMoved;
import songe.shared.Transactions;
import songe.tenant.TownRef;
import songe.tenant.Towns;

/** Asks about sessions a day before they begin, and tells those above when nobody answers. */
@ApplicationScoped
class HostSweep {
    private static final Logger LOG = Logger.getLogger(HostSweep.class);
    private static final Duration ASKED_BEFORE = Duration.ofHours(24);

    private final EntityManager em;
    private final Transactions transactions;
    private final Towns towns;
    private final Sessions sessions;
    private final Hosts hosts;
    private final Event<HostFact> facts;
    private final Clock clock;

    HostSweep(
            EntityManager em,
            Transactions transactions,
            Towns towns,
            Sessions sessions,
            Hosts hosts,
            Event<HostFact> facts,
            Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.towns = towns;
        this.sessions = sessions;
        this.hosts = hosts;
        this.facts = facts;
        this.clock = clock;
    }

    void onClockMoved(@Observes ClockMoved moved) {
        sweep();
    }

    @Scheduled(every = "{songe.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        towns.all().forEach(this::ask);
        while (escalateNext()) LOG.debug("nobody answered about a session");
    }

    private void ask(TownRef town) {
        for (long session : due(town.id())) askOne(town.id(), session);
    }

    /** A twin of ours may have been quicker: then it has asked. */
    private void askOne(long townId, long session) {
        try {
            transactions.retrying(() -> {
                hosts.ask(sessions.get(townId, session));
                return null;
            });
        } catch (RuntimeException failed) {
            if (!Transactions.isDuplicate(failed))
                LOG.errorf(failed, "Nobody could be asked about session %d", session);
        }
    }

    /** A day's, by ix_session_town. */
    private List<Long> due(long townId) {
        Instant now = clock.instant();
        return transactions.retrying(() -> em.createQuery(
                        "select s.id from Session s where s.townId = ?1 and s.startsAt > ?2 and s.startsAt <= ?3"
                                + " and s.taken > 0 and not s.withdrawn and s.cancelledAt is null"
                                + " and not exists (select h from HostCheck h where h.sessionId = s.id)"
                                + " order by s.startsAt, s.id",
                        Long.class)
                .setParameter(1, townId)
                .setParameter(2, now)
                .setParameter(3, now.plus(ASKED_BEFORE))
                .getResultList());
    }

    private boolean escalateNext() {
        Instant now = clock.instant();
        return transactions.retrying(() -> {
            List<?> mine = em.createNativeQuery("select session_id from host_check where sweep_at <= ?"
                            + " order by sweep_at limit 1 for update skip locked")
                    .setParameter(1, now)
                    .getResultList();
            if (mine.isEmpty()) return false;
            escalate(em.find(HostCheck.class, ((Number) mine.get(0)).longValue()), now);
            return true;
        });
    }

    private void escalate(HostCheck check, Instant now) {
        HostFact.About about = check.about(now, null);
        boolean off = sessions.get(about.townId(), about.sessionId()).isCancelled();
        if (off || !about.startsAt().isAfter(now)) check.drop();
        else facts.fire(new HostFact.Unanswered(about, check.escalate(now)));
    }
}
