package songe.identity;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;

@Path("/api/sign-ins")
@Consumes(MediaType.APPLICATION_JSON)
public class SignInResource {
    private final SignIns signIns;
    private final Callers callers;
    private final JsonWebToken token;

    SignInResource(SignIns signIns, Callers callers, JsonWebToken token) {
        this.signIns = signIns;
        this.callers = callers;
        this.token = token;
    }

    public record WeChatCode(@NotBlank @Size(max = 128) String code) {}

    /** @param password at most 72 bytes count, which is bcrypt's limit */
    public record Password(
            @NotBlank @Size(max = 60) String account,
            @NotBlank @Size(max = 72) String password) {}

    public record RefreshToken(@NotBlank @Size(max = 200) String refreshToken) {}

    /** WeChat's login code for tokens; the person is made on first use. */
    @POST
    @Path("wechat")
    public SignedIn byWeChat(@NotNull @Valid WeChatCode in) {
        return signIns.byWeChat(in.code(), callers.askedTown(), callers.device());
    }

    @POST
    @Path("password")
    public SignedIn byPassword(@NotNull @Valid Password in) {
        return signIns.byPassword(in.account(), in.password(), callers.askedTown(), callers.device());
    }

    /** A refresh token works once; using it twice ends every token of that sign-in. */
    @POST
    @Path("refresh")
    public SignedIn byRefresh(@NotNull @Valid RefreshToken in) {
        return signIns.byRefresh(in.refreshToken());
    }

    @DELETE
    @Path("current")
    @Authenticated
    public void signOut() {
        signIns.end(token.getClaim(Tokens.FAMILY));
    }
}
