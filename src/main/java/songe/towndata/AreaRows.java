package songe.towndata;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import songe.place.AreaLevel;
import songe.place.AreaRef;
import songe.towndata.AreaTree.Node;
import songe.towndata.Plan.WantedArea;

/** Reads the areas: which may come in any order, and make the towns. */
final class AreaRows {
    private final Draft draft;
    private AreaTree tree;
    private AreaLevel topmost;

    AreaRows(Draft draft) {
        this.draft = draft;
    }

    void read(List<Row> rows) {
        List<Node> nodes = new ArrayList<>();
        for (Row row : rows) {
            WantedArea area = new WantedArea(
                    row.code("code"),
                    row.optionalCode("parent_code"),
                    row.oneOf("level", AreaLevel.class),
                    row.required("name", 60));
            if (row.isSound()) nodes.add(new Node(row, area));
            else draft.spoil(Sheet.AREAS, row.raw("code"));
        }
        topmost = nodes.stream()
                .map(n -> n.area.level())
                .min(AreaLevel::compareTo)
                .orElse(null);
        tree = new AreaTree(nodes, draft);
        nodes.forEach(this::take);
    }

    private void take(Node node) {
        check(node);
        if (!node.row.isSound() || node.lost) {
            draft.spoil(Sheet.AREAS, node.area.code());
            return;
        }
        if (!draft.isFirst(node.row, "code", String.valueOf(node.town), node.area.code())) return;
        if (node.town == null) {
            draft.plan.districts.add(node.area);
        } else {
            draft.bring(node.town);
            draft.plan.add(node.town, node.area);
        }
    }

    private void check(Node node) {
        if (node.inCycle) node.row.fault("parent_code", "area.cycle", node.area.code());
        else if (node.ambiguous) node.row.fault("parent_code", "parent.ambiguous", node.area.parent());
        else if (node.parentLevel() != null) checkLevel(node);
        else if (!node.lost) checkTop(node);
        if (node.row.isSound() && !node.lost) checkTown(node);
    }

    private static void checkLevel(Node node) {
        if (node.parentLevel().compareTo(node.area.level()) >= 0)
            node.row.fault("level", "level.order", node.area.level(), node.area.parent(), node.parentLevel());
    }

    /** Without a parent in sight: right for a district, or for a town where nothing larger is in the file. */
    private void checkTop(Node node) {
        boolean mayStandAlone = node.area.level() == topmost && topmost.compareTo(AreaLevel.TOWN) <= 0;
        if (mayStandAlone) return;
        if (node.area.parent() == null) node.row.fault("parent_code", "value.missing");
        else node.row.fault("parent_code", "parent.unknown", node.area.parent());
    }

    private void checkTown(Node node) {
        if (node.area.level() == AreaLevel.DISTRICT) {
            checkDistrict(node);
        } else if (node.town == null) {
            node.row.fault("parent_code", "town.unknown", node.area.parent());
        } else if (draft.mayBring(node.row, "code", node.town)) {
            checkChange(node);
        }
    }

    /** A district is nobody's own: a town may name it as it is, and no more. */
    private void checkDistrict(Node node) {
        boolean same = draft.existing.areas(node.area.code()).stream()
                .anyMatch(a -> a.townId() == null
                        && a.name().equals(node.area.name())
                        && Objects.equals(a.parentCode(), node.area.parent()));
        if (draft.own != null && !same) node.row.fault("code", "town.other", node.area.code());
        else checkChange(node);
    }

    private void checkChange(Node node) {
        for (AreaRef before : draft.existing.areas(node.area.code())) {
            if (reach(before.level()) != reach(node.area.level())) {
                node.row.fault("level", "level.changed", before.level(), node.area.level());
                return;
            }
        }
        for (AreaRef child : draft.existing.children(node.area.code())) {
            boolean ours = !tree.has(child.code())
                    && Objects.equals(draft.existing.townOf(child), node.town)
                    && !child.code().equals(node.town);
            if (ours && child.level().compareTo(node.area.level()) <= 0) {
                node.row.fault("level", "level.order", child.level(), node.area.code(), node.area.level());
                return;
            }
        }
    }

    /** 0 above the towns, 1 a town, 2 inside one: what no area changes from one to another. */
    private static int reach(AreaLevel level) {
        return Math.min(level.ordinal(), AreaLevel.GRID.ordinal());
    }
}
