package songe.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.catalog.ItemStatus;
import songe.catalog.Items;
import songe.need.Needs;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.pledge.Pledges;
import songe.project.Projects;
import songe.project.meeting.Meetings;

/** What things are called, each kind in one question. Runs in the caller's transaction. */
@ApplicationScoped
class Titles {
    private final Items items;
    private final Partners partners;
    private final Projects projects;
    private final Meetings meetings;
    private final Needs needs;
    private final Pledges pledges;

    Titles(Items items, Partners partners, Projects projects, Meetings meetings, Needs needs, Pledges pledges) {
        this.items = items;
        this.partners = partners;
        this.projects = projects;
        this.meetings = meetings;
        this.needs = needs;
        this.pledges = pledges;
    }

    Map<Thing, String> of(long townId, Collection<Thing> things) {
        Map<ThingKind, List<String>> ids = things.stream()
                .collect(Collectors.groupingBy(Thing::kind, Collectors.mapping(Thing::id, Collectors.toList())));
        Map<Thing, String> titles = new HashMap<>();
        ids.forEach(
                (kind, some) -> of(townId, kind, some).forEach((id, title) -> titles.put(new Thing(kind, id), title)));
        return titles;
    }

    private Map<String, String> of(long townId, ThingKind kind, List<String> ids) {
        return switch (kind) {
            case ITEM -> items(townId, ids);
            case UNIT -> units(townId, ids);
            case PROJECT -> projects.titles(townId, ids);
            case MEETING -> meetings.titles(townId, ids);
            case NEED -> needs.titles(townId, ids);
            case PLEDGE -> pledges.titles(townId, ids);
            default -> Map.of();
        };
    }

    private Map<String, String> items(long townId, List<String> ids) {
        return items.known(ids.stream().filter(Titles::isId).map(Long::valueOf).toList()).values().stream()
                .filter(i -> i.townId() == townId && i.publication().status() != ItemStatus.DRAFT)
                .collect(Collectors.toMap(i -> String.valueOf(i.id()), i -> i.title()));
    }

    private static boolean isId(String text) {
        return text.matches("\\d{1,18}");
    }

    private Map<String, String> units(long townId, List<String> codes) {
        Map<String, PartnerRef> byCode =
                partners.ofTown(townId).stream().collect(Collectors.toMap(PartnerRef::code, Function.identity()));
        return codes.stream()
                .filter(byCode::containsKey)
                .collect(Collectors.toMap(code -> code, code -> byCode.get(code).name()));
    }
}
