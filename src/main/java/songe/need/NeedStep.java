package songe.need;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import songe.order.Supporters.Doer;
import songe.shared.Sql;

/** The lines of a need's way, oldest first. People appear by their part, not by name. */
@ApplicationScoped
class NeedStep {
    private final EntityManager em;

    NeedStep(EntityManager em) {
        this.em = em;
    }

    /** @param by such as 站点, or a unit's name; @param text a sentence for the neighbours */
    @Schema(name = "NeedStepView")
    public record View(
            Instant at, NeedStatus status, @Nullable String by, String text) {}

    void add(Need need, Doer doer, String text, Instant now) {
        Sql.change(
                em,
                "insert into need_step (town_id, need_id, at, status, by_id, by_name, text) values (?, ?, ?, ?, ?, ?, ?)",
                need.townId,
                need.id,
                now,
                need.status().name(),
                doer.caller() == null ? null : doer.caller().id(),
                doer.caller() == null ? "系统" : doer.part(),
                text);
    }

    List<View> of(Need need) {
        return Sql.rows(
                em,
                "select at, status, by_name, text from need_step where need_id = ? order by id",
                row -> new View(
                        Sql.instant(row, 1), NeedStatus.valueOf(row.getString(2)), row.getString(3), row.getString(4)),
                need.id);
    }
}
