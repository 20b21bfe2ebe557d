package songe.words;

import java.time.Instant;
import songe.shared.Fact;

/** What happened to posted words; never the words. */
public sealed interface WordFact extends Fact {

    /**
     * Somebody of the town took them down.
     *
     * @param order the number of the order, or the need, they stand in
     * @param postedAt give or take the seconds of that request
     */
    record Withdrawn(
            long townId,
            Instant at,
            long reviewId,
            Words.Place place,
            String order,
            long personId,
            Instant postedAt,
            Long by)
            implements WordFact {
        @Override
        public String subject() {
            return order;
        }
    }
}
