package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import songe.identity.Members.Rank;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.notification.Notification.Kind;
import songe.notification.Notification.Message;
import songe.partner.PartnerFact;
import songe.partner.Partners;

/** Who is told what about units and those who would like to be one. */
@ApplicationScoped
class UnitMessages {
    private final AroundOrder around;
    private final Partners partners;

    UnitMessages(AroundOrder around, Partners partners) {
        this.around = around;
        this.partners = partners;
    }

    void on(@Observes PartnerFact.Applied fact) {
        for (PersonRef operator : around.town(fact.townId(), Role.TOWN))
            tell(fact, operator.id(), Kind.NEW, "有单位想来共建", "请在“全镇总览”的“共建单位”里看看，通过或说明原因");
    }

    void on(@Observes PartnerFact.ApplicationApproved fact) {
        String unit = partners.nameOf(fact.townId(), fact.code()).orElseThrow();
        String text = "“" + unit + "”是镇里的共建单位了，由您负责。在“我的”里点“单位工作台”，就可以发布第一项";
        tell(fact, fact.personId(), Kind.ACCEPTED, "申请通过了", text);
    }

    void on(@Observes PartnerFact.ApplicationRefused fact) {
        tell(fact, fact.personId(), Kind.CHANGED, "申请这次没有通过", "原因写在您的申请里，改好了可以再申请");
    }

    void on(@Observes PartnerFact.Ranked fact) {
        if (Long.valueOf(fact.personId()).equals(fact.by())) return;
        String unit = partners.nameOf(fact.townId(), fact.code()).orElseThrow();
        tell(fact, fact.personId(), Kind.CHANGED, "您的分工变了", "您现在是“" + unit + "”的" + words(fact.rank()));
    }

    private static String words(Rank rank) {
        return switch (rank) {
            case OWNER -> "负责人";
            case COORDINATOR -> "协调员";
            case WORKER -> "服务人员";
        };
    }

    private static void tell(PartnerFact fact, long personId, Kind kind, String title, String text) {
        Notification.tell(fact.townId(), personId, fact.at(), new Message(kind, title, text), null, null);
    }
}
