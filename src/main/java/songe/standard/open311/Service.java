package songe.standard.open311;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import songe.need.NeedCategory;

/** GET Service List. @param metadata there are no more questions to ask; @param type answered at once with a number */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Open311Service")
public record Service(
        String serviceCode,
        String serviceName,
        String description,
        boolean metadata,
        String type,
        String keywords,
        String group) {

    static Service of(NeedCategory category) {
        String name = category.words();
        return new Service(category.name(), name, "居民提的需求：" + name, false, "realtime", name, "需求");
    }
}
