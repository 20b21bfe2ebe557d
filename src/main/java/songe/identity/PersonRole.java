package songe.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
class PersonRole {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Scope.Kind scopeKind;

    private String scopeCode;

    /** Of a unit: answers for it before all others who do. */
    private boolean owner;

    protected PersonRole() {}

    PersonRole(Person person, Role role, Scope scope) {
        this.person = person;
        this.role = role;
        this.scopeKind = scope.kind();
        this.scopeCode = scope.code();
    }

    boolean isOwner() {
        return owner;
    }

    void own(boolean owner) {
        this.owner = owner;
    }

    long id() {
        return id;
    }

    Grant grant() {
        return new Grant(role, new Scope(scopeKind, scopeCode));
    }
}
