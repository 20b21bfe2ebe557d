package songe.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    private static final Instant NOW = at("2026-11-22T23:30");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Days.ZONE).toInstant();
    }

    @Test
    void a_day_begins_at_midnight_in_shanghai() {
        assertThat(Days.day(Instant.parse("2026-11-22T15:59:59.999Z"))).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(Days.day(Instant.parse("2026-11-22T16:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(Days.start(LocalDate.of(2026, 11, 23))).isEqualTo(Instant.parse("2026-11-22T16:00:00Z"));
        assertThat(Days.at(LocalDate.of(2026, 11, 23), LocalTime.of(9, 0)))
                .isEqualTo(Instant.parse("2026-11-23T01:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T09:00, 今天上午9:00",
        "2026-11-23T00:05, 明天凌晨0:05",
        "2026-11-23T12:00, 明天中午12:00",
        "2026-11-24T13:30, 后天下午1:30",
        "2026-11-24T18:00, 后天晚上6:00",
        "2026-11-21T17:59, 昨天下午5:59",
        "2026-11-25T14:30, 11月25日（周三）下午2:30",
        "2026-11-20T06:00, 11月20日（周五）上午6:00",
        "2027-01-01T09:00, 2027年1月1日（周五）上午9:00"
    })
    void says_a_time_as_people_do(String when, String words) {
        assertThat(Days.say(at(when), NOW)).isEqualTo(words);
    }

    @Test
    void names_the_days_of_the_week() {
        assertThat(Days.weekday(DayOfWeek.MONDAY)).isEqualTo("周一");
        assertThat(Days.weekday(DayOfWeek.SUNDAY)).isEqualTo("周日");
    }
}
