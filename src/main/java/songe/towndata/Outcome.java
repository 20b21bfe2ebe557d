package songe.towndata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import songe.shared.Change;
import songe.towndata.ImportReport.Counts;

/** What carrying out a plan did: one change for each row of it. */
final class Outcome {
    private final Map<Sheet, List<Change>> bySheet = new EnumMap<>(Sheet.class);
    private final Map<Long, List<Change>> byTown = new LinkedHashMap<>();

    /** @param townId null above the towns: such a change is no town's */
    void add(Sheet sheet, Long townId, Collection<Change> changes) {
        bySheet.computeIfAbsent(sheet, s -> new ArrayList<>()).addAll(changes);
        if (townId != null)
            byTown.computeIfAbsent(townId, t -> new ArrayList<>()).addAll(changes);
    }

    Map<Sheet, List<Change>> of(Set<Sheet> sheets) {
        Map<Sheet, List<Change>> some = new EnumMap<>(Sheet.class);
        for (Sheet sheet : sheets) some.put(sheet, bySheet.getOrDefault(sheet, List.of()));
        return some;
    }

    /** The ids of the towns that the plan speaks of. */
    Set<Long> towns() {
        return byTown.keySet();
    }

    /** One for each town in which something is not what it was. */
    Stream<ImportFact> facts(Long by, Instant now) {
        return byTown.entrySet().stream()
                .map(town -> fact(town.getKey(), Counts.of(town.getValue()), by, now))
                .filter(Objects::nonNull);
    }

    private static ImportFact fact(long townId, Counts counts, Long by, Instant now) {
        if (counts.created() + counts.updated() == 0) return null;
        return new ImportFact.Imported(townId, by, counts.created(), counts.updated(), now);
    }
}
