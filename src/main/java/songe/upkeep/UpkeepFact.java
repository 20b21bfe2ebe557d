package songe.upkeep;

import java.time.Instant;
import songe.catalog.ItemFact.About;
import songe.shared.Fact;

/** What happened while the lists were kept true. */
public sealed interface UpkeepFact extends Fact {
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
        return about().code();
    }

    @Override
    default Long by() {
        return about().by();
    }

    /** Nobody had it for long: does the unit still give it? @param until without an answer it is withdrawn then */
    record Asked(About about, Instant until) implements UpkeepFact {}

    /** It does. */
    record StillOffered(About about) implements UpkeepFact {}
}
