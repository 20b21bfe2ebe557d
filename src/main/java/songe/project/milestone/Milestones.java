package songe.project.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Sql;

/** The door to milestones. Runs in the caller's transaction, which holds the project. */
@ApplicationScoped
public class Milestones {
    private static final int MOST = 60;

    private final EntityManager em;
    private final Photos photos;

    Milestones(EntityManager em, Photos photos) {
        this.em = em;
        this.photos = photos;
    }

    /** How far a project is. */
    public record Progress(long projectId, int done, int all) {}

    /** By their days. */
    public List<MilestoneView> of(long projectId) {
        List<Milestone> all = Milestone.of(projectId);
        Set<Long> pictured = new HashSet<>(photos.of(projectId));
        return all.stream().map(m -> m.view(pictured.contains(m.id()))).toList();
    }

    /** Of those that have any, by the project's id. */
    public Map<Long, Progress> progress(Collection<Long> projectIds) {
        if (projectIds.isEmpty()) return Map.of();
        return Sql.rows(
                        em,
                        "select project_id, count(done_at), count(*) from milestone where project_id in "
                                + Sql.marks(projectIds) + " group by project_id",
                        row -> new Progress(row.getLong(1), row.getInt(2), row.getInt(3)),
                        projectIds.toArray())
                .stream()
                .collect(Collectors.toMap(Progress::projectId, p -> p));
    }

    /** @return its id @throws Problem 409 {@code milestone.too-many}, 400 {@code request.day} */
    public long plan(long townId, long projectId, PlanMilestone plan) {
        Days.sane(plan.dueOn());
        if (Milestone.of(projectId).size() >= MOST) throw Problems.conflict("milestone.too-many", MOST);
        Milestone milestone = new Milestone(townId, projectId, plan);
        milestone.persist();
        return milestone.id();
    }

    /** @throws Problem 404 {@code milestone.unknown}, 409 {@code milestone.done} */
    public void write(long projectId, long id, PlanMilestone plan) {
        Days.sane(plan.dueOn());
        get(projectId, id).write(plan);
    }

    /** @return its title @throws Problem as {@link #write} */
    public String drop(long projectId, long id) {
        Milestone milestone = get(projectId, id);
        milestone.requireOpen();
        photos.forget(id);
        milestone.delete();
        return milestone.title();
    }

    /** @return its title @throws Problem as {@link #write} */
    public String complete(long projectId, long id, CompleteMilestone done, Instant now) {
        Milestone milestone = get(projectId, id);
        milestone.complete(done, now);
        return milestone.title();
    }

    /** @throws Problem 409 {@code milestone.open} while one is not done, or there is none */
    public void requireAllDone(long projectId) {
        List<Milestone> all = Milestone.of(projectId);
        all.stream().filter(m -> !m.isDone()).findFirst().ifPresent(m -> {
            throw Problems.conflict("milestone.open", m.title());
        });
        if (all.isEmpty()) throw Problems.conflict("milestone.none");
    }

    private static Milestone get(long projectId, long id) {
        return Milestone.of(projectId, id).orElseThrow(() -> Problems.notFound("milestone.unknown"));
    }

    /** @param photo a JPEG already made small @throws Problem 404 {@code milestone.unknown} */
    public void picture(long townId, long projectId, long id, byte[] photo, Instant now) {
        get(projectId, id);
        photos.put(townId, id, photo, now);
    }

    /** @throws Problem 404 {@code milestone.unknown}, 404 {@code photo.none} */
    public Photos.Photo photo(long projectId, long id) {
        get(projectId, id);
        return photos.get(id);
    }
}
