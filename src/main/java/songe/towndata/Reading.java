package songe.towndata;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.towndata.table.Table;

/** An import's files, read: the plan they make together, and what is wrong with them. */
final class Reading {
    private final Draft draft;
    private final Faults faults;
    private final Map<Sheet, Table> tables = new EnumMap<>(Sheet.class);

    Reading(Map<Sheet, byte[]> files, Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
        for (Sheet sheet : Sheet.values()) if (files.containsKey(sheet)) read(sheet, files.get(sheet));
    }

    private void read(Sheet sheet, byte[] bytes) {
        Table table = Table.of(bytes, Rows.MOST);
        tables.put(sheet, table);
        List<Row> rows = Rows.of(sheet, table, draft, faults);
        switch (sheet) {
            case AREAS -> new AreaRows(draft).read(rows);
            case STATIONS -> new StationRows(draft).read(rows);
            case PARTNERS -> new PartnerRows(draft).read(rows);
            case ITEMS -> new ItemRows(draft).read(rows);
            case OFFERS -> {
                draft.existing.expect(
                        rows.stream().map(row -> row.raw("item_code")).toList());
                new OfferRows(draft).read(rows);
            }
        }
    }

    /** @throws Problem 422 {@code import.faults} with a member {@code faults} */
    Plan plan() {
        if (!faults.isEmpty()) throw refused();
        return draft.plan;
    }

    private Problem refused() {
        return Problems.unprocessable("import.faults", faults.count())
                .with("faults", faults.list())
                .with("encoding", encoding());
    }

    /** What is not wrong, but worth knowing. */
    List<Fault> notes() {
        return draft.notes.list();
    }

    Map<String, String> encoding() {
        Map<String, String> encoding = new LinkedHashMap<>();
        tables.forEach((sheet, table) -> encoding.put(sheet.part(), table.encoding()));
        return encoding;
    }

    /**
     * The file with its faults beside the cells.
     *
     * @throws Problem 422 {@code import.faults} for a file that could not be read to its end: part of it would be lost
     */
    MarkedFile marked(Sheet sheet) {
        Table table = tables.get(sheet);
        if (table.broken() != null || table.lines().isEmpty()) throw refused();
        return new MarkedFile(sheet.part(), table.isXlsx(), table.with(faults.notes(sheet)));
    }
}
