package songe.order.dispatch.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each rule for itself, and what they make of each other. */
class ScoringTest {
    private static final Weights ALL = new Weights(40, 10, 25, 10, 15);
    private static final Settings TOWN = new Settings(3, ALL, 10, 2, 2000);

    /** A station of which nothing is known. */
    private static Candidate station(long key, long metres) {
        return new Candidate(key, "S" + key, 121.0, 31.0, metres, 0, false, true, false, true, 0, 0, 0, 0, 0, 0, 0);
    }

    private static Candidate with(Candidate c, int near, int held, int given, int same, int kept, int late) {
        return new Candidate(
                c.key(),
                c.code(),
                c.lng(),
                c.lat(),
                c.metres(),
                near,
                c.own(),
                c.able(),
                c.had(),
                c.open(),
                held,
                c.meanwhile(),
                given,
                same,
                kept,
                late,
                c.lacking());
    }

    private static Candidate lacking(Candidate c, int certificates) {
        return new Candidate(
                c.key(),
                c.code(),
                c.lng(),
                c.lat(),
                c.metres(),
                c.near(),
                c.own(),
                c.able(),
                c.had(),
                c.open(),
                c.held(),
                c.meanwhile(),
                c.given(),
                c.same(),
                c.kept(),
                c.late(),
                certificates);
    }

    private static Candidate unit(long key) {
        return new Candidate(-key, "P" + key, null, null, null, 0, true, true, false, true, 0, 0, 0, 0, 0, 0, 0);
    }

    private static Situation situation(Purpose purpose, Candidate... candidates) {
        return new Situation(purpose, null, TOWN, 121.0, 31.0, List.of(candidates), List.of());
    }

    private static Integer score(Rule rule, Candidate c, Candidate... others) {
        List<Candidate> all = new ArrayList<>(List.of(others));
        all.add(c);
        return rule.score(Rule.Terms.of(situation(Purpose.DO, all.toArray(new Candidate[0])), Rule.VERSION), c);
    }

    @Test
    void distance_goes_down_to_nothing_at_the_end_of_the_reach() {
        assertThat(score(Rule.DISTANCE, station(1, 0))).isEqualTo(1000);
        assertThat(score(Rule.DISTANCE, station(1, 500))).isEqualTo(750);
        assertThat(score(Rule.DISTANCE, station(1, 2000))).isZero();
        assertThat(score(Rule.DISTANCE, station(1, 9000))).isZero();
        assertThat(score(Rule.DISTANCE, unit(1))).isNull();
    }

    @Test
    void skill_is_the_units_own_and_grows_with_what_a_station_did_lately() {
        assertThat(score(Rule.SKILL, unit(1))).isEqualTo(1000);
        assertThat(score(Rule.SKILL, station(1, 0))).isEqualTo(500);
        assertThat(score(Rule.SKILL, with(station(1, 0), 0, 0, 3, 3, 0, 0))).isEqualTo(800);
        assertThat(score(Rule.SKILL, with(station(1, 0), 0, 0, 9, 9, 0, 0))).isEqualTo(1000);
    }

    @Test
    void load_is_half_what_they_hold_and_half_what_they_were_given_compared_to_the_others() {
        assertThat(score(Rule.LOAD, station(1, 0), station(2, 0))).isEqualTo(1000);
        assertThat(score(Rule.LOAD, with(station(1, 0), 0, 10, 0, 0, 0, 0))).isEqualTo(500);
        Candidate more = with(station(1, 0), 0, 0, 60, 0, 0, 0);
        Candidate less = with(station(2, 0), 0, 0, 50, 0, 0, 0);
        assertThat(score(Rule.LOAD, more, less)).isBetween(800, 850);
        assertThat(score(Rule.LOAD, less, more)).isEqualTo(1000);
        assertThat(score(Rule.LOAD, more, station(2, 0))).isEqualTo(500);
    }

    @Test
    void reliability_is_the_share_answered_in_time() {
        assertThat(score(Rule.RELIABILITY, station(1, 0))).isEqualTo(800);
        assertThat(score(Rule.RELIABILITY, with(station(1, 0), 0, 0, 0, 0, 95, 0)))
                .isEqualTo(990);
        assertThat(score(Rule.RELIABILITY, with(station(1, 0), 0, 0, 0, 0, 0, 5)))
                .isEqualTo(400);
    }

    @Test
    void the_own_neighbourhood_counts_and_the_own_grid_half() {
        assertThat(score(Rule.NEIGHBOURHOOD, with(station(1, 0), 2, 0, 0, 0, 0, 0)))
                .isEqualTo(1000);
        assertThat(score(Rule.NEIGHBOURHOOD, with(station(1, 0), 1, 0, 0, 0, 0, 0)))
                .isEqualTo(500);
        assertThat(score(Rule.NEIGHBOURHOOD, station(1, 0))).isZero();
        assertThat(score(Rule.NEIGHBOURHOOD, unit(1))).isNull();
    }

    @Test
    void the_nearest_wins_when_nothing_else_speaks_against_it() {
        Outcome outcome = Scoring.of(situation(Purpose.READ, station(3, 700), station(1, 690), station(2, 695)));
        assertThat(outcome.chosen()).isEqualTo(1);
        assertThat(outcome.ranked()).extracting(Outcome.Scored::key).containsExactly(1L, 2L, 3L);
    }

    @Test
    void who_has_much_to_do_already_leaves_it_to_the_next() {
        Candidate busy = with(station(1, 100), 0, 9, 40, 0, 0, 0);
        assertThat(Scoring.of(situation(Purpose.READ, busy, station(2, 200))).chosen())
                .isEqualTo(2);
    }

    @Test
    void whoever_is_left_out_is_chosen_for_reading_only_where_nobody_else_is() {
        Candidate full = with(station(1, 100), 2, 10, 0, 0, 0, 0);
        Candidate far = station(2, 3000);
        assertThat(Scoring.of(situation(Purpose.READ, full, station(3, 1900))).chosen())
                .isEqualTo(3);
        Outcome all = Scoring.of(situation(Purpose.READ, full, far));
        assertThat(all.chosen()).isEqualTo(1);
        assertThat(all.overlooked()).isTrue();
        assertThat(all.ranked().get(1).why()).containsExactly(Exclusion.OUT_OF_REACH);
        assertThat(Scoring.of(situation(Purpose.DO, full, far)).chosen()).isNull();
    }

    @Test
    void who_lacks_a_certificate_reads_only_where_everybody_does_and_never_does_it() {
        Candidate without = lacking(station(1, 100), 3);
        assertThat(Scoring.of(situation(Purpose.READ, without, station(2, 1900)))
                        .chosen())
                .isEqualTo(2);
        Outcome all = Scoring.of(situation(Purpose.READ, without, lacking(station(2, 1900), 1)));
        assertThat(all.chosen()).isEqualTo(1);
        assertThat(all.overlooked()).isTrue();
        assertThat(all.ranked().get(0).why()).containsExactly(Exclusion.NOT_QUALIFIED);
        assertThat(Scoring.of(situation(Purpose.DO, without)).chosen()).isNull();
    }

    @Test
    void with_other_weights_another_one_wins() {
        Candidate near = with(station(1, 100), 0, 9, 40, 0, 0, 4);
        Candidate idle = with(station(2, 1500), 0, 0, 0, 0, 9, 0);
        Situation s = situation(Purpose.DO, near, idle);
        assertThat(Scoring.of(s.with(new Weights(100, 0, 0, 0, 0))).chosen()).isEqualTo(1);
        assertThat(Scoring.of(s.with(new Weights(0, 0, 100, 0, 0))).chosen()).isEqualTo(2);
        assertThat(Scoring.of(s.with(new Weights(0, 0, 0, 100, 0))).chosen()).isEqualTo(2);
    }

    @Test
    void of_ten_thousand_situations_each_has_the_same_outcome_after_it_was_written_and_read() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Random random = new Random(26);
        for (int i = 0; i < 10_000; i++) {
            Situation s = random(random);
            Outcome outcome = Scoring.of(s);
            Situation read = json.readValue(json.writeValueAsString(s), Situation.class);
            assertThat(Scoring.of(read)).isEqualTo(outcome);
            assertThat(json.readValue(json.writeValueAsString(outcome), Outcome.class))
                    .isEqualTo(outcome);
        }
    }

    private record Placed(int group, int total, Candidate candidate) {
        long way() {
            return candidate.metres() == null ? Long.MAX_VALUE : candidate.metres();
        }
    }

    @Test
    void the_better_group_is_first_then_the_higher_total_the_nearer_and_the_smaller_code() {
        Random random = new Random(27);
        for (int round = 0; round < 1_000; round++) {
            List<Candidate> candidates = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                long way = random.nextInt(4) * 9_000_000L; // once around the earth at most: 36,000 km
                Candidate any = random.nextInt(5) == 0 ? unit(i) : station(i, way);
                candidates.add(any);
            }
            Collections.shuffle(candidates, random);
            Places places = new Places(candidates);
            List<Placed> expected = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Placed one = new Placed(random.nextInt(3), random.nextInt(3) * 500, candidates.get(i));
                places.put(i, one.group, one.total);
                expected.add(one);
            }
            places.sort();
            expected.sort(Comparator.comparingInt(Placed::group)
                    .thenComparing(Comparator.comparingInt(Placed::total).reversed())
                    .thenComparingLong(Placed::way)
                    .thenComparing(p -> p.candidate.code()));
            for (int i = 0; i < 40; i++) {
                assertThat(candidates.get(places.candidate(i))).isEqualTo(expected.get(i).candidate);
                assertThat(places.group(i)).isEqualTo(expected.get(i).group);
            }
        }
    }

    private static Situation random(Random r) {
        List<Candidate> candidates = new ArrayList<>();
        for (int key = 1; key <= r.nextInt(12); key++) {
            boolean unit = r.nextInt(8) == 0;
            candidates.add(new Candidate(
                    unit ? -key : key,
                    "C" + key,
                    unit ? null : r.nextDouble(),
                    unit ? null : r.nextDouble(),
                    unit ? null : (long) r.nextInt(3000),
                    unit ? 0 : r.nextInt(3),
                    unit,
                    r.nextInt(6) > 0,
                    r.nextInt(6) == 0,
                    r.nextInt(6) > 0,
                    r.nextInt(12),
                    r.nextInt(3),
                    r.nextInt(50),
                    r.nextInt(9),
                    r.nextInt(20),
                    r.nextInt(9),
                    r.nextInt(6) == 0 ? 1 + r.nextInt(31) : 0));
        }
        Weights weights = new Weights(r.nextInt(101), r.nextInt(101), r.nextInt(101), r.nextInt(101), r.nextInt(101));
        Settings settings =
                new Settings(r.nextInt(9), weights, 1 + r.nextInt(12), 1 + r.nextInt(3), 100 + r.nextInt(3000));
        Purpose purpose = Purpose.values()[r.nextInt(3)];
        Long named = purpose == Purpose.NAMED && !candidates.isEmpty()
                ? candidates.get(0).key()
                : null;
        return new Situation(purpose, named, settings, r.nextDouble(), r.nextDouble(), candidates, List.of(7L, 8L));
    }
}
