package songe.towndata.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** A cell's text as the person meant it who typed it: 310113113014 and not 3.10113E11, 09:00 and not 0.375. */
final class CellText {
    /** What a spreadsheet keeps of a number. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int LONGEST = 40;
    private static final BigDecimal MINUTES = BigDecimal.valueOf(24 * 60);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final Pattern NO_PLACEHOLDER = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");
    private static final Pattern TIME_PLACEHOLDER = Pattern.compile("[ymdhsYMDHS]");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final DateTimeFormatter HH_MM = DateTimeFormatter.ofPattern("HH:mm");

    private CellText() {}

    static String of(Cell cell, boolean from1904) {
        Object value = cell == null ? null : cell.getValue();
        if (value == null) return "";
        if (value instanceof BigDecimal number) {
            boolean inRange = number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
            return inRange && isTime(cell) ? time(number, from1904) : number(number);
        }
        return value instanceof Boolean truth ? String.valueOf(truth).toUpperCase() : value.toString();
    }

    private static String number(BigDecimal number) {
        BigDecimal kept = number.round(DIGITS).stripTrailingZeros();
        boolean isSayable = Math.abs((long) kept.scale()) + kept.precision() <= LONGEST;
        return isSayable ? kept.toPlainString() : kept.toString();
    }

    /** 2026-01-05, or 09:00 where there is no day. */
    private static String time(BigDecimal number, boolean from1904) {
        int days = number.intValue();
        int minutes = number.subtract(BigDecimal.valueOf(days))
                .multiply(MINUTES)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        String time = LocalTime.MIDNIGHT.plusMinutes(minutes).format(HH_MM);
        if (days == 0) return time;
        LocalDate day = (from1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays(days);
        return minutes == 0 ? day.toString() : day + " " + time;
    }

    private static boolean isTime(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null)
            return TIME_PLACEHOLDER
                    .matcher(NO_PLACEHOLDER.matcher(format).replaceAll(""))
                    .find();
        Integer id = cell.getDataFormatId();
        return id != null && isBuiltInTime(id);
    }

    /** ECMA-376 part 1, 18.8.30: those with a day or an hour in them, the Chinese ones included. */
    private static boolean isBuiltInTime(int id) {
        return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
    }
}
