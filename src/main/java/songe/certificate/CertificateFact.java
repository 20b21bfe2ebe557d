package songe.certificate;

import java.time.Instant;
import java.time.LocalDate;
import songe.shared.Fact;

/** What happened to certificates. Ids, codes and days only. */
public sealed interface CertificateFact extends Fact {
    long personId();

    /** The one who holds it. */
    @Override
    default String subject() {
        return "person:" + personId();
    }

    /** Somebody saw it, for the first time or after it was renewed. @param team {@link Team#key}. @param until null: without end */
    record Entered(long townId, long team, long personId, CertificateKind kind, LocalDate until, Long by, Instant at)
            implements CertificateFact {}

    /** It counts no more, or whoever holds it has left. */
    record Ended(long townId, long team, long personId, CertificateKind kind, Long by, Instant at)
            implements CertificateFact {}

    /** Its last day is near. */
    record Ending(long townId, long team, long personId, CertificateKind kind, LocalDate until, Instant at)
            implements CertificateFact {}
}
