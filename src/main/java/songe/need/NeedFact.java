package songe.need;

import java.time.Instant;
import java.util.List;
import songe.order.deadline.Level;
import songe.shared.Fact;

/** What happened to needs. Numbers and ids; what people wrote stays in the need. */
public sealed interface NeedFact extends Fact {

    /**
     * The need at that moment.
     *
     * @param itemId its face in the lists
     * @param stationId which has it, or is below who has it
     * @param partnerId the unit that claimed it; null while nobody did
     * @param level who answers for it
     * @param by the id of the person who did it; null for the system
     */
    record About(
            long townId,
            long needId,
            String number,
            long itemId,
            long stationId,
            Long partnerId,
            Level level,
            Instant dueAt,
            Instant at,
            Long by) {}

    About about();

    @Override
    default long townId() {
        return about().townId();
    }

    @Override
    default Instant at() {
        return about().at();
    }

    @Override
    default String subject() {
        return about().number();
    }

    @Override
    default Long by() {
        return about().by();
    }

    record Posted(About about) implements NeedFact {}

    /** It is one with another, which goes on. @param intoId that one's id, @param into its number */
    record Merged(About about, long intoId, String into) implements NeedFact {}

    record Claimed(About about) implements NeedFact {}

    /** The unit cannot do it after all. */
    record Returned(About about, long unitId) implements NeedFact {}

    /** Each of those behind it is served by an order of their own. @param orders the first fifty of their numbers */
    record BecameOrder(About about, List<String> orders) implements NeedFact {}

    /** A unit is to make a service of it. @param unitId which, @param serviceItemId the draft it was handed */
    record BecameService(About about, long unitId, long serviceItemId) implements NeedFact {}

    /** The service that was made of it can be had now. */
    record ServiceOffered(About about, long serviceItemId) implements NeedFact {}

    /** It is to become a project; see {@link Needs} for what it says and who stands behind it. */
    record BecameCandidate(About about) implements NeedFact {}

    /** Answered with reasons. */
    record Answered(About about) implements NeedFact {}

    /** The unit has seen to it. */
    record Done(About about) implements NeedFact {}

    record Withdrawn(About about) implements NeedFact {}

    /** Somebody finds that it should not stand there. */
    record Reported(About about) implements NeedFact {}

    /** Half of the holder's time is gone. */
    record Reminded(About about) implements NeedFact {}

    /** The holder's time is over: whoever is at {@code level} has it now. */
    record Climbed(About about) implements NeedFact {}
}
