package songe.catalog;

import java.util.Set;

/** What happened to items, fired inside the transaction. */
public sealed interface ItemFact {

    /**
     * Their words, who carries them or whether everybody may see them is not what it was. No journal entry, unlike a
     * {@link songe.shared.Fact}: one import of a district would write thousands of them.
     */
    record Changed(long townId, Set<Long> itemIds) implements ItemFact {}
}
