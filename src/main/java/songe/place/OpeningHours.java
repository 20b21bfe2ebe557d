package songe.place;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
 * On which weekdays and at which hours somebody works, and working time counted on them. Weekdays are written {@code
 * 1-5}, {@code 2;5} or {@code 1-3;6} (1 = Monday), hours {@code 08:30-17:00} or {@code 08:30-11:30;13:00-17:00}.
 * Public holidays are not known here yet; a station's closed days are where {@link Closures#hours} was asked.
 *
 * @param closed days without working time, whatever their weekday
 */
public record OpeningHours(Set<DayOfWeek> days, List<Span> spans, Set<LocalDate> closed) {
    private static final DateTimeFormatter HH_MM =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT); // or 24:00 would be 00:00

    /** For a unit that says nothing about its hours. */
    public static final OpeningHours OFFICE = parse("1-5", "09:00-17:00");

    private static final int YEAR = 366;

    /** From {@code opens} until before {@code closes}, within one day. */
    public record Span(LocalTime opens, LocalTime closes) {
        Duration length() {
            return Duration.between(opens, closes);
        }
    }

    /** @throws IllegalArgumentException when either is not written as above */
    public static OpeningHours parse(String weekdays, String hours) {
        return new OpeningHours(weekdays(weekdays), spans(hours), Set.of());
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

    /** The same hours, but on these days none. */
    public OpeningHours without(Set<LocalDate> closedDays) {
        return new OpeningHours(days, spans, closedDays);
    }

    public boolean isOpen(Instant at) {
        LocalTime time = at.atZone(Days.ZONE).toLocalTime();
        return isWorkingDay(Days.day(at))
                && spans.stream().anyMatch(s -> !time.isBefore(s.opens) && time.isBefore(s.closes));
    }

    /** The instant at which so much working time has passed since {@code from}. */
    public Instant plus(Instant from, Duration working) {
        Duration left = working;
        LocalDate day = Days.day(from);
        for (int i = 0; i < YEAR; i++, day = day.plusDays(1)) {
            if (!isWorkingDay(day)) continue;
            for (Span span : spans) {
                Instant opens = later(Days.at(day, span.opens), from);
                Duration open = Duration.between(opens, Days.at(day, span.closes));
                if (open.isNegative() || open.isZero()) continue;
                if (left.compareTo(open) <= 0) return opens.plus(left);
                left = left.minus(open);
            }
        }
        throw new IllegalArgumentException("more than a year of working time: " + working);
    }

    private boolean isWorkingDay(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !closed.contains(day);
    }

    /** So many working days: the working time of as many full days. */
    public Instant plusDays(Instant from, int workingDays) {
        return plus(from, dayLength().multipliedBy(workingDays));
    }

    public Duration dayLength() {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** 周一至周五 08:30–17:00. */
    public String words() {
        return dayWords(days) + " "
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
