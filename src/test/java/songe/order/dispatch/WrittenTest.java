package songe.order.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import songe.order.dispatch.rule.Candidate;
import songe.order.dispatch.rule.Exclusion;
import songe.order.dispatch.rule.Outcome;
import songe.order.dispatch.rule.Purpose;
import songe.order.dispatch.rule.Scoring;
import songe.order.dispatch.rule.Settings;
import songe.order.dispatch.rule.Situation;
import songe.order.dispatch.rule.Weights;

/** What is written of a decision is read again as it was, in every figure. */
class WrittenTest {
    private static final String BEFORE =
            "04020006c801107810043c06904e405e5f0a3d70a3d7403f59999999999a06020453312a028f4e0200b607020402"
                    + "0e06120202045332120200020000043e0000000000150450392c000000080808000406080211000a0611860c01d0"
                    + "0faa0bf00d010002d40b920ec00ca607c40de8070004c00cd00fe807e807c00cd00fac01";

    private final Random random = new Random(20261122);

    @Test
    void any_decision_is_read_as_it_was_written() {
        for (int round = 0; round < 300; round++) {
            Situation situation = situation(random.nextInt(40));
            Outcome outcome = Scoring.of(situation);
            Written.Both read = Written.read(Written.of(situation, outcome));
            assertThat(read.situation()).isEqualTo(situation);
            assertThat(read.outcome()).isEqualTo(outcome);
        }
    }

    @Test
    void four_hundred_candidates_fit_into_twenty_thousand_bytes() {
        Situation situation = situation(400);
        assertThat(Written.of(situation, Scoring.of(situation))).hasSizeLessThan(20_000);
    }

    @Test
    void another_form_is_not_guessed_at() {
        Situation situation = situation(2);
        byte[] written = Written.of(situation, Scoring.of(situation));
        written[0]++;
        assertThatThrownBy(() -> Written.read(written)).isInstanceOf(IllegalStateException.class);
    }

    /** Kept on 22 November, by the rules' first version: they knew of no certificates, and weighed the load otherwise. */
    @Test
    void what_was_kept_before_there_were_certificates_is_read_and_decided_as_it_was() {
        Written.Both read = Written.read(HexFormat.of().parseHex(BEFORE));
        assertThat(read.situation().candidates()).hasSize(3).allMatch(c -> c.lacking() == 0);
        assertThat(read.situation().candidates().get(1).open()).isFalse();
        assertThat(read.outcome().chosen()).isEqualTo(-9);
        assertThat(read.outcome().ranked().get(2).why())
                .containsExactly(Exclusion.NOT_ABLE, Exclusion.HAD_IT, Exclusion.FULL, Exclusion.CLOSED);
        assertThat(Scoring.of(read.situation(), 1)).isEqualTo(read.outcome());
        assertThat(Scoring.of(read.situation())).isNotEqualTo(read.outcome());
        assertThat(Written.of(read.situation(), read.outcome()))
                .isEqualTo(HexFormat.of().parseHex(BEFORE));
    }

    private Situation situation(int many) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < many; i++) candidates.add(random.nextInt(8) == 0 ? unit(i) : station(i));
        Weights weights = new Weights(few(100), few(100), few(100), few(100), few(100));
        Settings settings = new Settings(few(9), weights, 1 + few(30), 1 + few(3), 100 + few(5000));
        Long named = many > 0 && random.nextBoolean()
                ? candidates.get(random.nextInt(many)).key()
                : null;
        Purpose purpose = Purpose.values()[random.nextInt(Purpose.values().length)];
        List<Long> others =
                LongStream.range(0, few(5)).map(i -> few(9000) - 4500).boxed().toList();
        return new Situation(purpose, named, settings, degrees(), degrees(), candidates, others);
    }

    private Candidate station(int i) {
        return candidate(i + 1, "S" + i, degrees(), degrees(), (long) few(9000), few(2));
    }

    private Candidate unit(int i) {
        return candidate(-1000 - i, "单位" + i, null, null, null, 0);
    }

    private Candidate candidate(long key, String code, Double lng, Double lat, Long metres, int near) {
        return new Candidate(
                key,
                code,
                lng,
                lat,
                metres,
                near,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                few(40),
                few(4),
                few(300),
                few(200),
                few(200),
                few(20),
                few(4) == 0 ? few(31) : 0);
    }

    private int few(int most) {
        return random.nextInt(most + 1);
    }

    /** As they are typed, or as they come out of a calculation. */
    private double degrees() {
        return random.nextBoolean() ? few(180_000_000) / 1e6 : random.nextDouble() * 360 - 180;
    }
}
