package songe.towndata.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import songe.place.calendar.DayBasis;
import songe.place.calendar.DayKind;
import songe.place.calendar.PublicDay;
import songe.shared.Problem;
import songe.shared.ProblemSentences;
import songe.shared.Problems;
import songe.towndata.Fault;
import songe.towndata.table.Table;

/** Reads the unusual days of a year: day, kind, name, basis. */
final class CalendarSheet {
    static final List<String> COLUMNS = List.of("day", "kind", "name", "basis");
    private static final String PART = "days";
    private static final int MOST = 366;
    private static final int LONGEST_NAME = 40;

    private final int year;
    private final Table table;
    private final ProblemSentences sentences;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<LocalDate, Long> lines = new HashMap<>();
    private final List<PublicDay> days = new ArrayList<>();

    CalendarSheet(int year, byte[] bytes, ProblemSentences sentences) {
        this.year = year;
        this.sentences = sentences;
        table = Table.of(bytes, MOST);
        read();
    }

    String encoding() {
        return table.encoding();
    }

    /** @throws Problem 422 {@code import.faults} with a member {@code faults} */
    List<PublicDay> days() {
        if (faults.isEmpty())
            return days.stream().sorted(Comparator.comparing(PublicDay::day)).toList();
        throw Problems.unprocessable("import.faults", faults.size()).with("faults", faults);
    }

    private void read() {
        List<Table.Line> all = table.lines();
        if (table.broken() != null)
            fault(
                    table.broken().line(),
                    null,
                    table.broken().code(),
                    table.broken().words().toArray());
        else if (all.size() < 2) fault(1, null, "file.empty");
        else if (hasHeader(all.get(0))) all.stream().skip(1).forEach(this::row);
    }

    private boolean hasHeader(Table.Line line) {
        if (line.cells().stream().map(String::strip).toList().equals(COLUMNS)) return true;
        fault(line.number(), null, "calendar.header", String.join(",", COLUMNS));
        return false;
    }

    private void row(Table.Line line) {
        List<String> cells = line.cells().stream().map(String::strip).toList();
        if (cells.size() != COLUMNS.size()) {
            fault(line.number(), null, "row.columns", COLUMNS.size(), cells.size());
            return;
        }
        int before = faults.size();
        LocalDate day = day(line.number(), cells.get(0));
        DayKind kind = oneOf(line.number(), "kind", DayKind.class, cells.get(1));
        String name = name(line.number(), cells.get(2));
        DayBasis basis = oneOf(line.number(), "basis", DayBasis.class, cells.get(3));
        if (kind == DayKind.WORKDAY && day != null && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
            fault(line.number(), "kind", "calendar.workday");
        if (faults.size() == before) days.add(new PublicDay(day, kind, name, basis));
    }

    private LocalDate day(long line, String written) {
        LocalDate day;
        try {
            day = LocalDate.parse(written);
        } catch (DateTimeParseException none) {
            return fault(line, "day", "calendar.day", brief(written));
        }
        if (day.getYear() != year) return fault(line, "day", "calendar.year", String.valueOf(year));
        Long first = lines.putIfAbsent(day, line);
        return first == null ? day : fault(line, "day", "row.duplicate", first);
    }

    private String name(long line, String written) {
        if (written.isEmpty()) return fault(line, "name", "value.missing");
        if (written.codePointCount(0, written.length()) > LONGEST_NAME)
            return fault(line, "name", "value.too-long", LONGEST_NAME);
        boolean plain = written.codePoints().noneMatch(Character::isISOControl);
        return plain ? written : fault(line, "name", "text.bad");
    }

    private <E extends Enum<E>> E oneOf(long line, String column, Class<E> kind, String written) {
        List<String> names = new ArrayList<>();
        for (E one : kind.getEnumConstants()) {
            if (one.name().equals(written)) return one;
            names.add(one.name());
        }
        return fault(line, column, "enum.unknown", brief(written), String.join(" ", names));
    }

    private static String brief(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST_NAME
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }

    private <T> T fault(long line, String column, String code, Object... words) {
        faults.add(new Fault(PART, line, column, code, sentences.of("fault." + code, words)));
        return null;
    }
}
