package songe.towndata.table;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/**
 * A file's lines, the header's among them. Empty lines are left out.
 *
 * @param charset null for XLSX
 * @param marked with a byte order mark
 * @param broken where it could not be read on; null when it was read to its end
 */
public record Table(Charset charset, boolean marked, List<Line> lines, Broken broken) {

    /** @param number of the line where it starts, or of the row, from 1 */
    public record Line(long number, List<String> cells) {}

    /** @param code of the fault; {@code words} fill its sentence */
    public record Broken(long line, String code, List<Object> words) {
        static Broken at(long line, String code, Object... words) {
            return new Broken(line, code, List.of(words));
        }
    }

    /** What is wrong with a cell. @param column the header's word; null when the whole line is meant */
    public record Note(String column, String reason) {}

    /** @param most lines besides the header */
    public static Table of(byte[] bytes, int most) {
        if (startsWith(bytes, 'P', 'K', 3, 4)) return XlsxReader.read(bytes, most);
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) return unreadable("file.xls");
        Decoded text = Decoded.of(bytes);
        return text == null ? unreadable("encoding.bad") : new CsvReading(text, most).table();
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) return false;
        for (int i = 0; i < first.length; i++) if ((bytes[i] & 0xFF) != first[i]) return false;
        return true;
    }

    static Table unreadable(String code) {
        return new Table(null, false, List.of(), Broken.at(1, code));
    }

    public boolean isXlsx() {
        return charset == null && !lines.isEmpty();
    }

    /** {@code UTF-8}, {@code GB18030} or {@code XLSX}; null when it is nothing that can be read. */
    public String encoding() {
        if (charset != null) return charset.name();
        return lines.isEmpty() && broken != null ? null : "XLSX";
    }

    /** The same file with one more column, last, for what is wrong. @param notes by line */
    public byte[] with(Map<Long, List<Note>> notes) {
        return isXlsx() ? XlsxWriter.write(lines, notes) : CsvWriting.write(this, notes);
    }
}
