package songe.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static songe.catalog.Eligibility.Answer.NO;
import static songe.catalog.Eligibility.Answer.UNKNOWN;
import static songe.catalog.Eligibility.Answer.YES;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import songe.catalog.Eligibility.Answer;

class EligibilityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Answer of(String written, Integer age, boolean disabled) {
        return Eligibility.parse(written).check(age == null ? null : TODAY.getYear() - age, disabled, TODAY);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothing_written_is_for_everybody(String written) {
        assertThat(of(written, null, false)).isEqualTo(YES);
        assertThat(Eligibility.parse(written).words()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "age>=60, 59, NO",
        "age>=60, 60, YES",
        "age<=12, 12, YES",
        "age<=12, 13, NO",
        "6<=age<=14, 5, NO",
        "6<=age<=14, 6, YES",
        "6<=age<=14, 14, YES",
        "6<=age<=14, 15, NO"
    })
    void both_ends_of_an_age_belong_to_it(String written, int age, Answer answer) {
        assertThat(of(written, age, false)).isEqualTo(answer);
    }

    @Test
    void the_age_counts_that_is_reached_in_this_year() {
        Eligibility sixty = Eligibility.parse("age>=60");

        assertThat(sixty.check(1966, false, LocalDate.of(2026, 1, 1))).isEqualTo(YES);
        assertThat(sixty.check(1967, false, LocalDate.of(2026, 12, 31))).isEqualTo(NO);
    }

    @Test
    void one_of_several_is_enough() {
        assertThat(of("age>=60 or disabled", 30, true)).isEqualTo(YES);
        assertThat(of("age>=60 or disabled", 60, false)).isEqualTo(YES);
        assertThat(of("age>=60 or disabled", 30, false)).isEqualTo(NO);
    }

    @Test
    void and_binds_tighter_than_or() {
        String written = "age>=80 or age>=60 and disabled";

        assertThat(of(written, 80, false)).isEqualTo(YES);
        assertThat(of(written, 60, true)).isEqualTo(YES);
        assertThat(of(written, 60, false)).isEqualTo(NO);
        assertThat(of(written, 59, true)).isEqualTo(NO);
    }

    @Test
    void an_age_nobody_told_leaves_it_open_only_where_it_decides() {
        assertThat(of("age>=60", null, false)).isEqualTo(UNKNOWN);
        assertThat(of("age>=60 or disabled", null, true)).isEqualTo(YES);
        assertThat(of("age>=60 or disabled", null, false)).isEqualTo(UNKNOWN);
        assertThat(of("age>=60 and disabled", null, false)).isEqualTo(NO);
        assertThat(of("age>=60 and disabled", null, true)).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "age>=60, 60岁及以上",
        "age<=12, 12岁及以下",
        "6<=age<=14, 6至14岁",
        "disabled, 残疾人",
        "age>=60 or disabled, 60岁及以上，或残疾人",
        "age>=60 and disabled, 60岁及以上的残疾人"
    })
    void says_whom_it_is_for(String written, String words) {
        assertThat(Eligibility.parse(written).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age>60",
                "age >= 60",
                "age>=",
                "age>=6000",
                "14<=age<=6",
                "or",
                "age>=60 or",
                "age>=60 disabled",
                "age>=60 AND disabled",
                "elder",
                "age>=６０"
            })
    void anything_else_is_refused(String written) {
        assertThatThrownBy(() -> Eligibility.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
