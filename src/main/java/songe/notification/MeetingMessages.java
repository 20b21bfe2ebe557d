package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import songe.need.Needs;
import songe.notification.Notification.About;
import songe.notification.Notification.Kind;
import songe.notification.Notification.Message;
import songe.project.ProjectRef;
import songe.project.Projects;
import songe.project.meeting.MeetingFact;
import songe.project.meeting.MeetingSubject;
import songe.project.meeting.Meetings;
import songe.shared.Days;

/** Who is around a project hears of the meetings on it; who said that they come, of what becomes of theirs. */
@ApplicationScoped
class MeetingMessages {
    private final Projects projects;
    private final Meetings meetings;
    private final Needs needs;

    MeetingMessages(Projects projects, Meetings meetings, Needs needs) {
        this.projects = projects;
        this.meetings = meetings;
        this.needs = needs;
    }

    void on(@Observes MeetingFact.Planned fact) {
        tell(fact, new Message(Kind.NEW, "要开议事会", what(fact) + when(fact) + "开会，欢迎来听来说"));
    }

    void on(@Observes MeetingFact.Changed fact) {
        tell(fact, new Message(Kind.CHANGED, "议事会有变动", what(fact) + "改在" + when(fact) + "，地点和议题请点开看"));
    }

    void on(@Observes MeetingFact.Cancelled fact) {
        tell(fact, new Message(Kind.CANCELLED, "议事会取消了", what(fact) + "取消了，原因写在议事会页里"));
    }

    void on(@Observes MeetingFact.Held fact) {
        tell(fact, new Message(Kind.SETTLED, "议事会有结果了", what(fact) + "开过了，结果写在议事会页里"));
    }

    private static String what(MeetingFact fact) {
        return "“" + fact.about().title() + "”";
    }

    private static String when(MeetingFact fact) {
        return Days.say(fact.about().startsAt(), fact.at());
    }

    /** Each once, and not who did it. */
    private void tell(MeetingFact fact, Message message) {
        MeetingFact.About meeting = fact.about();
        Set<Long> them = new LinkedHashSet<>(meetings.guests(meeting.meetingId()));
        if (meeting.aboutKind() == MeetingSubject.PROJECT)
            projects.byNumbers(meeting.townId(), List.of(meeting.aboutNumber())).values().stream()
                    .map(ProjectRef::id)
                    .forEach(id -> them.addAll(projects.audience(id)));
        if (meeting.aboutKind() == MeetingSubject.NEED)
            them.addAll(needs.supporters(meeting.townId(), meeting.aboutNumber()));
        them.remove(fact.by());
        About about = new About("MEETING", fact.about().number());
        Notification.tellAll(fact.townId(), them, fact.at(), message, about);
    }
}
