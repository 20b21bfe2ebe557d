package songe.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import songe.identity.Caller;
import songe.identity.Role;

/** What a caller may do with a need now, by the names of the paths. Offers only; each verb checks for itself. */
@ApplicationScoped
class NeedActions {
    private final NeedAccess access;

    NeedActions(NeedAccess access) {
        this.access = access;
    }

    /** @param behind the caller has an order of their own behind it */
    List<String> of(Need n, Caller caller, boolean behind, long supporters) {
        List<String> actions = new ArrayList<>();
        if (!n.status().isLive()) return actions;
        if ((caller == null || caller.is(Role.RESIDENT)) && !behind) actions.add("support");
        if (caller == null || caller.townId() == null || caller.townId() != n.townId) return actions;
        if (n.is(NeedStatus.OPEN) && !access.units(caller).isEmpty()) actions.add("claim");
        if (n.is(NeedStatus.CLAIMED) && access.isOfUnit(n, caller)) actions.addAll(List.of("completion", "return"));
        boolean staff = access.staff(n, caller).isPresent();
        if (staff && n.is(NeedStatus.OPEN)) actions.addAll(List.of("merge", "order", "service"));
        if (staff) actions.addAll(List.of("candidate", "answer"));
        if (staff || mayTakeBack(n, caller, behind, supporters)) actions.add("withdrawal");
        if (!Objects.equals(n.posterId, caller.id())) actions.add("reports");
        return actions;
    }

    /** Who posted it, as long as nobody else relies on it. */
    static boolean mayTakeBack(Need n, Caller caller, boolean behind, long supporters) {
        return n.is(NeedStatus.OPEN) && Objects.equals(n.posterId, caller.id()) && supporters <= (behind ? 1 : 0);
    }
}
