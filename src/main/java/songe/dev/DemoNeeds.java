package songe.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import songe.identity.Caller;
import songe.identity.Grant;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.identity.Scope;
import songe.need.NeedCategory;
import songe.need.Needs;
import songe.need.PostNeed;
import songe.shared.Transactions;

/** A few invented needs of the demo town's residents, so that the board is not empty at the first look. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoNeeds {
    private final Needs needs;
    private final People people;
    private final Transactions transactions;

    DemoNeeds(Needs needs, People people, Transactions transactions) {
        this.needs = needs;
        this.people = people;
        this.transactions = transactions;
    }

    void make(long townId) {
        PersonRef li = people.byNameAndPhone(townId, "李秀英（示例）", "13800000001").orElseThrow();
        PersonRef zhou = people.byNameAndPhone(townId, "周明（示例）", "13800000002").orElseThrow();
        post(townId, li, "12号楼门口的路灯不亮（示例）", "晚上看不清台阶，老人摔过一次", NeedCategory.SAFETY, "12号楼门口");
        post(townId, li, "想有人教怎么用手机挂号（示例）", "儿女不在身边，医院都要手机挂号了", NeedCategory.DIGITAL, null);
        post(townId, zhou, "放学到下班这段时间孩子没人看（示例）", "三点半放学，六点才到家，楼里好几家都这样", NeedCategory.CHILDREN, null);
        post(townId, zhou, "小区里没有地方晒被子（示例）", "阳台朝北，想在空地上装几根晾衣杆", NeedCategory.NEIGHBOURS, "中心花园");
    }

    private void post(long townId, PersonRef who, String title, String words, NeedCategory category, String place) {
        Grant resident = new Grant(Role.RESIDENT, new Scope(Scope.Kind.TOWN, DemoPeople.TOWN));
        Caller caller = new Caller(who.id(), townId, who.name(), List.of(resident));
        PostNeed need = new PostNeed(title, words, category, who.areaCode(), place, null, null);
        transactions.retrying(() -> needs.post(caller, need));
    }
}
