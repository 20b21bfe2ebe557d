package songe.order.rating;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What the resident thought of it, once before and once after each rework; nobody else writes one, nobody changes one. */
@Entity
class Rating extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long orderId;
    private int round;
    private int score;
    private String words;
    private Instant at;

    protected Rating() {}

    Rating(long orderId, int round, int score, String words, Instant at) {
        this.orderId = orderId;
        this.round = round;
        this.score = score;
        this.words = words;
        this.at = at;
    }

    static boolean isGiven(long orderId, int round) {
        return count("orderId = ?1 and round = ?2", orderId, round) > 0;
    }

    /** Every rating of these orders, the latest round last. */
    static List<Rating> ofAll(Collection<Long> orderIds) {
        return orderIds.isEmpty() ? List.of() : list("orderId in ?1 order by round", orderIds);
    }

    /** The scores stay, for the statistics. */
    static void forgetWords(Collection<Long> orderIds) {
        if (!orderIds.isEmpty()) update("words = null where orderId in ?1", orderIds);
    }

    Ratings.Given given() {
        return new Ratings.Given(orderId, round, new RatingView(score, words, at));
    }
}
