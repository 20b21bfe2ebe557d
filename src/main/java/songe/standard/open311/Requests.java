package songe.standard.open311;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import songe.need.NeedCategory;
import songe.need.Needs;
import songe.need.Needs.NeedRef;
import songe.place.StationRef;
import songe.place.Stations;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/** Needs in the words of the standard. */
@ApplicationScoped
@Transactional
class Requests {
    /** The standard's own: the latest of the last ninety days, at most a thousand. */
    private static final Duration SPAN = Duration.ofDays(90);

    private static final int MOST = 1000;

    private final Needs needs;
    private final Stations stations;
    private final Clock clock;

    Requests(Needs needs, Stations stations, Clock clock) {
        this.needs = needs;
        this.stations = stations;
        this.clock = clock;
    }

    /** As the standard names them; null asks for nothing. */
    record Query(String serviceRequestId, String serviceCode, String startDate, String endDate, String status) {}

    /** Latest first. @throws Problem 400 {@code open311.*} */
    List<ServiceRequest> of(long townId, Query query) {
        if (query.serviceRequestId() != null) return views(townId, byNumbers(townId, query.serviceRequestId()));
        Instant until = time(query.endDate(), clock.instant());
        Instant from = time(query.startDate(), until.minus(SPAN));
        if (Duration.between(from, until).compareTo(SPAN) > 0) from = until.minus(SPAN);
        NeedCategory category = query.serviceCode() == null ? null : category(query.serviceCode());
        return views(townId, needs.between(townId, category, open(query.status()), from, until, MOST));
    }

    private List<NeedRef> byNumbers(long townId, String numbers) {
        return Stream.of(numbers.split(",", 100))
                .map(String::strip)
                .flatMap(number -> needs.find(townId, number).stream())
                .toList();
    }

    private static Instant time(String written, Instant otherwise) {
        if (written == null) return otherwise;
        try {
            Instant at = OffsetDateTime.parse(written).toInstant();
            if (at.isAfter(Instant.parse("2000-01-01T00:00:00Z")) && at.isBefore(Instant.parse("2100-01-01T00:00:00Z")))
                return at;
        } catch (DateTimeParseException unreadable) {
            // told below
        }
        throw Problems.badRequest("open311.time");
    }

    /** Null for both. */
    private static Boolean open(String status) {
        if (status == null || status.contains(",")) return null;
        return switch (status) {
            case "open" -> true;
            case "closed" -> false;
            default -> throw Problems.badRequest("open311.status");
        };
    }

    /** @throws Problem 404 {@code open311.service} */
    static NeedCategory category(String code) {
        return Stream.of(NeedCategory.values())
                .filter(c -> c.name().equals(code))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("open311.service"));
    }

    /** @throws Problem 404 {@code need.unknown} */
    ServiceRequest one(long townId, String number) {
        NeedRef need = needs.find(townId, number).orElseThrow(() -> Problems.notFound("need.unknown"));
        return views(townId, List.of(need)).get(0);
    }

    /** Who answers until when. */
    String notice(NeedRef need) {
        String due = Days.say(need.dueAt(), clock.instant());
        return stations.known(need.stationId()).name() + "会在" + due + "前答复";
    }

    private List<ServiceRequest> views(long townId, List<NeedRef> found) {
        Map<Long, StationRef> stationById =
                stations.known(found.stream().map(NeedRef::stationId).collect(Collectors.toSet()));
        return found.stream()
                .map(need -> view(need, stationById.get(need.stationId())))
                .toList();
    }

    private static ServiceRequest view(NeedRef n, StationRef station) {
        boolean open = n.endedAt() == null;
        return new ServiceRequest(
                n.number(),
                open ? "open" : "closed",
                open ? n.status().words() : n.status().words() + (n.answer() == null ? "" : "：" + n.answer()),
                n.category().words(),
                n.category().name(),
                n.words() == null ? n.title() : n.title() + "\n" + n.words(),
                station.name(),
                null,
                n.createdAt(),
                open ? n.createdAt() : n.endedAt(),
                n.dueAt(),
                n.place(),
                n.areaCode(),
                null,
                n.lat(),
                n.lng(),
                n.photo() ? "/api/needs/" + n.number() + "/photo" : null);
    }
}
