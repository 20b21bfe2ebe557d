package songe.towndata.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook with its reasons. Every cell is text, so that no spreadsheet makes a date of 1-5. */
final class XlsxWriter {
    private static final String FAULTY = "FFF4C7";
    private static final String TEXT = "@";

    private XlsxWriter() {}

    static byte[] write(List<Table.Line> lines, Map<Long, List<Table.Note>> notes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "songe", "1.0")) {
            Worksheet sheet = book.newWorksheet("Sheet1");
            List<Table.Line> all = Reasons.beside(lines, notes);
            List<String> header = all.get(0).cells();
            for (Table.Line line : all) {
                write(sheet, line);
                mark(sheet, header, line, notes.getOrDefault(line.number(), List.of()));
            }
            sheet.freezePane(0, row(all.get(0)) + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same row as before, so that the lines told elsewhere are still right. */
    private static int row(Table.Line line) {
        return (int) line.number() - 1;
    }

    private static void write(Worksheet sheet, Table.Line line) {
        for (int c = 0; c < line.cells().size(); c++) {
            sheet.value(row(line), c, line.cells().get(c));
            sheet.style(row(line), c).format(TEXT).set();
        }
    }

    private static void mark(Worksheet sheet, List<String> header, Table.Line line, List<Table.Note> notes) {
        for (Table.Note note : notes) {
            int column = header.indexOf(note.column());
            int marked = column < 0 ? line.cells().size() - 1 : column;
            sheet.style(row(line), marked).format(TEXT).fillColor(FAULTY).set();
            if (column >= 0) sheet.comment(row(line), column, note.reason());
        }
    }
}
