package songe.project.circle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import songe.identity.PersonRef;
import songe.identity.PersonalData;
import songe.shared.Sql;

/** What somebody follows, takes part in and said about it: theirs to take home; their words go with them, their votes stay. */
@ApplicationScoped
class MyProjects implements PersonalData {
    private final EntityManager em;

    MyProjects(EntityManager em) {
        this.em = em;
    }

    record Around(String project, String as, Instant at) {}

    record Said(String project, Integer score, Boolean accepted, String words, Instant at) {}

    record Mine(List<Around> around, List<Said> said) {}

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public Object of(PersonRef person) {
        long id = person.id();
        List<Around> around = Sql.rows(
                em,
                "select p.number, 'TAKES_PART', m.at from project_member m join project p on p.id = m.project_id"
                        + " where m.person_id = ? union all"
                        + " select p.number, 'FOLLOWS', f.at from project_follower f join project p on p.id = f.project_id"
                        + " where f.person_id = ?",
                row -> new Around(row.getString(1), row.getString(2), Sql.instant(row, 3)),
                id,
                id);
        List<Said> said = Sql.rows(
                em,
                "select p.number, null, v.accepted, v.words, v.at from project_verdict v"
                        + " join project p on p.id = v.project_id where v.person_id = ? union all"
                        + " select p.number, r.score, null, r.words, r.at from project_rating r"
                        + " join project p on p.id = r.project_id where r.person_id = ?",
                MyProjects::said,
                id,
                id);
        return new Mine(around, said);
    }

    private static Said said(ResultSet row) throws SQLException {
        Integer score = row.getObject(2) == null ? null : row.getInt(2);
        Boolean accepted = row.getObject(3) == null ? null : row.getInt(3) == 1;
        return new Said(row.getString(1), score, accepted, row.getString(4), Sql.instant(row, 5));
    }

    @Override
    public void erase(PersonRef person) {
        Sql.change(em, "delete from project_follower where person_id = ?", person.id());
        Sql.change(em, "delete from project_member where person_id = ?", person.id());
        Sql.change(em, "update project_verdict set words = null where person_id = ?", person.id());
        Sql.change(em, "update project_rating set words = null where person_id = ?", person.id());
    }
}
