package songe.identity;

import java.util.Map;
import java.util.Set;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.tenant.TownRef;

/**
 * Which roles somebody may give and take: a town's operator all of their town's, a partner unit's own people, the
 * administrator a town's operators.
 *
 * @param units the partner units it is confined to; null: not confined
 */
public record Reach(TownRef town, Set<Role> roles, Set<String> units) {
    /** The kind of scope in which a role holds; who is missing here is made by other means. */
    private static final Map<Role, Scope.Kind> FITS = Map.of(
            Role.STATION, Scope.Kind.STATION,
            Role.GRID, Scope.Kind.AREA,
            Role.TOWN, Scope.Kind.TOWN,
            Role.AUDITOR, Scope.Kind.TOWN,
            Role.PARTNER, Scope.Kind.PARTNER,
            Role.WORKER, Scope.Kind.PARTNER);

    public static Reach of(Caller caller, TownRef town) {
        if (caller.is(Role.ADMIN)) return new Reach(town, Set.of(Role.TOWN), null);
        if (caller.is(Role.TOWN)) return new Reach(town, FITS.keySet(), null);
        return new Reach(town, Set.of(Role.WORKER), caller.scopesOf(Role.PARTNER));
    }

    public boolean covers(Grant grant) {
        return roles.contains(grant.role())
                && (units == null || units.contains(grant.scope().code()));
    }

    /** Whether any role of theirs to give may hold there. */
    boolean reaches(Scope.Kind kind, String code) {
        return roles.stream().anyMatch(r -> FITS.get(r) == kind && covers(new Grant(r, new Scope(kind, code))));
    }

    /** @throws Problem 422 {@code scope.unfit} for a role that does not hold in such a scope, 403 {@code account.beyond} */
    public void require(Grant grant) {
        if (grant.scope().kind() != FITS.get(grant.role())) throw Problems.field("scope", "scope.unfit");
        if (!covers(grant)) throw Problems.forbidden("account.beyond");
    }
}
