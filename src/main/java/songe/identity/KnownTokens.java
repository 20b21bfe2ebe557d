package songe.identity;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwt.NumericDate;

/**
 * Checks a token's signature and claims once, not with each of the calls that bring it: that is a tenth of a call's work. What
 * may end at any time, the sign-in, the person and their roles, is asked of the database every time all the same (see
 * {@link CallerAugmentor}), and a token whose time is over is checked anew, which refuses it.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class KnownTokens extends JWTCallerPrincipalFactory {
    /** Some 2 kB each; past that we begin anew rather than grow. */
    private static final int MOST = 2_000;

    private final JWTCallerPrincipalFactory checking;
    private final Map<String, JWTCallerPrincipal> known = new ConcurrentHashMap<>();

    @Inject
    KnownTokens() {
        this(new DefaultJWTCallerPrincipalFactory());
    }

    KnownTokens(JWTCallerPrincipalFactory checking) {
        this.checking = checking;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo how) throws ParseException {
        JWTCallerPrincipal before = known.get(token);
        // by the clock of the check itself: a trial may set its own, but not the lives of tokens
        if (before != null && NumericDate.now().getValue() < before.getExpirationTime()) return before;
        known.remove(token);
        JWTCallerPrincipal checked = checking.parse(token, how);
        if (known.size() >= MOST) known.clear();
        known.put(token, checked);
        return checked;
    }
}
