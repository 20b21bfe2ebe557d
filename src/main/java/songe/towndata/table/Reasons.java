package songe.towndata.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The column of reasons, which stands last and which nobody reads back. */
public final class Reasons {
    private static final String COLUMN = "错误说明";

    private Reasons() {}

    /** What is wrong with the header itself stands in the header, behind the column's name. */
    public static boolean isHeader(String cell) {
        return cell.startsWith(COLUMN);
    }

    /** The lines without older reasons, as wide as the header, and with the present reasons at the end. */
    static List<Table.Line> beside(List<Table.Line> lines, Map<Long, List<Table.Note>> notes) {
        List<String> header = lines.get(0).cells();
        List<Table.Line> all = new ArrayList<>();
        for (Table.Line line : lines) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < Math.max(header.size(), line.cells().size()); c++) {
                if (c < header.size() && isHeader(header.get(c).strip())) continue;
                cells.add(c < line.cells().size() ? line.cells().get(c) : "");
            }
            String reason = said(notes.getOrDefault(line.number(), List.of()));
            boolean isHeader = all.isEmpty();
            cells.add(!isHeader ? reason : reason.isEmpty() ? COLUMN : COLUMN + "：" + reason);
            all.add(new Table.Line(line.number(), cells));
        }
        return all;
    }

    private static String said(List<Table.Note> notes) {
        return notes.stream()
                .map(n -> n.column() == null ? n.reason() : n.column() + "：" + n.reason())
                .collect(Collectors.joining(" "));
    }
}
