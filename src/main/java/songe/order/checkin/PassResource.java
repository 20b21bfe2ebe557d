package songe.order.checkin;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.order.Orders;

@Path("/api/orders/{number}/pass")
@Authenticated
public class PassResource {
    private final Orders orders;
    private final PassTokens tokens;
    private final Callers callers;

    PassResource(Orders orders, PassTokens tokens, Callers callers) {
        this.orders = orders;
        this.tokens = tokens;
        this.callers = callers;
    }

    /** For the QR code, good for a minute; the six digits are the order's own. */
    @GET
    public PassView pass(@RestPath String number) {
        Caller caller = callers.current();
        Orders.Pass pass = orders.pass(caller, number);
        PassTokens.Signed signed = tokens.sign(caller.town(), pass.number());
        return new PassView(signed.token(), pass.code(), signed.validUntil());
    }

    public record PassView(String token, String code, Instant validUntil) {}
}
