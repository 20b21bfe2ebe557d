package songe.order.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Transactions;

/** Counts wrong six-digit codes, so that nobody finds one by trying. */
@ApplicationScoped
class CodeMisses {
    static final int LIMIT = 10;

    private final EntityManager em;
    private final Transactions transactions;

    CodeMisses(EntityManager em, Transactions transactions) {
        this.em = em;
        this.transactions = transactions;
    }

    /** @throws Problem 409 {@code check-in.code-locked} */
    void requireFewer(long personId, LocalDate day) {
        List<?> misses = transactions.retrying(() -> em.createNativeQuery(
                        "select misses from code_miss where person_id = ? and day = ? and misses >= ?")
                .setParameter(1, personId)
                .setParameter(2, day)
                .setParameter(3, LIMIT)
                .getResultList());
        if (!misses.isEmpty()) throw Problems.conflict("check-in.code-locked");
    }

    /** In a transaction of its own: the refusal that follows must not undo the count. */
    void count(long personId, LocalDate day) {
        transactions.retrying(() -> em.createNativeQuery(
                        "insert into code_miss (person_id, day, misses) values (?, ?, 1) on duplicate key update misses = misses + 1")
                .setParameter(1, personId)
                .setParameter(2, day)
                .executeUpdate());
    }
}
