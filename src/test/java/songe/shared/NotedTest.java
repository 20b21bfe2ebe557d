package songe.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NotedTest {
    private static final Duration MOMENT = Duration.ofSeconds(30);

    @Test
    void what_was_noted_is_known_for_a_moment_from_its_question_on() {
        Noted<String> noted = new Noted<>(MOMENT);
        assertThat(noted.known(1)).isNull();
        long now = System.nanoTime();
        noted.note(1, "一", now);
        assertThat(noted.known(1)).isEqualTo("一");
        assertThat(noted.known(2)).isNull();
        noted.note(1, "壹", now - MOMENT.toNanos());
        assertThat(noted.known(1)).isNull();
    }

    @Test
    void without_a_memory_nothing_is_known() {
        Noted<String> noted = new Noted<>(Duration.ZERO);
        noted.note(1, "一", System.nanoTime());
        assertThat(noted.known(1)).isNull();
    }
}
