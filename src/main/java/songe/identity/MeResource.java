package songe.identity;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import songe.shared.Transactions;

@Path("/api/me")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class MeResource {
    private final Profiles profiles;
    private final Transactions transactions;
    private final Callers callers;

    MeResource(Profiles profiles, Transactions transactions, Callers callers) {
        this.profiles = profiles;
        this.transactions = transactions;
        this.callers = callers;
    }

    @GET
    @Transactional
    public MeView me() {
        return profiles.of(callers.current().id());
    }

    /**
     * Replaces the whole profile: what is not sent is forgotten.
     *
     * @throws songe.shared.Problem 409 {@code request.stale} when another change of theirs came first
     */
    @PUT
    public MeView change(@NotNull @Valid Profile profile) {
        long id = callers.current().id();
        return transactions.retrying(() -> profiles.change(id, profile));
    }

    public record SayYes(@NotBlank @Size(max = 16) String version) {}

    /** A yes to the privacy text that is in force; each version is kept with its day. */
    @PUT
    @Path("consent")
    public MeView consent(@NotNull @Valid SayYes in) {
        long id = callers.current().id();
        return transactions.retrying(() -> profiles.consent(id, in.version()));
    }
}
