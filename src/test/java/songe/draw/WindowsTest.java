package songe.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day before, some hours at least, or not at all. */
class WindowsTest {
    private static final Instant OPENS = Instant.parse("2026-11-22T00:00:00Z");
    private final Windows windows = new Windows(null, null, null, 24, 6, 2);

    @ParameterizedTest(name = "a session {0} h away closes after {1} h")
    @CsvSource({"240, 216", "30, 6", "31, 7", "29, 6", "9, 6", "8, 6", "7, none", "1, none"})
    void entries_close_a_day_before_but_not_at_once(int hoursAway, String hoursOpen) {
        Instant closes = windows.closes(OPENS, OPENS.plus(Duration.ofHours(hoursAway)));
        if (hoursOpen.equals("none")) assertThat(closes).isNull();
        else assertThat(closes).isEqualTo(OPENS.plus(Duration.ofHours(Integer.parseInt(hoursOpen))));
    }
}
