package songe.order.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import songe.catalog.Eligibility;
import songe.catalog.Guard;
import songe.catalog.ItemRef;
import songe.place.StationRef;
import songe.shared.Problem;
import songe.shared.Problems;

/** Whether this person may have this item: eligibility and the guards that can be checked beforehand. */
@ApplicationScoped
public class Terms {
    private final Assessments assessments;

    Terms(Assessments assessments) {
        this.assessments = assessments;
    }

    /** Whom it is for. */
    public record Subject(String name, String phone, Integer birthYear, boolean disabled) {}

    /** @throws Problem 422 {@code eligibility.refused} or {@code eligibility.age-unknown} */
    public void requireEligible(ItemRef item, Subject subject, LocalDate today) {
        if (subject.birthYear() != null && subject.birthYear() > today.getYear())
            throw Problems.field("birthYear", "booking.birth-year");
        Eligibility.Answer answer = item.eligibility().check(subject.birthYear(), subject.disabled(), today);
        if (answer == Eligibility.Answer.UNKNOWN) {
            throw Problems.unprocessable(
                    "eligibility.age-unknown", item.eligibility().words());
        }
        if (answer == Eligibility.Answer.NO)
            throw Problems.unprocessable(
                    "eligibility.refused", item.eligibility().words());
    }

    /** @throws Problem 422 {@code guard.assessment}, telling where to have one made */
    public void requireAssessed(ItemRef item, Subject subject, StationRef where, LocalDate today) {
        for (Guard guard : item.guards()) {
            if (guard.kind() != Guard.Kind.ASSESSMENT) continue;
            if (subject.phone() == null || subject.name() == null)
                throw Problems.unprocessable("guard.assessment-phone");
            if (!assessments.isValid(item.townId(), subject.name(), subject.phone(), guard.number(), today)) {
                throw Problems.unprocessable(
                        "guard.assessment", String.valueOf(guard.number()), where.name(), where.phone());
            }
        }
    }
}
