package songe.order.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void nothing_is_in_none() {
        assertThat(Numbers.NONE.has(0)).isFalse();
        assertThat(Numbers.of("[]", 3).of(0, 2)).isZero();
    }

    @Test
    void rows_are_found_by_their_first_number() {
        Numbers loads = Numbers.of("[\"12 3 0\", \"-7 40 2\", \"9007199254740993 1 1\"]", 3);
        assertThat(loads.of(12, 1)).isEqualTo(3);
        assertThat(loads.of(-7, 1)).isEqualTo(40);
        assertThat(loads.of(-7, 2)).isEqualTo(2);
        assertThat(loads.has(9_007_199_254_740_993L)).isTrue();
        assertThat(loads.has(7)).isFalse();
        assertThat(loads.of(7, 1)).isZero();
    }

    @Test
    void rows_are_counted_by_their_first_number() {
        Numbers held = Numbers.counted(Numbers.in("12 0 0,-7 5 9,12 3 3,-7 1 1,12 4 4,9 8 8"), 3);
        assertThat(held.of(12, 1)).isEqualTo(3);
        assertThat(held.of(-7, 1)).isEqualTo(2);
        assertThat(held.of(9, 1)).isEqualTo(1);
        assertThat(held.of(8, 1)).isZero();
        assertThat(Numbers.counted(Numbers.in(null), 3).isAny()).isFalse();
    }

    @Test
    void every_one_of_many_is_found_and_no_other() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            TreeSet<Long> keys = new TreeSet<>();
            for (int i = random.nextInt(700); i > 0; i--) keys.add((long) random.nextInt(5_000) - 2_500);
            Numbers numbers =
                    Numbers.of(keys.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")), 1);
            for (long key = -2_600; key < 2_600; key++)
                assertThat(numbers.has(key)).isEqualTo(keys.contains(key));
        }
    }
}
