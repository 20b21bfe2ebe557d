package songe.order;

import java.time.Instant;
import songe.catalog.Booking;
import songe.catalog.Fulfilment;
import songe.order.deadline.Level;
import songe.seat.Waitlist;
import songe.shared.Days;

/** What the resident reads about an order's state, as a neighbour would say it. */
final class Sentences {

    private Sentences() {}

    /** @param holder whoever has it now, null when nobody has to do anything any more */
    static String status(
            Order o,
            Booking booking,
            Fulfilment fulfilment,
            String holder,
            String station,
            boolean rated,
            Waitlist.Place line,
            Instant now) {
        if (o.isWiped()) return o.status().words() + "，个人信息已按隐私规则清除";
        if (o.hold() != null) return held(o, holder, now);
        return switch (o.status()) {
            case SUBMITTED -> submitted(o, holder, now);
            case OPEN -> open(o, booking, holder, now);
            case ASSIGNED -> assigned(o, holder, now);
            case CONFIRMED -> confirmed(o, booking, fulfilment, holder, station, now);
            case IN_SERVICE -> fulfilment == Fulfilment.LOAN ? out(o, station, now) : "服务中，有事请直接找" + holder;
            case DELIVERED -> "已完成，请您确认并评价；" + Days.say(o.dueAt(), now) + "前没有意见就自动办结";
            case REWORK -> o.isOverdue(now) ? overdue(holder) : "您的意见正在处理，" + Days.say(o.dueAt(), now) + "前答复您";
            case CLOSED -> closed(o, booking, rated);
            case APPLIED -> "已报名，正在等抽签结果";
            case WAITLISTED -> waiting(o, line, station, now);
            default -> o.ending == null ? o.status().words() : o.ending;
        };
    }

    private static String closed(Order o, Booking booking, boolean rated) {
        if (booking == Booking.JOIN) return "项目结束了，谢谢您参加";
        if (o.need != null && o.ending != null) return o.ending;
        return rated ? "已办结，谢谢您的评价" : "已办结";
    }

    private static String held(Order o, String holder, Instant now) {
        String day = Days.sayDay(o.hold().reviewOn(), Days.day(now));
        String who = o.isBreached() ? "；说好的日子过了，已请" + holder + "过问" : "；" + day + "再看，有变化马上告诉您";
        return "先放一放：" + o.hold().cause() + who;
    }

    /** Somebody above the station has it now. */
    private static String above(Order o, String holder, Instant now) {
        if (o.isOverdue(now)) return "对不起，让您久等了：" + overdue(holder);
        String due = Days.say(o.dueAt(), now) + "前给您答复";
        boolean district = o.level() == Level.DISTRICT;
        return district ? "对不起，让您久等了：已报区里督办，" + holder + "会在" + due : "对不起，让您久等了：已请" + holder + "接手，" + due;
    }

    private static String submitted(Order o, String holder, Instant now) {
        if (o.isHeldAbove()) return above(o, holder, now);
        String sorry = o.urgent ? "对不起，上次没有人来。不用重新点单，" : "";
        if (o.failures() > 0 && !o.isOverdue(now))
            return "对方接不了，" + holder + "正在另找人，" + Days.say(o.dueAt(), now) + "前再派出去";
        if (o.isOverdue(now)) return sorry + overdue(holder);
        String due = Days.say(o.dueAt(), now);
        return o.urgent ? sorry + holder + "会在" + due + "前优先给您另派人" : "已收到，" + holder + "会在" + due + "前答复您";
    }

    /** A deadline that passed is said, not hidden. */
    private static String overdue(String holder) {
        return holder + "，过了答复时间，已经催办；急的话请直接打电话";
    }

    private static String open(Order o, Booking booking, String holder, Instant now) {
        if (o.need != null && o.isOverdue(now)) return "对不起，让您久等了：" + overdue(holder);
        if (o.need != null && !o.isWatched())
            return "已公开征集，" + holder + "会在" + Days.say(o.dueAt(), now) + "前给您答复；有单位来接马上告诉您";
        if (booking == Booking.CLAIM) return "已公开征集，有单位来接会马上告诉您；" + holder + "会一直跟着";
        return "正在找服务人员，" + Days.say(o.dueAt(), now) + "前没有人接就由" + holder + "来派";
    }

    private static String waiting(Order o, Waitlist.Place line, String station, Instant now) {
        if (line == null) return "候补中，有空位会通知您";
        String what = Days.say(o.startsAt, now) + "，" + station;
        if (line.offeredUntil() != null)
            return "有空位了：" + what + "。给您留到" + Days.say(line.offeredUntil(), now) + "，要还是不要，请回个话";
        return "候补第" + line.position() + "位（" + what + "），有空位会通知您";
    }

    private static String assigned(Order o, String holder, Instant now) {
        if (o.proposedAt != null) return holder + "建议" + Days.say(o.proposedAt, now) + "，请您看看行不行";
        if (o.isOverdue(now)) return "已派给" + overdue(holder);
        return "已派给" + holder + "，" + Days.say(o.dueAt(), now) + "前会和您确认时间";
    }

    /** While one may still enter. @param places those that will be drawn for */
    static String applied(Instant closesAt, int entrants, int places, Instant now) {
        return "已报名，" + Days.say(closesAt, now) + "抽签，现有" + entrants + "份报名 / " + places + "个名额";
    }

    /** Handed over. */
    static String lent(Order o, Instant now) {
        return "已交给您，请在" + Days.say(o.endsAt, now) + "前归还";
    }

    private static String out(Order o, String station, Instant now) {
        String due = Days.say(o.endsAt, now);
        return o.endsAt.isAfter(now) ? "借用中，请在" + due + "前还到" + station : "该还了：约好" + due + "前还到" + station + "，后面有人等着用";
    }

    static String confirmed(
            Order o, Booking booking, Fulfilment fulfilment, String holder, String station, Instant now) {
        if (booking == Booking.JOIN) return "您已参加，有进展" + holder + "会告诉您";
        if (o.startsAt == null) return holder + "接下了这个需求，" + Days.say(o.dueAt(), now) + "前办好，或者给您答复";
        String when = Days.say(o.startsAt, now);
        if (booking == Booking.QUEUE) return "已取到" + o.ticket + "号：" + when + "起，" + station + "，到了请出示到场码";
        if (fulfilment == Fulfilment.LOAN)
            return "已约好：" + when + "起到" + station + "取，" + Days.say(o.endsAt, now) + "前还，取的时候请出示到场码";
        if (o.spanId != null) when = Days.say(o.startsAt, o.endsAt, now);
        if (fulfilment.needsAddress())
            return "已约好：" + when + "，" + holder + (fulfilment == Fulfilment.AT_HOME ? "上门" : "送到家");
        return "已约好：" + when + "，" + station + "，到了请出示到场码";
    }
}
