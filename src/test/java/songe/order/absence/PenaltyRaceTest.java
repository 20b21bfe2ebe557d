package songe.order.absence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.shared.Recent;
import songe.shared.Transactions;
import songe.support.Course;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Together;

/** Three no-shows of one human being noted at the same moment are three; and what is found where nobody holds the count. */
@QuarkusTest
class PenaltyRaceTest {
    private static final int ROUNDS = 12;
    /** Holds nobody. */
    private static final String NO_HOLD =
            "update no_show_pause set paused_until = null where town_id = :town and beneficiary_key = :key and 1 = 0";

    @Inject
    EntityManager em;

    @Inject
    Pauses pauses;

    @Inject
    Transactions transactions;

    @Inject
    Items items;

    @Inject
    Clock clock;

    @Inject
    Recent.Memory memory;

    @Test
    void of_three_at_once_one_is_the_third() {
        for (int round = 0; round < ROUNDS; round++) assertThat(told(pauses)).isEqualTo(1);
    }

    @Test
    void without_holding_the_count_the_third_is_missed() {
        Pauses unheld = new Pauses(em, NO_HOLD, clock, memory);
        int missed = 0;
        for (int round = 0; round < ROUNDS && missed == 0; round++) if (told(unheld) != 1) missed++;
        assertThat(missed)
                .as("rounds in which nobody, or more than one, saw the third")
                .isPositive();
    }

    /** How many of three who note at once learn that theirs was the third. */
    private int told(Pauses with) {
        NoShows noShows = new NoShows(em, with);
        String key = "t:" + UUID.randomUUID();
        List<Long> orders = IntStream.range(0, 3).mapToObj(i -> order()).toList();
        List<Instant> until = Together.times(
                3,
                i -> transactions.retrying(() -> noShows.note(missed(orders.get(i), key), 1, clock.instant())
                        .pausedUntil()));
        return (int) until.stream().filter(Objects::nonNull).count();
    }

    private NoShows.Missed missed(long order, String key) {
        Object[] row = (Object[]) em.createNativeQuery(
                        "select town_id, number, item_id, session_id, requester_id from" + " orders where id = ?")
                .setParameter(1, order)
                .getSingleResult();
        long town = ((Number) row[0]).longValue();
        ItemRef item = items.get(town, ((Number) row[2]).longValue());
        Instant now = clock.instant();
        return new NoShows.Missed(
                order,
                town,
                (String) row[1],
                item,
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                key,
                now,
                true,
                true);
    }

    private long order() {
        Course course = course();
        Placed order = course.booked(Some.resident(), 3);
        return transactions.retrying(() -> ((Number) em.createNativeQuery("select id from orders where number = ?")
                        .setParameter(1, order.number())
                        .getSingleResult())
                .longValue());
    }

    private Course known;

    private Course course() {
        if (known == null) known = Course.of(100);
        return known;
    }
}
