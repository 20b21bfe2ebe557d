package songe.order;

import java.time.Instant;
import java.time.LocalDate;
import songe.order.absence.DisputeDesk;
import songe.order.absence.DisputeKind;
import songe.order.deadline.Level;
import songe.shared.Fact;

/** What happened to orders. Numbers and ids; what people typed stays in the order. */
public sealed interface OrderFact extends Fact {

    /**
     * The order at that moment.
     *
     * @param title the item's; null for a confidential one
     * @param partnerId the unit it is assigned to; null: the station itself
     * @param heldAt who has it where no unit does: the station, or a level above it
     * @param by the id of the person who did it; null for the system
     */
    record About(
            long townId,
            String number,
            long itemId,
            String title,
            long requesterId,
            long stationId,
            Long partnerId,
            Instant startsAt,
            Instant dueAt,
            Level heldAt,
            Instant at,
            Long by) {}

    About about();

    @Override
    default long townId() {
        return about().townId();
    }

    @Override
    default Instant at() {
        return about().at();
    }

    @Override
    default String subject() {
        return about().number();
    }

    @Override
    default Long by() {
        return about().by();
    }

    /** A request that the station has to read. */
    record Submitted(About about) implements OrderFact {}

    /** A place in a session, confirmed at once. */
    record Booked(About about) implements OrderFact {}

    /** Into a draw. */
    record Applied(About about) implements OrderFact {}

    /** Chosen by the draw. */
    record Drawn(About about) implements OrderFact {}

    /** Not chosen by the draw, but among those who wait. */
    record DrawnToWait(About about) implements OrderFact {}

    /** In line for a place. */
    record Waitlisted(About about) implements OrderFact {}

    /** A place is kept for who waits, until {@code dueAt}. */
    record PlaceOffered(About about) implements OrderFact {}

    /** Nothing became free, or the draw went to others. */
    record NotAllocated(About about) implements OrderFact {}

    /** To another session, at {@code startsAt}. */
    record Rescheduled(About about) implements OrderFact {}

    /** The resident would rather keep the time that was agreed on. */
    record ChangeDeclined(About about) implements OrderFact {}

    /** Nobody said anything to another time: the one that was agreed on stands. */
    record ChangeLapsed(About about) implements OrderFact {}

    /** Takes part in a project. */
    record Joined(About about) implements OrderFact {}

    /** The town shows the project no more: nobody takes part in it any longer. */
    record ProjectOver(About about) implements OrderFact {}

    /**
     * Whoever is able may take it.
     *
     * @param unitId the unit that gives the item; null where there is none, or any may take it
     */
    record Opened(About about, Long unitId) implements OrderFact {}

    /** A unit took the need it stands behind. */
    record NeedClaimed(About about) implements OrderFact {}

    /** The unit gave the need back. */
    record NeedReturned(About about) implements OrderFact {}

    /** The need it stood behind is one with another, which it stands behind now. */
    record NeedMerged(About about) implements OrderFact {}

    /** The need it stood behind was answered, or became something else. */
    record NeedAnswered(About about) implements OrderFact {}

    /** Somebody took it; at which time is told by what follows. */
    record Claimed(About about) implements OrderFact {}

    record Rejected(About about) implements OrderFact {}

    record Assigned(About about) implements OrderFact {}

    record Returned(About about) implements OrderFact {}

    /** Another time than the wished one waits for the resident. */
    record TimeProposed(About about) implements OrderFact {}

    record TimeDeclined(About about) implements OrderFact {}

    /** Nobody said anything to the time proposed: it is off. */
    record ProposalLapsed(About about) implements OrderFact {}

    record Accepted(About about) implements OrderFact {}

    record CancelledByResident(About about) implements OrderFact {}

    record CancelledByProvider(About about) implements OrderFact {}

    record CheckedIn(About about) implements OrderFact {}

    record Delivered(About about) implements OrderFact {}

    record Closed(About about) implements OrderFact {}

    record Rated(About about, int score) implements OrderFact {}

    record ReworkAsked(About about) implements OrderFact {}

    record Settled(About about) implements OrderFact {}

    /** Who was to come works here no more; the unit sends somebody else. */
    record WorkerLeft(About about) implements OrderFact {}

    /** The unit that had it is no partner any more; the station sees to it. */
    record UnitLeft(About about) implements OrderFact {}

    /** Everything personal was taken out of it. */
    record Wiped(About about) implements OrderFact {}

    /** The resident's appointment is near. */
    record VisitNear(About about) implements OrderFact {}

    /** What was lent is due back soon. */
    record ReturnNear(About about) implements OrderFact {}

    /** Somebody else has not brought back what this one is to have. */
    record NotBackYet(About about) implements OrderFact {}

    /** What was lent was due back, and is not. */
    record ReturnLate(About about) implements OrderFact {}

    /** A proposed time still waits for the resident. */
    record AgreementAwaited(About about) implements OrderFact {}

    /** Half of the holder's time is gone. */
    record HolderReminded(About about) implements OrderFact {}

    /** Whoever it was offered to did not answer in time, and has it no more. */
    record NotAccepted(About about) implements OrderFact {}

    /** Somebody above answers for it now, until {@code dueAt}. @param level who, @param why it is theirs */
    record Escalated(About about, Level level, Why why) implements OrderFact {
        public enum Why {
            LATE,
            /** Of a rework, whose own fact tells those who work on it. */
            REWORK_LATE,
            NOBODY_TAKES
        }
    }

    /** A coordinator or an operator took it over. */
    record TakenOver(About about, Level level) implements OrderFact {}

    /** Its clock stands still. @param reviewOn when somebody looks at it again */
    record Held(About about, LocalDate reviewOn) implements OrderFact {}

    /** Its clock goes on. */
    record Resumed(About about) implements OrderFact {}

    /** The day on which somebody wanted to look at what is on hold. @param level who answers for it */
    record HoldReviewed(About about, Level level) implements OrderFact {}

    /** Whoever has it asks for more time. */
    record ExtensionAsked(About about, Instant until) implements OrderFact {}

    record ExtensionGranted(About about, Instant until) implements OrderFact {}

    record ExtensionRefused(About about, Instant until) implements OrderFact {}

    /** The holder's time is over. */
    record Overdue(About about) implements OrderFact {}

    /** The auditor has to call back. */
    record ReworkReminded(About about) implements OrderFact {}

    /** The answer to a rework is late. */
    record ReworkOverdue(About about) implements OrderFact {}

    /**
     * The resident did not come.
     *
     * @param counts of those that may pause bookings
     */
    record ResidentMissed(About about, boolean counts) implements OrderFact {}

    /** The third that counts: no new scarce places for that human being. @param until exclusive */
    record BookingsPaused(About about, Instant until) implements OrderFact {}

    /** Says that nobody came. @param heldBy who has to find out, @param until when */
    record AbsenceReported(About about, DisputeDesk heldBy, Instant until) implements OrderFact {}

    /** Somebody did come. */
    record AbsenceRefuted(About about) implements OrderFact {}

    /** Nobody came, that is verified. @param anew it is given out once more */
    record ProviderMissed(About about, boolean anew) implements OrderFact {}

    /** Against being noted as not having come. @param heldBy who has to decide, @param until when */
    record Appealed(About about, DisputeDesk heldBy, Instant until) implements OrderFact {}

    record AppealAccepted(About about) implements OrderFact {}

    record AppealRefused(About about) implements OrderFact {}

    /** Nobody decided about it in time. @param kind what, @param heldBy who has it now, @param until when */
    record DisputeOverdue(About about, DisputeKind kind, DisputeDesk heldBy, Instant until) implements OrderFact {}
}
