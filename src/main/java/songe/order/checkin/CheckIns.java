package songe.order.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import songe.identity.Caller;
import songe.order.OrderView;
import songe.order.Orders;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/** Reads what is presented and hands the order over to be checked in. */
@ApplicationScoped
class CheckIns {
    private final Orders orders;
    private final PassTokens tokens;
    private final CodeMisses misses;
    private final Clock clock;

    CheckIns(Orders orders, PassTokens tokens, CodeMisses misses, Clock clock) {
        this.orders = orders;
        this.tokens = tokens;
        this.misses = misses;
        this.clock = clock;
    }

    OrderView byToken(Caller caller, String token) {
        PassTokens.Read pass = tokens.read(token.strip());
        if (pass.townId() != caller.town()) throw Problems.notFound("order.unknown");
        return orders.checkIn(caller, pass.number(), null, pass.expired());
    }

    /** @throws Problem 409 {@code check-in.code-unknown}, which counts; {@code check-in.code-locked} after ten */
    OrderView byCode(Caller caller, String code) {
        LocalDate today = Days.day(clock.instant());
        misses.requireFewer(caller.id(), today);
        List<String> found = orders.withCode(caller, code, Days.start(today), Days.start(today.plusDays(1)));
        if (found.size() != 1) {
            misses.count(caller.id(), today);
            throw Problems.conflict("check-in.code-unknown");
        }
        return orders.checkIn(caller, found.get(0), null, false);
    }

    OrderView byHand(Caller caller, String number, String reason) {
        if (reason == null) throw Problems.field("reason", "check-in.reason-required");
        return orders.checkIn(caller, number, reason, false);
    }
}
