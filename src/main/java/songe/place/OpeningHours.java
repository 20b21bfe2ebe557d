package songe.place;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import songe.shared.Days;

/**
 * On which weekdays and at which hours somebody works, as it is written: weekdays {@code 1-5}, {@code 2;5} or {@code 1-3;6}
 * (1 = Monday), hours {@code 08:30-17:00} or {@code 08:30-11:30;13:00-17:00}. Who is open on public holidays too, where
 * they fall on one of the weekdays, writes an H behind the weekdays: {@code 1-7;H}. Whether somebody works on a given day
 * is known to {@link WorkingTime}.
 */
public record OpeningHours(Set<DayOfWeek> days, boolean onHolidays, List<Span> spans) {
    private static final DateTimeFormatter HH_MM =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT); // or 24:00 would be 00:00

    /** For a unit that says nothing about its hours. */
    public static final OpeningHours OFFICE = parse("1-5", "09:00-17:00");

    private static final String ON_HOLIDAYS = ";H";

    /** From {@code opens} until before {@code closes}, within one day. */
    public record Span(LocalTime opens, LocalTime closes) {
        Duration length() {
            return Duration.between(opens, closes);
        }
    }

    /** @throws IllegalArgumentException when either is not written as above */
    public static OpeningHours parse(String weekdays, String hours) {
        boolean onHolidays = weekdays.endsWith(ON_HOLIDAYS);
        return new OpeningHours(openDays(weekdays), onHolidays, spans(hours));
    }

    /** As {@link #weekdays}, with or without the H. @throws IllegalArgumentException when they are not written as above */
    public static Set<DayOfWeek> openDays(String written) {
        boolean onHolidays = written.endsWith(ON_HOLIDAYS);
        return weekdays(onHolidays ? written.substring(0, written.length() - ON_HOLIDAYS.length()) : written);
    }

    /** @throws IllegalArgumentException when they are not written as above */
    public static Set<DayOfWeek> weekdays(String written) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : written.split(";", -1)) {
            if (!part.matches("[1-7](-[1-7])?")) throw new IllegalArgumentException(written);
            int first = part.charAt(0) - '0';
            int last = part.charAt(part.length() - 1) - '0';
            if (last < first) throw new IllegalArgumentException(written);
            for (int d = first; d <= last; d++) days.add(DayOfWeek.of(d));
        }
        return days;
    }

    /** The same days are always written alike, so that they are known again: 5;1;2;3 as 1-3;5. */
    public static String written(Set<DayOfWeek> days) {
        List<String> runs = new ArrayList<>();
        for (int first = 1; first <= 7; first++) {
            int last = first - 1;
            while (last < 7 && days.contains(DayOfWeek.of(last + 1))) last++;
            if (last < first) continue;
            runs.add(last == first ? "" + first : first + (last == first + 1 ? ";" : "-") + last);
            first = last;
        }
        return String.join(";", runs);
    }

    private static List<Span> spans(String written) {
        List<Span> spans = new ArrayList<>();
        for (String part : written.split(";", -1)) {
            if (!part.matches("\\d\\d:\\d\\d-\\d\\d:\\d\\d")) throw new IllegalArgumentException(written);
            Span span = new Span(time(part.substring(0, 5)), time(part.substring(6)));
            LocalTime before = spans.isEmpty() ? LocalTime.MIN : spans.get(spans.size() - 1).closes;
            if (!span.opens.isBefore(span.closes) || span.opens.isBefore(before))
                throw new IllegalArgumentException(written);
            spans.add(span);
        }
        return spans;
    }

    /** @throws IllegalArgumentException when it is no time of the day like 09:00 */
    public static LocalTime time(String written) {
        try {
            return LocalTime.parse(written, HH_MM);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(written, e);
        }
    }

    public Duration dayLength() {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** 周一至周五 08:30–17:00. */
    public String words() {
        return dayWords(days) + (onHolidays ? "（节假日照常）" : "") + " "
                + spans.stream().map(s -> s.opens + "–" + s.closes).collect(Collectors.joining("、"));
    }

    /** 每天, 周一至周五, 周二、周五. */
    public static String dayWords(Set<DayOfWeek> days) {
        if (days.size() == 7) return "每天";
        List<DayOfWeek> sorted = days.stream().sorted().toList();
        DayOfWeek first = sorted.get(0);
        DayOfWeek last = sorted.get(sorted.size() - 1);
        boolean run = sorted.size() > 2 && last.getValue() - first.getValue() == sorted.size() - 1;
        if (run) return Days.weekday(first) + "至" + Days.weekday(last);
        return sorted.stream().map(Days::weekday).collect(Collectors.joining("、"));
    }
}
