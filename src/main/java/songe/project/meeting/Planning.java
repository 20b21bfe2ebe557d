package songe.project.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import songe.identity.Caller;
import songe.need.Needs;
import songe.project.Projects;
import songe.shared.Days;
import songe.shared.Numbers;
import songe.shared.Problem;
import songe.shared.Problems;

/** Plans meetings, one or a week's series of them. Runs in the caller's transaction. */
@ApplicationScoped
class Planning {
    private final Projects projects;
    private final Needs needs;
    private final Attendance attendance;
    private final Event<MeetingFact> facts;
    private final Clock clock;

    Planning(Projects projects, Needs needs, Attendance attendance, Event<MeetingFact> facts, Clock clock) {
        this.projects = projects;
        this.needs = needs;
        this.attendance = attendance;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @return the first of them
     * @throws Problem 422 {@code meeting.subject}, {@code meeting.range}, {@code meeting.past}
     */
    Meeting plan(Caller caller, PlanMeeting in) {
        requireSense(caller.town(), in);
        int weeks = in.weeks() == null ? 1 : in.weeks();
        String series = weeks == 1 ? null : Numbers.spoken();
        Meeting first = null;
        for (int week = 0; week < weeks; week++) {
            Meeting meeting = one(caller, series, in, week);
            if (first == null) first = meeting;
        }
        return first;
    }

    private Meeting one(Caller caller, String series, PlanMeeting in, int week) {
        Meeting meeting = new Meeting(caller.town(), Numbers.spoken(), series, in, week, caller.id());
        meeting.persist();
        attendance.invite(meeting, in.invited());
        // of a series people hear once
        if (week == 0) facts.fire(new MeetingFact.Planned(meeting.about(clock.instant(), caller.id())));
        return meeting;
    }

    private void requireSense(long townId, PlanMeeting in) {
        requireToCome(in.startsAt(), in.endsAt());
        if ((in.aboutKind() == null) != (in.aboutNumber() == null))
            throw Problems.field("aboutNumber", "meeting.subject");
        if (in.aboutKind() != null && !isThere(townId, in)) throw Problems.field("aboutNumber", "meeting.subject");
    }

    /** @throws Problem 422 {@code meeting.past}; for days that no calendar has as {@link Days#sane} */
    void requireToCome(Instant startsAt, Instant endsAt) {
        Days.sane(Days.day(startsAt));
        Days.sane(Days.day(endsAt));
        if (startsAt.isBefore(clock.instant())) throw Problems.field("startsAt", "meeting.past");
    }

    private boolean isThere(long townId, PlanMeeting in) {
        List<String> number = List.of(in.aboutNumber());
        return in.aboutKind() == MeetingSubject.PROJECT
                ? !projects.byNumbers(townId, number).isEmpty()
                : !needs.titles(townId, number).isEmpty();
    }
}
