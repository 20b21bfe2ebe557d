package songe.towndata.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import songe.support.Xlsx;

class TableTest {
    private static final int MOST = 100;

    private static Table read(byte[] bytes) {
        return Table.of(bytes, MOST);
    }

    private static List<List<String>> cells(Table table) {
        return table.lines().stream().map(Table.Line::cells).toList();
    }

    static Stream<Arguments> typed() {
        return Stream.of(
                Arguments.of(310113113014d, null, "310113113014"),
                Arguments.of(121.48, null, "121.48"),
                Arguments.of(0.1 + 0.2, null, "0.3"),
                Arguments.of(31.0, null, "31"),
                Arguments.of(0.375, "hh:mm", "09:00"),
                Arguments.of(0.375, null, "0.375"),
                Arguments.of(0.999999, "[h]:mm", "00:00"),
                Arguments.of(46027.0, "m\\月d\\日", "2026-01-05"),
                Arguments.of(46027.5, "yyyy/m/d h:mm", "2026-01-05 12:00"),
                Arguments.of(12.0, "0\\d", "12"),
                Arguments.of(1e300, null, "1E+300"),
                Arguments.of(-3.0, "yyyy-mm-dd", "-3"));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void a_cell_says_what_was_meant(double value, String format, String meant) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("表");
            sheet.value(0, 0, value);
            if (format != null) sheet.style(0, 0).format(format).set();
        }

        assertThat(cells(read(bytes.toByteArray()))).containsExactly(List.of(meant));
    }

    @Test
    void a_workbook_reads_like_the_text_it_came_from() {
        String csv = "code,start,name\n310113113014,09:00,一 站\n\nA-1,,\n";

        Table xlsx = read(Xlsx.of(csv));

        assertThat(xlsx.encoding()).isEqualTo("XLSX");
        assertThat(xlsx.broken()).isNull();
        assertThat(cells(xlsx)).isEqualTo(cells(read(csv.getBytes(UTF_8))));
        assertThat(xlsx.lines()).extracting(Table.Line::number).containsExactly(1L, 2L, 4L);
    }

    @Test
    void more_rows_than_asked_for_are_not_read() {
        Table table = read(Xlsx.of("code\n" + "x\n".repeat(MOST + 1)));

        assertThat(table.broken()).isEqualTo(Table.Broken.at(MOST + 2, "file.too-long", "" + MOST));
    }

    /** What somebody did to a good workbook's sheet. */
    static Stream<UnaryOperator<String>> mischief() {
        return Stream.of(
                sheet -> sheet.replace("r=\"A1\"", "r=\"AAAAAAA1\""),
                sheet -> sheet.replace("r=\"A1\"", "r=\"&#65;AAAAAA1\""),
                sheet -> sheet.replace("r=\"A1\"", "r = 'ZZZZZ1'"),
                sheet -> sheet.replace("?>", "?><!DOCTYPE x [<!ENTITY a \"b\">]>"),
                sheet -> sheet.replace("<v>", "<v>" + "9".repeat(50_000)),
                sheet -> sheet.replace("<v>", "<f>A1</f>".repeat(30_000) + "<v>"),
                sheet -> sheet.substring(0, sheet.length() / 2),
                sheet -> "\uFEFF" + "\0" + sheet,
                sheet -> "");
    }

    @ParameterizedTest
    @MethodSource("mischief")
    void a_mischievous_sheet_is_told_not_read(UnaryOperator<String> mischief) throws IOException {
        byte[] bad = with(Xlsx.of("1,2\n3,4\n"), "xl/worksheets/sheet1.xml", mischief);

        assertThat(read(bad).broken()).extracting(Table.Broken::code).isEqualTo("xlsx.bad");
    }

    private static byte[] with(byte[] xlsx, String part, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> parts = SafeZip.unpacked(xlsx);
        parts.computeIfPresent(part, (name, content) -> change.apply(new String(content, UTF_8))
                .getBytes(UTF_8));
        return SafeZip.packed(parts);
    }

    @Test
    void a_bomb_is_not_unpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bomb)) {
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] much = new byte[1 << 20];
            Arrays.fill(much, (byte) ' ');
            for (int i = 0; i < 200; i++) out.write(much);
        }

        assertThat(read(bomb.toByteArray()).broken().code()).isEqualTo("xlsx.bad");
    }

    @Test
    void damaged_workbooks_are_read_or_told() {
        Random random = new Random(3);
        byte[] good = Xlsx.of("code,name\n1,一\n2,二\n");
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            for (int n = random.nextInt(5); n >= 0; n--)
                bad[4 + random.nextInt(bad.length - 4)] = (byte) random.nextInt();
            Table table = read(random.nextBoolean() ? bad : Arrays.copyOf(bad, random.nextInt(bad.length)));
            assertThat(table.lines().isEmpty() && table.broken() == null && table.isXlsx())
                    .isFalse();
        }
    }

    @Test
    void the_old_format_is_named() {
        byte[] xls = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

        assertThat(read(xls).broken().code()).isEqualTo("file.xls");
    }

    @Test
    void a_marked_text_keeps_its_encoding_its_mark_and_its_cells() {
        Map<Long, List<Table.Note>> notes = Map.of(3L, List.of(new Table.Note("name", "不能空着。")));
        for (Charset charset : List.of(UTF_8, Charset.forName("GB18030"))) {
            byte[] marked =
                    read("\uFEFFcode,name\n1,\"一,\n\"\n4,\n".getBytes(charset)).with(notes);

            assertThat(new String(marked, charset)).isEqualTo("\uFEFFcode,name,错误说明\r\n1,\"一,\n\",\r\n4,,\r\n");
        }
        assertThat(new String(read("code,name\n1,一\n2,\n".getBytes(UTF_8)).with(notes), UTF_8))
                .isEqualTo("code,name,错误说明\r\n1,一,\r\n2,,name：不能空着。\r\n");
    }

    @Test
    void older_reasons_make_room_for_new_ones() {
        byte[] again = read("code,错误说明：旧的,name\n1,旧,一\n".getBytes(UTF_8))
                .with(Map.of(1L, List.of(new Table.Note(null, "缺一列。")), 2L, List.of(new Table.Note(null, "新的。"))));

        assertThat(new String(again, UTF_8)).isEqualTo("code,name,错误说明：缺一列。\r\n1,一,新的。\r\n");
    }

    @Test
    void a_marked_workbook_keeps_its_rows_and_its_text() {
        byte[] marked = read(Xlsx.of("code,weekdays\n310113113014,1-5\n\nA,8\n"))
                .with(Map.of(4L, List.of(new Table.Note("weekdays", "不是星期。"))));

        assertThat(read(marked).lines())
                .containsExactly(
                        new Table.Line(1, List.of("code", "weekdays", "错误说明")),
                        new Table.Line(2, List.of("310113113014", "1-5", "")),
                        new Table.Line(4, List.of("A", "8", "weekdays：不是星期。")));
    }
}
