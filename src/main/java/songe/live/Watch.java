package songe.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What somebody may follow.
 *
 * @param desks the stations they work at, codes by id
 * @param area the stations they watch over: their grid's or their town's
 * @param units those they belong to
 */
record Watch(long personId, long townId, Map<Long, String> desks, Map<Long, String> area, Set<Long> units) {

    /** Those of the changes that are theirs, as they may read them. */
    List<ChangeView> of(List<Change> changes) {
        return changes.stream().map(this::view).filter(Objects::nonNull).toList();
    }

    private ChangeView view(Change change) {
        if (change.townId() != townId) return null;
        if (!concerns(change))
            return change.isForAll() && !(desks.isEmpty() && units.isEmpty())
                    ? new ChangeView(change.kind(), null, null, change.at(), false)
                    : null;
        Map<Long, String> stations = new HashMap<>(area);
        stations.putAll(desks);
        return new ChangeView(
                change.kind(), change.number(), stations.get(change.station()), change.at(), rings(change));
    }

    private boolean concerns(Change change) {
        return change.stations().stream().anyMatch(id -> desks.containsKey(id) || area.containsKey(id))
                || change.units().stream().anyMatch(units::contains);
    }

    /** Nobody has to be called for what they did themselves. */
    private boolean rings(Change change) {
        if (Objects.equals(change.by(), personId)) return false;
        return switch (change.ring()) {
            case HOLDER -> change.unit() == null ? desks.containsKey(change.station()) : units.contains(change.unit());
            case ABOVE -> area.containsKey(change.station());
            case NOBODY -> false;
        };
    }
}
