package songe.project.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import songe.identity.PersonRef;
import songe.identity.PersonalData;
import songe.shared.Sql;

/** To which meetings somebody comes and what they said on them: theirs to take home, and gone with them. */
@ApplicationScoped
class MyMeetings implements PersonalData {
    private final EntityManager em;

    MyMeetings(EntityManager em) {
        this.em = em;
    }

    /** @param words null: they come */
    record Mine(String meeting, String words, Instant at) {}

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public Object of(PersonRef person) {
        return List.copyOf(Sql.rows(
                em,
                "select m.number, null, g.at from meeting_guest g join meeting m on m.id = g.meeting_id"
                        + " where g.person_id = ? union all"
                        + " select m.number, c.words, c.at from meeting_comment c join meeting m on m.id = c.meeting_id"
                        + " where c.person_id = ? and c.words is not null",
                row -> new Mine(row.getString(1), row.getString(2), Sql.instant(row, 3)),
                person.id(),
                person.id()));
    }

    @Override
    public void erase(PersonRef person) {
        Sql.change(em, "delete from meeting_guest where person_id = ?", person.id());
        Sql.change(em, "delete from meeting_comment where person_id = ?", person.id());
    }
}
