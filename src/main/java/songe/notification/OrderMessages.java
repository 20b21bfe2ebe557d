package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.identity.Scope;
import songe.notification.Notification.Kind;
import songe.notification.Notification.Message;
import songe.order.OrderFact;
import songe.partner.Partners;
import songe.place.StationRef;
import songe.place.Stations;
import songe.shared.Days;

/** Who is told what about an order. */
@ApplicationScoped
class OrderMessages {
    private final People people;
    private final Stations stations;
    private final Partners partners;
    private final AroundOrder around;

    OrderMessages(People people, Stations stations, Partners partners, AroundOrder around) {
        this.people = people;
        this.stations = stations;
        this.partners = partners;
        this.around = around;
    }

    void on(@Observes OrderFact fact) {
        OrderFact.About o = fact.about();
        String what = o.title() == null ? "您的预约" : "“" + o.title() + "”";
        String when = o.startsAt() == null ? "" : Days.say(o.startsAt(), o.at());
        String due = o.dueAt() == null ? "" : Days.say(o.dueAt(), o.at());
        if (fact instanceof OrderFact.Submitted) {
            holder(o, Kind.NEW, "有一张新单", what + "等您受理，请在" + due + "前答复");
        } else if (fact instanceof OrderFact.Booked) {
            // who booked just saw it on the screen
            resident(
                    o,
                    null,
                    Kind.ACCEPTED,
                    "已约好",
                    what + "：" + when + "，" + station(o).name());
        } else if (fact instanceof OrderFact.Joined) {
            resident(o, Kind.ACCEPTED, "已参加", what + "：有进展会告诉您");
        } else if (fact instanceof OrderFact.ProjectOver) {
            resident(o, Kind.CHANGED, "项目结束了", what + "已经结束，谢谢您参加");
        } else if (fact instanceof OrderFact.Opened opened) {
            resident(o, Kind.ASSIGNED, "正在找人", what + "已放出去找服务人员，有人接会马上告诉您");
            unit(o, opened.unitId(), Kind.NEW, "有一张可以抢的单", what + "先到先得，请在" + due + "前看看");
        } else if (fact instanceof OrderFact.WorkerLeft) {
            resident(o, Kind.CHANGED, "换人服务", what + "原来的服务人员已离岗，" + holderName(o) + "会重新安排");
            holder(o, Kind.CHANGED, "请另派人", what + (when.isEmpty() ? "" : "（" + when + "）") + "的服务人员已离岗，请安排别人");
        } else if (fact instanceof OrderFact.UnitLeft) {
            String meanwhile = when.isEmpty() ? "" : "，时间不变；要是办不了，会提前告诉您";
            resident(o, Kind.CHANGED, "换一家来办", what + "原来的单位退出了，" + station(o).name() + "会接着安排" + meanwhile);
            holder(o, Kind.NEW, "有单交回站点", what + (when.isEmpty() ? "" : "（" + when + "）") + "原来的单位退出了，请接着办");
        } else if (fact instanceof OrderFact.NeedClaimed) {
            resident(o, Template.TIME, Kind.ASSIGNED, "有单位接了", what + "由" + holderName(o) + "接下了，" + due + "前办好或给您答复");
        } else if (fact instanceof OrderFact.NeedReturned) {
            resident(o, Kind.CHANGED, "正在另想办法", what + "原来的单位接不了，" + station(o).name() + "会在" + due + "前答复您");
        } else if (fact instanceof OrderFact.NeedMerged) {
            resident(o, Kind.CHANGED, "和同样的需求合在一起了", "您提的需求并进了" + what + "，后面的进展一样会告诉您");
        } else if (fact instanceof OrderFact.NeedAnswered) {
            resident(o, Kind.SETTLED, "您提的需求有答复了", what + "有答复了，点开看看");
        } else if (fact instanceof OrderFact.PlaceOffered) {
            resident(o, Template.TIME, Kind.CHANGED, "有空位了", what + "：" + when + "，给您留到" + due + "，请点开回个话");
        } else if (fact instanceof OrderFact.NotAllocated) {
            resident(o, Kind.CHANGED, "这次没有轮到", what + (when.isEmpty() ? "" : "（" + when + "）") + "没有名额了，点开看看还能怎么办");
        } else if (fact instanceof OrderFact.Rescheduled) {
            holder(o, Kind.CHANGED, "居民改了时间", what + "改到" + when);
        } else if (fact instanceof OrderFact.ChangeDeclined) {
            holder(o, Kind.CHANGED, "居民不改时间", what + "照原来的时间" + when);
        } else if (fact instanceof OrderFact.ChangeLapsed) {
            resident(o, Kind.CHANGED, "照原来的时间", what + "对方想改时间，没有等到您的答复，还是" + when);
            holder(o, Kind.CHANGED, "居民没有答复", what + "照原来的时间" + when);
        } else if (fact instanceof OrderFact.Rejected) {
            resident(o, Kind.CHANGED, "没能受理", what + "这次没能受理，点开看原因和去处");
        } else if (fact instanceof OrderFact.Assigned) {
            resident(o, Kind.ASSIGNED, "已派单", what + "已派给" + holderName(o) + "，" + due + "前会和您确认时间");
            holder(o, Kind.NEW, "派来一张新单", what + "请在" + due + "前接单");
        } else if (fact instanceof OrderFact.Returned) {
            resident(o, Kind.CHANGED, "正在重新安排", what + "对方接不了，" + station(o).name() + "会重新安排");
            holder(o, Kind.NEW, "有单退回", what + "被退回，请重新安排" + (due.isEmpty() ? "" : "；" + due + "还没派出，系统会派给下一家"));
        } else if (fact instanceof OrderFact.TimeProposed) {
            resident(o, Template.TIME, Kind.CHANGED, "请确认时间", what + "对方提了一个时间，请您看看行不行");
        } else if (fact instanceof OrderFact.TimeDeclined) {
            holder(o, Kind.CHANGED, "请另提时间", what + "居民说那个时间不行，请另提一个");
        } else if (fact instanceof OrderFact.ProposalLapsed) {
            resident(o, Kind.CHANGED, "时间要重新约", what + "没有等到您的答复，那个时间作废了；对方会再和您联系");
            holder(o, Kind.CHANGED, "居民没有答复", what + "那个时间作废了；请打个电话，" + due + "前再约一个");
        } else if (fact instanceof OrderFact.Accepted) {
            resident(o, Kind.ACCEPTED, "已确认", what + "：" + when + "，" + holderName(o));
            holder(o, Kind.CHANGED, "已约定时间", what + "：" + when);
        } else if (fact instanceof OrderFact.CancelledByResident) {
            holder(o, Kind.CANCELLED, "居民取消了", what + (when.isEmpty() ? "" : "（" + when + "）") + "已取消");
            if (!Long.valueOf(o.requesterId()).equals(o.by()))
                resident(o, Kind.CANCELLED, "已代您取消", what + "已由站点代您取消；不是您的意思，请打电话告诉我们");
        } else if (fact instanceof OrderFact.CancelledByProvider) {
            resident(o, Kind.CANCELLED, "被取消了", what + "被服务方取消，点开看原因和补救办法");
        } else if (fact instanceof OrderFact.Delivered) {
            resident(o, Kind.RATE, "请您评价", what + "已完成，请您确认并评价");
        } else if (fact instanceof OrderFact.ReworkAsked) {
            resident(o, Kind.CHANGED, "已收到您的意见", what + "的意见已转回访员，一个工作日内联系您");
            town(o, Role.AUDITOR, Kind.NEW, "有一张整改单", what + "请在" + due + "前答复");
        } else if (fact instanceof OrderFact.Settled) {
            resident(o, Kind.SETTLED, "回访有结果了", what + "已处理完毕，点开看结果，您可以再评一次");
        } else if (fact instanceof OrderFact.VisitNear) {
            resident(o, Kind.REMINDER, "别忘了", what + "：" + when + "，" + holderName(o));
        } else if (fact instanceof OrderFact.ReturnNear) {
            resident(
                    o,
                    Kind.REMINDER,
                    "快到归还的时候了",
                    what + "请在" + due + "前还到" + station(o).name());
        } else if (fact instanceof OrderFact.NotBackYet) {
            resident(
                    o,
                    Kind.CHANGED,
                    "前一位还没还",
                    what + "（" + when + "）前一位还没有归还，" + station(o).name() + "正在催；来之前请先打电话问一声");
        } else if (fact instanceof OrderFact.ReturnLate) {
            resident(
                    o,
                    Kind.REMINDER,
                    "该还了",
                    what + "约好" + due + "前还，后面有人等着用；要多用几天请打电话给" + station(o).name());
            holder(o, Kind.REMINDER, "借出去的没还", what + "约好" + due + "前还，请联系借的人");
        } else if (fact instanceof OrderFact.AgreementAwaited) {
            resident(o, Kind.REMINDER, "等您回个话", what + "对方提的时间还在等您确认");
        } else if (fact instanceof OrderFact.HolderReminded) {
            holder(o, Kind.REMINDER, "快到时间了", what + "请在" + due + "前处理");
        } else if (fact instanceof OrderFact.ReworkReminded) {
            town(o, Role.AUDITOR, Kind.REMINDER, "该回访了", what + "请尽快联系居民，" + due + "前答复");
        } else if (fact instanceof OrderFact.ReworkOverdue) {
            town(o, Role.AUDITOR, Kind.REMINDER, "已经超时", what + "已过" + due + "，请马上处理");
            town(o, Role.TOWN, Kind.REMINDER, "有整改单超时", what + "已过" + due + "，回访员还没答复");
        } else if (fact instanceof OrderFact.Overdue) {
            holder(o, Kind.REMINDER, "已经超时", what + "已过" + due + "，请马上处理");
        }
    }

    private void resident(OrderFact.About o, Kind kind, String title, String text) {
        resident(o, Template.of(kind), kind, title, text);
    }

    private void resident(OrderFact.About o, Template template, Kind kind, String title, String text) {
        tell(o, o.requesterId(), new Message(kind, title, text, template));
    }

    private void holder(OrderFact.About o, Kind kind, String title, String text) {
        all(o, around.holders(o), kind, title, text);
    }

    /** @param unitId null for nobody: the list of open orders is there for all */
    private void unit(OrderFact.About o, Long unitId, Kind kind, String title, String text) {
        if (unitId == null) return;
        Scope scope = new Scope(Scope.Kind.PARTNER, partners.known(unitId).code());
        all(o, people.with(o.townId(), Role.PARTNER, scope), kind, title, text);
    }

    private void town(OrderFact.About o, Role role, Kind kind, String title, String text) {
        all(o, around.town(o, role), kind, title, text);
    }

    private void all(OrderFact.About o, List<PersonRef> them, Kind kind, String title, String text) {
        them.forEach(p -> tell(o, p.id(), new Message(kind, title, text)));
    }

    private static void tell(OrderFact.About o, long personId, Message message) {
        Notification.tell(o.townId(), personId, o.at(), message, o.number(), o.stationId());
    }

    private String holderName(OrderFact.About o) {
        return around.holderName(o);
    }

    private StationRef station(OrderFact.About o) {
        return stations.known(o.stationId());
    }
}
