package songe.identity.invitation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import songe.identity.Grant;
import songe.identity.Role;
import songe.identity.Scope;

@Entity
class Invitation extends PanacheEntityBase {
    static final Duration LIVES = Duration.ofDays(7);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private String code;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Scope.Kind scopeKind;

    private String scopeCode;
    private String name;
    private long madeBy;
    private Instant madeAt;
    private Instant validUntil;
    private Long acceptedBy;
    private Instant acceptedAt;
    private Instant withdrawnAt;

    protected Invitation() {}

    Invitation(long townId, String code, Grant grant, String name, long madeBy, Instant now) {
        this.townId = townId;
        this.code = code;
        this.role = grant.role();
        this.scopeKind = grant.scope().kind();
        this.scopeCode = grant.scope().code();
        this.name = name;
        this.madeBy = madeBy;
        this.madeAt = now;
        this.validUntil = now.plus(LIVES);
    }

    static Optional<Invitation> of(String code) {
        return find("code", code).firstResultOptional();
    }

    /** Latest first. */
    static PanacheQuery<Invitation> ofTown(long townId, long before) {
        return find("townId = ?1 and id < ?2 order by id desc", townId, before);
    }

    /** Says whether this caller was the one: the database lets a single one through. */
    static boolean accept(String code, long personId, Instant now) {
        return update(
                        "acceptedBy = ?1, acceptedAt = ?2 where code = ?3 and acceptedAt is null"
                                + " and withdrawnAt is null and validUntil > ?2",
                        personId,
                        now,
                        code)
                == 1;
    }

    static boolean withdraw(String code, Instant now) {
        return update("withdrawnAt = ?1 where code = ?2 and acceptedAt is null and withdrawnAt is null", now, code)
                == 1;
    }

    /** Who may no longer give roles has none waiting either. */
    static void withdrawAllBy(long personId, Instant now) {
        update("withdrawnAt = ?1 where madeBy = ?2 and acceptedAt is null and withdrawnAt is null", now, personId);
    }

    long id() {
        return id;
    }

    long townId() {
        return townId;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    Grant grant() {
        return new Grant(role, new Scope(scopeKind, scopeCode));
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant validUntil() {
        return validUntil;
    }

    InvitationState state(Instant now) {
        if (acceptedAt != null) return InvitationState.ACCEPTED;
        if (withdrawnAt != null) return InvitationState.WITHDRAWN;
        return now.isBefore(validUntil) ? InvitationState.OPEN : InvitationState.EXPIRED;
    }
}
