package songe.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.function.Function;
import songe.identity.Caller;
import songe.place.StationRef;

/** Tells the house what somebody changed, inside the transaction. */
@ApplicationScoped
public class CalendarFacts {
    private final Event<CalendarFact> event;
    private final Clock clock;

    CalendarFacts(Event<CalendarFact> event, Clock clock) {
        this.event = event;
        this.clock = clock;
    }

    public void tell(Caller by, StationRef station, Function<CalendarFact.About, CalendarFact> fact) {
        event.fire(fact.apply(new CalendarFact.About(station.townId(), station.id(), by.id(), clock.instant())));
    }
}
