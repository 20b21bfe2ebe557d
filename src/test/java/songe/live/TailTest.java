package songe.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TailTest {

    @Test
    void an_empty_journal_is_read_from_its_beginning() {
        Tail tail = new Tail(List.of());
        tail.read(List.of(1L, 2L));
        assertThat(tail.last()).isEqualTo(2);
        assertThat(tail.missed()).isEmpty();
    }

    @Test
    void what_is_not_committed_yet_at_the_beginning_is_missed() {
        Tail tail = new Tail(List.of(9L, 7L, 6L));
        assertThat(tail.last()).isEqualTo(9);
        assertThat(tail.missed()).containsExactly(8L);
    }

    @Test
    void a_skipped_id_is_asked_for_until_it_comes() {
        Tail tail = new Tail(List.of(1L));
        tail.read(List.of(2L, 5L));
        assertThat(tail.missed()).containsExactly(3L, 4L);
        tail.read(List.of(4L, 6L));
        assertThat(tail.missed()).containsExactly(3L);
        assertThat(tail.last()).isEqualTo(6);
    }

    @Test
    void what_does_not_come_within_a_minute_was_taken_back() {
        Tail tail = new Tail(List.of(1L));
        tail.read(List.of(3L));
        IntStream.range(0, Tail.PATIENCE_TURNS).forEach(i -> tail.read(List.of()));
        assertThat(tail.missed()).containsExactly(2L);
        tail.read(List.of());
        assertThat(tail.missed()).isEmpty();
    }

    @Test
    void a_leap_costs_no_more_than_it_may() {
        Tail tail = new Tail(List.of(1L));
        tail.read(List.of(5_000_000_000L));
        tail.read(LongStream.range(1, 3000)
                .map(i -> 5_000_000_000L + 2 * i)
                .boxed()
                .toList());
        assertThat(tail.missed()).hasSizeLessThanOrEqualTo(Tail.MOST_MISSED);
        assertThat(tail.last()).isEqualTo(5_000_005_998L);
    }
}
