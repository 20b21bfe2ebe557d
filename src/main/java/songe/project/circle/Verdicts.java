package songe.project.circle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Sql;
import songe.shared.Transactions;

/** What those who take part say of the finished work. A unit never changes any of it. Runs in the caller's transaction. */
@ApplicationScoped
public class Verdicts {
    private final EntityManager em;

    Verdicts(EntityManager em) {
        this.em = em;
    }

    /** Whose it is, and in which round. */
    public record By(long townId, long projectId, int round, long personId, Instant at) {}

    /** Of one round. */
    public record Tally(long yes, long no) {}

    /** @param average of five, one decimal; null without any */
    public record Scores(long count, Double average) {}

    /** @throws Problem 409 {@code project.judged} when they said it already in this round */
    public void judge(By by, boolean accepted, String words) {
        once(
                "project.judged",
                "insert into project_verdict (town_id, project_id, round, person_id, accepted, words, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                by.townId(),
                by.projectId(),
                by.round(),
                by.personId(),
                accepted,
                words,
                by.at());
    }

    /** @return its id @throws Problem 409 {@code rating.already} */
    public long rate(By by, int score, String words) {
        return once(
                "rating.already",
                "insert into project_rating (town_id, project_id, person_id, score, words, at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                by.townId(),
                by.projectId(),
                by.personId(),
                score,
                words,
                by.at());
    }

    private long once(String code, String sql, Object... values) {
        try {
            return Sql.key(em, sql, values);
        } catch (RuntimeException refused) {
            if (Transactions.isDuplicate(refused)) throw Problems.conflict(code);
            throw refused;
        }
    }

    public Tally tally(long projectId, int round) {
        return Sql.rows(
                        em,
                        "select coalesce(sum(accepted = 1), 0), coalesce(sum(accepted = 0), 0)"
                                + " from project_verdict where project_id = ? and round = ?",
                        row -> new Tally(row.getLong(1), row.getLong(2)),
                        projectId,
                        round)
                .get(0);
    }

    /** What they said in that round; empty: nothing. */
    public Optional<Boolean> judgedBy(long projectId, int round, long personId) {
        return Sql.rows(
                        em,
                        "select accepted from project_verdict where project_id = ? and round = ? and person_id = ?",
                        row -> row.getBoolean(1),
                        projectId,
                        round,
                        personId)
                .stream()
                .findFirst();
    }

    /** What was missing, in the words of those who did not accept it, oldest first. */
    public List<String> objections(long projectId, int round) {
        return Sql.rows(
                em,
                "select words from project_verdict where project_id = ? and round = ? and accepted = 0"
                        + " and words is not null order by id limit 100",
                row -> row.getString(1),
                projectId,
                round);
    }

    public Scores scores(long projectId) {
        return Sql.rows(
                        em,
                        "select count(*), avg(score) from project_rating where project_id = ?",
                        row -> new Scores(row.getLong(1), tenths(row.getObject(2, Double.class))),
                        projectId)
                .get(0);
    }

    private static Double tenths(Double average) {
        return average == null ? null : Math.round(average * 10) / 10.0;
    }

    public Optional<Integer> ratedBy(long projectId, long personId) {
        return Sql.rows(
                        em,
                        "select score from project_rating where project_id = ? and person_id = ?",
                        row -> row.getInt(1),
                        projectId,
                        personId)
                .stream()
                .findFirst();
    }

    /** Takes a person's words out; that they said something stays. */
    public void forgetWords(long projectId, long personId) {
        Sql.change(
                em,
                "update project_verdict set words = null where project_id = ? and person_id = ?",
                projectId,
                personId);
        Sql.change(
                em,
                "update project_rating set words = null where project_id = ? and person_id = ?",
                projectId,
                personId);
    }
}
