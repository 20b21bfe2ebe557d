package songe.shared;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code ?after=&size=} of every list. */
public class PageRequest {
    @RestQuery
    @Size(max = 100)
    public String after;

    @RestQuery
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    public int size;

    public Cursor cursor() {
        return Cursor.of(after);
    }
}
