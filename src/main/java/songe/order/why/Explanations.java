package songe.order.why;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import songe.identity.Caller;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.order.Orders;
import songe.order.dispatch.Decisions;
import songe.order.dispatch.Decisions.Kept;
import songe.order.dispatch.TakerNames;
import songe.order.dispatch.TakerView;
import songe.order.dispatch.rule.Outcome;
import songe.order.dispatch.rule.Rule;
import songe.order.dispatch.rule.Scoring;
import songe.order.dispatch.rule.Situation;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Transactions;

/** Explains kept decisions and makes them again. */
@ApplicationScoped
class Explanations {
    private final Transactions transactions;
    private final Orders orders;
    private final Decisions decisions;
    private final TakerNames takers;
    private final People people;

    Explanations(Transactions transactions, Orders orders, Decisions decisions, TakerNames takers, People people) {
        this.transactions = transactions;
        this.orders = orders;
        this.decisions = decisions;
        this.takers = takers;
        this.people = people;
    }

    DispatchView of(Caller caller, String number) {
        return transactions.retrying(() -> {
            Orders.Standing standing = orders.standing(caller, number);
            List<Kept> kept = decisions.of(caller.town(), standing.orderId());
            Optional<Kept> last =
                    kept.stream().filter(k -> k.outcome().chosen() != null).findFirst();
            Shown shown = new Shown(standing.staff() ? kept : last.stream().toList());
            return new DispatchView(
                    number,
                    last.map(k -> shown.takers.get(k.outcome().chosen())).orElse(null),
                    kept.isEmpty() ? null : Reasons.text(kept.get(0), shown.takers),
                    standing.staff() ? kept.stream().map(shown::decision).toList() : List.of());
        });
    }

    /** @throws Problem 404 {@code dispatch.unknown} where there is no decision, 422 {@code dispatch.one} */
    ReplayView replay(Caller caller, Replay in) {
        if ((in.orderNumber() == null) == (in.decisionId() == null)) throw Problems.unprocessable("dispatch.one");
        if (in.weights() != null && isWeightless(in)) throw Problems.field("weights", "dispatch.weightless");
        return transactions.retrying(() -> {
            Kept then = meant(caller, in);
            Orders.Standing standing = orders.standing(caller, then.orderId());
            Situation situation =
                    in.weights() == null ? then.situation() : then.situation().with(in.weights());
            int rules = then.ruleVersion();
            Kept now = then.with(rules, situation, Scoring.of(situation, rules));
            Shown shown = new Shown(List.of(then, now));
            Long before = then.outcome().chosen();
            Long after = now.outcome().chosen();
            return new ReplayView(
                    standing.number(),
                    now.outcome().equals(then.outcome()),
                    !Objects.equals(before, after),
                    before == null ? null : shown.takers.get(before),
                    after == null ? null : shown.takers.get(after),
                    shown.decision(now));
        });
    }

    private static boolean isWeightless(Replay in) {
        return Rule.ALL.stream().mapToInt(r -> r.weight(in.weights())).sum() == 0;
    }

    private Kept meant(Caller caller, Replay in) {
        Optional<Kept> found = in.decisionId() != null
                ? decisions.byId(caller.town(), in.decisionId())
                : decisions
                        .of(
                                caller.town(),
                                orders.standing(caller, in.orderNumber()).orderId())
                        .stream()
                        .findFirst();
        return found.orElseThrow(() -> Problems.notFound("dispatch.unknown"));
    }

    /** Decisions with the names of all who stand in them, read once. */
    private final class Shown {
        private final Map<Long, TakerView> takers;
        private final Map<Long, PersonRef> persons;

        Shown(List<Kept> kept) {
            Set<Long> keys = new HashSet<>();
            for (Kept k : kept) {
                k.situation().candidates().forEach(c -> keys.add(c.key()));
                keys.addAll(k.situation().others());
                if (k.outcome().chosen() != null) keys.add(k.outcome().chosen());
            }
            takers = Explanations.this.takers.of(keys);
            persons = people.byIds(
                    kept.stream().map(Kept::by).filter(Objects::nonNull).collect(Collectors.toSet()));
        }

        DispatchView.DecisionView decision(Kept k) {
            Situation s = k.situation();
            Outcome o = k.outcome();
            PersonRef by = k.by() == null ? null : persons.get(k.by());
            return new DispatchView.DecisionView(
                    k.id(),
                    k.at(),
                    k.cause(),
                    Reasons.cause(k),
                    by == null ? null : by.name(),
                    o.chosen() == null ? null : takers.get(o.chosen()),
                    Reasons.text(k, takers),
                    s.named() != null,
                    o.overlooked(),
                    k.ruleVersion(),
                    Parts.settings(s),
                    new DispatchView.PlaceView(s.lng(), s.lat()),
                    Parts.candidates(s, o, takers),
                    s.others().stream()
                            .map(takers::get)
                            .filter(Objects::nonNull)
                            .toList());
        }
    }
}
