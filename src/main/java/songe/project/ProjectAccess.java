package songe.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import songe.identity.Caller;
import songe.identity.Role;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Sql;

/** Finds projects for their callers. Everybody may read one; who may change it depends on what they are to it. */
@ApplicationScoped
class ProjectAccess {
    private final EntityManager em;
    private final Partners partners;

    ProjectAccess(EntityManager em, Partners partners) {
        this.em = em;
        this.partners = partners;
    }

    /** @throws Problem 404 {@code project.unknown} */
    Project see(long townId, String number) {
        return Project.of(townId, number).orElseThrow(() -> Problems.notFound("project.unknown"));
    }

    /** The same for a change: holds the row until the transaction ends. */
    Project lock(long townId, String number) {
        return Sql.rows(
                        em,
                        "select id from project where town_id = ? and number = ? for update",
                        row -> row.getLong(1),
                        townId,
                        number)
                .stream()
                .findFirst()
                .map(id -> em.find(Project.class, id))
                .orElseThrow(() -> Problems.notFound("project.unknown"));
    }

    /** For its unit. @throws Problem 404 {@code project.unknown} for everybody else */
    Project lockOwn(Caller caller, String number) {
        Project project = lock(caller.town(), number);
        if (!isUnits(caller, project)) throw Problems.notFound("project.unknown");
        return project;
    }

    /** For its unit and the town. @throws Problem 404 {@code project.unknown} for another unit */
    Project lockRun(Caller caller, String number) {
        Project project = lock(caller.town(), number);
        if (!caller.is(Role.TOWN) && !isUnits(caller, project)) throw Problems.notFound("project.unknown");
        return project;
    }

    boolean isUnits(Caller caller, Project project) {
        return project.partnerId() != null
                && caller.is(Role.PARTNER, partners.known(project.partnerId()).code());
    }

    /**
     * A unit that the caller answers for.
     *
     * @param code null: the only one
     * @throws Problem 400 {@code project.unit} when there are several, 404 {@code partner.unknown}
     */
    PartnerRef unit(Caller caller, String code) {
        Set<String> own = caller.scopesOf(Role.PARTNER);
        if (code == null && own.size() != 1) throw Problems.badRequest("project.unit");
        String wanted = code == null ? own.iterator().next() : code;
        if (!own.contains(wanted)) throw Problems.notFound("partner.unknown");
        return partners.find(caller.town(), wanted).orElseThrow(() -> Problems.notFound("partner.unknown"));
    }
}
