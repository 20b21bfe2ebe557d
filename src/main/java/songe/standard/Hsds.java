package songe.standard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.UUID;

/** The shapes of Open Referral's Human Services Data Specification 3, as far as we have something to say. */
final class Hsds {
    private Hsds() {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record HsdsAbout(String version, String profile, String openapiUrl) {}

    /** @param pageNumber the first is 1 */
    @JsonNaming(SnakeCaseStrategy.class)
    public record HsdsPage<T>(
            long totalItems,
            long totalPages,
            long pageNumber,
            int size,
            boolean firstPage,
            boolean lastPage,
            boolean empty,
            List<T> contents) {

        static <T> HsdsPage<T> of(long total, int page, int size, List<T> contents) {
            long pages = Math.max(1, (total + size - 1) / size);
            return new HsdsPage<>(
                    total, pages, page, contents.size(), page == 1, page >= pages, contents.isEmpty(), contents);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(Include.NON_NULL)
    public record HsdsService(
            UUID id,
            UUID organizationId,
            String name,
            String description,
            String status,
            String applicationProcess,
            String eligibilityDescription,
            HsdsOrganization organization,
            List<HsdsOffered> serviceAtLocations,
            List<HsdsAttribute> attributes) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record HsdsOrganization(UUID id, String name, String description) {}

    /** A service at a place. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record HsdsOffered(
            UUID id, UUID serviceId, UUID locationId, HsdsLocation location, List<HsdsSchedule> schedules) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record HsdsLocation(
            UUID id,
            String locationType,
            String name,
            double latitude,
            double longitude,
            List<HsdsAddress> addresses,
            List<HsdsPhone> phones) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record HsdsAddress(
            UUID id,
            UUID locationId,
            // "address_1" is what the standard calls it
            @JsonProperty("address_1") String street,
            String city,
            String stateProvince,
            String postalCode,
            String country,
            String addressType) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record HsdsPhone(UUID id, UUID locationId, String number, String type) {}

    /** @param byday {@code MO,TH}. @param opensAt {@code 09:00+08:00} */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(Include.NON_NULL)
    public record HsdsSchedule(
            UUID id,
            UUID serviceId,
            UUID locationId,
            UUID serviceAtLocationId,
            int timezone,
            String freq,
            String byday,
            String opensAt,
            String closesAt,
            String description) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record HsdsAttribute(UUID id, UUID linkId, String linkEntity, UUID taxonomyTermId, HsdsTerm taxonomyTerm) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record HsdsTerm(UUID id, String code, String name, String description, String taxonomy, String language) {}
}
