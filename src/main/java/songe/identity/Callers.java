package songe.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.tenant.TownRef;
import songe.tenant.Towns;

/** Who calls, and which town they mean. */
@RequestScoped
public class Callers {
    static final String ATTRIBUTE = "songe.caller";
    static final String MUST_CHANGE = "songe.must-change-password";

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;
    private final Towns towns;

    Callers(SecurityIdentity identity, CurrentVertxRequest request, Towns towns) {
        this.identity = identity;
        this.request = request;
        this.towns = towns;
    }

    /** @throws Problem 401 when nobody is signed in */
    public Caller current() {
        Caller caller = orNull();
        if (caller == null) throw Problems.unauthorized("auth.required");
        return caller;
    }

    /** Null for the anonymous. */
    public Caller orNull() {
        return identity.getAttribute(ATTRIBUTE);
    }

    /** The token's town; for the anonymous (and the installation's administrator) {@code X-Town}, {@code ?town=} or the only one. */
    public TownRef town() {
        Caller caller = orNull();
        if (caller != null && caller.townId() != null)
            return towns.byId(caller.townId()).orElseThrow();
        return towns.meant(askedTown());
    }

    /** The id of {@link #town()}, mostly without asking the database. */
    public long townId() {
        Caller caller = orNull();
        return caller != null && caller.townId() != null ? caller.townId() : towns.idMeant(askedTown());
    }

    /** Where the call comes from; behind a proxy only if Quarkus was told to trust its word. */
    public String address() {
        return request.getCurrent().request().remoteAddress().hostAddress();
    }

    /** What they call with, in words. */
    String device() {
        return Device.of(request.getCurrent().request().getHeader("User-Agent"));
    }

    String askedTown() {
        var current = request.getCurrent().request();
        String header = current.getHeader("X-Town");
        return header != null ? header : current.getParam("town");
    }
}
