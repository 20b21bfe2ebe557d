package songe.partner.application;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import songe.partner.PartnerKind;
import songe.partner.PartnerRef;
import songe.shared.Cursor;
import songe.shared.Problems;

@Entity
@Table(name = "partner_application")
class Application extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private long personId;
    /** The person while it waits; a unique key's column. */
    private Long waitingFor;

    private String name;

    @Enumerated(EnumType.STRING)
    private PartnerKind kind;

    private String words;
    private String phone;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status = ApplicationStatus.WAITING;

    private Instant appliedAt;
    private Instant decidedAt;
    private Long decidedBy;
    private String reason;
    private Long partnerId;

    protected Application() {}

    Application(long townId, long personId, Apply in, Instant now) {
        this.townId = townId;
        this.personId = personId;
        this.waitingFor = personId;
        this.name = in.name().strip();
        this.kind = in.kind();
        this.words = in.words().strip();
        this.phone = in.phone();
        this.appliedAt = now;
    }

    /** Newest first. */
    static List<Application> own(long townId, long personId, long beforeId, int limit) {
        return Application.<Application>find(
                        "townId = ?1 and personId = ?2 and id < ?3 order by id desc", townId, personId, beforeId)
                .page(0, limit)
                .list();
    }

    /** Longest waiting first. */
    static List<Application> waiting(long townId, Cursor after, int limit) {
        return Application.<Application>find(
                        "townId = ?1 and status = ?2 and (appliedAt > ?3 or appliedAt = ?3 and id > ?4)"
                                + " order by appliedAt, id",
                        townId,
                        ApplicationStatus.WAITING,
                        after == null ? Instant.EPOCH : after.at(),
                        after == null ? 0 : after.id())
                .page(0, limit)
                .list();
    }

    /** Held until the transaction ends. @throws Problem 404 {@code application.unknown} */
    static Application held(long townId, long id) {
        getEntityManager()
                .createNativeQuery("select id from partner_application where town_id = ? and id = ? for update")
                .setParameter(1, townId)
                .setParameter(2, id)
                .getResultList();
        return Application.<Application>find("townId = ?1 and id = ?2", townId, id)
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("application.unknown"));
    }

    void approve(Instant now, long by) {
        decide(ApplicationStatus.APPROVED, null, now, by);
    }

    void became(PartnerRef unit) {
        partnerId = unit.id();
    }

    void refuse(String why, Instant now, long by) {
        decide(ApplicationStatus.REFUSED, why, now, by);
    }

    void withdraw(Instant now) {
        decide(ApplicationStatus.WITHDRAWN, null, now, personId);
    }

    private void decide(ApplicationStatus next, String why, Instant now, long by) {
        if (status != ApplicationStatus.WAITING)
            throw Problems.conflict("application.transition", status.words(), next.words());
        status = next;
        reason = why;
        decidedAt = now;
        decidedBy = by;
        waitingFor = null;
        phone = null;
    }

    long id() {
        return id;
    }

    long personId() {
        return personId;
    }

    String name() {
        return name;
    }

    PartnerKind kind() {
        return kind;
    }

    String phone() {
        return phone;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    ApplicationView view() {
        return new ApplicationView(id, name, kind, words, phone, status, status.words(), reason, appliedAt, decidedAt);
    }
}
