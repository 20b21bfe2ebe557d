package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.identity.Scope;
import songe.notification.Notification.About;
import songe.notification.Notification.Kind;
import songe.notification.Notification.Message;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.project.ProjectFact;
import songe.project.Projects;
import songe.shared.Days;

/** Who takes part in a project or follows it hears of each step, and its unit of what residents and the town say. */
@ApplicationScoped
class ProjectMessages {
    private final Projects projects;
    private final People people;
    private final Partners partners;
    private final AroundOrder around;

    ProjectMessages(Projects projects, People people, Partners partners, AroundOrder around) {
        this.projects = projects;
        this.people = people;
        this.partners = partners;
        this.around = around;
    }

    void on(@Observes ProjectFact fact) {
        Message message = step(fact);
        if (message != null) tell(fact, projects.audience(fact.about().projectId()), message);
    }

    /** What residents read of it; null: nothing. */
    private Message step(ProjectFact fact) {
        String what = "“" + fact.about().title() + "”";
        if (fact instanceof ProjectFact.Deliberated)
            return new Message(Kind.CHANGED, "项目开始商议了", what + "正在民主商议，来说说您的想法");
        if (fact instanceof ProjectFact.Chosen) return new Message(Kind.ACCEPTED, "项目选定了", what + "选定了，正在等单位认领");
        if (fact instanceof ProjectFact.NotChosen)
            return new Message(Kind.CANCELLED, "项目这次没有选上", what + "这次没有选上，原因写在项目页里");
        if (fact instanceof ProjectFact.Claimed)
            return new Message(Kind.ASSIGNED, "有单位认领了", what + "由" + unit(fact).name() + "来做");
        if (fact instanceof ProjectFact.GivenBack)
            return new Message(Kind.CHANGED, "项目要换单位", what + "原来的单位做不了，正在请别的单位");
        if (fact instanceof ProjectFact.MilestoneDone)
            return new Message(Kind.CHANGED, "项目有进展", what + "又完成了一步，点开项目看看");
        if (fact instanceof ProjectFact.Accepted) return new Message(Kind.SETTLED, "项目验收通过了", what + "验收通过了，请您评一评");
        if (fact instanceof ProjectFact.SentBack) return new Message(Kind.CHANGED, "项目接着做", what + "还没有做好，单位会接着做");
        if (fact instanceof ProjectFact.Stopped) return new Message(Kind.CANCELLED, "项目停止了", what + "停止了，原因写在项目页里");
        if (fact instanceof ProjectFact.Finished finished) {
            String until = Days.sayDay(Days.day(finished.until()), Days.day(fact.at()));
            return new Message(Kind.RATE, "项目做好了，请您验收", what + "做好了，参加的居民请在" + until + "前去看看，说说做得怎么样");
        }
        return null;
    }

    void on(@Observes ProjectFact.Unanswered fact) {
        String text = "“" + fact.about().title() + "”的验收时间到了，没有人说话，请镇里看一看";
        List<PersonRef> operators = around.town(fact.townId(), Role.TOWN);
        tell(fact, ids(operators), new Message(Kind.NEW, "有项目等您验收", text));
    }

    void on(@Observes ProjectFact.Accepted fact) {
        tellUnit(fact, Kind.SETTLED, "项目验收通过了", "验收通过了，谢谢你们");
    }

    void on(@Observes ProjectFact.SentBack fact) {
        tellUnit(fact, Kind.CHANGED, "项目还要接着做", "居民觉得还没有做好，缺什么写在项目页里");
    }

    void on(@Observes ProjectFact.Stopped fact) {
        if (fact.about().partnerId() != null) tellUnit(fact, Kind.CANCELLED, "项目停止了", "停止了，原因写在项目页里");
    }

    private void tellUnit(ProjectFact fact, Kind kind, String title, String text) {
        Scope unit = new Scope(Scope.Kind.PARTNER, unit(fact).code());
        List<PersonRef> them = people.with(fact.townId(), Role.PARTNER, unit);
        tell(fact, ids(them), new Message(kind, title, "“" + fact.about().title() + "”" + text));
    }

    private PartnerRef unit(ProjectFact fact) {
        return partners.known(fact.about().partnerId());
    }

    private static Collection<Long> ids(List<PersonRef> them) {
        return new ArrayList<>(them.stream().map(PersonRef::id).toList());
    }

    /** Each once, and not who did it. */
    private static void tell(ProjectFact fact, Collection<Long> them, Message message) {
        Set<Long> others = new LinkedHashSet<>(them);
        others.remove(fact.by());
        About about = new About("PROJECT", fact.about().number());
        Notification.tellAll(fact.townId(), others, fact.at(), message, about);
    }
}
