package songe.order.terms;

import java.time.Instant;
import songe.shared.Fact;

/** What happened to assessments: that there is one, never whose it is nor what was found. */
public sealed interface AssessmentFact extends Fact {

    /** Of somebody for the first time, or anew. */
    record Recorded(long townId, long assessmentId, Long by, Instant at) implements AssessmentFact {
        @Override
        public String subject() {
            return "assessment:" + assessmentId;
        }
    }
}
