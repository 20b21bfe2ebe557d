package songe.order.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import songe.partner.Partners;
import songe.place.Stations;

/** What stations and units are called. */
@ApplicationScoped
public class TakerNames {
    private final Stations stations;
    private final Partners partners;

    TakerNames(Stations stations, Partners partners) {
        this.stations = stations;
        this.partners = partners;
    }

    /** By {@link Taker#key()}, with two statements at the most. */
    public Map<Long, TakerView> of(Collection<Long> keys) {
        Map<Long, TakerView> names = new HashMap<>();
        stations.byIds(keys.stream().filter(k -> k > 0).toList())
                .forEach((id, s) -> names.put(id, new TakerView(TakerView.Kind.STATION, s.code(), s.name())));
        partners.byIds(keys.stream().filter(k -> k < 0).map(k -> -k).toList())
                .forEach((id, p) -> names.put(-id, new TakerView(TakerView.Kind.PARTNER, p.code(), p.name())));
        return names;
    }

    List<TakerView> inOrder(List<Long> keys) {
        Map<Long, TakerView> names = of(keys);
        return keys.stream().map(names::get).filter(Objects::nonNull).toList();
    }
}
