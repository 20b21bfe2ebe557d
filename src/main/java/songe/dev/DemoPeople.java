package songe.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import songe.identity.Accounts;
import songe.identity.Profile;
import songe.identity.Role;
import songe.identity.Scope;

/** The people of the demo town, all invented, all with one password that is no secret. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoPeople {
    static final String PASSWORD = "songe-dev";
    static final String TOWN = "310113113";
    private static final String DISTRICT = "310113";

    private static final List<Demo> PEOPLE = List.of(
            resident("li", "李秀英（示例）", "13800000001", 1952),
            resident("zhou", "周明（示例）", "13800000002", 1988),
            staff("wang", "王站长（示例）", Role.STATION, Scope.Kind.STATION, "SN-014", "华浜新村淞益中心"),
            staff("he", "何老师（示例）", Role.STATION, Scope.Kind.STATION, "SN-018", "嘉骏花苑党群服务站"),
            staff("hu", "胡主任（示例）", Role.STATION, Scope.Kind.STATION, "SN-00", "淞南镇社区党群服务中心"),
            staff("sun", "孙网格（示例）", Role.GRID, Scope.Kind.AREA, "310113113G5", "第五网格"),
            staff("zhao", "赵运营（示例）", Role.TOWN, Scope.Kind.TOWN, TOWN, "淞南镇"),
            staff("chen", "陈队长（示例）", Role.PARTNER, Scope.Kind.PARTNER, "BARBER", "（示例）剪刀手志愿服务队"),
            staff("qian", "钱经理（示例）", Role.PARTNER, Scope.Kind.PARTNER, "FIX", "（示例）家电维修服务社"),
            staff("ma", "马师傅（示例）", Role.WORKER, Scope.Kind.PARTNER, "BARBER", "（示例）剪刀手志愿服务队"),
            staff("lu", "陆师傅（示例）", Role.WORKER, Scope.Kind.PARTNER, "FIX", "（示例）家电维修服务社"),
            staff("fang", "方回访（示例）", Role.AUDITOR, Scope.Kind.TOWN, TOWN, "淞南镇"),
            new Demo("jing", "荆区级（示例）", null, null, Role.DISTRICT, new Scope(Scope.Kind.AREA, DISTRICT), "宝山区"),
            new Demo("admin", "系统管理员（示例）", null, null, Role.ADMIN, new Scope(Scope.Kind.INSTALLATION, ""), "整个系统"));

    private final Accounts accounts;

    DemoPeople(Accounts accounts) {
        this.accounts = accounts;
    }

    private record Demo(
            String account, String name, String phone, Integer born, Role role, Scope scope, String where) {}

    private static Demo resident(String account, String name, String phone, int born) {
        return new Demo(account, name, phone, born, Role.RESIDENT, new Scope(Scope.Kind.TOWN, TOWN), "华浜居委会");
    }

    private static Demo staff(String account, String name, Role role, Scope.Kind kind, String code, String where) {
        return new Demo(account, name, null, null, role, new Scope(kind, code), where);
    }

    void make(long townId) {
        for (Demo p : PEOPLE) {
            boolean resident = p.role() == Role.RESIDENT;
            Profile profile =
                    new Profile(p.name(), p.phone(), p.born(), false, resident ? FakePeople.AREA : null, false);
            boolean aboveTowns = p.role() == Role.ADMIN || p.role() == Role.DISTRICT;
            Long town = aboveTowns ? null : townId;
            String openid = resident ? FakeWeChat.openidOf(p.account()) : null;
            accounts.make(new Accounts.NewAccount(town, p.account(), profile, PASSWORD, p.role(), p.scope(), openid));
        }
    }

    static List<DemoPerson> views() {
        return PEOPLE.stream()
                .map(p -> new DemoPerson(p.account(), p.name(), p.role(), p.where()))
                .toList();
    }

    /** @param scope where the role holds, in words */
    public record DemoPerson(String account, String name, Role role, String scope) {}
}
