package songe.place;

/** What a town tells about a station. @param openWeekdays see {@link OpeningHours}, as is openingHours */
public record StationData(
        String code,
        String name,
        StationLevel level,
        StationKind kind,
        String areaCode,
        String address,
        Point point,
        String openWeekdays,
        String openingHours,
        String phone) {}
