package songe.towndata;

import java.time.Instant;
import songe.shared.Fact;

/** What happened by an import. */
public sealed interface ImportFact extends Fact {

    /**
     * A town's rows were made or changed; an import of several towns tells it of each.
     *
     * @param by the person who brought the files; null: the system at its first start
     */
    record Imported(long townId, Long by, int created, int updated, Instant at) implements ImportFact {
        @Override
        public String subject() {
            return "import";
        }
    }
}
