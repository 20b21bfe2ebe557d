package songe.project;

import static org.assertj.core.api.Assertions.assertThat;
import static songe.project.ProjectStatus.ACCEPTED;
import static songe.project.ProjectStatus.CHOSEN;
import static songe.project.ProjectStatus.DELIBERATING;
import static songe.project.ProjectStatus.FINISHED;
import static songe.project.ProjectStatus.NOT_CHOSEN;
import static songe.project.ProjectStatus.PROPOSED;
import static songe.project.ProjectStatus.RUNNING;
import static songe.project.ProjectStatus.STOPPED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectStatusTest {
    private static final Map<ProjectStatus, Set<ProjectStatus>> DRAWN = Map.of(
            PROPOSED, Set.of(DELIBERATING, NOT_CHOSEN),
            DELIBERATING, Set.of(CHOSEN, NOT_CHOSEN),
            CHOSEN, Set.of(RUNNING, STOPPED),
            RUNNING, Set.of(FINISHED, CHOSEN, STOPPED),
            FINISHED, Set.of(ACCEPTED, RUNNING));

    static Stream<Arguments> pairs() {
        List<ProjectStatus> all = List.of(ProjectStatus.values());
        return all.stream().flatMap(from -> all.stream().map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void an_arrow_is_there_or_it_is_not(ProjectStatus from, ProjectStatus to) {
        assertThat(from.canBecome(to))
                .isEqualTo(DRAWN.getOrDefault(from, Set.of()).contains(to));
    }
}
