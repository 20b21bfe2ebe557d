package songe.identity;

import static songe.identity.Role.ADMIN_ROLE;
import static songe.identity.Role.PARTNER_ROLE;
import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.PlainText;

/** The accounts of those who work for a town, for who answers for them ({@link Reach}). */
@Path("/api/admin/accounts")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({TOWN_ROLE, PARTNER_ROLE, ADMIN_ROLE})
public class AccountResource {
    private static final int CREATED = 201;

    private final AccountDesk desk;

    AccountResource(AccountDesk desk) {
        this.desk = desk;
    }

    /** @param phone as somebody told it; it opens nothing */
    public record MakeAccount(
            @NotNull @Pattern(regexp = "[A-Za-z][A-Za-z0-9._-]{1,39}")
            String account,

            @NotNull @PlainText(max = 30) String name,
            @Pattern(regexp = Profile.PHONE) String phone,
            @NotNull Role role,
            @NotNull @Valid GiveRole.ScopeWish scope) {}

    /** @param oneTimePassword shown this once; good for seven days, and for nothing but setting another */
    public record OneTimePassword(String account, String oneTimePassword) {}

    @POST
    @ResponseStatus(CREATED)
    public OneTimePassword make(@NotNull @Valid MakeAccount in) {
        return desk.make(in);
    }

    /** Everybody in reach, oldest account first; {@code q} is part of a name or an account. */
    @GET
    public Page<AccountView> list(
            @RestQuery @Size(max = 60) String q, @RestQuery Role role, @Valid @BeanParam PageRequest page) {
        return desk.list(q, role, page);
    }

    /** For who forgot theirs: ends all their sign-ins. */
    @POST
    @Path("{account}/one-time-password")
    @ResponseStatus(CREATED)
    public OneTimePassword reset(@RestPath String account) {
        return desk.reset(account);
    }

    @POST
    @Path("{account}/grants")
    @ResponseStatus(CREATED)
    public AccountView give(@RestPath String account, @NotNull @Valid GiveRole in) {
        return desk.give(account, in);
    }

    /** With the last role somebody leaves. */
    @DELETE
    @Path("{account}/grants/{id}")
    public void end(@RestPath String account, @RestPath long id) {
        desk.end(account, id);
    }

    /** Somebody leaves: roles and sign-ins are gone at once. */
    @DELETE
    @Path("{account}")
    public void leave(@RestPath String account) {
        desk.leave(account);
    }
}
