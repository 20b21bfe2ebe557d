package songe.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import songe.identity.Caller;
import songe.identity.Grant;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.identity.Scope;
import songe.partner.Partners;
import songe.project.Projects;
import songe.project.UnderWay;
import songe.project.meeting.MeetingSubject;
import songe.project.meeting.Meetings;
import songe.project.meeting.PlanMeeting;
import songe.project.milestone.PlanMilestone;
import songe.shared.Days;
import songe.shared.Transactions;

/** One invented project under way in the demo town and the meeting on it, so that neither page is empty at the first look. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoProjects {
    private final Projects projects;
    private final Meetings meetings;
    private final Partners partners;
    private final People people;
    private final Transactions transactions;
    private final Clock clock;

    DemoProjects(
            Projects projects,
            Meetings meetings,
            Partners partners,
            People people,
            Transactions transactions,
            Clock clock) {
        this.projects = projects;
        this.meetings = meetings;
        this.partners = partners;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    void make(long townId) {
        Scope here = new Scope(Scope.Kind.TOWN, DemoPeople.TOWN);
        PersonRef zhao = people.with(townId, Role.TOWN, here).get(0);
        Caller town = new Caller(zhao.id(), townId, zhao.name(), List.of(new Grant(Role.TOWN, here)));
        LocalDate today = Days.day(clock.instant());
        transactions.retrying(() -> meetings.plan(town, meeting(projects.bring(town, project(townId, today)), today)));
    }

    private UnderWay project(long townId, LocalDate today) {
        return new UnderWay(
                "给老楼门口装扶手（示例）",
                "三号楼到八号楼门口的台阶没有扶手，雨天老人不好走。先装台阶，再装楼道",
                "实事",
                20_000,
                "提的人多，花费不大（示例）",
                partners.find(townId, "FIX").orElseThrow(),
                List.of(new PlanMilestone("六个楼门口的台阶装好扶手（示例）", today.plusDays(30), 12_000)));
    }

    private static PlanMeeting meeting(String project, LocalDate today) {
        LocalDate saturday = today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        Instant starts = saturday.atTime(9, 30).atZone(Days.ZONE).toInstant();
        return new PlanMeeting(
                "周末议事会：扶手先装哪几栋（示例）",
                MeetingSubject.PROJECT,
                project,
                "华浜新村淞益中心二楼（示例）",
                starts,
                starts.plusSeconds(5400),
                "看样品，定先装哪几栋、什么时候施工不吵人",
                List.of("物业（示例）", "楼组长（示例）"),
                null);
    }
}
