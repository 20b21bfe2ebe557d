package songe.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.annotations.DynamicUpdate;
import songe.identity.PersonRef;
import songe.order.deadline.Level;
import songe.shared.Numbers;
import songe.shared.Problems;

/** One order. Its verbs are the arrows of {@link OrderStatus}; each leaves a step. */
@Entity
@Table(name = "orders")
@DynamicUpdate // a change touches a few of some fifty columns
class Order extends WithDeadline {
    static final Duration CANCEL_UNTIL = Duration.ofHours(2);
    private static final Duration ASKED_BEFORE = Duration.ofHours(24);
    static final Duration REWORK_WITHIN = Duration.ofDays(15);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long townId;
    String number;
    long itemId;
    long requesterId;
    String beneficiaryKey;
    /** Item and person while somebody takes part in a project or stands behind a need; a unique key's column. */
    String participation;
    /** The number of the posted need it stands behind, which stays when that is over. */
    String need;

    @Embedded
    Beneficiary beneficiary = new Beneficiary();

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    long stationId;
    Long triageStationId;
    Long partnerId;
    Long workerId;
    Long sessionId;
    Long seatId;
    /** Rooms or things, over a range of time. */
    Long spanId;
    /** Whose account it was committed to; null where none ran. */
    Long pledgeId;

    Integer ticket;
    /** Of those who come together. */
    int places = 1;
    /** In which its item's quota was counted; null when it was not, or was given back. */
    String quotaMonth;

    int reschedules;

    /** In a draw, and in its public record. */
    String pseudonym;

    String areaCode;
    String address;
    String note;
    String ending;
    Instant wishedAt;
    Instant proposedAt;
    /** Until when the resident may agree to another time than the one agreed on. */
    private Instant proposedUntil;
    /** Where the station would rather have them; null for a visit, and when nothing is proposed. */
    Long proposedSessionId;

    Instant startsAt;
    Instant endsAt;

    @Column(name = "returns")
    int returnCount;

    int reworks;
    /** Nobody came to it: it is given out anew before all others. */
    boolean urgent;

    String passCode;
    Instant createdAt;
    Instant checkedInAt;
    Instant deliveredAt;
    Instant closedAt;
    private Instant wipedAt;

    @Version
    private int version;

    /** Who ordered, where this transaction has read them already. */
    @Transient
    PersonRef requester;

    /** Written without being watched. */
    @Transient
    private boolean resting;

    /** The whole timeline of an order that this transaction made; null for one that was read. */
    @Transient
    private List<OrderStep> told;

    protected Order() {}

    /** The columns that {@link Placing} fills; then one of the two first arrows. */
    static Order blank(long townId, long itemId, long requesterId, Instant now) {
        Order order = new Order();
        order.townId = townId;
        order.number = Numbers.spoken();
        order.itemId = itemId;
        order.requesterId = requesterId;
        order.createdAt = now;
        return order;
    }

    OrderStatus status() {
        return status;
    }

    boolean is(OrderStatus... any) {
        for (OrderStatus s : any) if (status == s) return true;
        return false;
    }

    /** New, in its first state, with nothing to wait for. */
    void begin(OrderStatus first, OrderStep.Change change) {
        begin(first, order -> {}, change);
    }

    /** @param deadline what to wait for in the first state: written together with the rest */
    void begin(OrderStatus first, Consumer<Order> deadline, OrderStep.Change change) {
        status = first;
        deadline.accept(this);
        persist();
        told = new ArrayList<>();
        step(null, change);
    }

    /** The same for one to which nothing more happens in this transaction: a later change is refused. */
    void beginAndRest(OrderStatus first, Consumer<Order> deadline, OrderStep.Change change) {
        status = first;
        deadline.accept(this);
        id = OrderRow.insert(getEntityManager(), this);
        told = new ArrayList<>();
        step(null, change);
        resting = true;
    }

    private void step(OrderStatus from, OrderStep.Change change) {
        if (resting) throw new IllegalStateException("nobody would write down what changes now");
        OrderStep step = OrderStep.append(id, from, status, change);
        if (told != null) told.add(step);
    }

    /** Its timeline, oldest first. */
    List<OrderStep> steps() {
        return told != null ? told : OrderStep.of(id);
    }

    /** The only writer of {@link #status} after the beginning. */
    void become(OrderStatus next, OrderStep.Change change) {
        requireArrow(next);
        OrderStatus before = status;
        status = next;
        step(before, change);
        wentOn();
        if (!OrderStatus.AWAITED.contains(next)) settled(next == OrderStatus.REWORK ? Level.TOWN : Level.STATION);
        if (!OrderStatus.ENDED.contains(next)) return;
        closedAt = change.at();
        participation = null;
    }

    /** @throws songe.shared.Problem 409 {@code order.transition}, naming both states */
    void requireArrow(OrderStatus next) {
        if (!status.canBecome(next)) throw Problems.conflict("order.transition", status.words(), next.words());
    }

    /** Something happened that changes no state, but belongs in the timeline. */
    void note(OrderStep.Change change) {
        step(status, change);
    }

    /** A visit is no deadline that anybody breaks. */
    @Override
    boolean isDeadlineKept() {
        return status == OrderStatus.CONFIRMED;
    }

    void appoint(Instant starts, Instant ends) {
        startsAt = starts;
        endsAt = ends;
        keepTime();
        passCode = Numbers.sixDigits();
        urgent = false;
    }

    /** Another time waits for the resident, beside the one agreed on. */
    void proposeChange(Instant until) {
        proposedUntil = until;
        lookBy(until);
    }

    /** Nothing else is proposed any more. */
    void keepTime() {
        proposedAt = null;
        proposedSessionId = null;
        proposedUntil = null;
        await(dueAt(), remindAt());
    }

    /** Null where nothing is proposed beside what was agreed on. */
    Instant proposedUntil() {
        return proposedUntil;
    }

    /** Nobody said anything to it. */
    boolean isProposalOver(Instant now) {
        return isChangeProposed() && proposedUntil != null && !proposedUntil.isAfter(now);
    }

    /** Reminded of the visit; what is proposed beside it goes on to wait. */
    void announced() {
        reminded();
        if (isChangeProposed() && proposedUntil != null) lookBy(proposedUntil);
    }

    /** Another time than the one agreed on waits for the resident. */
    boolean isChangeProposed() {
        return hasTime() && proposedAt != null;
    }

    /** Whoever it was given to has it no more: back to the station that read it. */
    void takeBack() {
        if (triageStationId != null) stationId = triageStationId;
        partnerId = null;
        workerId = null;
        proposedAt = null;
    }

    /** Nobody came: back to who read it first, with nothing agreed on any more. */
    void startOver() {
        urgent = true;
        closedAt = null;
        takeBack();
        wishedAt = null;
        startsAt = null;
        endsAt = null;
        passCode = null;
    }

    /** Forgets whose it was and what people wrote in it; the fingerprint of the person goes as well. */
    void wipe(Instant now) {
        wipedAt = now;
        beneficiary = new Beneficiary();
        beneficiaryKey = "w:" + id;
        participation = null;
        pseudonym = null;
        address = null;
        note = null;
        ending = null;
        passCode = null;
        wentOn();
        if (extension() != null) extend(extension().wiped());
    }

    boolean isWiped() {
        return wipedAt != null;
    }

    Instant wipedAt() {
        return wipedAt;
    }

    boolean isOwn() {
        return beneficiary.name() == null;
    }

    /** A place in a session, a room or a thing, rather than something that was asked for and arranged. */
    boolean isAtOnce() {
        return sessionId != null || spanId != null && triageStationId == null;
    }

    /** The unit that serves it, rather than the station itself. */
    boolean isWithPartner() {
        return partnerId != null && !isAtOnce();
    }

    /** Somebody above the station has it, rather than only answering for who has. */
    boolean isHeldAbove() {
        return level() != Level.STATION && is(OrderStatus.SUBMITTED, OrderStatus.OPEN, OrderStatus.IN_SERVICE);
    }

    boolean isReworkPossible(Instant now) {
        return deliveredAt != null && !now.isAfter(deliveredAt.plus(REWORK_WITHIN));
    }

    /** In a project: agreed on, but at no set hour. */
    boolean isTakingPart() {
        return status == OrderStatus.CONFIRMED && startsAt == null;
    }

    /** With all the others: a posted need's holder and its clock are this order's too. */
    boolean isBehindNeed() {
        return need != null
                && startsAt == null
                && (status == OrderStatus.CONFIRMED || is(OrderStatus.OPEN) && !isWatched());
    }

    /** A project is taken part in at no set hour. */
    boolean hasTime() {
        return status == OrderStatus.CONFIRMED && startsAt != null;
    }

    /** Long enough after the start to say that nobody came. */
    boolean isDisputable(Instant now) {
        return hasTime() && !now.isBefore(startsAt.plus(Absences.AFTER));
    }

    /** Its host was asked whether they will be there. */
    boolean isNear(Instant now) {
        return hasTime() && startsAt.isBefore(now.plus(ASKED_BEFORE)) && endsAt.isAfter(now);
    }

    boolean isCancelFree(Instant now) {
        return !hasTime() || now.isBefore(startsAt.minus(CANCEL_UNTIL));
    }
}
