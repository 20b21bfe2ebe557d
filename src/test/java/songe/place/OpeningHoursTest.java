package songe.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
    @ParameterizedTest
    @CsvSource({
        "1-5, 08:30-17:00, 周一至周五 08:30–17:00",
        "1-7, 08:30-20:30, 每天 08:30–20:30",
        "2;5, 09:00-11:00, 周二、周五 09:00–11:00",
        "1-3;6, 09:00-11:00;13:00-15:00, 周一、周二、周三、周六 09:00–11:00、13:00–15:00",
        "6;7, 09:00-11:00, 周六、周日 09:00–11:00",
        "1-7;H, 09:00-11:00, 每天（节假日照常） 09:00–11:00"
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
    @ValueSource(strings = {"", "0", "8", "5-1", "1-", "-5", "1,5", "1;;5", "1;", "１", "1-5-7", "mon", "1-5;H", "H"})
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
