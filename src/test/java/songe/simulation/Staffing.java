package songe.simulation;

import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import songe.identity.Role;
import songe.identity.Scope;
import songe.support.As;
import songe.support.Newcomer;

/** Somebody for every desk of the town, made when they are needed first. */
final class Staffing {
    /** An access token lives fifteen minutes of the machine's time. */
    private static final long KEPT_NANOS = 10L * 60 * 1_000_000_000;

    private final Map<Scope, Token> tokens = new HashMap<>();

    private record Token(String text, long since) {}

    RequestSpecification station(String code) {
        return with(Role.STATION, new Scope(Scope.Kind.STATION, code));
    }

    RequestSpecification unit(String code) {
        return with(Role.PARTNER, new Scope(Scope.Kind.PARTNER, code));
    }

    RequestSpecification grid(String code) {
        return with(Role.GRID, new Scope(Scope.Kind.AREA, code));
    }

    RequestSpecification town() {
        return with(Role.TOWN, new Scope(Scope.Kind.TOWN, As.TOWN));
    }

    private RequestSpecification with(Role role, Scope scope) {
        Token known = tokens.get(scope);
        if (known == null || System.nanoTime() - known.since > KEPT_NANOS) {
            known = new Token(Newcomer.tokenOf(role, scope, scope.code() + "的人", As.TOWN), System.nanoTime());
            tokens.put(scope, known);
        }
        return As.nobody().header("Authorization", "Bearer " + known.text);
    }
}
