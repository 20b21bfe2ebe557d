package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import songe.catalog.Booking;
import songe.catalog.ItemRef;
import songe.place.Closures;
import songe.place.Stations;
import songe.place.WorkingTime;

/** Puts an order where whoever is able may take it, for a while. Runs in the caller's transaction. */
@ApplicationScoped
class Opening {
    private final Stations stations;
    private final Closures closures;
    private final OrderFacts facts;
    private final Duration window;
    private final Duration needWindow;

    /** @param window of the station's working time, as for {@code needWindow} */
    Opening(
            Stations stations,
            Closures closures,
            OrderFacts facts,
            @ConfigProperty(name = "songe.claim.window") Duration window,
            @ConfigProperty(name = "songe.claim.need-window") Duration needWindow) {
        this.stations = stations;
        this.closures = closures;
        this.facts = facts;
        this.window = window;
        this.needWindow = needWindow;
    }

    void open(Order o, ItemRef item, OrderStep.Change change) {
        boolean need = item.booking() == Booking.CLAIM;
        WorkingTime hours = closures.hours(stations.byId(o.stationId));
        o.become(OrderStatus.OPEN, change);
        Deadlines.claim(o, hours, change.at(), need ? needWindow : window);
        Long unit = need ? null : item.data().partnerId();
        facts.tell(o, change.by(), change.at(), about -> new OrderFact.Opened(about, unit));
    }
}
