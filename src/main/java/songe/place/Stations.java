package songe.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.identity.NamedScope;
import songe.identity.Scope;
import songe.identity.ScopeNames;
import songe.shared.Batch;
import songe.shared.ById;
import songe.shared.Change;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Recent;

/** The stations of a town. */
@ApplicationScoped
@Transactional
public class Stations implements ScopeNames {
    private static final String INSERT =
            "insert into station (town_id, code, name, level, kind, area_code, address, lng,"
                    + " lat, open_weekdays, opening_hours, phone) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final EntityManager em;
    private final Areas areas;
    private final Event<StationFact> facts;
    private final Recent<StationRef> recent;

    Stations(EntityManager em, Areas areas, Event<StationFact> facts, Recent.Memory memory) {
        this.em = em;
        this.areas = areas;
        this.facts = facts;
        this.recent = memory.of(this::byIds);
    }

    public List<StationRef> ofTown(long townId) {
        return Station.ofTown(townId).stream().map(Station::ref).toList();
    }

    public Optional<StationRef> find(long townId, String code) {
        return Station.of(townId, code).map(Station::ref);
    }

    /** @throws Problem 404 {@code station.unknown} */
    public StationRef get(long townId, String code) {
        return find(townId, code).orElseThrow(() -> Problems.notFound("station.unknown"));
    }

    public StationRef byId(long id) {
        return Station.<Station>findByIdOptional(id).map(Station::ref).orElseThrow();
    }

    public Map<Long, StationRef> byIds(Collection<Long> ids) {
        return ById.all(em, Station.class, ids).stream()
                .map(Station::ref)
                .collect(Collectors.toMap(StationRef::id, Function.identity()));
    }

    /** As it was a moment ago, see {@link Recent}. */
    public StationRef known(long id) {
        return Objects.requireNonNull(recent.get(id));
    }

    /** Those that there are, as they were a moment ago. */
    public Map<Long, StationRef> known(Collection<Long> ids) {
        return recent.all(ids);
    }

    /** The station that speaks for the whole town; the first one where a town has no centre. */
    public Optional<StationRef> centre(long townId) {
        return ofTown(townId).stream()
                .min(Comparator.comparing((StationRef s) -> s.data().level()));
    }

    /** Where an area is: the middle of its stations, of the next larger area's where it has none; else the town centre. */
    public Optional<Point> pointOf(long townId, String areaCode) {
        List<StationRef> stations = ofTown(townId);
        if (areaCode != null) {
            for (AreaRef area : areas.upwards(townId, areaCode)) {
                var inside = areas.within(townId, area.code());
                List<Point> points = stations.stream()
                        .filter(s -> inside.contains(s.data().areaCode()))
                        .map(StationRef::point)
                        .toList();
                if (!points.isEmpty()) return Optional.of(middle(points));
            }
        }
        return centre(townId).map(StationRef::point);
    }

    private static Point middle(List<Point> points) {
        return new Point(
                points.stream().mapToDouble(Point::lng).average().orElseThrow(),
                points.stream().mapToDouble(Point::lat).average().orElseThrow());
    }

    /** The ids of all stations inside an area. */
    public List<Long> idsWithin(long townId, String areaCode) {
        var inside = areas.within(townId, areaCode);
        return ofTown(townId).stream()
                .filter(s -> inside.contains(s.data().areaCode()))
                .map(StationRef::id)
                .toList();
    }

    /** Makes stations or gives them what is wanted now; says for each which it was. */
    public List<Change> putAll(long townId, Collection<StationData> wanted) {
        if (wanted.isEmpty()) return List.of();
        Map<String, Station> known = new HashMap<>();
        for (Station station : Station.ofTown(townId)) known.put(station.code(), station);
        Batch.run(
                em,
                INSERT,
                wanted.stream()
                        .filter(w -> !known.containsKey(w.code()))
                        .map(w -> row(townId, w))
                        .toList());
        Set<Long> changed = new HashSet<>();
        List<Change> changes = wanted.stream()
                .map(w -> change(known.get(w.code()), w, changed))
                .toList();
        if (!changed.isEmpty()) facts.fire(new StationFact.Changed(townId, changed));
        return changes;
    }

    private static Object[] row(long townId, StationData w) {
        return new Object[] {
            townId,
            w.code(),
            w.name(),
            w.level().name(),
            w.kind().name(),
            w.areaCode(),
            w.address(),
            w.point().lng(),
            w.point().lat(),
            w.openWeekdays(),
            w.openingHours(),
            w.phone()
        };
    }

    private static Change change(Station known, StationData wanted, Set<Long> changedIds) {
        boolean changed = known != null && known.fill(wanted);
        if (changed) changedIds.add(known.id());
        return Change.of(known == null, changed);
    }

    @Override
    public Scope.Kind kind() {
        return Scope.Kind.STATION;
    }

    @Override
    public Optional<String> nameOf(long townId, String code) {
        return find(townId, code).map(StationRef::name);
    }

    @Override
    public List<NamedScope> scopesOf(long townId) {
        return ofTown(townId).stream()
                .map(s -> new NamedScope(s.code(), s.name()))
                .toList();
    }
}
