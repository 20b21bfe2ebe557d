package songe.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GramsTest {

    @Test
    void neighbours_make_pairs_and_the_last_one_stands_alone_as_well() {
        assertThat(Grams.of("上门理发")).containsExactly("上门", "门理", "理发", "发");
    }

    @Test
    void width_and_case_do_not_matter() {
        assertThat(Grams.of("ＷｉＦｉ")).isEqualTo(Grams.of("wifi"));
        assertThat(Grams.of("㎏")).isEqualTo(Grams.of("KG"));
    }

    @Test
    void scripts_spaces_and_punctuation_part_the_runs() {
        assertThat(Grams.of("免费WiFi，上网")).containsExactly("免费", "费", "wi", "if", "fi", "i", "上网", "网");
    }

    @Test
    void rare_characters_are_whole() {
        assertThat(Grams.of("𠮷野家")).containsExactly("𠮷野", "野家", "家");
        assertThat(Grams.words("𠮷")).containsExactly(Set.of("𠮷"));
    }

    @Test
    void what_is_no_letter_says_nothing() {
        assertThat(Grams.of("🎉！ %_'\ud83d")).isEmpty();
        assertThat(Grams.of("")).isEmpty();
        assertThat(Grams.words("  🎉 ")).isEmpty();
    }

    @Test
    void words_are_told_apart() {
        assertThat(Grams.words("理发 华浜新村　A1")).isEqualTo(List.of(Set.of("理发"), Set.of("华浜", "浜新", "新村"), Set.of("a1")));
    }
}
