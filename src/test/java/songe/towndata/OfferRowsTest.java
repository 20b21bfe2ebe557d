package songe.towndata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferRowsTest {

    @ParameterizedTest
    @CsvSource({
        "1-7, 1-7",
        "7;6;5;4;3;2;1, 1-7",
        "5;2, 2;5",
        "1;2, 1;2",
        "1-2;4-5;7, 1;2;4;5;7",
        "5;1;2;3, 1-3;5",
        "3;3;3, 3",
        "1-5;2-6, 1-6",
        "1-3;5-7, 1-3;5-7"
    })
    void the_same_days_are_always_written_alike(String written, String sorted) {
        assertThat(OfferRows.sorted(written)).isEqualTo(sorted);
    }
}
