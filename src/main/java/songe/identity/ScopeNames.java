package songe.identity;

import java.util.List;
import java.util.Optional;

/** Names a scope; each room that owns a kind of scope brings one. */
public interface ScopeNames {
    Scope.Kind kind();

    Optional<String> nameOf(long townId, String code);

    /** Where a role may hold in that town, to choose from. */
    List<NamedScope> scopesOf(long townId);

    /** The name of a scope that stands above the towns; most kinds of scope never do. */
    default Optional<String> nameAboveTowns(String code) {
        return Optional.empty();
    }
}
