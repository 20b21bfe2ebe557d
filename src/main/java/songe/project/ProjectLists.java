package songe.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import songe.identity.Caller;
import songe.identity.Role;
import songe.partner.PartnerBrief;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.project.circle.Circle;
import songe.project.milestone.Milestones;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;

/** Projects by the page, newest first. Runs in the caller's transaction. */
@ApplicationScoped
class ProjectLists {
    private final Circle circle;
    private final Milestones milestones;
    private final Partners partners;

    ProjectLists(Circle circle, Milestones milestones, Partners partners) {
        this.circle = circle;
        this.milestones = milestones;
        this.partners = partners;
    }

    enum Whose {
        /** Those that the caller follows or takes part in. */
        MINE,
        /** Those that the caller's units have. */
        UNIT
    }

    /** @param status null: any, @param item the one with that face, null: any, @param whose null: everybody's */
    record Filter(ProjectStatus status, Long item, Whose whose) {}

    /** @param caller null for the anonymous */
    Page<ProjectSummary> of(long townId, Caller caller, Filter filter, PageRequest page) {
        Map<String, Object> conditions = conditions(caller, filter);
        if (conditions == null) return Page.whole(List.of());
        Cursor after = page.cursor();
        if (after != null) conditions.put("id < :before", after.id());
        String where = conditions.keySet().stream().map(c -> " and " + c).collect(Collectors.joining());
        Map<String, Object> values = new HashMap<>();
        values.put("town", townId);
        conditions.forEach((condition, value) -> values.put(condition.replaceAll(".*:", ""), value));
        List<Project> rows = Project.<Project>find("townId = :town" + where + " order by id desc", values)
                .page(0, page.size + 1)
                .list();
        return summaries(Page.of(rows, page.size, p -> new Cursor(0, p.id())));
    }

    /** Null where nothing can fit. By ix_project_newest, _status, _partner or the primary key. */
    private Map<String, Object> conditions(Caller caller, Filter filter) {
        Map<String, Object> all = new HashMap<>();
        if (filter.status() != null) all.put("status = :status", filter.status());
        if (filter.item() != null) all.put("itemId = :item", filter.item());
        if (filter.whose() == null) return all;
        List<Long> some = ids(caller, filter.whose());
        if (some.isEmpty()) return null;
        all.put(filter.whose() == Whose.MINE ? "id in :mine" : "partnerId in :units", some);
        return all;
    }

    private List<Long> ids(Caller caller, Whose whose) {
        if (caller == null) return List.of();
        if (whose == Whose.MINE) return circle.around(caller.id());
        return caller.scopesOf(Role.PARTNER).stream()
                .flatMap(code -> partners.find(caller.town(), code).stream())
                .map(PartnerRef::id)
                .toList();
    }

    private Page<ProjectSummary> summaries(Page<Project> page) {
        Set<Long> ids = page.items().stream().map(Project::id).collect(Collectors.toSet());
        Map<Long, Circle.Size> sizes = circle.sizes(ids);
        Map<Long, Milestones.Progress> progress = milestones.progress(ids);
        Map<Long, ProjectStep> last =
                ProjectStep.lastOf(ids).stream().collect(Collectors.toMap(ProjectStep::projectId, s -> s));
        return page.map(p -> new ProjectSummary(
                p.number(),
                p.itemId(),
                p.idea().title(),
                p.idea().category(),
                p.status(),
                p.status().words(),
                PartnerBrief.of(partners.known(p.partnerId())),
                p.idea().budgetYuan(),
                sizes.get(p.id()).members(),
                progress.containsKey(p.id()) ? progress.get(p.id()).done() : 0,
                progress.containsKey(p.id()) ? progress.get(p.id()).all() : 0,
                last.get(p.id()).at()));
    }
}
