package songe.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RecentTest {
    private static final Duration MOMENT = Duration.ofMillis(200);

    private final Map<Long, String> stored = new HashMap<>(Map.of(1L, "一", 2L, "二"));
    private final List<Set<Long>> questions = new ArrayList<>();

    private Map<Long, String> load(Set<Long> ids) {
        questions.add(new TreeSet<>(ids));
        Map<Long, String> found = new HashMap<>(stored);
        found.keySet().retainAll(ids);
        return found;
    }

    private static void aMomentLater() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(2 * MOMENT.toMillis() + 20);
    }

    @Test
    void within_a_moment_nobody_asks_again() {
        Recent<String> recent = new Recent<>(Duration.ofMinutes(1), this::load);
        assertThat(recent.get(1)).isEqualTo("一");
        stored.put(1L, "壹");
        assertThat(recent.get(1)).isEqualTo("一");
        assertThat(questions).hasSize(1);
    }

    @Test
    void a_moment_later_what_changed_is_seen_and_what_is_gone_is_gone() throws InterruptedException {
        Recent<String> recent = new Recent<>(MOMENT, this::load);
        recent.all(Set.of(1L, 2L));
        stored.put(1L, "壹");
        stored.remove(2L);
        aMomentLater();
        assertThat(recent.all(Set.of(1L, 2L))).isEqualTo(Map.of(1L, "壹"));
        assertThat(recent.get(2)).isNull();
    }

    @Test
    void what_was_in_use_is_read_anew_with_one_question() throws InterruptedException {
        Recent<String> recent = new Recent<>(MOMENT, this::load);
        recent.get(1);
        recent.get(2);
        recent.get(2);
        recent.get(1);
        aMomentLater();
        recent.get(1);
        assertThat(questions).containsExactly(Set.of(1L), Set.of(2L), Set.of(1L, 2L));
    }

    @Test
    void without_a_memory_everybody_asks() {
        Recent<String> recent = new Recent<>(Duration.ZERO, this::load);
        recent.get(1);
        stored.put(1L, "壹");
        assertThat(recent.get(1)).isEqualTo("壹");
        assertThat(recent.all(Set.of(3L))).isEmpty();
    }

    @Test
    void while_one_asks_the_others_go_on_with_what_was_known() throws Exception {
        AtomicReference<CountDownLatch> slow = new AtomicReference<>(new CountDownLatch(0));
        CountDownLatch asked = new CountDownLatch(1);
        Recent<String> recent = new Recent<>(Duration.ofSeconds(1), ids -> {
            if (slow.get().getCount() > 0) asked.countDown();
            await(slow.get());
            return load(ids);
        });
        recent.get(1);
        TimeUnit.MILLISECONDS.sleep(1_050);
        slow.set(new CountDownLatch(1));
        stored.put(1L, "壹");
        var one = Executors.newSingleThreadExecutor();
        try {
            Future<String> asking = one.submit(() -> recent.get(1));
            await(asked);
            assertThat(recent.get(1)).isEqualTo("一");
            slow.get().countDown();
            assertThat(asking.get()).isEqualTo("壹");
        } finally {
            one.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
