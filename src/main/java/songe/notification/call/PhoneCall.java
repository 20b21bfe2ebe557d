package songe.notification.call;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody to be rung up. Over once they were reached, or when the number turned out to be somebody else's. */
@Entity
class PhoneCall extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private long stationId;
    private String orderNumber;

    @Enumerated(EnumType.STRING)
    private Calls.Why why;

    private Instant since;
    private int tries;
    private Instant triedAt;

    @Enumerated(EnumType.STRING)
    private Result result;

    private String words;
    private Instant doneAt;
    private Long doneBy;

    protected PhoneCall() {}

    /** What came of a try. */
    @Schema(name = "CallResult")
    enum Result {
        REACHED,
        NOT_REACHED,
        WRONG_NUMBER
    }

    /** Oldest first. */
    static List<PhoneCall> open(Collection<Long> stationIds, long afterId, int limit) {
        return PhoneCall.<PhoneCall>find(
                        "stationId in ?1 and doneAt is null and id > ?2 order by id", stationIds, afterId)
                .page(0, limit)
                .list();
    }

    static Optional<PhoneCall> of(long townId, long id) {
        return find("townId = ?1 and id = ?2", townId, id).firstResultOptional();
    }

    void note(Result what, String said, long by, Instant now) {
        tries++;
        triedAt = now;
        result = what;
        words = said;
        if (what == Result.NOT_REACHED) return;
        doneAt = now;
        doneBy = by;
    }

    boolean isOver() {
        return doneAt != null;
    }

    long id() {
        return id;
    }

    long stationId() {
        return stationId;
    }

    String orderNumber() {
        return orderNumber;
    }

    /** What does not depend on the order. */
    CallView.Facts facts() {
        return new CallView.Facts(id, orderNumber, why, since, tries, triedAt, result, words);
    }
}
