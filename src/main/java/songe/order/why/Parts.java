package songe.order.why;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.certificate.CertificateKind;
import songe.order.dispatch.TakerView;
import songe.order.dispatch.rule.Candidate;
import songe.order.dispatch.rule.Exclusion;
import songe.order.dispatch.rule.Outcome;
import songe.order.dispatch.rule.Rule;
import songe.order.dispatch.rule.Settings;
import songe.order.dispatch.rule.Situation;

/** The tables of a decision. */
final class Parts {

    private Parts() {}

    static DispatchView.SettingsPart settings(Situation situation) {
        Settings s = situation.settings();
        return new DispatchView.SettingsPart(
                s.version(),
                s.weights(),
                s.loadCap(),
                s.atOnce(),
                s.reachMetres(),
                Rule.ALL.stream()
                        .map(r -> new DispatchView.WeightView(r, r.words(), r.weight(s.weights())))
                        .toList());
    }

    static List<DispatchView.CandidateView> candidates(Situation s, Outcome o, Map<Long, TakerView> names) {
        Map<Long, Candidate> byKey =
                s.candidates().stream().collect(Collectors.toMap(Candidate::key, Function.identity()));
        return o.ranked().stream()
                .filter(r -> names.containsKey(r.key()))
                .map(r -> candidate(byKey.get(r.key()), r, o, names.get(r.key())))
                .toList();
    }

    private static DispatchView.CandidateView candidate(Candidate c, Outcome.Scored scored, Outcome o, TakerView name) {
        return new DispatchView.CandidateView(
                name,
                o.chosen() != null && o.chosen() == c.key(),
                c.lng() == null ? null : new DispatchView.PlaceView(c.lng(), c.lat()),
                c.metres(),
                c.held(),
                c.given(),
                c.kept(),
                c.late(),
                scored.total(),
                scored.scores(),
                scored.why().stream()
                        .map(e -> new DispatchView.ReasonView(e, words(e, c)))
                        .toList());
    }

    private static String words(Exclusion why, Candidate c) {
        return why == Exclusion.NOT_QUALIFIED ? lacking(c.lacking()) : why.words();
    }

    /** @param certificates as {@link CertificateKind#bits} */
    static String lacking(int certificates) {
        return "没有人持有有效的" + CertificateKind.words(certificates);
    }
}
