package songe.words;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Posted words that somebody of the town should look at. */
@Entity
class WordReview extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private long personId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Words.Place place;

    private String subject;
    private String words;

    @Enumerated(EnumType.STRING)
    private Words.Cause cause;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    /** What somebody said against it. */
    private String report;

    private String reason;
    private Instant decidedAt;
    private Long decidedBy;

    protected WordReview() {}

    WordReview(Words.Checked checked, String subject, Instant at) {
        this.townId = checked.townId();
        this.personId = checked.personId();
        this.at = at;
        this.place = checked.posted().place();
        this.subject = subject;
        this.words = checked.posted().words();
        this.cause = checked.cause();
    }

    WordReview reported(String said) {
        report = said;
        return this;
    }

    @Schema(name = "WordsDecision")
    enum Decision {
        PASS,
        WITHDRAW
    }

    static List<WordReview> open(long townId, long afterId, int limit) {
        return WordReview.<WordReview>find("townId = ?1 and decision is null and id > ?2 order by id", townId, afterId)
                .page(0, limit)
                .list();
    }

    static Optional<WordReview> of(long townId, long id) {
        return find("townId = ?1 and id = ?2", townId, id).firstResultOptional();
    }

    /** False when somebody decided before. */
    static boolean decide(long id, Decision decision, String reason, long by, Instant now) {
        return update(
                        "decision = ?1, reason = ?2, decidedBy = ?3, decidedAt = ?4, words = null"
                                + " where id = ?5 and decision is null",
                        decision,
                        reason,
                        by,
                        now,
                        id)
                == 1;
    }

    /** A need is one text, however many look at it: the others that wait for it are decided as well. */
    void decideOthers(Decision decided, long by, Instant now) {
        if (place != Words.Place.NEED) return;
        update(
                "decision = ?1, decidedBy = ?2, decidedAt = ?3, words = null"
                        + " where townId = ?4 and place = ?5 and subject = ?6 and decision is null",
                decided,
                by,
                now,
                townId,
                place,
                subject);
    }

    WordFact.Withdrawn withdrawn(Instant now, long by) {
        return new WordFact.Withdrawn(townId, now, id, place, subject, personId, at, by);
    }

    /** As it stands in the table: {@link #decide} writes past what was read. */
    static String reason(long townId, long id) {
        return getEntityManager()
                .createQuery("select r.reason from WordReview r where r.townId = ?1 and r.id = ?2", String.class)
                .setParameter(1, townId)
                .setParameter(2, id)
                .getSingleResult();
    }

    long id() {
        return id;
    }

    View view() {
        return new View(id, at, place, subject, words, cause, report);
    }

    /** What is told to who wrote the words: not what others said of them. */
    View own() {
        return new View(id, at, place, subject, words, cause, null);
    }

    /** @param words what stands there now; @param subject the order's number, or the need's; @param report what somebody said against it */
    @Schema(name = "WordReviewView")
    public record View(
            long id,
            Instant at,
            Words.Place place,
            String subject,
            String words,
            Words.Cause cause,
            @Nullable String report) {}
}
