package songe.towndata;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import songe.place.AreaLevel;
import songe.place.AreaRef;
import songe.towndata.Plan.WantedArea;

/** A file's areas laid over the database's: who stands above whom, and to which town each belongs. */
final class AreaTree {
    private final Draft draft;
    private final Map<String, List<Node>> byCode;

    AreaTree(List<Node> nodes, Draft draft) {
        this.draft = draft;
        this.byCode = nodes.stream().collect(Collectors.groupingBy(n -> n.area.code()));
        nodes.forEach(this::findParent);
        nodes.forEach(this::settle);
    }

    /** A row of the file. Its parent is another row, or an area of the database, or nowhere. */
    static final class Node {
        final Row row;
        final WantedArea area;
        Node parent;
        AreaRef above;
        /** The code of the parent stands for several areas. */
        boolean ambiguous;
        /** It stands above itself. */
        boolean inCycle;
        /** Something above it has a fault of its own, so that its town is not known. */
        boolean lost;
        /** Null above the towns, and where no town is found. */
        String town;

        private boolean settled;

        Node(Row row, WantedArea area) {
            this.row = row;
            this.area = area;
        }

        AreaLevel parentLevel() {
            if (parent != null) return parent.area.level();
            return above == null ? null : above.level();
        }
    }

    boolean has(String code) {
        return byCode.containsKey(code);
    }

    private void findParent(Node node) {
        String code = node.area.parent();
        if (code == null) return;
        List<Node> here = byCode.getOrDefault(code, List.of());
        if (!here.isEmpty()) {
            node.parent = here.get(0);
            node.ambiguous = here.stream().map(AreaTree::place).distinct().count() > 1;
        } else if (draft.isSpoiled(Sheet.AREAS, code)) {
            node.lost = true;
        } else {
            findAbove(node, draft.existing.areas(code));
        }
    }

    /** Twins in the same place are one area told twice, which is a fault of theirs, not of their children. */
    private static Object place(Node node) {
        return node.area.parent() + " " + node.area.level();
    }

    private void findAbove(Node node, List<AreaRef> known) {
        List<AreaRef> own = known.stream()
                .filter(a -> a.townId() == null || draft.existing.townOf(a).equals(draft.own))
                .toList();
        List<AreaRef> meant = own.isEmpty() ? known : own;
        node.ambiguous = meant.size() > 1;
        if (!meant.isEmpty()) node.above = meant.get(0);
    }

    /** Finds the towns of a row and of all above it, each once, from the top down. */
    private void settle(Node start) {
        Deque<Node> path = new ArrayDeque<>();
        Set<Node> onPath = new HashSet<>();
        Node node = start;
        for (; node != null && !node.settled && onPath.add(node); node = node.parent) path.push(node);
        if (node != null && !node.settled) markCycle(node);
        path.forEach(this::settleBelow);
    }

    private static void markCycle(Node first) {
        Node node = first;
        do {
            node.inCycle = true;
            node = node.parent;
        } while (node != first);
    }

    private void settleBelow(Node node) {
        node.settled = true;
        if (node.area.level() == AreaLevel.TOWN) node.town = node.area.code();
        if (node.area.level().compareTo(AreaLevel.TOWN) <= 0) return;
        if (node.parent != null) {
            node.town = node.parent.town;
            node.lost |= node.parent.lost || node.parent.inCycle || node.parent.ambiguous;
        } else if (node.above != null) {
            node.town = draft.existing.townOf(node.above);
        }
    }
}
