package songe.towndata.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of a workbook. */
final class XlsxReader {
    /** No sheet of ours is wider. */
    private static final int MOST_COLUMNS = 64;
    /** Empty rows are passed over, but not forever. */
    private static final int MOST_ROWS = 60_000;

    private XlsxReader() {}

    static Table read(byte[] bytes, int most) {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(SafeZip.of(bytes)), new ReadingOptions(true, true))) {
            try (Stream<Row> rows = book.getFirstSheet().openStream()) {
                return table(rows.iterator(), book.isDate1904(), most);
            }
        } catch (IOException | RuntimeException unreadable) {
            // whatever the library makes of a damaged file
            return Table.unreadable("xlsx.bad");
        }
    }

    private static Table table(Iterator<Row> rows, boolean from1904, int most) {
        List<Table.Line> lines = new ArrayList<>();
        int width = 0;
        for (int seen = 0; rows.hasNext(); seen++) {
            Row row = rows.next();
            List<String> cells = cells(row, from1904);
            if (seen == MOST_ROWS || !cells.isEmpty() && lines.size() > most) {
                Object limit = String.valueOf(most);
                return new Table(null, false, lines, Table.Broken.at(row.getRowNum(), "file.too-long", limit));
            }
            if (cells.isEmpty()) continue;
            if (lines.isEmpty()) width = cells.size();
            while (cells.size() < width) cells.add("");
            lines.add(new Table.Line(row.getRowNum(), cells));
        }
        return new Table(null, false, lines, null);
    }

    /** Up to the last one with something in it. */
    private static List<String> cells(Row row, boolean from1904) {
        List<String> cells = new ArrayList<>();
        int filled = 0;
        for (int c = 0; c < Math.min(row.getCellCount(), MOST_COLUMNS); c++) {
            cells.add(CellText.of(row.getCell(c), from1904));
            if (!cells.get(c).isBlank()) filled = c + 1;
        }
        return new ArrayList<>(cells.subList(0, filled));
    }
}
