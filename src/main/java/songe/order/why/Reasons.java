package songe.order.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import songe.certificate.CertificateKind;
import songe.order.dispatch.Cause;
import songe.order.dispatch.Decisions.Kept;
import songe.order.dispatch.TakerView;
import songe.order.dispatch.rule.Candidate;
import songe.order.dispatch.rule.Situation;

/** Says in a sentence why somebody was chosen, as a neighbour would. */
final class Reasons {
    private static final int KNOWN_AFTER = 3;

    private Reasons() {}

    static String cause(Kept k) {
        return switch (k.cause()) {
            case PLACED -> "点单时选受理的站点";
            case TRIAGED -> "站点受理后派出去";
            case UNCLAIMED -> "没有人抢单，改为派单";
            case LAPSED -> "上一家没有按时答复，换下一家";
            case RETURNED -> "上一家退回了，换下一家";
            case MISSED -> "上一家没有来，换下一家";
            case BY_HAND -> "工作人员指定";
            case CLAIMED -> "对方自己接的单";
        };
    }

    /** A whole sentence. */
    static String text(Kept k, Map<Long, TakerView> names) {
        Long chosen = k.outcome().chosen();
        if (chosen == null) return nobody(k.situation());
        TakerView taker = names.get(chosen);
        String to = (k.cause() == Cause.PLACED ? "由" : "派给") + (taker == null ? "它" : taker.name());
        String verb = k.cause() == Cause.PLACED ? "受理" : "";
        List<String> why = why(k);
        return opening(k.cause()) + to + verb + (why.isEmpty() ? "" : "：" + String.join("，", why)) + "。";
    }

    /** Which certificate, where nobody at all holds it. */
    private static String nobody(Situation s) {
        int lacking = s.candidates().stream().mapToInt(Candidate::lacking).reduce(-1, (a, b) -> a & b);
        return s.candidates().isEmpty() || lacking == 0
                ? "现在没有合适的站点或单位，由工作人员来安排。"
                : "现在" + Parts.lacking(lacking) + "，由工作人员来安排。";
    }

    private static String opening(Cause cause) {
        return switch (cause) {
            case UNCLAIMED -> "没有人抢单，";
            case LAPSED -> "上一家没有按时答复，";
            case RETURNED -> "上一家接不了，";
            case MISSED -> "上一家没有来，";
            default -> "";
        };
    }

    private static List<String> byHand(Kept k) {
        List<String> why = new ArrayList<>(List.of("是工作人员指定的"));
        chosen(k).filter(c -> c.lacking() != 0).ifPresent(c -> why.add("不过眼下" + Parts.lacking(c.lacking())));
        return why;
    }

    private static Optional<Candidate> chosen(Kept k) {
        return k.situation().candidates().stream()
                .filter(any -> any.key() == k.outcome().chosen())
                .findFirst();
    }

    private static List<String> why(Kept k) {
        Situation s = k.situation();
        if (k.cause() == Cause.BY_HAND) return byHand(k);
        if (k.cause() == Cause.CLAIMED) return List.of("是它主动接的单");
        if (k.cause() == Cause.PLACED && s.named() != null) return List.of("是您选的站点");
        Candidate c = chosen(k).orElse(null);
        if (c == null) return List.of();
        List<String> why = new ArrayList<>();
        if (c.own()) why.add("这项服务由它承办");
        else if (s.named() != null) why.add("这张单由它受理，也由它来办");
        place(s, c, why);
        load(s, c, why);
        certificates(s, c, why);
        if (c.kept() >= KNOWN_AFTER && c.late() == 0) why.add("近来都按时答复");
        if (k.outcome().overlooked()) why.add("别处这会儿都不方便");
        return why;
    }

    /** Where others are left out for want of one. */
    private static void certificates(Situation s, Candidate c, List<String> why) {
        int others = s.candidates().stream().mapToInt(Candidate::lacking).reduce(0, (a, b) -> a | b);
        if (c.lacking() != 0) why.add("不过眼下" + Parts.lacking(c.lacking()));
        else if (others != 0) why.add("有人持" + CertificateKind.words(others));
    }

    private static void place(Situation s, Candidate c, List<String> why) {
        if (c.metres() == null) return;
        long nearest = s.candidates().stream()
                .map(Candidate::metres)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .min()
                .orElseThrow();
        if (c.metres() == nearest) why.add("离您最近");
        else if (c.near() == 2) why.add("就在您的居民区");
        else why.add("离您约" + distance(c.metres()));
    }

    private static String distance(long metres) {
        return metres < 1000 ? metres / 10 * 10 + "米" : metres / 100 / 10.0 + "公里";
    }

    private static void load(Situation s, Candidate c, List<String> why) {
        if (c.held() == 0) why.add("现在手上没有别的单");
        else if (c.held() * 2 < s.settings().loadCap()) why.add("现在手上的单不多");
    }
}
