package songe.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/** What orders take from pledges, and what comes of it. Runs in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Commitments {
    private final EntityManager em;
    private final Accounts accounts;

    Commitments(EntityManager em, Accounts accounts) {
        this.em = em;
        this.accounts = accounts;
    }

    /**
     * What an order takes.
     *
     * @param title the item's
     * @param day on which it is had, as far as that is known
     * @param by a person's id; null for the system
     */
    public record Taking(
            long townId, long itemId, String title, String order, int quantity, LocalDate day, Long by, Instant at) {

        Movement.Mark mark() {
            return new Movement.Mark(order, by, at);
        }
    }

    /**
     * Commits what the order takes to the pledge that ends first of those that run that day.
     *
     * @return the pledge's id; empty where none runs that day
     * @throws Problem 409 {@code pledge.exhausted} where none of them has so much left
     */
    public Optional<Long> commit(Taking taking) {
        List<Pledge> running = running(taking);
        Optional<Long> taken = first(running, taking);
        if (taken.isPresent() || running.isEmpty()) return taken;
        LocalDate until = running.get(running.size() - 1).until();
        throw Problems.conflict("pledge.exhausted", taking.title(), Days.sayDay(until, Days.day(taking.at())));
    }

    /** The same for who was promised a place before: an account that is used up does not take it away again. */
    public Optional<Long> commitIfLeft(Taking taking) {
        return first(running(taking), taking);
    }

    private List<Pledge> running(Taking taking) {
        return Pledge.covering(em, taking.townId(), taking.itemId(), taking.day());
    }

    private Optional<Long> first(List<Pledge> running, Taking taking) {
        for (Pledge pledge : running) {
            boolean worth = pledge.balance().free() >= taking.quantity(); // or its row need not be waited for
            if (worth && accounts.commit(pledge, taking.quantity(), taking.mark())) return Optional.of(pledge.id());
        }
        return Optional.empty();
    }

    /** The order is delivered. Whoever tells it twice tells nothing new. */
    public void delivered(long townId, String order, Long by, Instant at) {
        accounts.use(townId, new Movement.Mark(order, by, at));
    }

    /** The order has ended, and nothing was delivered. Whoever tells it twice tells nothing new. */
    public void cameToNothing(long townId, String order, Long by, Instant at) {
        accounts.release(townId, new Movement.Mark(order, by, at));
    }
}
