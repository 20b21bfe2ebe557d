package songe.standard.open311;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** GET Service Definition. @param attributes none: every need is asked for in the same way */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Open311ServiceDefinition")
public record ServiceDefinition(String serviceCode, List<String> attributes) {}
