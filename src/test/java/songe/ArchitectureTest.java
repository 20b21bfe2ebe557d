package songe;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The house keeps its floors: who may import whom, who may be seen from outside, who may ask the time. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("songe");

    /** From the ground up. A room imports only rooms before it; those in one row never import each other. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("shared"),
            List.of("tenant"),
            List.of("wechat", "sms"),
            List.of("identity"),
            List.of("words"),
            List.of("place"),
            List.of("scene"),
            List.of("partner"),
            List.of("certificate"),
            List.of("catalog"),
            List.of("schedule"),
            List.of("seat"),
            List.of("pledge"),
            List.of("draw"),
            List.of("search"),
            List.of("order", "browse", "towndata", "publishing"),
            List.of("upkeep"),
            List.of("need"),
            List.of("project"),
            List.of("journal", "notification", "statistics", "graph", "standard"),
            List.of("live"),
            List.of("dev"));

    @Test
    void rooms_import_only_rooms_below_them() {
        ArchRule rule = classes()
                .that(resideInAnyPackage("songe.."))
                .and(not(resideInAnyPackage("songe")))
                .should(importOnlyFromBelow());
        rule.check(HOUSE);
    }

    @Test
    void there_are_no_cycles() {
        ArchRule rule = slices().matching("songe.(*)..").should().beFreeOfCycles();
        rule.check(HOUSE);
    }

    @Test
    void entities_stay_in_their_room() {
        ArchRule rule = classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();
        rule.check(HOUSE);
    }

    @Test
    void endpoints_return_no_entity() {
        ArchRule rule = methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should(returnNoEntity());
        rule.check(HOUSE);
    }

    @Test
    void only_the_clock_asks_the_machine_for_the_time() {
        ArchRule rule = noClasses()
                .that()
                .doNotHaveSimpleName("ClockProducer")
                .and()
                .doNotHaveSimpleName("SettableClock")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
        rule.check(HOUSE);
    }

    private static ArchCondition<JavaClass> importOnlyFromBelow() {
        return new ArchCondition<>("import only rooms below their own") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getDirectDependenciesFromSelf().stream()
                        .filter(d -> d.getTargetClass().getPackageName().startsWith("songe."))
                        .filter(d -> !room(from).equals(room(d.getTargetClass())))
                        .filter(d -> floor(d.getTargetClass()) >= floor(from))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(from, d.getDescription())));
            }
        };
    }

    private static String room(JavaClass type) {
        return type.getPackageName().split("\\.")[1];
    }

    private static int floor(JavaClass type) {
        for (int i = 0; i < FLOORS.size(); i++) if (FLOORS.get(i).contains(room(type))) return i;
        throw new AssertionError("No floor is named for the room " + room(type));
    }

    private static ArchCondition<JavaMethod> returnNoEntity() {
        return new ArchCondition<>("return no entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(t -> t.isAnnotatedWith(Entity.class))
                        .forEach(t -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " returns " + t.getName())));
            }
        };
    }
}
