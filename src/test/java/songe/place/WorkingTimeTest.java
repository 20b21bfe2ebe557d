package songe.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import songe.place.calendar.DayBasis;
import songe.place.calendar.DayKind;
import songe.place.calendar.PublicDay;
import songe.place.calendar.PublicDays;
import songe.shared.Days;

class WorkingTimeTest {
    private static final WorkingTime OFFICE = usual("1-5", "09:00-17:00");
    private static final WorkingTime SPLIT = usual("1-5", "08:30-11:30;13:00-17:00");
    private static final WorkingTime SATURDAYS = usual("6", "09:00-12:00");

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
        WorkingTime mondays = usual("1", "00:00-07:00");

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

    private static WorkingTime usual(String weekdays, String hours) {
        return new WorkingTime(OpeningHours.parse(weekdays, hours), Set.of(), PublicDays.NONE);
    }

    /** Rests from Thursday, 31 December, to Sunday; works on the Saturday of the week before. */
    private static WorkingTime atNewYear(String weekdays) {
        PublicDays days = new PublicDays(List.of(
                day("2026-12-26", DayKind.WORKDAY),
                day("2026-12-31", DayKind.HOLIDAY),
                day("2027-01-01", DayKind.HOLIDAY),
                day("2027-01-02", DayKind.HOLIDAY),
                day("2027-01-03", DayKind.HOLIDAY)));
        return new WorkingTime(OpeningHours.parse(weekdays, "09:00-17:00"), Set.of(), days);
    }

    private static PublicDay day(String day, DayKind kind) {
        return new PublicDay(LocalDate.parse(day), kind, "元旦", DayBasis.NOTICE);
    }

    @ParameterizedTest(name = "{0} from {1}: {2} working hours end at {3}")
    @CsvSource({
        "1-5,   2026-12-30T16:00, 4, 2027-01-04T12:00",
        "1-7,   2026-12-30T16:00, 4, 2027-01-04T12:00",
        "1-7;H, 2026-12-30T16:00, 4, 2026-12-31T12:00",
        "1-5;H, 2027-01-01T16:00, 4, 2027-01-04T12:00",
        "1-5,   2026-12-25T16:00, 4, 2026-12-26T12:00",
        "1-6,   2026-12-25T16:00, 4, 2026-12-26T12:00",
        "1-4,   2026-12-24T16:00, 4, 2026-12-28T12:00"
    })
    void nobody_works_on_holidays_but_on_the_weekend_that_is_worked_for_them(
            String weekdays, String from, int hours, String until) {
        assertThat(atNewYear(weekdays).plus(at(from), Duration.ofHours(hours))).isEqualTo(at(until));
    }

    @Test
    void a_day_that_is_closed_is_closed_on_a_worked_weekend_too() {
        WorkingTime usual = atNewYear("1-5");
        WorkingTime shut = new WorkingTime(usual.hours(), Set.of(LocalDate.parse("2026-12-26")), usual.publicDays());

        assertThat(usual.isOpen(at("2026-12-26T10:00"))).isTrue();
        assertThat(shut.isOpen(at("2026-12-26T10:00"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-30T16:00, 2027-01-04T12:00, 240",
        "2026-12-31T10:00, 2027-01-03T12:00, 0",
        "2026-12-30T16:00, 2026-12-30T15:00, 0",
        "2026-12-30T05:00, 2026-12-30T23:00, 480"
    })
    void counts_the_working_time_between_two_moments(String from, String until, long minutes) {
        assertThat(atNewYear("1-5").between(at(from), at(until))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void what_was_counted_forward_is_counted_back() {
        Instant from = at("2026-12-24T11:17");
        for (int minutes = 1; minutes < 4_000; minutes += 37) {
            Duration working = Duration.ofMinutes(minutes);
            Instant until = atNewYear("1-5").plus(from, working);
            assertThat(atNewYear("1-5").between(from, until)).isEqualTo(working);
        }
    }
}
