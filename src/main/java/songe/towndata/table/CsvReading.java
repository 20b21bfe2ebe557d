package songe.towndata.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads comma-separated text. */
final class CsvReading {
    /** A record of our own behind the last one: it is swallowed when a quote was never closed. */
    private static final String END = "\u0003";

    private final Decoded decoded;
    private final int most;
    private final List<Table.Line> lines = new ArrayList<>();
    private Table.Broken broken;
    private long nextLine = 1;

    CsvReading(Decoded decoded, int most) {
        this.decoded = decoded;
        this.most = most;
    }

    Table table() {
        try {
            read();
        } catch (CsvParseException unreadable) {
            broken = Table.Broken.at(nextLine, "csv.bad");
        }
        return new Table(decoded.charset(), decoded.marked(), lines, broken);
    }

    private void read() {
        if (decoded.text().isBlank()) return;
        Iterator<CsvRecord> records = CsvReader.builder()
                .acceptCharsAfterQuotes(false)
                .ignoreDifferentFieldCount(true) // counted later, to tell the line
                .ofCsvRecord(decoded.text() + "\n" + END)
                .iterator();
        while (broken == null && records.hasNext()) {
            CsvRecord record = records.next();
            String lastField = record.getField(record.getFieldCount() - 1);
            if (record.getFieldCount() == 1 && lastField.equals(END) && !records.hasNext()) return;
            take(record, lastField);
        }
    }

    private void take(CsvRecord record, String lastField) {
        nextLine = after(record);
        long line = record.getStartingLineNumber();
        if (lastField.endsWith(END)) broken = Table.Broken.at(line, "csv.bad");
        else if (lines.size() > most) broken = Table.Broken.at(line, "file.too-long", String.valueOf(most));
        else lines.add(new Table.Line(line, record.getFields()));
    }

    /** The line behind a record. */
    private static long after(CsvRecord record) {
        long breaks = record.getFields().stream()
                .mapToLong(f -> f.codePoints().filter(c -> c == '\n').count())
                .sum();
        return record.getStartingLineNumber() + breaks + 1;
    }
}
