package songe.shared;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Days and hours of the towns we serve, and times as people say them. */
public final class Days {
    /** Days and opening hours are Shanghai's; instants everywhere else are UTC. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final List<String> WEEKDAYS = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");

    private Days() {}

    /** A day that somebody asked for. @throws Problem 400 {@code request.day} outside 2000 to 2099; null stays null */
    public static LocalDate sane(LocalDate day) {
        if (day != null && (day.getYear() < 2000 || day.getYear() > 2099)) throw Problems.badRequest("request.day");
        return day;
    }

    public static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    public static Instant at(LocalDate day, LocalTime time) {
        return LocalDateTime.of(day, time).atZone(ZONE).toInstant();
    }

    /** 明天上午9:00, 11月25日（周三）下午2:30; seen from {@code now}. */
    public static String say(Instant at, Instant now) {
        LocalDateTime local = at.atZone(ZONE).toLocalDateTime();
        return sayDay(local.toLocalDate(), day(now))
                + part(local.toLocalTime())
                + hour(local.getHour())
                + (local.getMinute() < 10 ? ":0" : ":")
                + local.getMinute();
    }

    /** 明天上午9:00到10:30, 今天上午9:00到下午1:00; another day's end as a whole. */
    public static String say(Instant from, Instant until, Instant now) {
        if (!day(from).equals(day(until))) return say(from, now) + "到" + say(until, now);
        LocalTime end = until.atZone(ZONE).toLocalTime();
        boolean same = part(end).equals(part(from.atZone(ZONE).toLocalTime()));
        return say(from, now) + "到" + (same ? "" : part(end)) + hour(end.getHour()) + ":"
                + "%02d".formatted(end.getMinute());
    }

    /** By the twelve hours that people say: 下午1:30. */
    private static int hour(int hour) {
        return hour > 12 ? hour - 12 : hour;
    }

    /** 明天, 11月25日（周三）; seen from {@code today}. */
    public static String sayDay(LocalDate day, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead == 0) return "今天";
        if (ahead == 1) return "明天";
        if (ahead == 2) return "后天";
        if (ahead == -1) return "昨天";
        String year = day.getYear() == today.getYear() ? "" : day.getYear() + "年";
        return year + day.getMonthValue() + "月" + day.getDayOfMonth() + "日（" + weekday(day.getDayOfWeek()) + "）";
    }

    public static String weekday(DayOfWeek day) {
        return WEEKDAYS.get(day.getValue() - 1);
    }

    private static String part(LocalTime time) {
        if (time.getHour() < 6) return "凌晨";
        if (time.getHour() < 12) return "上午";
        if (time.getHour() < 13) return "中午";
        return time.getHour() < 18 ? "下午" : "晚上";
    }
}
