package songe.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;
import songe.identity.phone.PhoneCodes;
import songe.tenant.Towns;

/** Signing in with a mobile number and the code sent to it. */
@Path("/api/sign-ins/phone")
@Consumes(MediaType.APPLICATION_JSON)
public class PhoneSignInResource {
    private static final int ACCEPTED = 202;

    private final SignIns signIns;
    private final PhoneCodes codes;
    private final Towns towns;
    private final Callers callers;

    PhoneSignInResource(SignIns signIns, PhoneCodes codes, Towns towns, Callers callers) {
        this.signIns = signIns;
        this.codes = codes;
        this.towns = towns;
        this.callers = callers;
    }

    public record AskForCode(
            @NotNull @Pattern(regexp = PhoneCodes.MOBILE) String phone) {}

    public record NumberAndCode(
            @NotNull @Pattern(regexp = PhoneCodes.MOBILE) String phone,
            @NotNull @Pattern(regexp = "[0-9]{6}") String code) {}

    public record CodeSent(long resendAfterSeconds) {}

    /** Sends six digits, good for five minutes and five tries; the answer is the same whether the number is known or not. */
    @POST
    @Path("codes")
    @ResponseStatus(ACCEPTED)
    public CodeSent send(@NotNull @Valid AskForCode in) {
        codes.send(towns.meant(callers.askedTown()).id(), in.phone(), callers.address());
        return new CodeSent(PhoneCodes.RESEND_AFTER.toSeconds());
    }

    /** The number and its code for tokens; the person is made on first use. */
    @POST
    public SignedIn signIn(@NotNull @Valid NumberAndCode in) {
        return signIns.byPhone(in.phone(), in.code(), callers.askedTown(), callers.device());
    }
}
