package songe.project.circle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.shared.Batch;
import songe.shared.Sql;

/** Those who take part in projects and those who follow them. Runs in the caller's transaction. */
@ApplicationScoped
public class Circle {
    private static final Size NOBODY = new Size(0, 0, 0);

    private final EntityManager em;

    Circle(EntityManager em) {
        this.em = em;
    }

    /** Of one project, how many. */
    public record Size(long projectId, long members, long followers) {}

    /** What one person is to a project. @param order the number under which they take part; null: they do not */
    public record Standing(boolean follows, String order) {}

    /** Once or more often, it is the same. */
    public void follow(long townId, long projectId, Collection<Long> people, Instant now) {
        Batch.run(
                em,
                "insert into project_follower (project_id, person_id, town_id, at) values (?, ?, ?, ?)"
                        + " on duplicate key update at = at",
                people.stream()
                        .map(person -> new Object[] {projectId, person, townId, now})
                        .toList());
    }

    public void unfollow(long projectId, long personId) {
        Sql.change(em, "delete from project_follower where project_id = ? and person_id = ?", projectId, personId);
    }

    public void join(long townId, long projectId, long personId, String order, Instant now) {
        Sql.change(
                em,
                "insert into project_member (town_id, order_number, project_id, person_id, at) values (?, ?, ?, ?, ?)",
                townId,
                order,
                projectId,
                personId,
                now);
    }

    /** Does nothing for an order that is of no project. */
    public void leave(long townId, String order) {
        Sql.change(em, "delete from project_member where town_id = ? and order_number = ?", townId, order);
    }

    public Standing standing(long projectId, long personId) {
        boolean follows = !Sql.rows(
                        em,
                        "select 1 from project_follower where project_id = ? and person_id = ?",
                        row -> 1,
                        projectId,
                        personId)
                .isEmpty();
        Optional<String> order = Sql.rows(
                        em,
                        "select order_number from project_member where project_id = ? and person_id = ? order by at limit 1",
                        row -> row.getString(1),
                        projectId,
                        personId)
                .stream()
                .findFirst();
        return new Standing(follows, order.orElse(null));
    }

    public Size size(long projectId) {
        return sizes(List.of(projectId)).getOrDefault(projectId, NOBODY);
    }

    /** Of those that have anybody around them, by the project's id. */
    public Map<Long, Size> sizes(Collection<Long> projectIds) {
        if (projectIds.isEmpty()) return Map.of();
        String of = " where project_id in " + Sql.marks(projectIds) + " group by project_id";
        Map<Long, Long> members = counts("select project_id, count(*) from project_member" + of, projectIds);
        Map<Long, Long> followers = counts("select project_id, count(*) from project_follower" + of, projectIds);
        return projectIds.stream()
                .distinct()
                .map(id -> new Size(id, members.getOrDefault(id, 0L), followers.getOrDefault(id, 0L)))
                .collect(Collectors.toMap(Size::projectId, Function.identity()));
    }

    private Map<Long, Long> counts(String sql, Collection<Long> ids) {
        return Sql.rows(em, sql, row -> Map.entry(row.getLong(1), row.getLong(2)), ids.toArray()).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Everybody who hears of what happens to it, each once. */
    public List<Long> people(long projectId) {
        return Sql.rows(
                em,
                "select person_id from project_member where project_id = ?"
                        + " union select person_id from project_follower where project_id = ?",
                row -> row.getLong(1),
                projectId,
                projectId);
    }

    /** The projects that a person follows or takes part in. */
    public List<Long> around(long personId) {
        return Sql.rows(
                em,
                "select project_id from project_member where person_id = ?"
                        + " union select project_id from project_follower where person_id = ?",
                row -> row.getLong(1),
                personId,
                personId);
    }
}
