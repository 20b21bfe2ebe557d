package songe.graph;

import static songe.graph.ThingKind.MEETING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import songe.project.meeting.MeetingFact;

/** Of meetings: what they were about. */
@ApplicationScoped
class MeetingEdges {
    private final Edges edges;

    MeetingEdges(Edges edges) {
        this.edges = edges;
    }

    void on(@Observes MeetingFact.Planned fact) {
        MeetingFact.About meeting = fact.about();
        if (meeting.aboutKind() == null) return;
        Thing about = Thing.of(ThingKind.valueOf(meeting.aboutKind().name()), meeting.aboutNumber());
        edges.write(fact, about, EdgeKind.DISCUSSED_AT, Thing.of(MEETING, meeting.number()));
    }

    void on(@Observes MeetingFact.Cancelled fact) {
        MeetingFact.About meeting = fact.about();
        if (meeting.aboutKind() == null) return;
        Thing about = Thing.of(ThingKind.valueOf(meeting.aboutKind().name()), meeting.aboutNumber());
        edges.forget(meeting.townId(), about, EdgeKind.DISCUSSED_AT, Thing.of(MEETING, meeting.number()));
    }
}
