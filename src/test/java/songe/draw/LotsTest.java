package songe.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import songe.draw.Lots.Entry;
import songe.draw.Lots.Lot;
import songe.place.StationBrief;
import songe.shared.Sha256;

/** The algorithm by itself, and a script that knows nothing of this house. */
class LotsTest {
    private static final int POOLS = 1000;
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Path SCRIPT = Path.of("src", "test", "scripts", "check-draw.mjs");
    private static final Instant TIME = Instant.parse("2026-11-22T08:00:00.123Z");

    @TempDir
    Path folder;

    // --- the script ----------------------------------------------------------------------------------------------

    @Test
    void the_script_draws_the_same_from_a_thousand_random_pools() throws Exception {
        Random random = new Random(2026);
        List<String> records = IntStream.range(0, POOLS)
                .mapToObj(pool -> record(pool, entries(random), random.nextInt(30), random.nextInt(30)))
                .toList();
        List<String> said = checked(String.join("\n", records).getBytes(StandardCharsets.UTF_8), 0);
        assertThat(said).hasSize(POOLS).allMatch(line -> line.endsWith("right"));
    }

    @Test
    void the_script_notices_each_single_changed_byte() throws Exception {
        byte[] record = record(7, entries(new Random(7)).subList(0, 3), 2, 1).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        for (int i = 0; i < record.length; i++) {
            byte[] copy = record.clone();
            copy[i] ^= 1;
            changed.write(copy);
            changed.write('\n');
        }
        List<String> said = checked(changed.toByteArray(), 1);
        assertThat(said).hasSize(record.length).allMatch(line -> line.contains("DIFFERS in"));
    }

    @Test
    void the_script_names_what_differs() throws Exception {
        String right = record(3, entries(new Random(3)), 5, 5);
        String winner = "\"outcome\":\"CHOSEN\"";
        String otherWinner = right.replaceFirst(winner, "\"outcome\":\"WAITING\"");
        String otherSeed = right.replace("\"seed\":\"", "\"seed\":\"0");
        List<String> said = checked((otherWinner + "\n" + otherSeed).getBytes(StandardCharsets.UTF_8), 1);
        assertThat(said.get(0)).contains("DIFFERS in entries, digest");
        assertThat(said.get(1)).contains("DIFFERS in seedHash, entries, digest");
    }

    private List<String> checked(byte[] records, int exit) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("records"), records);
        Path said = folder.resolve("said");
        Process node = new ProcessBuilder("node", SCRIPT.toString(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(node.waitFor()).as(Files.readString(said)).isEqualTo(exit);
        return Files.readAllLines(said);
    }

    private static String record(int number, List<Entry> entries, int places, int waiting) {
        String seed = Sha256.of("seed " + number);
        List<Lot> lots = Lots.draw(seed, entries, places, waiting);
        DrawView view = new DrawView(
                DrawViews.RULE,
                number,
                new DrawView.ItemBrief(1, "书法公益班（8次）“\"\\/🙂"),
                new StationBrief(1, "SN-014", "华浜新村淞益中心"),
                TIME,
                DrawView.State.DRAWN,
                TIME,
                TIME,
                TIME,
                places,
                waiting,
                entries.size(),
                Sha256.of(seed),
                seed,
                Lots.digest(entries),
                lots.stream().map(DrawView.EntryView::of).toList(),
                Arrays.stream(Weight.values()).map(DrawView.WeightView::of).toList(),
                List.of("怎么抽的"),
                null);
        return PublicRecord.of(view, JSON).text();
    }

    /** Up to sixty. */
    private static List<Entry> entries(Random random) {
        return IntStream.range(0, 3 + random.nextInt(58))
                .mapToObj(i -> new Entry(pseudonym(random), 1 + random.nextInt(4), 1 + random.nextInt(6)))
                .toList();
    }

    private static String pseudonym(Random random) {
        return random.ints(10, 'A', 'Z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    // --- the draw ------------------------------------------------------------------------------------------------

    /** Computed elsewhere. Should it ever fail, the draws of the past could not be checked any more. */
    @Test
    void the_rule_of_a_name_never_changes() {
        List<Entry> entries = List.of(new Entry("BBBBBBBBBB", 1, 2), new Entry("AAAAAAAAAA", 2, 1));
        assertThat(Lots.digest(entries)).isEqualTo("141fe2ecfcb85d79583787738f07d85c93e31da9da852a75769827991d6f25f9");
        List<Lot> lots = Lots.draw("seed", entries, 2, 1);
        assertThat(lots)
                .containsExactly(
                        new Lot(
                                entries.get(1),
                                "0c2b39c10c469015611557893d0c0d467b123a780efcdac6d53575cb1e4a170e",
                                1,
                                Outcome.CHOSEN),
                        new Lot(
                                entries.get(0),
                                "0c92d62e8e69bac5ae508ed49439e9b8a77494f460f24ac8522f26d5b9527a5d",
                                2,
                                Outcome.WAITING));
    }

    @Test
    void the_order_in_which_people_came_does_not_matter() {
        List<Entry> entries = new ArrayList<>(entries(new Random(1)));
        List<Lot> lots = Lots.draw("s", entries, 9, 9);
        entries.sort(Comparator.comparing(Entry::pseudonym).reversed());
        assertThat(Lots.draw("s", entries, 9, 9)).isEqualTo(lots);
    }

    @Test
    void whoever_knows_the_seed_cannot_know_the_winner_before_the_last_entry() {
        List<Entry> entries = entries(new Random(2));
        List<Entry> oneMore = new ArrayList<>(entries);
        oneMore.add(new Entry("LASTONEIN9", 1, 1));
        List<String> values =
                Lots.draw("s", entries, 9, 9).stream().map(Lot::value).toList();
        assertThat(Lots.draw("s", oneMore, 9, 9)).extracting(Lot::value).doesNotContainAnyElementsOf(values);
    }

    @Test
    void a_family_is_never_split_and_places_are_never_oversold() {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            int places = random.nextInt(40);
            int waiting = random.nextInt(10);
            List<Lot> lots = Lots.draw("seed " + i, entries(random), places, waiting);
            int left = places;
            for (Lot lot : lots) {
                boolean fits = lot.entry().places() <= left;
                assertThat(lot.outcome() == Outcome.CHOSEN).isEqualTo(fits);
                if (fits) left -= lot.entry().places();
            }
            assertThat(left).isNotNegative();
            List<Lot> others =
                    lots.stream().filter(lot -> lot.outcome() != Outcome.CHOSEN).toList();
            assertThat(others.stream().limit(waiting)).allMatch(lot -> lot.outcome() == Outcome.WAITING);
            assertThat(others.stream().skip(waiting)).allMatch(lot -> lot.outcome() == Outcome.NOT_CHOSEN);
        }
    }

    @Test
    void a_family_that_does_not_fit_waits_before_all_who_were_drawn_after_it() {
        List<Entry> entries = IntStream.range(0, 20)
                .mapToObj(i -> new Entry("E%09d".formatted(i), 1, i % 5 == 0 ? 6 : 1))
                .toList();
        List<Lot> lots = Lots.draw("a", entries, 8, 20);
        Lot family = lots.stream()
                .filter(lot -> lot.entry().places() == 6 && lot.outcome() == Outcome.WAITING)
                .findFirst()
                .orElseThrow();
        assertThat(lots.stream().skip(family.rank()))
                .as("somebody drawn after the family fits where it did not")
                .anyMatch(lot -> lot.outcome() == Outcome.CHOSEN);
        assertThat(lots.stream().filter(lot -> lot.outcome() == Outcome.WAITING).findFirst())
                .contains(family);
    }

    /** Chances to be drawn first are as the tickets; 3 degrees of freedom, of which 99.99 % of honest draws stay below 21.1. */
    @Test
    void two_tickets_are_twice_the_chance_of_one() {
        List<Entry> entries = IntStream.rangeClosed(1, 4)
                .mapToObj(w -> new Entry("E%09d".formatted(w), w, 1))
                .toList();
        int draws = 20_000;
        double[] first = new double[5];
        for (int i = 0; i < draws; i++)
            first[Lots.draw("seed " + i, entries, 1, 0).get(0).entry().weight()]++;
        double chi = 0;
        for (int w = 1; w <= 4; w++) {
            double expected = draws * w / 10.0;
            chi += Math.pow(first[w] - expected, 2) / expected;
            assertThat(first[w] / draws).isCloseTo(w / 10.0, within(0.02));
        }
        assertThat(chi).isLessThan(21.1);
    }

    /** The same for an even pool: nobody's pseudonym, nor when they came, is worth anything. */
    @Test
    void all_who_have_one_ticket_are_chosen_alike() {
        List<Entry> entries = entries(new Random(5)).stream()
                .limit(20)
                .map(e -> new Entry(e.pseudonym(), 1, 1))
                .toList();
        int draws = 5_000;
        double[] chosen = new double[entries.size()];
        for (int i = 0; i < draws; i++) {
            for (Lot lot : Lots.draw("seed " + i, entries, entries.size() / 4, 0))
                if (lot.outcome() == Outcome.CHOSEN) chosen[entries.indexOf(lot.entry())]++;
        }
        double expected = draws * (entries.size() / 4) / (double) entries.size();
        for (double times : chosen) assertThat(times / expected).isCloseTo(1, within(0.12));
    }
}
