package songe.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import songe.identity.Caller;
import songe.order.Supporters;
import songe.order.Supporters.Doer;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.place.Stations;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/** A unit takes a need with all who stand behind it, gives it back, or says that it is done. Runs in the caller's transaction. */
@ApplicationScoped
class Claims {
    private final NeedAccess access;
    private final Partners partners;
    private final Stations stations;
    private final NeedClock needClock;
    private final Supporters supporters;
    private final NeedFacts facts;
    private final Faces faces;
    private final Clock clock;

    Claims(
            NeedAccess access,
            Partners partners,
            Stations stations,
            NeedClock needClock,
            Supporters supporters,
            NeedFacts facts,
            Faces faces,
            Clock clock) {
        this.access = access;
        this.partners = partners;
        this.stations = stations;
        this.needClock = needClock;
        this.supporters = supporters;
        this.facts = facts;
        this.faces = faces;
        this.clock = clock;
    }

    /** @throws Problem 409 {@code claim.taken}, naming who has it, 409 {@code need.transition} */
    void claim(Need need, Caller caller, NeedInputs.ClaimNeed in) {
        PartnerRef unit = access.unit(caller, in.unit());
        if (need.is(NeedStatus.CLAIMED))
            throw Problems.conflict("claim.taken", partners.byId(need.partnerId).name());
        Instant now = clock.instant();
        need.become(NeedStatus.CLAIMED, now);
        need.partnerId = unit.id();
        needClock.done(need, now);
        String text = unit.name() + "接下了大家的需求，" + Days.say(need.dueAt(), now) + "前办好，或者给答复";
        Doer doer = new Doer(caller, unit.name());
        supporters.claimed(need.desk(), doer, text);
        facts.tell(need, doer, now, text, NeedFact.Claimed::new);
    }

    /** Back to the station, whose time begins anew. */
    void giveBack(Need need, Caller caller, NeedInputs.NeedReason in) {
        Doer doer = access.requireUnit(need, caller);
        Instant now = clock.instant();
        long unit = need.partnerId;
        need.become(NeedStatus.OPEN, now);
        need.partnerId = null;
        needClock.answer(need, now);
        String station = stations.byId(need.stationId).name();
        String text =
                doer.part() + "接不了：" + in.reason() + "。" + station + "会另想办法，" + Days.say(need.dueAt(), now) + "前答复";
        supporters.reopened(need.desk(), doer, text);
        facts.tell(need, doer, now, text, about -> new NeedFact.Returned(about, unit));
    }

    void complete(Need need, Caller caller, NeedInputs.NeedWords in) {
        Doer doer = access.requireUnit(need, caller);
        Instant now = clock.instant();
        need.become(NeedStatus.DONE, now);
        need.answer = in.words();
        supporters.delivered(need.desk(), doer, doer.part() + "办好了：" + in.words() + "。请您确认并评价");
        facts.tell(need, doer, now, doer.part() + "办好了：" + in.words(), NeedFact.Done::new);
        faces.hide(need);
    }
}
