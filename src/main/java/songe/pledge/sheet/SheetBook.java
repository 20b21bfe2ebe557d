package songe.pledge.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import songe.shared.Days;

/** A sheet as a workbook: the account first, then each thing that was given, so that one can be checked by the other. */
public final class SheetBook {
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> ACCOUNT = List.of(
            "承诺编号",
            "内容",
            "对应的服务",
            "单位",
            "第一天",
            "最后一天",
            "本月新增",
            "本月约出",
            "本月退回",
            "本月用掉（按点单）",
            "订单里已完成",
            "本月用掉（未点单）",
            "本月到期作废",
            "月末：共承诺",
            "月末：已约出",
            "月末：已用掉",
            "月末：已作废",
            "月末：还剩");
    private static final List<String> GIVEN = List.of("时间", "承诺编号", "内容", "数量", "单位", "订单号");

    private SheetBook() {}

    public static byte[] write(PledgeSheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "songe", "1.0")) {
            account(book.newWorksheet("月报"), sheet);
            given(book.newWorksheet("用掉明细"), sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void account(Worksheet to, PledgeSheet sheet) {
        row(to, 0, sheet.unit().name(), sheet.month(), sheet.reconciled() ? "与订单核对一致" : "与订单对不上，请联系镇里");
        head(to, 1, ACCOUNT);
        int at = 2;
        for (SheetRow r : sheet.rows()) row(to, at++, cells(r));
        to.freezePane(0, 2);
    }

    private static Object[] cells(SheetRow r) {
        return new Object[] {
            r.number(),
            r.title(),
            r.item(),
            r.unitWord(),
            r.from().toString(),
            r.until().toString(),
            r.added(),
            r.committed(),
            r.released(),
            r.usedByOrders(),
            r.delivered(),
            r.usedOtherwise(),
            r.expired(),
            r.balance().pledged(),
            r.balance().committed(),
            r.balance().used(),
            r.balance().expired(),
            r.balance().free()
        };
    }

    private static void given(Worksheet to, PledgeSheet sheet) {
        head(to, 0, GIVEN);
        int at = 1;
        for (SheetLine l : sheet.given()) {
            String when = AT.format(LocalDateTime.ofInstant(l.at(), Days.ZONE));
            row(to, at++, when, l.pledge(), l.title(), l.quantity(), l.unitWord(), l.order());
        }
        to.freezePane(0, 1);
    }

    private static void head(Worksheet to, int row, List<String> words) {
        row(to, row, words.toArray());
        to.range(row, 0, row, words.size() - 1).style().bold().wrapText(true).set();
    }

    private static void row(Worksheet to, int row, Object... cells) {
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] instanceof Number number) to.value(row, c, number);
            else if (cells[c] != null) to.value(row, c, (String) cells[c]);
        }
    }
}
