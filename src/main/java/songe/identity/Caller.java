package songe.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import songe.shared.Problem;
import songe.shared.Problems;

/**
 * The signed-in person, as of this request: roles are read from the database each time, so who leaves loses access at
 * once.
 *
 * @param townId null for the installation's administrator and a district's operator
 */
public record Caller(long id, Long townId, String name, List<Grant> grants) {

    public boolean is(Role role) {
        return grants.stream().anyMatch(g -> g.role() == role);
    }

    public boolean is(Role role, String scopeCode) {
        return scopesOf(role).contains(scopeCode);
    }

    /** The codes of the scopes in which this person has that role. */
    public Set<String> scopesOf(Role role) {
        return grants.stream()
                .filter(g -> g.role() == role)
                .map(g -> g.scope().code())
                .collect(Collectors.toSet());
    }

    /** @throws Problem 400 {@code town.required} for who belongs to no town */
    public long town() {
        if (townId == null) throw Problems.badRequest("town.required");
        return townId;
    }
}
