package songe.project.meeting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import songe.project.meeting.MeetingInputs.ChangeMeeting;
import songe.project.meeting.MeetingInputs.Minutes;
import songe.shared.Problems;

@Entity
class Meeting extends PanacheEntityBase {
    private static final Duration LONGEST = Duration.ofHours(12);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private String number;
    private String series;

    @Enumerated(EnumType.STRING)
    private MeetingSubject subjectKind;

    private String subjectNumber;
    private String title;
    private String place;
    private Instant startsAt;
    private Instant endsAt;
    private String agenda;

    @Enumerated(EnumType.STRING)
    private MeetingStatus status;

    private String minutes;
    private String outcome;
    private int others;
    private long madeBy;

    protected Meeting() {}

    /** @param week 0 for the first of a series */
    Meeting(long townId, String number, String series, PlanMeeting in, int week, long by) {
        this.townId = townId;
        this.number = number;
        this.series = series;
        this.subjectKind = in.aboutKind();
        this.subjectNumber = in.aboutNumber();
        this.title = in.title();
        this.status = MeetingStatus.PLANNED;
        this.madeBy = by;
        Duration later = Duration.ofDays(7L * week);
        be(in.place(), in.startsAt().plus(later), in.endsAt().plus(later), in.agenda());
    }

    static Optional<Meeting> of(long townId, String number) {
        return find("townId = ?1 and number = ?2", townId, number).firstResultOptional();
    }

    static List<Meeting> ofAll(long townId, Collection<String> numbers) {
        return list("townId = ?1 and number in ?2", townId, numbers);
    }

    private void be(String place, Instant startsAt, Instant endsAt, String agenda) {
        if (!endsAt.isAfter(startsAt) || startsAt.plus(LONGEST).isBefore(endsAt))
            throw Problems.field("endsAt", "meeting.range");
        this.place = place;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.agenda = agenda;
    }

    void change(ChangeMeeting in) {
        requirePlanned();
        be(in.place(), in.startsAt(), in.endsAt(), in.agenda());
    }

    void cancel(String reason) {
        requirePlanned();
        status = MeetingStatus.CANCELLED;
        outcome = reason;
    }

    /** Not before it began. */
    void hold(Minutes in, Instant now) {
        requirePlanned();
        if (now.isBefore(startsAt)) throw Problems.conflict("meeting.not-yet");
        status = MeetingStatus.HELD;
        minutes = in.minutes();
        outcome = in.outcome();
        others = in.others() == null ? 0 : in.others();
    }

    void requirePlanned() {
        if (!isPlanned()) throw Problems.conflict("meeting.over", status.words());
    }

    boolean isPlanned() {
        return status == MeetingStatus.PLANNED;
    }

    MeetingFact.About about(Instant now, Long by) {
        return new MeetingFact.About(townId, id, number, title, subjectKind, subjectNumber, startsAt, now, by);
    }

    /** @param more of a person's view of it */
    MeetingView view(MeetingView.Around more) {
        return new MeetingView(
                number,
                series,
                subjectKind,
                subjectNumber,
                title,
                place,
                startsAt,
                endsAt,
                agenda,
                status,
                status.words(),
                minutes,
                outcome,
                others,
                more.parties(),
                more.coming(),
                more.mine(),
                more.guests(),
                more.comments(),
                more.actions());
    }

    MeetingSummary summary(long coming) {
        return new MeetingSummary(number, title, place, startsAt, endsAt, status, status.words(), outcome, coming);
    }

    long id() {
        return id;
    }

    long townId() {
        return townId;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    Instant startsAt() {
        return startsAt;
    }
}
