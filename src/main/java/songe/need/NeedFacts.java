package songe.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.function.Function;
import songe.order.Supporters.Doer;

/** Tells the house what happened, and writes it into the need's way. Runs in the caller's transaction. */
@ApplicationScoped
class NeedFacts {
    private final Event<NeedFact> event;
    private final NeedStep steps;

    NeedFacts(Event<NeedFact> event, NeedStep steps) {
        this.event = event;
        this.steps = steps;
    }

    void tell(Need need, Doer doer, Instant now, String text, Function<NeedFact.About, NeedFact> fact) {
        steps.add(need, doer, text, now);
        tell(need, doer, now, fact);
    }

    /** What is told of another need, and is part of this one's way as well. */
    void line(Need need, Doer doer, Instant now, String text) {
        steps.add(need, doer, text, now);
    }

    /** What the neighbours do not read about. */
    void tell(Need need, Doer doer, Instant now, Function<NeedFact.About, NeedFact> fact) {
        event.fire(fact.apply(
                need.about(now, doer.caller() == null ? null : doer.caller().id())));
    }
}
