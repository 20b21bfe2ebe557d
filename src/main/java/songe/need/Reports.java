package songe.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import songe.identity.Caller;
import songe.order.Supporters.Doer;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Sql;
import songe.shared.Transactions;
import songe.words.Words;

/** Somebody finds that a need should not stand there; the town looks at it in its queue. Runs in the caller's transaction. */
@ApplicationScoped
class Reports {
    private final EntityManager em;
    private final Words words;
    private final NeedFacts facts;
    private final Clock clock;

    Reports(EntityManager em, Words words, NeedFacts facts, Clock clock) {
        this.em = em;
        this.words = words;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws Problem 409 {@code need.own-report}, {@code need.report-again}, {@code need.over} */
    void report(Need need, Caller caller, NeedInputs.NeedReason in) {
        if (Objects.equals(need.posterId, caller.id())) throw Problems.conflict("need.own-report");
        if (!need.status().isLive())
            throw Problems.conflict("need.over", need.status().words());
        Instant now = clock.instant();
        note(need, caller, in.reason(), now);
        long poster = need.posterId == null ? caller.id() : need.posterId;
        words.report(need.townId, poster, need.number, need.title + "\n" + need.words, in.reason());
        facts.tell(need, new Doer(caller, null), now, NeedFact.Reported::new);
    }

    private void note(Need need, Caller caller, String reason, Instant now) {
        try {
            Sql.change(
                    em,
                    "insert into need_report (town_id, need_id, person_id, reason, at) values (?, ?, ?, ?, ?)",
                    need.townId,
                    need.id,
                    caller.id(),
                    reason,
                    now);
        } catch (RuntimeException refused) {
            if (Transactions.isDuplicate(refused)) throw Problems.conflict("need.report-again");
            throw refused;
        }
    }

    void forget(long personId) {
        Sql.change(em, "delete from need_report where person_id = ?", personId);
    }
}
