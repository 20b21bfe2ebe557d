package songe.project.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.identity.Caller;
import songe.project.meeting.MeetingInputs.Comment;
import songe.project.meeting.MeetingInputs.Minutes;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Sql;
import songe.shared.Transactions;
import songe.words.Words;

/** The door to meetings. */
@ApplicationScoped
public class Meetings {
    private final EntityManager em;
    private final Transactions transactions;
    private final Words words;
    private final Attendance attendance;
    private final MeetingViews views;
    private final Planning planning;
    private final Event<MeetingFact> facts;
    private final Clock clock;

    Meetings(
            EntityManager em,
            Transactions transactions,
            Words words,
            Attendance attendance,
            MeetingViews views,
            Planning planning,
            Event<MeetingFact> facts,
            Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.words = words;
        this.attendance = attendance;
        this.views = views;
        this.planning = planning;
        this.facts = facts;
        this.clock = clock;
    }

    /** What they are called, by number. Runs in the caller's transaction. */
    public Map<String, String> titles(long townId, Collection<String> numbers) {
        return Meeting.ofAll(townId, numbers).stream().collect(Collectors.toMap(Meeting::number, Meeting::title));
    }

    /** @return its number @throws Problem 422 {@code meeting.subject}, {@code meeting.range}, {@code meeting.past}. Runs in the caller's transaction. */
    public String plan(Caller caller, PlanMeeting in) {
        return planning.plan(caller, in).number();
    }

    /** The ids of those who said that they come. Runs in the caller's transaction. */
    public List<Long> guests(long meetingId) {
        return attendance.people(meetingId);
    }

    /** @param caller null for the anonymous */
    MeetingView view(long townId, Caller caller, String number) {
        return transactions.retrying(() -> views.of(see(townId, number), caller));
    }

    MeetingView change(
            Caller caller, String number, Function<MeetingFact.About, MeetingFact> fact, Consumer<Meeting> verb) {
        return transactions.retrying(() -> {
            Meeting meeting = lock(caller, number);
            verb.accept(meeting);
            facts.fire(fact.apply(meeting.about(clock.instant(), caller.id())));
            return views.of(meeting, caller);
        });
    }

    MeetingView hold(Caller caller, String number, Minutes in) {
        return transactions.retrying(() -> {
            Meeting meeting = lock(caller, number);
            Instant now = clock.instant();
            meeting.hold(in, now);
            long came = attendance.note(meeting, in.partiesCame(), in.guestsCame())
                    + (in.others() == null ? 0 : in.others());
            facts.fire(new MeetingFact.Held(meeting.about(now, caller.id()), came));
            return views.of(meeting, caller);
        });
    }

    /** Somebody comes, or does not after all. */
    MeetingView attend(Caller caller, String number, boolean comes) {
        return transactions.retrying(() -> {
            Meeting meeting = lock(caller, number);
            meeting.requirePlanned();
            if (comes) attendance.come(meeting, caller.id(), clock.instant());
            else attendance.stayAway(meeting, caller.id());
            return views.of(meeting, caller);
        });
    }

    /** Looked at like everything that residents post, outside of the transaction. */
    Words.Checked check(Caller caller, Comment in) {
        return words.check(caller, new Words.Posted(Words.Place.MEETING, "words", in.words()));
    }

    /** Runs in the caller's transaction. */
    MeetingView comment(Caller caller, String number, Comment in, Words.Checked checked) {
        Meeting meeting = lock(caller, number);
        Instant now = clock.instant();
        long id = attendance.say(meeting, caller.id(), in.words(), now);
        words.keep(checked, number);
        facts.fire(new MeetingFact.Commented(meeting.about(now, caller.id()), id));
        return views.of(meeting, caller);
    }

    private static Meeting see(long townId, String number) {
        return Meeting.of(townId, number).orElseThrow(Meetings::unknown);
    }

    private static Problem unknown() {
        return Problems.notFound("meeting.unknown");
    }

    private Meeting lock(Caller caller, String number) {
        return Sql.rows(
                        em,
                        "select id from meeting where town_id = ? and number = ? for update",
                        row -> row.getLong(1),
                        caller.town(),
                        number)
                .stream()
                .findFirst()
                .map(id -> em.find(Meeting.class, id))
                .orElseThrow(Meetings::unknown);
    }
}
