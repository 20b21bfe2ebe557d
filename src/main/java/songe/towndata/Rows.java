package songe.towndata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import songe.towndata.table.Reasons;
import songe.towndata.table.Table;

/** Reads the rows of one sheet. */
final class Rows {
    static final int MOST = 20_000;
    /** What spreadsheets make of the weekdays 1-5 as soon as they are typed. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-0([1-7])-0([1-7])");

    private final Sheet sheet;
    private final Draft draft;
    private final Faults faults;
    private final List<Row> rows = new ArrayList<>();
    private List<String> header;

    private Rows(Sheet sheet, Draft draft, Faults faults) {
        this.sheet = sheet;
        this.draft = draft;
        this.faults = faults;
    }

    static List<Row> of(Sheet sheet, Table table, Draft draft, Faults faults) {
        Rows read = new Rows(sheet, draft, faults);
        if (!read.readToTheEnd(table)) draft.unread(sheet);
        return read.rows;
    }

    private boolean readToTheEnd(Table table) {
        List<Table.Line> lines = table.lines();
        if (!lines.isEmpty() && !hasGoodHeader(lines.get(0))) return false;
        lines.stream().skip(1).forEach(this::readRow);
        Table.Broken broken = table.broken();
        if (broken != null)
            faults.add(sheet, broken.line(), null, broken.code(), broken.words().toArray());
        else if (lines.isEmpty()) faults.add(sheet, 1, null, "file.empty");
        return broken == null && !lines.isEmpty();
    }

    private boolean hasGoodHeader(Table.Line line) {
        header = line.cells().stream().map(String::strip).toList();
        int before = faults.count();
        Set<String> seen = new LinkedHashSet<>();
        for (String column : header) {
            boolean known = sheet.columns().contains(column) || column.equals(Sheet.PROVENANCE);
            if (Reasons.isHeader(column)) continue;
            if (!known || !seen.add(column)) wrong(line, column, known ? "header.twice" : "header.unknown");
        }
        sheet.columns().stream().filter(c -> !seen.contains(c)).forEach(c -> wrong(line, c, "header.missing"));
        return faults.count() == before;
    }

    private void wrong(Table.Line line, String column, String how) {
        String all = String.join(",", sheet.columns());
        faults.add(sheet, line.number(), Faults.brief(column), how, column, all);
    }

    private void readRow(Table.Line line) {
        List<String> cells = line.cells();
        if (cells.size() != header.size()) {
            faults.add(sheet, line.number(), null, "row.columns", header.size(), cells.size());
            cells.forEach(c -> draft.spoil(sheet, c.strip())); // one of them is its code
        } else {
            Map<String, String> fields = new HashMap<>();
            for (int i = 0; i < header.size(); i++)
                fields.put(header.get(i), meant(header.get(i), cells.get(i).strip()));
            rows.add(new Row(sheet, line.number(), fields, faults));
        }
    }

    private static String meant(String column, String text) {
        return column.endsWith("weekdays") ? DAY.matcher(text).replaceFirst("$1-$2") : text;
    }
}
