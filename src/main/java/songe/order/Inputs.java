package songe.order;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import songe.shared.PlainText;

/** What the calls that change an order take. */
final class Inputs {

    private Inputs() {}

    enum Decision {
        DISPATCH(OrderStatus.ASSIGNED),
        OPEN(OrderStatus.OPEN),
        REJECT(OrderStatus.REJECTED);

        private final OrderStatus leadsTo;

        Decision(OrderStatus leadsTo) {
            this.leadsTo = leadsTo;
        }

        OrderStatus leadsTo() {
            return leadsTo;
        }
    }

    /** @param reason why not, and @param referral where to go instead: both with REJECT */
    record Triage(
            @NotNull Decision decision,
            @PlainText(max = 200) String reason,
            @PlainText(max = 200) String referral) {}

    /** One of the two. */
    record Assignment(
            @Size(max = 32) String stationCode,
            @Size(max = 32) String partnerCode) {}

    /** @param startsAt null: the time the resident wished; @param worker an account of the unit, may be null */
    record Acceptance(Instant startsAt, @Size(max = 60) String worker) {}

    /** @param startsAt null: the time the resident wished */
    record Claim(Instant startsAt) {}

    /** To places that are kept for a while. */
    record OfferAnswer(@NotNull Taken decision) {
        enum Taken {
            ACCEPT,
            DECLINE
        }
    }

    /** Another session, or of a room or a thing another range. @param sessionId null with a range */
    record Schedule(Long sessionId, Instant startsAt, Instant endsAt) {}

    /** Another session, or of a visit another time: one of the two. */
    record Proposal(
            Long sessionId,
            Instant startsAt,
            @NotNull @PlainText(max = 200) String reason) {}

    record Agreement(@NotNull Boolean agreed) {}

    enum ReturnReason {
        WRONG_PLACE("不归这里办"),
        NO_CAPACITY("忙不过来"),
        NOT_ABLE("做不了这项"),
        UNSAFE("现场不安全"),
        OTHER("其他");

        private final String words;

        ReturnReason(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    record Return(
            @NotNull ReturnReason reason,
            @PlainText(max = 200) String words) {}

    /**
     * @param alternative required of a provider
     * @param onBehalf the station does it because the person asked for it, at the counter or by telephone
     */
    record Cancellation(
            @NotNull @PlainText(max = 200) String reason,
            @PlainText(max = 200) String alternative,
            Boolean onBehalf) {}

    /** @param reviewOn the day on which somebody looks at it again */
    @Schema(name = "PutOnHold")
    record Hold(
            @NotNull @PlainText(max = 200) String cause,
            @NotNull LocalDate reviewOn) {}

    @Schema(name = "AskExtension")
    record Extension(
            @NotNull Instant until,
            @NotNull @PlainText(max = 200) String reason) {}

    @Schema(name = "AnswerExtension")
    record ExtensionAnswer(
            @NotNull Boolean granted, @PlainText(max = 200) String words) {}

    record Delivery(@PlainText(max = 300) String note) {}

    record Score(
            @NotNull @Min(1) @Max(5) Integer score,
            @PlainText(max = 300) String words) {}

    record Rework(@NotNull @PlainText(max = 300) String words) {}

    enum Outcome {
        REDONE("已重新做好"),
        EXPLAINED("已说明清楚"),
        UNFOUNDED("经核实不属实");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    record Resolution(
            @NotNull Outcome outcome,
            @NotNull @PlainText(max = 300) String words) {}

    record Absence(@PlainText(max = 200) String words) {}

    /** @param alternative what somebody who had a place in a session can have instead: needed where nobody came to it */
    record AbsenceDecision(
            @NotNull Verdict decision,
            @NotNull @PlainText(max = 200) String words,
            @PlainText(max = 200) String alternative) {
        @Schema(name = "AbsenceVerdict")
        enum Verdict {
            VERIFY,
            REFUTE
        }
    }

    record Appeal(@NotNull @PlainText(max = 200) String words) {}

    record AppealDecision(
            @NotNull Verdict decision,
            @NotNull @PlainText(max = 200) String words) {
        @Schema(name = "AppealVerdict")
        enum Verdict {
            ACCEPT,
            REFUSE
        }
    }
}
