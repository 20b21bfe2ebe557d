package songe.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import songe.identity.Caller;
import songe.order.Supporters;
import songe.order.Supporters.Doer;
import songe.order.dispatch.Taker;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.place.Stations;
import songe.publishing.HandedOver;
import songe.shared.Problem;
import songe.shared.Problems;

/** What the station, or who stands above it, makes of a need. Runs in the caller's transaction, on a locked need. */
@ApplicationScoped
class Answers {
    private static final int TOLD = 50;

    private final NeedAccess access;
    private final Partners partners;
    private final Stations stations;
    private final HandedOver handedOver;
    private final Supporters supporters;
    private final NeedFacts facts;
    private final Faces faces;
    private final Clock clock;

    Answers(
            NeedAccess access,
            Partners partners,
            Stations stations,
            HandedOver handedOver,
            Supporters supporters,
            NeedFacts facts,
            Faces faces,
            Clock clock) {
        this.access = access;
        this.partners = partners;
        this.stations = stations;
        this.handedOver = handedOver;
        this.supporters = supporters;
        this.facts = facts;
        this.faces = faces;
        this.clock = clock;
    }

    void answer(Need need, Caller caller, NeedInputs.NeedWords in) {
        Doer doer = access.requireStaff(need, caller);
        need.answer = in.words();
        String text = doer.part() + "答复：" + in.words();
        end(need, doer, NeedStatus.ANSWERED, text, NeedFact.Answered::new);
    }

    /** A project is made of it by whoever listens to {@link NeedFact.BecameCandidate}. */
    void candidate(Need need, Caller caller) {
        Doer doer = access.requireStaff(need, caller);
        need.answer = "已列为候选项目，进展会告诉大家";
        end(need, doer, NeedStatus.CANDIDATE, need.answer, NeedFact.BecameCandidate::new);
    }

    /** Those who stood behind it follow the project, which told them. */
    void projectEnded(Need need, boolean done, String words) {
        if (!need.is(NeedStatus.CANDIDATE)) return;
        Instant now = clock.instant();
        need.become(done ? NeedStatus.DONE : NeedStatus.ANSWERED, now);
        need.answer = words;
        facts.line(need, Doer.SYSTEM, now, words);
    }

    /** A unit finds a draft among what it publishes. @throws Problem 404 {@code partner.unknown} */
    void service(Need need, Caller caller, NeedInputs.NeedToService in) {
        Doer doer = access.requireStaff(need, caller);
        PartnerRef unit = unit(need, in.partnerCode());
        need.serviceItemId = handedOver.draft(need.townId, unit.id(), need.title, need.category.words(), need.words);
        long item = need.serviceItemId;
        need.answer = "已请" + unit.name() + "把它做成一项服务，上线后告诉大家";
        end(need, doer, NeedStatus.SERVICE, need.answer, about -> new NeedFact.BecameService(about, unit.id(), item));
    }

    private PartnerRef unit(Need need, String code) {
        return partners.find(need.townId, code).orElseThrow(() -> Problems.notFound("partner.unknown"));
    }

    /** By whoever may, or by who posted it as long as nobody else relies on it. */
    void withdraw(Need need, Caller caller, NeedInputs.NeedReason in) {
        Doer doer = access.staff(need, caller).orElseGet(() -> poster(need, caller));
        withdraw(need, doer, in.reason());
    }

    private Doer poster(Need need, Caller caller) {
        long count = supporters.counts(need.townId, List.of(need.number)).getOrDefault(need.number, 0L);
        Map<String, String> own = supporters.mine(need.townId, caller.id(), List.of(need.number));
        if (!NeedActions.mayTakeBack(need, caller, !own.isEmpty(), count)) throw Problems.notFound("need.unknown");
        return new Doer(caller, songe.identity.Role.RESIDENT.words());
    }

    void withdraw(Need need, Doer doer, String reason) {
        need.takeDown(reason);
        end(need, doer, NeedStatus.WITHDRAWN, "这条需求撤下了：" + reason, NeedFact.Withdrawn::new);
    }

    private void end(Need need, Doer doer, NeedStatus next, String text, Function<NeedFact.About, NeedFact> fact) {
        Instant now = clock.instant();
        need.become(next, now);
        supporters.answered(need.desk(), doer, text);
        facts.tell(need, doer, now, text, fact);
        faces.hide(need);
    }

    /**
     * Each of those behind it is served by an order of their own, by the station or a unit.
     *
     * @throws Problem 404 {@code partner.unknown}, 409 {@code need.nobody} when nobody stands behind it any more
     */
    void order(Need need, Caller caller, NeedInputs.NeedToOrder in) {
        Doer doer = access.requireStaff(need, caller);
        PartnerRef unit = in.partnerCode() == null ? null : unit(need, in.partnerCode());
        Instant now = clock.instant();
        need.become(NeedStatus.ORDERED, now);
        Taker taker = unit == null ? Taker.station(need.stationId) : Taker.unit(unit.id());
        List<String> orders = supporters.given(need.desk(), doer, taker);
        if (orders.isEmpty()) throw Problems.conflict("need.nobody");
        need.answer = "已转成订单，由" + (unit == null ? stations.byId(need.stationId).name() : unit.name()) + "一家一家来办";
        List<String> told = orders.stream().limit(TOLD).toList();
        facts.tell(need, doer, now, need.answer, about -> new NeedFact.BecameOrder(about, told));
        faces.hide(need);
    }
}
