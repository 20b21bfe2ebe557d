package songe.towndata;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the rows of one sheet's text. */
final class Rows {
    private static final int MOST = 20_000;
    /** A record of our own behind the last one: it is swallowed when a quote was never closed. */
    private static final String END = "\u0003";

    private final Sheet sheet;
    private final Draft draft;
    private final Faults faults;
    private final List<Row> rows = new ArrayList<>();
    private Iterator<CsvRecord> records;
    private List<String> header;
    private long nextLine = 1;
    /** The last record was seen. */
    private boolean ended;
    /** What follows cannot be read. */
    private boolean stopped;

    private Rows(Sheet sheet, Draft draft, Faults faults) {
        this.sheet = sheet;
        this.draft = draft;
        this.faults = faults;
    }

    /** @param decoded null: in no encoding we know */
    static List<Row> of(Sheet sheet, Decoded decoded, Draft draft, Faults faults) {
        Rows read = new Rows(sheet, draft, faults);
        if (decoded == null) faults.add(sheet, 1, null, "encoding.bad");
        else read.read(decoded.text());
        if (!read.ended) draft.unread(sheet);
        return read.rows;
    }

    private void read(String text) {
        if (text.isBlank()) {
            stop(1, "file.empty");
            return;
        }
        try {
            records = CsvReader.builder()
                    .acceptCharsAfterQuotes(false)
                    .ignoreDifferentFieldCount(true) // counted here, to tell the line
                    .ofCsvRecord(text + "\n" + END)
                    .iterator();
            while (!ended && !stopped && records.hasNext()) take(records.next());
            if (ended && header == null) stop(1, "file.empty");
        } catch (CsvParseException unreadable) {
            stop(nextLine, "csv.bad");
        }
    }

    private void stop(long line, String code, Object... words) {
        faults.add(sheet, line, null, code, words);
        stopped = true;
    }

    private void take(CsvRecord record) {
        String lastField = record.getField(record.getFieldCount() - 1);
        if (record.getFieldCount() == 1 && lastField.equals(END) && !records.hasNext()) {
            ended = true;
            return;
        }
        nextLine = after(record);
        if (lastField.endsWith(END)) stop(record.getStartingLineNumber(), "csv.bad");
        else if (header == null) readHeader(record);
        else readRow(record);
    }

    /** The line behind a record. */
    private static long after(CsvRecord record) {
        long breaks = record.getFields().stream()
                .mapToLong(f -> f.codePoints().filter(c -> c == '\n').count())
                .sum();
        return record.getStartingLineNumber() + breaks + 1;
    }

    private void readHeader(CsvRecord record) {
        header = record.getFields().stream().map(String::strip).toList();
        int before = faults.count();
        Set<String> seen = new LinkedHashSet<>();
        for (String column : header) {
            boolean known = sheet.columns().contains(column) || column.equals(Sheet.PROVENANCE);
            if (!known || !seen.add(column)) wrong(record, column, known ? "header.twice" : "header.unknown");
        }
        sheet.columns().stream().filter(c -> !seen.contains(c)).forEach(c -> wrong(record, c, "header.missing"));
        stopped = faults.count() > before;
    }

    private void wrong(CsvRecord record, String column, String how) {
        String all = String.join(",", sheet.columns());
        faults.add(sheet, record.getStartingLineNumber(), Faults.brief(column), how, column, all);
    }

    private void readRow(CsvRecord record) {
        long line = record.getStartingLineNumber();
        if (rows.size() == MOST) {
            stop(line, "file.too-long", String.valueOf(MOST));
        } else if (record.getFieldCount() != header.size()) {
            faults.add(sheet, line, null, "row.columns", header.size(), record.getFieldCount());
            record.getFields().forEach(f -> draft.spoil(sheet, f.strip())); // one of them is its code
        } else {
            Map<String, String> fields = new HashMap<>();
            for (int i = 0; i < header.size(); i++)
                fields.put(header.get(i), record.getField(i).strip());
            rows.add(new Row(sheet, line, fields, faults));
        }
    }
}
