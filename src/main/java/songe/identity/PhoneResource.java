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
import songe.shared.Problem;
import songe.shared.Transactions;
import songe.wechat.WeChat;

/** The phone number that WeChat vouches for, for who wants to hand it over; nobody has to. */
@Path("/api/me/phone")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class PhoneResource {
    private final WeChat weChat;
    private final Transactions transactions;
    private final Profiles profiles;
    private final Callers callers;

    PhoneResource(WeChat weChat, Transactions transactions, Profiles profiles, Callers callers) {
        this.weChat = weChat;
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
        try {
            return transactions.retrying(() -> profiles.bind(id, phone));
        } catch (RuntimeException failed) {
            if (!Transactions.isDuplicate(failed)) throw failed;
            return transactions.retrying(() -> profiles.bind(id, phone)); // somebody verified the same number meanwhile
        }
    }
}
