package songe.partner;

import java.util.List;
import songe.identity.Members.Member;
import songe.identity.Members.Rank;

/** A unit as its town sees it. @param owners the names of those who answer for it first, @param people how many belong to it */
public record TownUnit(UnitProfile unit, List<String> owners, int people) {
    static TownUnit of(UnitProfile unit, List<Member> members) {
        List<String> owners = members.stream()
                .filter(m -> m.rank() == Rank.OWNER)
                .map(m -> m.name() == null ? m.account() : m.name())
                .toList();
        int people =
                (int) members.stream().mapToLong(Member::personId).distinct().count();
        return new TownUnit(unit, owners, people);
    }
}
