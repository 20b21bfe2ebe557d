package songe.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.identity.Caller;
import songe.project.circle.Circle;
import songe.shared.Transactions;
import songe.words.Words;
import songe.words.Words.Posted;

/** The door to projects. */
@ApplicationScoped
public class Projects {
    private final Transactions transactions;
    private final Words words;
    private final ProjectAccess access;
    private final ProjectViews views;
    private final Circle circle;
    private final Bringing bringing;

    Projects(
            Transactions transactions,
            Words words,
            ProjectAccess access,
            ProjectViews views,
            Circle circle,
            Bringing bringing) {
        this.transactions = transactions;
        this.words = words;
        this.access = access;
        this.views = views;
        this.circle = circle;
        this.bringing = bringing;
    }

    /** Those that there are, by number. Runs in the caller's transaction. */
    public Map<String, ProjectRef> byNumbers(long townId, Collection<String> numbers) {
        if (numbers.isEmpty()) return Map.of();
        return Project.ofAll(townId, numbers).stream()
                .map(Project::ref)
                .collect(Collectors.toMap(ProjectRef::number, Function.identity()));
    }

    /** Those there are. */
    public Map<String, String> titles(long townId, Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : Project.titles(townId, numbers);
    }

    /** The one whose face that item is. Runs in the caller's transaction. */
    public Optional<ProjectRef> withItem(long townId, long itemId) {
        return Project.withItem(townId, itemId).map(Project::ref);
    }

    /** One that is under way. @return its number. Runs in the caller's transaction. */
    public String bring(Caller town, UnderWay in) {
        return bringing.bring(town, in);
    }

    /** The ids of those who hear of what happens to it. Runs in the caller's transaction. */
    public List<Long> audience(long projectId) {
        return circle.people(projectId);
    }

    /** @param caller null for the anonymous */
    ProjectView view(long townId, Caller caller, String number) {
        return transactions.retrying(() -> views.of(access.see(townId, number), caller));
    }

    ProjectView change(Caller caller, String number, Consumer<Project> verb) {
        return transactions.retrying(() -> changed(caller, access.lock(caller.town(), number), verb));
    }

    /** By its unit. */
    ProjectView changeOwn(Caller caller, String number, Consumer<Project> verb) {
        return transactions.retrying(() -> changed(caller, access.lockOwn(caller, number), verb));
    }

    /** By its unit or the town. */
    ProjectView changeRun(Caller caller, String number, Consumer<Project> verb) {
        return transactions.retrying(() -> changedRun(caller, number, verb));
    }

    /** The same in the caller's transaction. */
    ProjectView changedRun(Caller caller, String number, Consumer<Project> verb) {
        return changed(caller, access.lockRun(caller, number), verb);
    }

    /** With words that somebody posts. */
    ProjectView change(Caller caller, String number, Posted posted, Consumer<Project> verb) {
        Words.Checked checked = words.check(caller, posted);
        return change(caller, number, project -> {
            verb.accept(project);
            words.keep(checked, number);
        });
    }

    private ProjectView changed(Caller caller, Project project, Consumer<Project> verb) {
        verb.accept(project);
        return views.of(project, caller);
    }
}
