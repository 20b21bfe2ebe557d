package songe.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import songe.tenant.Towns;
import songe.towndata.Imports;
import songe.towndata.Sheet;

/** Fills an empty database with the demo town, through the importer that every town uses, and with its people. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoTown {
    private static final Logger LOG = Logger.getLogger(DemoTown.class);

    private final Towns towns;
    private final Imports imports;
    private final DemoPeople people;
    private final DemoMenus menus;
    private final DemoUnits units;
    private final DemoCertificates certificates;
    private final DemoNeeds needs;
    private final DemoProjects projects;
    private final int port;

    DemoTown(
            Towns towns,
            Imports imports,
            DemoPeople people,
            DemoMenus menus,
            DemoUnits units,
            DemoCertificates certificates,
            DemoNeeds needs,
            DemoProjects projects,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.towns = towns;
        this.imports = imports;
        this.people = people;
        this.menus = menus;
        this.units = units;
        this.certificates = certificates;
        this.needs = needs;
        this.projects = projects;
        this.port = port;
    }

    /** Early: who else looks at the start finds the town. */
    void fill(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        if (!towns.all().isEmpty()) return;
        Map<Sheet, byte[]> files = new EnumMap<>(Sheet.class);
        for (Sheet sheet : Sheet.values()) files.put(sheet, file(sheet));
        imports.bring(files, Imports.From.NOBODY, false);
        long town = towns.byCode(DemoPeople.TOWN).orElseThrow().id();
        people.make(town);
        menus.make(town);
        units.make(town);
        certificates.make(town);
        // tests make their own
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) return;
        needs.make(town);
        projects.make(town);
    }

    private static byte[] file(Sheet sheet) {
        String name = "/demo/songnan-" + sheet.part() + ".csv";
        try (InputStream file = DemoTown.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    void welcome(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent started) {
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) return;
        String who = DemoPeople.views().stream()
                .map(p -> "  %-6s %s  %s".formatted(p.account(), p.name(), p.scope()))
                .collect(Collectors.joining("\n"));
        LOG.infof("""

                淞e空间 试用环境（数据都是示例，时间可以拨）
                  小程序  http://localhost:%1$d/
                  接口    http://localhost:%1$d/api   文档 http://localhost:%1$d/q/swagger-ui
                示例人员，密码都是 %2$s：
                %3$s""", port, DemoPeople.PASSWORD, who);
    }
}
