package songe.identity;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;

@Path("/api/sign-ins/password/change")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class PasswordResource {
    private final SignIns signIns;
    private final Callers callers;
    private final JsonWebToken token;

    PasswordResource(SignIns signIns, Callers callers, JsonWebToken token) {
        this.signIns = signIns;
        this.callers = callers;
        this.token = token;
    }

    public record ChangePassword(
            @NotBlank @Size(max = 72) String password,
            @NotBlank @Size(min = 10, max = 72) String newPassword) {}

    /** This sign-in goes on, all others end. Wrong guesses at the present password count as they do when signing in. */
    @PUT
    public void change(@NotNull @Valid ChangePassword in) {
        signIns.changePassword(callers.current().id(), in, token.getClaim(Tokens.FAMILY));
    }
}
