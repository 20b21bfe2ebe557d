package songe;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
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

/** The house keeps its floors: who may import whom, who may be seen from outside, who may ask the time. */
@AnalyzeClasses(packages = "songe", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** From the ground up. A room imports only rooms before it; those in one row never import each other. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("shared"),
            List.of("tenant"),
            List.of("identity"),
            List.of("place"),
            List.of("partner"),
            List.of("catalog"),
            List.of("schedule"),
            List.of("seat"),
            List.of("order", "browse", "towndata"),
            List.of("journal", "notification"),
            List.of("dev"));

    @ArchTest
    static final ArchRule rooms_import_only_rooms_below_them = classes()
            .that(resideInAnyPackage("songe.."))
            .and(not(resideInAnyPackage("songe")))
            .should(importOnlyFromBelow());

    @ArchTest
    static final ArchRule there_are_no_cycles =
            slices().matching("songe.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule entities_stay_in_their_room =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule endpoints_return_no_entity = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .arePublic()
            .should(returnNoEntity());

    @ArchTest
    static final ArchRule only_the_clock_asks_the_machine_for_the_time = noClasses()
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
