package songe.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import songe.identity.consent.Consents;
import songe.shared.Masked;
import songe.tenant.TownRef;
import songe.tenant.TownResource.TownView;
import songe.tenant.Towns;

/** Shows a person to themselves, with the names of their scopes. */
@ApplicationScoped
class MeViews {
    private final Instance<ScopeNames> names;
    private final Towns towns;
    private final Consents consents;

    MeViews(@Any Instance<ScopeNames> names, Towns towns, Consents consents) {
        this.names = names;
        this.towns = towns;
        this.consents = consents;
    }

    MeView of(Person person) {
        Profile p = person.profile();
        TownRef town =
                person.townId() == null ? null : towns.byId(person.townId()).orElseThrow();
        return new MeView(
                person.id(),
                p.name(),
                p.phone(),
                p.birthYear(),
                p.disabled(),
                p.area(),
                name(town, new Scope(Scope.Kind.AREA, p.area())),
                p.elderMode(),
                person.account(),
                Masked.phone(person.verifiedPhone()),
                person.password().isOneTime(),
                consents.latest(person.id()),
                town == null ? null : new TownView(town.code(), town.name()),
                person.grants().stream().map(g -> role(town, g)).toList());
    }

    private MeView.RoleView role(TownRef town, Grant grant) {
        Scope scope = grant.scope();
        return new MeView.RoleView(grant.role(), new MeView.ScopeView(scope.kind(), scope.code(), name(town, scope)));
    }

    List<NamedScope> scopes(TownRef town, Scope.Kind kind) {
        if (kind == Scope.Kind.TOWN) return List.of(new NamedScope(town.code(), town.name()));
        return names.stream()
                .filter(n -> n.kind() == kind)
                .flatMap(n -> n.scopesOf(town.id()).stream())
                .toList();
    }

    /** Null when nobody knows it. */
    String name(TownRef town, Scope scope) {
        if (scope.code() == null) return null;
        if (town != null && scope.kind() == Scope.Kind.TOWN)
            return scope.code().equals(town.code()) ? town.name() : null;
        return names.stream()
                .filter(n -> n.kind() == scope.kind())
                .findFirst()
                .flatMap(n -> town == null ? n.nameAboveTowns(scope.code()) : n.nameOf(town.id(), scope.code()))
                .orElse(null);
    }
}
