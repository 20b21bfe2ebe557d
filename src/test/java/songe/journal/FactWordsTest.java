package songe.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import songe.shared.Fact;

/** The audit has words for everything that can happen: {@code songe/facts.properties}. */
class FactWordsTest {
    private static final List<String> KINDS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("songe").stream()
                    .filter(type -> type.isAssignableTo(Fact.class) && !type.isInterface())
                    .map(FactWordsTest::kind)
                    .toList();

    @SuppressWarnings("unchecked")
    private static String kind(JavaClass type) {
        return FactWords.kind((Class<? extends Fact>) type.reflect());
    }

    @Test
    void every_fact_is_said_in_words_and_no_words_are_left_over() {
        List<String> said =
                new FactWords().all().stream().map(FactWords.FactKind::kind).toList();
        assertThat(said).containsExactlyInAnyOrderElementsOf(KINDS);
    }

    @Test
    void there_are_facts() {
        assertThat(KINDS).contains("OrderFact.Accepted");
    }
}
