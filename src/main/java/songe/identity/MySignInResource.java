package songe.identity;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestPath;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Transactions;

/** Where one is signed in, and how to end that. */
@Path("/api/me/sign-ins")
@Authenticated
public class MySignInResource {
    private final LiveSignIns signIns;
    private final Tokens tokens;
    private final Transactions transactions;
    private final Callers callers;
    private final JsonWebToken token;

    MySignInResource(
            LiveSignIns signIns, Tokens tokens, Transactions transactions, Callers callers, JsonWebToken token) {
        this.signIns = signIns;
        this.tokens = tokens;
        this.transactions = transactions;
        this.callers = callers;
        this.token = token;
    }

    /**
     * @param lastUsedAt when it last fetched a fresh access token: as precise as one of these lives
     * @param device in words
     * @param current whether it is the one that asks
     */
    public record SignInView(long id, Instant startedAt, Instant lastUsedAt, String device, boolean current) {}

    /** Latest first. */
    @GET
    @Transactional
    public Page<SignInView> list(@Valid @BeanParam PageRequest page) {
        String current = token.getClaim(Tokens.FAMILY);
        return signIns.of(callers.current().id(), page).map(s -> s.view(current));
    }

    /** Ends one at once. */
    @DELETE
    @Path("{id}")
    public void end(@RestPath long id) {
        long self = callers.current().id();
        transactions.retrying(() -> {
            tokens.end(signIns.family(self, id));
            return null;
        });
    }

    /** Ends all of them at once, this one too. */
    @DELETE
    public void endAll() {
        long self = callers.current().id();
        transactions.retrying(() -> {
            tokens.endAll(self, "");
            return null;
        });
    }
}
