package songe.project;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** One line of a project's timeline; never changed. */
@Entity
class ProjectStep extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private long projectId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private ProjectStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private ProjectStatus toStatus;

    private Long byId;
    private String text;
    private String words;

    protected ProjectStep() {}

    /** @param text our sentence; @param words what somebody of the town or the unit wrote, may be null */
    record Line(String text, String words) {
        static Line of(String text) {
            return new Line(text, null);
        }
    }

    static void append(Project project, ProjectStatus from, Line line, Long by, Instant now) {
        ProjectStep step = new ProjectStep();
        step.townId = project.townId();
        step.projectId = project.id();
        step.at = now;
        step.fromStatus = from;
        step.toStatus = project.status();
        step.byId = by;
        step.text = line.text();
        step.words = line.words();
        step.persist();
    }

    static List<ProjectStep> of(long projectId) {
        return list("projectId = ?1 order by id", projectId);
    }

    /** The last line of each. */
    static List<ProjectStep> lastOf(Collection<Long> projectIds) {
        if (projectIds.isEmpty()) return List.of();
        return list(
                "id in (select max(s.id) from ProjectStep s where s.projectId in ?1 group by s.projectId)", projectIds);
    }

    long projectId() {
        return projectId;
    }

    Instant at() {
        return at;
    }

    ProjectView.StepView view() {
        return new ProjectView.StepView(at, fromStatus, toStatus, text, words);
    }
}
