package songe.draw;

import java.time.Instant;
import songe.shared.Fact;

/** What came of a draw. Who was chosen is asked of {@link Draws}. */
public sealed interface DrawFact extends Fact {

    /** @param by null when it was due and nobody asked for it */
    record About(long townId, long sessionId, Instant at, Long by) {}

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
    default Long by() {
        return about().by();
    }

    @Override
    default String subject() {
        return "session:" + about().sessionId();
    }

    record Drawn(About about, int entrants, int chosen) implements DrawFact {}

    /** There is nothing to be drawn for any more: whoever entered has to be told. */
    record CalledOff(About about, Why why) implements DrawFact {}

    enum Why {
        /** The session is no longer held. */
        WITHDRAWN,
        /** It had begun before it could be drawn for. */
        TOO_LATE
    }
}
