package songe.project.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import songe.project.meeting.MeetingView.Guest;
import songe.project.meeting.MeetingView.Party;
import songe.project.meeting.MeetingView.Said;
import songe.shared.Batch;
import songe.shared.Sql;

/** Who is invited to meetings, who comes, and what they want to be said. Runs in the caller's transaction. */
@ApplicationScoped
class Attendance {
    /** So many comments are shown, the newest. */
    private static final int SHOWN = 200;

    private final EntityManager em;

    Attendance(EntityManager em) {
        this.em = em;
    }

    void invite(Meeting meeting, List<String> names) {
        if (names == null) return;
        Batch.run(
                em,
                "insert into meeting_party (town_id, meeting_id, name) values (?, ?, ?)",
                names.stream()
                        .map(name -> new Object[] {meeting.townId(), meeting.id(), name})
                        .toList());
    }

    /** Once or more often, it is the same. */
    void come(Meeting meeting, long personId, Instant now) {
        Sql.change(
                em,
                "insert into meeting_guest (meeting_id, person_id, town_id, at) values (?, ?, ?, ?)"
                        + " on duplicate key update at = at",
                meeting.id(),
                personId,
                meeting.townId(),
                now);
    }

    void stayAway(Meeting meeting, long personId) {
        Sql.change(em, "delete from meeting_guest where meeting_id = ? and person_id = ?", meeting.id(), personId);
    }

    /** @return its id */
    long say(Meeting meeting, long personId, String words, Instant now) {
        return Sql.key(
                em,
                "insert into meeting_comment (town_id, meeting_id, person_id, words, at) values (?, ?, ?, ?, ?)",
                meeting.townId(),
                meeting.id(),
                personId,
                words,
                now);
    }

    /** Writes down who of them was there; answers how many were. */
    long note(Meeting meeting, List<Long> parties, List<Long> guests) {
        return note("meeting_party", "id", meeting, parties) + note("meeting_guest", "person_id", meeting, guests);
    }

    private long note(String table, String key, Meeting meeting, List<Long> came) {
        Sql.change(em, "update " + table + " set came = 0 where meeting_id = ?", meeting.id());
        if (came == null || came.isEmpty()) return 0;
        Object[] values = new Object[came.size() + 1];
        values[0] = meeting.id();
        for (int i = 0; i < came.size(); i++) values[i + 1] = came.get(i);
        return Sql.change(
                em,
                "update " + table + " set came = 1 where meeting_id = ? and " + key + " in " + Sql.marks(came),
                values);
    }

    List<Party> parties(Meeting meeting) {
        return Sql.rows(
                em,
                "select id, name, came from meeting_party where meeting_id = ? order by id",
                row -> new Party(row.getLong(1), row.getString(2), row.getObject(3) == null ? null : row.getBoolean(3)),
                meeting.id());
    }

    List<Guest> guests(Meeting meeting) {
        return Sql.rows(
                em,
                "select g.person_id, p.name, g.came from meeting_guest g join person p on p.id = g.person_id"
                        + " where g.meeting_id = ? order by g.at, g.person_id limit 500",
                row -> new Guest(row.getLong(1), row.getString(2), row.getObject(3) == null ? null : row.getBoolean(3)),
                meeting.id());
    }

    boolean comes(Meeting meeting, long personId) {
        return !Sql.rows(
                        em,
                        "select 1 from meeting_guest where meeting_id = ? and person_id = ?",
                        row -> 1,
                        meeting.id(),
                        personId)
                .isEmpty();
    }

    /** @param personId of the caller; -1 for nobody */
    List<Said> comments(Meeting meeting, long personId) {
        return Sql.rows(
                em,
                "select id, at, words, person_id from meeting_comment where meeting_id = ? and words is not null"
                        + " order by id desc limit " + SHOWN,
                row -> new Said(row.getLong(1), Sql.instant(row, 2), row.getString(3), row.getLong(4) == personId),
                meeting.id());
    }

    /** How many come, by the meeting's id; nothing where nobody does. */
    Map<Long, Long> counts(Collection<Long> meetingIds) {
        if (meetingIds.isEmpty()) return Map.of();
        return Sql.rows(
                        em,
                        "select meeting_id, count(*) from meeting_guest where meeting_id in " + Sql.marks(meetingIds)
                                + " group by meeting_id",
                        row -> Map.entry(row.getLong(1), row.getLong(2)),
                        meetingIds.toArray())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Long> people(long meetingId) {
        return Sql.rows(
                em, "select person_id from meeting_guest where meeting_id = ?", row -> row.getLong(1), meetingId);
    }

    void forgetWords(Meeting meeting, long personId, Instant from, Instant until) {
        Sql.change(
                em,
                "update meeting_comment set words = null where meeting_id = ? and person_id = ? and at between ? and ?",
                meeting.id(),
                personId,
                from,
                until);
    }
}
