package songe.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Workbooks as people make them: what looks like a number is one, what looks like a time of the day is one. */
public final class Xlsx {

    private Xlsx() {}

    /** @param csv without quotes */
    public static byte[] of(String csv) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("表");
            List<String> lines = csv.lines().toList();
            for (int r = 0; r < lines.size(); r++) {
                String[] cells = lines.get(r).split(",", -1);
                for (int c = 0; c < cells.length; c++) put(sheet, r, c, cells[c]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int r, int c, String text) {
        if (text.matches("-?\\d{1,15}(\\.\\d+)?")) {
            sheet.value(r, c, Double.valueOf(text));
        } else if (text.matches("\\d\\d:\\d\\d")) {
            sheet.value(r, c, LocalTime.parse(text).toSecondOfDay() / 86400.0);
            sheet.style(r, c).format("hh:mm").set();
        } else if (!text.isEmpty()) {
            sheet.value(r, c, text);
        }
    }

    /** The first sheet's rows, what stands in each cell as text. */
    public static List<List<String>> rows(byte[] xlsx) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream().map(Xlsx::text).toList()).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Cell cell) {
        return cell == null ? "" : cell.getText();
    }

    /** The same rows as comma-separated text. */
    public static String csv(byte[] xlsx) {
        return rows(xlsx).stream().map(row -> String.join(",", row) + "\n").collect(Collectors.joining());
    }
}
