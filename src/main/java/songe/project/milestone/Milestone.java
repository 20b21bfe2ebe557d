package songe.project.milestone;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import songe.shared.Problems;

@Entity
class Milestone extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private long projectId;
    private String title;
    private LocalDate dueOn;
    private Integer budgetYuan;
    private Integer spentYuan;
    private Instant doneAt;
    private String note;

    protected Milestone() {}

    Milestone(long townId, long projectId, PlanMilestone plan) {
        this.townId = townId;
        this.projectId = projectId;
        write(plan);
    }

    static List<Milestone> of(long projectId) {
        return list("projectId = ?1 order by dueOn, id", projectId);
    }

    static Optional<Milestone> of(long projectId, long id) {
        return find("projectId = ?1 and id = ?2", projectId, id).firstResultOptional();
    }

    void write(PlanMilestone plan) {
        requireOpen();
        title = plan.title();
        dueOn = plan.dueOn();
        budgetYuan = plan.budgetYuan();
    }

    void complete(CompleteMilestone done, Instant now) {
        requireOpen();
        spentYuan = done.spentYuan();
        note = done.note();
        doneAt = now;
    }

    /** What is done stays as it was said. */
    void requireOpen() {
        if (doneAt != null) throw Problems.conflict("milestone.done", title);
    }

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    boolean isDone() {
        return doneAt != null;
    }

    MilestoneView view(boolean photo) {
        return new MilestoneView(id, title, dueOn, budgetYuan, spentYuan, doneAt, note, photo);
    }
}
