package songe.order.why;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import songe.order.dispatch.Cause;
import songe.order.dispatch.TakerView;
import songe.order.dispatch.rule.Exclusion;
import songe.order.dispatch.rule.Rule;
import songe.order.dispatch.rule.Weights;

/**
 * Why an order is where it is.
 *
 * @param taker who was chosen last; null: nobody yet, or it never had to be given to anybody
 * @param text one sentence for the resident; null where there is nothing to say
 * @param decisions newest first; none for who does not look after the order
 */
public record DispatchView(
        String number, @Nullable TakerView taker, @Nullable String text, List<DecisionView> decisions) {

    /**
     * One decision, as it was made.
     *
     * @param by the person who made it; null: the rules did
     * @param named somebody said who it is, and the rules were only asked what they think
     * @param overlooked everybody had something against them, and the best was chosen all the same
     * @param origin from where it was measured: the middle of an area
     * @param candidates best first; @param others who do not do it at all
     */
    public record DecisionView(
            long id,
            Instant at,
            Cause cause,
            String causeText,
            @Nullable String by,
            @Nullable TakerView taker,
            String text,
            boolean named,
            boolean overlooked,
            int ruleVersion,
            SettingsPart settings,
            PlaceView origin,
            List<CandidateView> candidates,
            List<TakerView> others) {}

    /** @param version of the town's settings; 0: those that came with the system */
    public record SettingsPart(
            int version, Weights weights, int loadCap, int atOnce, int reachMetres, List<WeightView> rules) {}

    public record WeightView(Rule code, String name, int weight) {}

    /** Degrees, WGS-84. */
    public record PlaceView(double lng, double lat) {}

    /**
     * @param place of a station; null for a unit, as is {@code metres}
     * @param held open requests then; @param given orders given lately; @param kept and answered in time
     * @param total of 1000; @param scores in the order of the rules, 0 to 1000; null: that rule says nothing
     * @param why they were left out; empty: they could be chosen
     */
    public record CandidateView(
            TakerView taker,
            boolean chosen,
            @Nullable PlaceView place,
            @Nullable Long metres,
            int held,
            int given,
            int kept,
            int late,
            int total,
            List<Integer> scores,
            List<ReasonView> why) {}

    public record ReasonView(Exclusion code, String text) {}
}
