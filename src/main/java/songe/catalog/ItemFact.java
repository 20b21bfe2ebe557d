package songe.catalog;

import java.time.Instant;
import java.util.Set;
import songe.shared.Fact;

/** What happened to items, fired inside the transaction. */
public sealed interface ItemFact {

    /**
     * Their words, who carries them or whether everybody may see them is not what it was. No journal entry, unlike a
     * {@link songe.shared.Fact}: one import of a district would write thousands of them.
     */
    record Changed(long townId, Set<Long> itemIds) implements ItemFact {}

    /**
     * @param partnerId whose item it is; null: the town's own
     * @param by the person who did it
     */
    record About(long townId, long itemId, String code, String title, Long partnerId, Instant at, Long by) {}

    /** A step of one item on its way to the public and back. */
    sealed interface Step extends ItemFact, Fact {
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
    }

    record Submitted(About about) implements Step {}

    /** A draft that never was public is gone. */
    record Deleted(About about) implements Step {}

    /** The partner took it back before anybody decided. */
    record TakenBack(About about) implements Step {}

    record Approved(About about) implements Step {}

    record SentBack(About about) implements Step {}

    record Withdrawn(About about) implements Step {}

    record PublishedAgain(About about) implements Step {}
}
