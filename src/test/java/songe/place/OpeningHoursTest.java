package songe.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import songe.shared.Days;

class OpeningHoursTest {
    private static final OpeningHours OFFICE = OpeningHours.parse("1-5", "09:00-17:00");
    private static final OpeningHours SPLIT = OpeningHours.parse("1-5", "08:30-11:30;13:00-17:00");
    private static final OpeningHours SATURDAYS = OpeningHours.parse("6", "09:00-12:00");

    /** 2026-11-27 is a Friday. */
    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Days.ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T08:59, false",
        "2026-11-27T09:00, true",
        "2026-11-27T16:59:59.999, true",
        "2026-11-27T17:00, false",
        "2026-11-28T10:00, false",
        "2026-11-29T10:00, false",
        "2026-11-30T10:00, true"
    })
    void is_open_from_the_first_minute_until_before_the_last_on_its_days(String when, boolean open) {
        assertThat(OFFICE.isOpen(at(when))).isEqualTo(open);
    }

    @Test
    void is_closed_over_lunch() {
        assertThat(SPLIT.isOpen(at("2026-11-27T11:30"))).isFalse();
        assertThat(SPLIT.isOpen(at("2026-11-27T12:59"))).isFalse();
        assertThat(SPLIT.isOpen(at("2026-11-27T13:00"))).isTrue();
    }

    @Test
    void knows_the_day_of_shanghai_where_utc_is_still_on_the_day_before() {
        OpeningHours mondays = OpeningHours.parse("1", "00:00-07:00");

        assertThat(mondays.isOpen(Instant.parse("2026-11-29T16:00:00Z"))).isTrue();
        assertThat(mondays.isOpen(Instant.parse("2026-11-30T16:00:00Z"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T10:00, 4, 2026-11-27T14:00",
        "2026-11-27T10:00, 7, 2026-11-27T17:00",
        "2026-11-27T16:00, 4, 2026-11-30T12:00",
        "2026-11-27T20:00, 1, 2026-11-30T10:00",
        "2026-11-28T10:00, 1, 2026-11-30T10:00",
        "2026-11-27T05:00, 1, 2026-11-27T10:00",
        "2026-11-27T10:00, 40, 2026-12-04T10:00"
    })
    void counts_working_hours_over_nights_and_weekends(String from, int hours, String until) {
        assertThat(OFFICE.plus(at(from), Duration.ofHours(hours))).isEqualTo(at(until));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T11:00, 60, 2026-11-27T13:30",
        "2026-11-27T12:00, 30, 2026-11-27T13:30",
        "2026-11-27T08:30, 180, 2026-11-27T11:30",
        "2026-11-27T16:30, 60, 2026-11-30T09:00"
    })
    void does_not_count_the_lunch_hour(String from, int minutes, String until) {
        assertThat(SPLIT.plus(at(from), Duration.ofMinutes(minutes))).isEqualTo(at(until));
    }

    @Test
    void a_working_day_is_the_working_time_of_a_day() {
        assertThat(OFFICE.plusDays(at("2026-11-27T10:00"), 1)).isEqualTo(at("2026-11-30T10:00"));
        assertThat(OFFICE.plusDays(at("2026-11-27T10:00"), 3)).isEqualTo(at("2026-12-02T10:00"));
        assertThat(SPLIT.dayLength()).isEqualTo(Duration.ofHours(7));
        assertThat(SATURDAYS.plusDays(at("2026-11-27T10:00"), 1)).isEqualTo(at("2026-11-28T12:00"));
    }

    @Test
    void more_than_a_year_of_working_time_is_a_mistake() {
        assertThatThrownBy(() -> SATURDAYS.plusDays(at("2026-11-27T10:00"), 60))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1-5, 08:30-17:00, 周一至周五 08:30–17:00",
        "1-7, 08:30-20:30, 每天 08:30–20:30",
        "2;5, 09:00-11:00, 周二、周五 09:00–11:00",
        "1-3;6, 09:00-11:00;13:00-15:00, 周一、周二、周三、周六 09:00–11:00、13:00–15:00",
        "6;7, 09:00-11:00, 周六、周日 09:00–11:00"
    })
    void says_its_hours(String weekdays, String hours, String words) {
        assertThat(OpeningHours.parse(weekdays, hours).words()).isEqualTo(words);
    }

    @Test
    void reads_weekdays_in_any_order() {
        assertThat(OpeningHours.weekdays("5;1-2"))
                .containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "8", "5-1", "1-", "-5", "1,5", "1;;5", "1;", "１", "1-5-7", "mon"})
    void other_weekdays_are_refused(String written) {
        assertThatThrownBy(() -> OpeningHours.weekdays(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "08:30",
                "8:30-17:00",
                "17:00-08:30",
                "08:30-08:30",
                "08:30-24:00",
                "08:60-09:00",
                "08:30-12:00;11:00-17:00",
                "13:00-17:00;08:30-11:30",
                "08:30-17:00;",
                "08：30-17：00"
            })
    void other_hours_are_refused(String written) {
        assertThatThrownBy(() -> OpeningHours.parse("1-5", written)).isInstanceOf(IllegalArgumentException.class);
    }
}
