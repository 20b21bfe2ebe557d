package songe.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import songe.catalog.ItemRef;
import songe.partner.PartnerKind;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.place.AreaLevel;
import songe.place.Areas;
import songe.place.OpeningHours;
import songe.place.StationRef;
import songe.place.Stations;
import songe.schedule.OfferData;
import songe.schedule.Offers;
import songe.standard.Hsds.HsdsAddress;
import songe.standard.Hsds.HsdsAttribute;
import songe.standard.Hsds.HsdsLocation;
import songe.standard.Hsds.HsdsOffered;
import songe.standard.Hsds.HsdsOrganization;
import songe.standard.Hsds.HsdsPhone;
import songe.standard.Hsds.HsdsSchedule;
import songe.standard.Hsds.HsdsService;
import songe.standard.Hsds.HsdsTerm;
import songe.tenant.TownRef;

/** Says what a town has in the words of the directory standard. Runs in the caller's transaction. */
@ApplicationScoped
class Directory {
    private static final String OFFSET = "+08:00";
    private static final int OFFSET_HOURS = 8;

    private final Partners partners;
    private final Stations stations;
    private final Areas areas;
    private final Offers offers;
    private final String province;

    /** @param province what the standard wants of every address and no file of ours says */
    Directory(
            Partners partners,
            Stations stations,
            Areas areas,
            Offers offers,
            @ConfigProperty(name = "songe.standard.province") String province) {
        this.partners = partners;
        this.stations = stations;
        this.areas = areas;
        this.offers = offers;
        this.province = province;
    }

    /** In a handful of statements, however many they are. */
    List<HsdsService> services(TownRef town, List<ItemRef> items) {
        Map<Long, PartnerRef> units = partners.byIds(items.stream()
                .map(i -> i.data().partnerId())
                .filter(id -> id != null)
                .collect(Collectors.toSet()));
        Map<Long, List<HsdsOffered>> offered = offered(town, items).stream()
                .collect(Collectors.groupingBy(
                        o -> Name.SERVICE.id(o.serviceId()).orElseThrow()));
        return items.stream()
                .map(i -> service(town, i, units, offered.getOrDefault(i.id(), List.of())))
                .toList();
    }

    private static HsdsService service(
            TownRef town, ItemRef item, Map<Long, PartnerRef> units, List<HsdsOffered> offered) {
        PartnerRef unit = units.get(item.data().partnerId());
        HsdsOrganization by = unit == null ? organization(town) : organization(unit);
        return new HsdsService(
                Name.SERVICE.of(item.id()),
                by.id(),
                item.title(),
                item.description() == null ? item.summaryOrFacts() : item.description(),
                "active",
                howToOrder(item),
                item.eligibility().words(),
                by,
                offered,
                List.of(category(item)));
    }

    private static String howToOrder(ItemRef item) {
        return switch (item.booking()) {
            case SESSION -> "选一个有空位的时间预约";
            case QUEUE -> "当天取号，按号办理";
            case REVIEW -> "提出申请，站点会在一个工作日内答复";
            case LOTTERY -> "在报名期内报名，到时抽签";
            case CLAIM -> "提出来，由能办的单位认领";
            case JOIN -> "报名参加";
        };
    }

    private static HsdsAttribute category(ItemRef item) {
        String category = item.data().category();
        UUID term = UUID.nameUUIDFromBytes(("songe:category:" + category).getBytes(StandardCharsets.UTF_8));
        return new HsdsAttribute(
                Name.ATTRIBUTE.of(item.id()),
                Name.SERVICE.of(item.id()),
                "service",
                term,
                new HsdsTerm(term, category, category, category, "songe", "zho"));
    }

    static HsdsOrganization organization(TownRef town) {
        return new HsdsOrganization(Name.TOWN.of(town.id()), town.name(), "街镇，自己的党群服务站提供的服务");
    }

    static HsdsOrganization organization(PartnerRef unit) {
        return new HsdsOrganization(Name.UNIT.of(unit.id()), unit.name(), words(unit.kind()));
    }

    private static String words(PartnerKind kind) {
        return switch (kind) {
            case CO_BUILDING_UNIT -> "共建单位";
            case SOCIAL_ORGANISATION -> "社会组织";
            case AGENCY -> "部门";
            case ENTERPRISE -> "企业";
            case VOLUNTEER_TEAM -> "志愿者队伍";
            case UNIVERSITY -> "高校";
        };
    }

    /** By item and station. */
    List<HsdsOffered> offered(TownRef town, List<ItemRef> items) {
        Map<Long, Map<Long, List<OfferData>>> byItem =
                offers.ofItems(town.id(), items.stream().map(ItemRef::id).toList()).stream()
                        .collect(Collectors.groupingBy(OfferData::itemId, Collectors.groupingBy(OfferData::stationId)));
        Map<Long, HsdsLocation> places = locations(
                town, byItem.values().stream().flatMap(m -> m.keySet().stream()).collect(Collectors.toSet()));
        List<HsdsOffered> all = new ArrayList<>();
        for (ItemRef item : items)
            byItem.getOrDefault(item.id(), Map.of()).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(e -> offered(item.id(), e.getKey(), places.get(e.getKey()), e.getValue()))
                    .forEach(all::add);
        return all;
    }

    private static HsdsOffered offered(long item, long station, HsdsLocation place, List<OfferData> times) {
        List<HsdsSchedule> schedules = new ArrayList<>();
        for (OfferData time : times) schedules.add(schedule(item, station, schedules.size(), time));
        return new HsdsOffered(
                Name.OFFERED.of(item, station, 0), Name.SERVICE.of(item), Name.LOCATION.of(station), place, schedules);
    }

    private static HsdsSchedule schedule(long item, long station, int nth, OfferData time) {
        boolean weekly = !time.isOnRequest();
        return new HsdsSchedule(
                Name.SCHEDULE.of(item, station, nth),
                Name.SERVICE.of(item),
                Name.LOCATION.of(station),
                Name.OFFERED.of(item, station, 0),
                OFFSET_HOURS,
                weekly ? "WEEKLY" : null,
                weekly ? days(time.weekdays()) : null,
                weekly ? time.starts() + OFFSET : null,
                weekly ? time.ends() + OFFSET : null,
                time.words());
    }

    private static String days(String written) {
        return OpeningHours.weekdays(written).stream()
                .sorted()
                .map(Directory::twoLetters)
                .collect(Collectors.joining(","));
    }

    private static String twoLetters(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                .substring(0, 2)
                .toUpperCase(Locale.ENGLISH);
    }

    private Map<Long, HsdsLocation> locations(TownRef town, Collection<Long> ids) {
        String district = areas.ofTown(town.id()).stream()
                .filter(a -> a.level() == AreaLevel.TOWN)
                .findFirst()
                .flatMap(a -> areas.nameAboveTowns(a.parentCode()))
                .orElse(town.name());
        return stations.byIds(ids).values().stream()
                .collect(Collectors.toMap(StationRef::id, s -> location(s, district)));
    }

    private HsdsLocation location(StationRef s, String district) {
        UUID id = Name.LOCATION.of(s.id());
        HsdsAddress address = new HsdsAddress(
                Name.ADDRESS.of(s.id()),
                id,
                s.data().address(),
                district,
                province,
                "", // wanted, and unknown
                "CN",
                "physical");
        List<HsdsPhone> phones =
                s.phone() == null ? List.of() : List.of(new HsdsPhone(Name.PHONE.of(s.id()), id, s.phone(), "voice"));
        return new HsdsLocation(
                id, "physical", s.name(), s.point().lat(), s.point().lng(), List.of(address), phones);
    }
}
