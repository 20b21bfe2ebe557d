package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import songe.words.WordFact;
import songe.words.Words;

/** Takes down what a resident wrote into an order. The timeline keeps that they said something, not what. */
@ApplicationScoped
class WordsWithdrawn {
    /** The review's row and ours were written in one transaction, a moment apart. */
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final EntityManager em;

    WordsWithdrawn(EntityManager em) {
        this.em = em;
    }

    void on(@Observes WordFact.Withdrawn words) {
        if (words.place() == Words.Place.NEED) return; // not in an order
        if (words.place() == Words.Place.ORDER_NOTE) {
            em.createNativeQuery("update orders set note = null where town_id = ? and number = ?")
                    .setParameter(1, words.townId())
                    .setParameter(2, words.order())
                    .executeUpdate();
            return;
        }
        forget(
                "update order_step s join orders o on o.id = s.order_id set s.reason = null"
                        + " where o.town_id = ?1 and o.number = ?2 and s.at between ?3 and ?4 and s.by_id = "
                        + words.personId(),
                words);
        if (words.place() == Words.Place.ABSENCE || words.place() == Words.Place.APPEAL) {
            forget(
                    "update dispute set words = null where town_id = ?1 and number = ?2 and at between ?3 and ?4",
                    words);
        }
        if (words.place() == Words.Place.RATING) {
            forget(
                    "update rating r join orders o on o.id = r.order_id set r.words = null"
                            + " where o.town_id = ?1 and o.number = ?2 and r.at between ?3 and ?4",
                    words);
        }
    }

    private void forget(String sql, WordFact.Withdrawn words) {
        em.createNativeQuery(sql)
                .setParameter(1, words.townId())
                .setParameter(2, words.order())
                .setParameter(3, words.postedAt().minus(MOMENT))
                .setParameter(4, words.postedAt().plus(MOMENT))
                .executeUpdate();
    }
}
