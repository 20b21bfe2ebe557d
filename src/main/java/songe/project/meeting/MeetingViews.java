package songe.project.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import songe.identity.Caller;
import songe.identity.Role;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;

/** Shows meetings. Runs in the caller's transaction. */
@ApplicationScoped
class MeetingViews {
    private static final Set<Role> STAFF = Set.of(Role.STATION, Role.GRID, Role.TOWN);

    private final Attendance attendance;
    private final Clock clock;

    MeetingViews(Attendance attendance, Clock clock) {
        this.attendance = attendance;
        this.clock = clock;
    }

    /** @param caller null for the anonymous */
    MeetingView of(Meeting meeting, Caller caller) {
        boolean staff = isStaff(caller);
        long me = caller == null ? -1 : caller.id();
        boolean comes = caller != null && attendance.comes(meeting, me);
        long coming = attendance.counts(List.of(meeting.id())).getOrDefault(meeting.id(), 0L);
        return meeting.view(new MeetingView.Around(
                attendance.parties(meeting),
                coming,
                comes,
                staff ? attendance.guests(meeting) : List.of(),
                attendance.comments(meeting, me),
                actions(meeting, caller, comes)));
    }

    private static boolean isStaff(Caller caller) {
        return caller != null && STAFF.stream().anyMatch(caller::is);
    }

    private List<String> actions(Meeting meeting, Caller caller, boolean comes) {
        List<String> actions = new ArrayList<>();
        if (caller == null) return actions;
        if (meeting.isPlanned() && isStaff(caller)) {
            boolean begun = !clock.instant().isBefore(meeting.startsAt());
            if (!begun) actions.add("change");
            actions.add("cancellation");
            if (begun) actions.add("minutes");
        }
        if (caller.is(Role.RESIDENT)) {
            if (meeting.isPlanned()) actions.add(comes ? "absence" : "attendance");
            actions.add("comments");
        }
        return actions;
    }

    /** @param aboutKind and {@code aboutNumber}: null: any */
    record Filter(MeetingSubject aboutKind, String aboutNumber) {}

    /** Latest first: those to come stand on top. */
    Page<MeetingSummary> list(long townId, Filter filter, PageRequest page) {
        Cursor after = page.cursor();
        List<Object> values = new ArrayList<>(List.of(townId));
        StringBuilder where = new StringBuilder("townId = ?1");
        if (filter.aboutKind() != null && filter.aboutNumber() != null) {
            where.append(" and subjectKind = ?2 and subjectNumber = ?3");
            values.addAll(List.of(filter.aboutKind(), filter.aboutNumber()));
        }
        if (after != null) {
            int n = values.size();
            where.append(" and (startsAt < ?%1$d or startsAt = ?%1$d and id < ?%2$d)".formatted(n + 1, n + 2));
            values.addAll(List.of(after.at(), after.id()));
        }
        List<Meeting> rows = Meeting.<Meeting>find(where + " order by startsAt desc, id desc", values.toArray())
                .page(0, page.size + 1)
                .list();
        Page<Meeting> shown =
                Page.of(rows, page.size, m -> new Cursor(m.startsAt().toEpochMilli(), m.id()));
        Map<Long, Long> coming =
                attendance.counts(shown.items().stream().map(Meeting::id).collect(Collectors.toSet()));
        return shown.map(m -> m.summary(coming.getOrDefault(m.id(), 0L)));
    }
}
