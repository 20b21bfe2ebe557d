package songe.identity;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.ResponseStatus;
import songe.identity.PhoneSignInResource.AskForCode;
import songe.identity.PhoneSignInResource.CodeSent;
import songe.identity.PhoneSignInResource.NumberAndCode;
import songe.identity.phone.PhoneCodes;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Transactions;
import songe.wechat.WeChat;

/** A phone number that is surely theirs, for who wants to hand it over; nobody has to. */
@Path("/api/me/phone")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class PhoneResource {
    private static final int ACCEPTED = 202;

    private final WeChat weChat;
    private final PhoneCodes codes;
    private final Transactions transactions;
    private final Profiles profiles;
    private final Callers callers;

    PhoneResource(WeChat weChat, PhoneCodes codes, Transactions transactions, Profiles profiles, Callers callers) {
        this.weChat = weChat;
        this.codes = codes;
        this.transactions = transactions;
        this.profiles = profiles;
        this.callers = callers;
    }

    /** What the button with {@code open-type=getPhoneNumber} gave; good for five minutes, once. */
    public record PhoneCode(@NotBlank @Size(max = 128) String code) {}

    /** @throws Problem 422 {@code phone.wechat} for a bad or used code, 503 {@code wechat.unavailable} */
    @PUT
    @Path("wechat")
    public MeView byWeChat(@NotNull @Valid PhoneCode in) {
        long id = callers.current().id();
        String phone = weChat.phoneOf(in.code()); // outside any transaction: it waits for the network
        return meetingTwins(() -> profiles.bind(id, phone));
    }

    /** Somebody may verify the same number meanwhile; then they are found. */
    private MeView meetingTwins(Supplier<MeView> bind) {
        try {
            return transactions.retrying(bind);
        } catch (RuntimeException failed) {
            if (!Transactions.isDuplicate(failed)) throw failed;
            return transactions.retrying(bind);
        }
    }

    /** Sends six digits to a number that is to be bound, with the limits of signing in. */
    @POST
    @Path("codes")
    @ResponseStatus(ACCEPTED)
    public CodeSent send(@NotNull @Valid AskForCode in) {
        codes.send(callers.current().town(), in.phone(), callers.address());
        return new CodeSent(PhoneCodes.RESEND_AFTER.toSeconds());
    }

    /**
     * From now on this number signs them in too, beside a password or WeChat.
     *
     * @throws Problem 422 {@code phone.code} for a code that is wrong, used or too old, 409 {@code phone.taken} when
     *     somebody else signs in with the number
     */
    @PUT
    public MeView byCode(@NotNull @Valid NumberAndCode in) {
        Caller caller = callers.current();
        long town = caller.town();
        MeView bound = meetingTwins(() -> codes.take(town, in.phone(), in.code()) == PhoneCodes.Taken.RIGHT
                ? profiles.bindForSignIn(caller.id(), town, in.phone())
                : null);
        if (bound == null) throw Problems.field("code", "phone.code"); // the counted try is committed
        return bound;
    }
}
