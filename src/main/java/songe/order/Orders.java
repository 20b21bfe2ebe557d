package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import songe.identity.Caller;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Replies;
import songe.shared.Transactions;
import songe.words.Words;
import songe.words.Words.Posted;

/** The door to orders: every change is one transaction on a locked row and answers the order as it then is. */
@ApplicationScoped
public class Orders {
    private final Transactions transactions;
    private final Replies replies;
    private final OrderAccess access;
    private final OrderViews views;
    private final Placing placing;
    private final Serving serving;
    private final Claiming claiming;
    private final Words words;
    private final Clock clock;

    Orders(
            Transactions transactions,
            Replies replies,
            OrderAccess access,
            OrderViews views,
            Placing placing,
            Serving serving,
            Claiming claiming,
            Words words,
            Clock clock) {
        this.transactions = transactions;
        this.replies = replies;
        this.access = access;
        this.views = views;
        this.placing = placing;
        this.serving = serving;
        this.claiming = claiming;
        this.words = words;
        this.clock = clock;
    }

    /** Once per caller and key; see {@link Replies}. */
    Response place(Caller caller, String key, PlaceOrder in) {
        Words.Checked note = words.check(caller, new Posted(Words.Place.ORDER_NOTE, "note", in.note()));
        Instant came = clock.instant();
        return replies.once(caller.id(), key, "POST /orders", in, () -> {
            Order order = placing.place(caller, in, came);
            words.keep(note, order.number);
            return views.of(access.placed(caller, order));
        });
    }

    OrderView view(Caller caller, String number) {
        return transactions.retrying(() -> views.of(access.see(caller, number)));
    }

    /** @param staff a station, grid or town that looks after it, rather than whose it is or who was given it */
    public record Standing(long orderId, String number, boolean staff) {}

    /**
     * What the caller is to an order; runs in the caller's transaction.
     *
     * @throws Problem 404 {@code order.unknown} for who has no part in it
     */
    public Standing standing(Caller caller, String number) {
        Seen seen = access.see(caller, number);
        if (!seen.isOneOf(Part.RESIDENT, Part.PROXY, Part.STATION, Part.GRID, Part.TOWN, Part.PARTNER))
            throw Problems.notFound("order.unknown");
        return new Standing(seen.order().id, number, seen.isOneOf(Part.STATION, Part.GRID, Part.TOWN));
    }

    /** @throws Problem 404 {@code order.unknown}, also for who has no part in it */
    public Standing standing(Caller caller, long orderId) {
        return Order.<Order>find("townId = ?1 and id = ?2", caller.town(), orderId)
                .firstResultOptional()
                .map(order -> standing(caller, order.number))
                .orElseThrow(() -> Problems.notFound("order.unknown"));
    }

    /** A change that posts words. */
    OrderView change(Caller caller, String number, Posted posted, Consumer<Seen> verb) {
        Words.Checked checked = words.check(caller, posted);
        return change(caller, number, seen -> {
            verb.accept(seen);
            words.keep(checked, number);
        });
    }

    /** A change that makes something: once per caller and key. */
    Response create(
            Caller caller, String key, String call, Object in, String number, Posted posted, Consumer<Seen> verb) {
        Words.Checked checked = words.check(caller, posted);
        return replies.once(caller.id(), key, call, in, () -> {
            OrderView changed = changed(caller, number, verb);
            words.keep(checked, number);
            return changed;
        });
    }

    /** The same with no words but those of who works here. */
    Response create(Caller caller, String key, String call, Object in, String number, Consumer<Seen> verb) {
        return replies.once(caller.id(), key, call, in, () -> changed(caller, number, verb));
    }

    OrderView change(Caller caller, String number, Consumer<Seen> verb) {
        return transactions.retrying(() -> changed(caller, number, verb));
    }

    private OrderView changed(Caller caller, String number, Consumer<Seen> verb) {
        Seen seen = access.lock(caller, number);
        if (seen.order().isWiped()) throw Problems.conflict("order.wiped");
        verb.accept(seen);
        return views.of(seenAgain(seen));
    }

    /** Transition 8. */
    OrderView claim(Caller caller, String number, Inputs.Claim in) {
        return transactions.retrying(() -> views.of(claiming.claim(caller, number, in)));
    }

    /** The order may have moved to another holder: what the caller is to it is asked anew, but they see what they did. */
    private Seen seenAgain(Seen seen) {
        Order order = seen.order();
        var parts = access.parts(order, seen.caller());
        return new Seen(order, seen.caller(), parts.isEmpty() ? seen.parts() : parts, seen.station());
    }

    /**
     * Transition 15.
     *
     * @param reason null when the resident's pass or code was presented
     * @param expired the pass is ours, but too old: said only of an order that could have been checked in with a fresh one
     * @return the order, in service
     * @throws Problem 409 {@code check-in.*}
     */
    public OrderView checkIn(Caller caller, String number, String reason, boolean expired) {
        return transactions.retrying(() -> {
            Seen seen = access.lockPresented(caller, number);
            serving.checkIn(seen, reason, expired);
            return views.of(seen);
        });
    }

    /** The resident's pass: the order's six digits. @throws Problem 409 {@code pass.none} unless it is confirmed */
    public Pass pass(Caller caller, String number) {
        return transactions.retrying(() -> {
            Seen seen = access.see(caller, number);
            seen.as(Part.RESIDENTS);
            if (!seen.order().hasTime()) throw Problems.conflict("pass.none");
            return new Pass(seen.order().number, seen.order().passCode);
        });
    }

    public record Pass(String number, String code) {}

    /** Orders of that day whose six digits these are and which the caller may serve, at most a few. */
    public List<String> withCode(Caller caller, String code, Instant from, Instant until) {
        return transactions.retrying(() -> Order.<Order>list(
                        "townId = ?1 and passCode = ?2 and startsAt >= ?3 and startsAt < ?4",
                        caller.town(),
                        code,
                        from,
                        until)
                .stream()
                .filter(o -> access.parts(o, caller).stream()
                        .anyMatch(p -> List.of(Seen.SERVING).contains(p)))
                .map(o -> o.number)
                .toList());
    }
}
