package songe.order.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The door to ratings. Runs in the caller's transaction. */
@ApplicationScoped
public class Ratings {
    private static final int UNHAPPY = 2;

    Ratings() {}

    /** @param round how many reworks went before it */
    public record Given(long orderId, int round, RatingView view) {}

    /** Whether such a score of five asks for rework by itself. */
    public static boolean isUnhappy(int score) {
        return score <= UNHAPPY;
    }

    public boolean isGiven(long orderId, int round) {
        return Rating.isGiven(orderId, round);
    }

    public void give(long orderId, int round, int score, String words, Instant now) {
        new Rating(orderId, round, score, words, now).persist();
    }

    /** Every rating of these orders, the latest round last. */
    public List<Given> ofAll(Collection<Long> orderIds) {
        return Rating.ofAll(orderIds).stream().map(Rating::given).toList();
    }

    /** The scores stay, for the statistics. */
    public void forgetWords(Collection<Long> orderIds) {
        Rating.forgetWords(orderIds);
    }
}
