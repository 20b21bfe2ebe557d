package songe.towndata;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A plan in the making, and what its sheets need to know of each other. */
final class Draft {
    /** A row may count for several towns; this bounds the product. */
    private static final int MOST = 60_000;

    final Existing existing;
    final Plan plan = new Plan();
    /** The only town whose rows this caller may bring; null: any. */
    final String own;

    /** What is not wrong, but worth knowing. */
    final Faults notes;

    private final String asked;
    private final Set<String> fileTowns = new LinkedHashSet<>();
    private final Map<Sheet, Set<String>> spoiled = new EnumMap<>(Sheet.class);
    private final Set<Sheet> unread = new HashSet<>();
    private final Map<String, Long> lines = new HashMap<>();
    private int size;

    /** @param asked the town an empty {@code town_code} means where the sheets say nothing; null: the only one */
    Draft(Existing existing, String own, String asked, Faults notes) {
        this.notes = notes;
        this.existing = existing;
        this.own = own;
        this.asked = asked;
    }

    /** A row of this code is there but has a fault: told once, not again wherever something refers to it. */
    void spoil(Sheet sheet, String code) {
        spoiled.computeIfAbsent(sheet, s -> new HashSet<>()).add(code);
    }

    /** The sheet could not be read to its end: nobody knows what it holds. */
    void unread(Sheet sheet) {
        unread.add(sheet);
    }

    boolean isSpoiled(Sheet sheet, String code) {
        return unread.contains(sheet) || spoiled.getOrDefault(sheet, Set.of()).contains(code);
    }

    /** A town that the sheets themselves bring or touch. */
    void bring(String town) {
        fileTowns.add(town);
    }

    boolean brings(String town) {
        return fileTowns.contains(town);
    }

    boolean bringsTowns() {
        return !fileTowns.isEmpty();
    }

    /** Notes the row under what it is known by; a second one is a fault, and so is one row too many. */
    boolean isFirst(Row row, String column, String... knownBy) {
        Long before = lines.putIfAbsent(row.part() + "\n" + String.join("\n", knownBy), row.line());
        if (before != null) row.fault(column, "row.duplicate", String.valueOf(before));
        else if (++size == MOST) row.fault(null, "import.too-large", String.valueOf(MOST));
        return before == null && size < MOST;
    }

    boolean mayBring(Row row, String column, String town) {
        if (own == null || own.equals(town)) return true;
        row.fault(column, "town.other", town);
        return false;
    }

    /** The towns for which a row with a {@code town_code} counts; none when that is a fault. */
    Collection<String> townsOf(Row row) {
        if (row.has("town_code")) return named(row);
        if (own != null) return List.of(own);
        if (bringsTowns()) return fileTowns;
        String town = asked != null ? asked : existing.onlyTown();
        if (town != null) return List.of(town);
        if (!isSpoiled(Sheet.AREAS, "") && !spoiled.containsKey(Sheet.AREAS)) row.fault("town_code", "town.required");
        return List.of();
    }

    private Collection<String> named(Row row) {
        String town = row.code("town_code");
        if (town == null || !mayBring(row, "town_code", town) || isSpoiled(Sheet.AREAS, town)) return List.of();
        if (existing.hasTown(town) || plan.hasTown(town)) return List.of(town);
        row.fault("town_code", "town.unknown", town);
        return List.of();
    }

    /** Whether something may refer to that code. */
    boolean has(Sheet sheet, String town, String code) {
        return isSpoiled(sheet, code) || plan.has(sheet, town, code) || existing.has(sheet, town, code);
    }
}
