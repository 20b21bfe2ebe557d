package songe.order.absence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody did not come to an appointment. */
@Entity
@Table(name = "no_show")
class NoShow extends PanacheEntityBase {
    /** Then it counts no more, and is forgotten with its order. */
    static final Duration COUNTS_FOR = Duration.ofDays(90);

    @Id
    private long orderId;

    private long townId;
    private String number;
    private long itemId;
    private Long sessionId;
    private long requesterId;
    private String beneficiaryKey;
    private Instant startsAt;
    private Instant at;
    private long notedBy;

    @Enumerated(EnumType.STRING)
    private Excuse excuse;

    protected NoShow() {}

    NoShow(NoShows.Missed missed, Excuse excuse, long by, Instant now) {
        this.orderId = missed.orderId();
        this.townId = missed.townId();
        this.number = missed.number();
        this.itemId = missed.item().id();
        this.sessionId = missed.sessionId();
        this.requesterId = missed.requesterId();
        this.beneficiaryKey = missed.beneficiaryKey();
        this.startsAt = missed.startsAt();
        this.at = now;
        this.notedBy = by;
        this.excuse = excuse;
    }

    static Optional<NoShow> of(long orderId) {
        return findByIdOptional(orderId);
    }

    static Set<Long> counting(Collection<Long> orderIds) {
        List<NoShow> those = list("orderId in ?1 and excuse is null", orderIds);
        return those.stream().map(NoShow::orderId).collect(Collectors.toSet());
    }

    static List<NoShow> countedIn(long sessionId) {
        return list("sessionId = ?1 and excuse is null", sessionId);
    }

    /** When those that count were noted, oldest first. */
    static List<Instant> counted(long townId, String beneficiaryKey, Instant since) {
        return getEntityManager()
                .createQuery(
                        "select n.at from NoShow n where n.townId = ?1 and n.beneficiaryKey = ?2 and n.at > ?3"
                                + " and n.excuse is null order by n.at",
                        Instant.class)
                .setParameter(1, townId)
                .setParameter(2, beneficiaryKey)
                .setParameter(3, since)
                .getResultList();
    }

    /** One's own and those of people one ordered for, newest first. */
    static List<NoShow> about(long personId, Instant since) {
        return list(
                "(beneficiaryKey = ?1 or requesterId = ?2) and at > ?3 order by at desc",
                "p:" + personId,
                personId,
                since);
    }

    void excuse(Excuse why) {
        if (excuse == null) excuse = why;
    }

    boolean isOf(long personId) {
        return beneficiaryKey.equals("p:" + personId);
    }

    boolean counts(Instant now) {
        return excuse == null && now.isBefore(fadesAt());
    }

    Instant fadesAt() {
        return at.plus(COUNTS_FOR);
    }

    long orderId() {
        return orderId;
    }

    long townId() {
        return townId;
    }

    String number() {
        return number;
    }

    long itemId() {
        return itemId;
    }

    String beneficiaryKey() {
        return beneficiaryKey;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant at() {
        return at;
    }

    long notedBy() {
        return notedBy;
    }

    Excuse excuse() {
        return excuse;
    }
}
