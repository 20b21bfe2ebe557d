package songe.project;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import songe.shared.Problems;
import songe.shared.Sql;

@Entity
class Project extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private String number;
    private long itemId;
    private String needNumber;
    private String title;
    private String words;
    private String category;
    private String areaCode;

    @Enumerated(EnumType.STRING)
    private ProjectStatus status;

    private Long partnerId;
    private Integer budgetYuan;
    /** How often it was called finished. */
    private int round;

    private Instant settleAt;
    private Long proposedBy;
    private Instant proposedAt;

    protected Project() {}

    Project(long townId, String number, long itemId, String needNumber, Idea idea, Long by, Instant now) {
        this.townId = townId;
        this.number = number;
        this.itemId = itemId;
        this.needNumber = needNumber;
        this.status = ProjectStatus.PROPOSED;
        this.proposedBy = by;
        this.proposedAt = now;
        write(idea);
    }

    /** What it is to be. @param areaCode null: the whole town's; @param budgetYuan null: not known yet */
    record Idea(String title, String words, String category, String areaCode, Integer budgetYuan) {}

    static Optional<Project> of(long townId, String number) {
        return find("townId = ?1 and number = ?2", townId, number).firstResultOptional();
    }

    static Optional<Project> withItem(long townId, long itemId) {
        return find("townId = ?1 and itemId = ?2", townId, itemId).firstResultOptional();
    }

    static List<Project> ofAll(long townId, Collection<String> numbers) {
        return list("townId = ?1 and number in ?2", townId, numbers);
    }

    static Map<String, String> titles(long townId, Collection<String> numbers) {
        Map<String, String> titles = new HashMap<>();
        List<Object> values = new ArrayList<>(List.of(townId));
        values.addAll(numbers);
        Sql.rows(
                getEntityManager(),
                "select number, title from project where town_id = ? and number in " + Sql.marks(numbers),
                row -> titles.put(row.getString(1), row.getString(2)),
                values.toArray());
        return titles;
    }

    void write(Idea idea) {
        if (status.isOver()) throw Problems.conflict("project.over", status.words());
        title = idea.title();
        words = idea.words();
        category = idea.category();
        areaCode = idea.areaCode();
        budgetYuan = idea.budgetYuan();
    }

    /** The only writer of {@code status}. Answers what it was. */
    ProjectStatus become(ProjectStatus next) {
        if (!status.canBecome(next)) throw Problems.conflict("project.transition", status.words(), next.words());
        ProjectStatus from = status;
        status = next;
        settleAt = null;
        return from;
    }

    void takenBy(long unit) {
        partnerId = unit;
    }

    void given() {
        partnerId = null;
    }

    /** Those who take part have until then to say what they think of it. */
    void judgedUntil(Instant until) {
        round++;
        settleAt = until;
    }

    /** Nobody said anything: there is nothing to wait for but the town's word. */
    void unanswered() {
        settleAt = null;
    }

    boolean is(ProjectStatus one) {
        return status == one;
    }

    ProjectFact.About about(Long by, Instant now) {
        return new ProjectFact.About(townId, id, number, title, partnerId, now, by);
    }

    ProjectRef ref() {
        return new ProjectRef(id, townId, number, itemId, title, status);
    }

    Idea idea() {
        return new Idea(title, words, category, areaCode, budgetYuan);
    }

    long id() {
        return id;
    }

    long townId() {
        return townId;
    }

    String number() {
        return number;
    }

    long itemId() {
        return itemId;
    }

    String needNumber() {
        return needNumber;
    }

    ProjectStatus status() {
        return status;
    }

    Long partnerId() {
        return partnerId;
    }

    int round() {
        return round;
    }

    Instant settleAt() {
        return settleAt;
    }

    Instant proposedAt() {
        return proposedAt;
    }
}
