package songe.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.identity.NamedScope;
import songe.identity.Scope;
import songe.identity.ScopeNames;
import songe.shared.Change;

/** The tree of areas of a town. */
@ApplicationScoped
@Transactional
public class Areas implements ScopeNames {

    public List<AreaRef> ofTown(long townId) {
        return Area.ofTown(townId).stream().map(Area::ref).toList();
    }

    /** Every area of the installation, for an import that has to find parents anywhere. */
    public List<AreaRef> all() {
        return Area.<Area>listAll().stream().map(Area::ref).toList();
    }

    public Optional<AreaRef> of(long townId, String code) {
        return Area.of(townId, code).map(Area::ref);
    }

    /** The ids of the towns of these districts. */
    public Set<Long> townsIn(Collection<String> districtCodes) {
        if (districtCodes.isEmpty()) return Set.of();
        return Area.townsIn(districtCodes).stream().map(a -> a.ref().townId()).collect(Collectors.toSet());
    }

    /** The area itself and the ones around it, smallest first, up to the town. */
    public List<AreaRef> upwards(long townId, String code) {
        Map<String, AreaRef> byCode = byCode(townId);
        List<AreaRef> path = new ArrayList<>();
        for (AreaRef a = byCode.get(code); a != null && !path.contains(a); a = byCode.get(a.parentCode())) path.add(a);
        return path;
    }

    /** The codes of the area and of everything inside it. */
    public Set<String> within(long townId, String code) {
        List<AreaRef> areas = ofTown(townId);
        Set<String> inside = new HashSet<>(Set.of(code));
        boolean grew = true;
        while (grew)
            grew = inside.addAll(areas.stream()
                    .filter(a -> inside.contains(a.parentCode()))
                    .map(AreaRef::code)
                    .toList());
        return inside;
    }

    private Map<String, AreaRef> byCode(long townId) {
        return ofTown(townId).stream().collect(Collectors.toMap(AreaRef::code, Function.identity()));
    }

    /** Makes areas or gives them what is wanted now; says for each which it was. */
    public List<Change> putAll(Collection<AreaRef> wanted) {
        Map<String, Area> known = new HashMap<>();
        for (Area area : Area.<Area>listAll()) known.put(key(area.ref()), area);
        return wanted.stream().map(w -> put(known.get(key(w)), w)).toList();
    }

    private static String key(AreaRef area) {
        return area.townId() + " " + area.code();
    }

    private static Change put(Area known, AreaRef wanted) {
        Area area = known != null ? known : new Area(wanted.townId(), wanted.code());
        boolean changed = area.fill(wanted.parentCode(), wanted.level(), wanted.name());
        if (known == null) area.persist();
        return Change.of(known == null, changed);
    }

    @Override
    public Scope.Kind kind() {
        return Scope.Kind.AREA;
    }

    @Override
    public Optional<String> nameOf(long townId, String code) {
        return of(townId, code).map(AreaRef::name);
    }

    /** The grids: who coordinates, does so in one of these. */
    @Override
    public List<NamedScope> scopesOf(long townId) {
        return ofTown(townId).stream()
                .filter(a -> a.level() == AreaLevel.GRID)
                .map(a -> new NamedScope(a.code(), a.name()))
                .toList();
    }

    @Override
    public Optional<String> nameAboveTowns(String code) {
        return Area.aboveTowns(code).map(a -> a.ref().name());
    }
}
