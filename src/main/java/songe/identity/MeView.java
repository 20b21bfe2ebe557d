package songe.identity;

import java.util.List;

public record MeView(
        long id,
        String name,
        String phone,
        Integer birthYear,
        boolean disabled,
        String area,
        String areaName,
        boolean elderMode,
        String account,
        TownView town,
        List<RoleView> roles) {

    public record TownView(String code, String name) {}

    public record RoleView(Role role, ScopeView scope) {}

    public record ScopeView(Scope.Kind kind, String code, String name) {}
}
