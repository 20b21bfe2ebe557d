package songe.need;

import java.time.Instant;
import songe.order.OrderView;
import songe.order.deadline.Level;
import songe.partner.PartnerRef;
import songe.shared.Days;

/** What neighbours read about a need's state. */
final class NeedSentences {
    private NeedSentences() {}

    static String status(Need n, OrderView.Holder holder, PartnerRef unit, Instant now) {
        return switch (n.status()) {
            case OPEN, CLAIMED -> live(n, holder, unit, now);
            case ORDERED -> "已转成订单，一家一家来办";
            case SERVICE -> n.answer;
            case CANDIDATE -> "已列为候选项目，进展在项目里看";
            case ANSWERED -> "已答复：" + n.answer;
            case DONE -> "已办好：" + n.answer;
            case MERGED -> "和同样的需求合在一起了";
            case WITHDRAWN -> "已撤下：" + n.answer;
        };
    }

    private static String live(Need n, OrderView.Holder holder, PartnerRef unit, Instant now) {
        if (n.isOverdue(now)) return "过了答复时间，已经催办" + holder.name();
        String due = Days.say(n.dueAt(), now) + "前";
        if (n.level() != Level.STATION) return "已请" + holder.name() + "接手，" + due + "给大家答复";
        if (n.is(NeedStatus.CLAIMED)) return unit.name() + "接下了，" + due + "办好或给大家答复";
        return holder.name() + "会在" + due + "答复";
    }
}
