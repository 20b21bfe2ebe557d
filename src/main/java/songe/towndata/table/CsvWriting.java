package songe.towndata.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** Writes comma-separated text with its reasons, in the encoding it came in. */
final class CsvWriting {

    private CsvWriting() {}

    static byte[] write(Table table, Map<Long, List<Table.Note>> notes) {
        StringWriter text = new StringWriter();
        if (table.marked()) text.write(Decoded.BOM);
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        Reasons.beside(table.lines(), notes).forEach(line -> writer.writeRecord(line.cells()));
        return text.toString().getBytes(table.charset());
    }
}
