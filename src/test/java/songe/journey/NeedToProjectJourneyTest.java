package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import songe.shared.Days;
import songe.support.Snapshot;

/** What a resident asks for is merged with a neighbour's wish, talked about, chosen, built, accepted and rated. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class NeedToProjectJourneyTest extends Journey {
    private static final String MEETING = "步道议事会";
    /** For those who take part to look at it. */
    private static final Duration A_WEEK_AND_MORE = Duration.ofDays(8);

    private Mode mode;
    private String title;
    private String need;
    private String project;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aNeedBecomesAProjectThatIsFollowedToItsEnd(Mode mode) {
        this.mode = mode;
        title = "河边想要一条遛弯的步道" + mode.ordinal();
        isPosted();
        isStoodBehind();
        isMerged();
        isClaimedAndGivenBack();
        becomesAProject();
        isFollowedAndJoined();
        isTalkedAbout();
        isChosen();
        isBuilt();
        isAccepted();
        isRated();
        tellsItsStory();
    }

    private Phone resident(String name) {
        return phone(Session.ofResident(name + mode.ordinal(), mode));
    }

    private Phone of(String account) {
        return phone(Session.of(account, mode));
    }

    private Phone at(Phone phone) {
        return phone.open("pages/project/project?number=" + project).isSettled();
    }

    private void isPosted() {
        Phone phone = resident("爱遛弯的邻居").open("pages/needs/board").tap("need-post");
        phone.type("need-title", title).type("need-words", "河边只有泥路，下过雨老人走不了");
        phone.choose("need-category", "ENVIRONMENT").tap("need-submit").sees("need-status", "前答复");
        need = phone.page.url().replaceFirst(".*number=(\\w+).*", "$1");
    }

    private void isStoodBehind() {
        Phone phone = resident("也遛弯的邻居").open("pages/needs/post").type("need-title", title);
        phone.part("need-twin").getByText(title).first().tap();
        phone.tap("need-support").sees("need-mine", "");
    }

    private void isMerged() {
        String twin = Given.need("推轮椅的邻居" + mode.ordinal(), title + "，轮椅也能走");
        Phone station = of("wang").open("pages/staff/needs");
        station.part("need-card", "number", twin).tap();
        station.tap("need-merge").part("need-other", "value", need).tap();
        station.tap("need-sure").sees("need-status", "合在一起");
    }

    private void isClaimedAndGivenBack() {
        Phone unit = of("qian").open("pages/needs/need?number=" + need);
        unit.tap("need-claim").tap("need-sure").sees("need-status", "接下了");
        unit.tap("need-return").type("need-said", "修路要请施工队，我们做不了").tap("need-sure");
        unit.part("need-claim").waitFor();
        unit.isSettled().wholePicture(mode.named("project-need-returned"));
    }

    private void becomesAProject() {
        Phone station = of("wang").open("pages/needs/need?number=" + need).tap("need-candidate");
        station.picture(mode.named("project-candidate")).tap("need-sure").sees("need-status", "候选");
        station.part("need-project").waitFor();
        station.isSettled().wholePicture(mode.named("project-need-candidate"));
        station.tap("need-project").sees("project-status", "征集意见中");
        project = station.page.url().replaceFirst(".*number=(\\w+).*", "$1");
    }

    private void isFollowedAndJoined() {
        Phone passer = at(resident("路过的邻居")).tap("project-follow");
        passer.part("project-unfollow").waitFor();
        passer.isSettled().wholePicture(mode.named("project-followed"));
        Phone poster = at(resident("爱遛弯的邻居"));
        poster.part("project-unfollow").waitFor();
        poster.tap("project-join").isSettled().wholePicture(mode.named("project-join"));
        poster.tap("order-submit").sees("order-status", "");
        poster.part("order-project").waitFor();
        poster.isSettled().wholePicture(mode.named("project-joined"));
    }

    private void isTalkedAbout() {
        at(of("zhao")).tap("project-deliberation").tap("act-send").sees("project-status", "民主商议中");
        LocalDate day = LocalDate.now(Days.ZONE).plusDays(2);
        Phone station = at(of("wang")).tap("meeting-plan").tap("meeting-send").sees("field-error", "请写");
        station.type("meeting-title", MEETING).type("meeting-place", "华浜新村淞益中心二楼");
        station.type("meeting-day", day.toString()).type("meeting-agenda", "步道从哪里到哪里");
        station.type("meeting-invited", "物业、业委会").picture(mode.named("project-meeting-plan"));
        station.tap("meeting-send").sees("meeting-status", "即将召开");
        station.isSettled().wholePicture(mode.named("project-meeting"));
        Phone poster = at(resident("爱遛弯的邻居")).tap("meeting-card").tap("meeting-come");
        poster.sees("meeting-coming", "1位").tap("meeting-say").type("meeting-words", "希望有几张长椅");
        poster.tap("confirm-yes").sees("meeting-comment", "长椅");
        assertThat(poster.part("confirm-yes")).hasCount(0);
        poster.wholePicture(mode.named("project-meeting-said"));
        clock.putTo(day.atTime(LocalTime.of(10, 0)).atZone(Days.ZONE).toInstant());
        isMinuted();
    }

    private void isMinuted() {
        Phone station = at(of("wang")).tap("meeting-card").tap("meeting-minute");
        station.type("minutes-text", "大家同意先修东段").type("minutes-outcome", "先修东段，放四张长椅");
        station.part("minutes-guest").first().tap();
        station.picture(mode.named("project-minutes"));
        station.tap("minutes-send").sees("meeting-outcome", "先修东段");
        assertThat(station.part("minutes-send")).hasCount(0);
        station.wholePicture(mode.named("project-meeting-held"));
    }

    private void isChosen() {
        Phone town = at(of("zhao")).tap("project-decision").tap("act-send").sees("field-error", "请选");
        town.tap("act-yes").type("act-words", "走的人多，议事会也同意").picture(mode.named("project-decision"));
        town.tap("act-send").sees("project-status", "已选定");
        assertThat(town.part("act-send")).hasCount(0);
        town.wholePicture(mode.named("project-town"));
    }

    private void isBuilt() {
        Phone unit = at(of("chen")).tap("project-claim").tap("act-send").sees("project-status", "正在推进");
        unit.tap("project-milestones").type("plan-title", "铺好东段");
        unit.type("plan-due", LocalDate.now(Days.ZONE).plusDays(60).toString()).type("plan-budget", "12000");
        unit.picture(mode.named("project-step")).tap("plan-send").sees("milestone", "铺好东段");
        assertThat(unit.part("plan-send")).hasCount(0);
        unit.wholePicture(mode.named("project-unit"));
        unit.tap("milestone-complete").type("complete-note", "铺了三百米，放了四张长椅").type("complete-spent", "11500");
        FileChooser chooser = unit.page.waitForFileChooser(() -> unit.tap("complete-photo"));
        chooser.setFiles(new FilePayload("photo.png", "image/png", Snapshot.png(800, 600)));
        unit.sees("complete-photo", "照片选好了").picture(mode.named("project-step-done"));
        unit.tap("plan-send").sees("milestone", "四张长椅");
        unit.part("milestone-picture").waitFor();
        unit.tap("project-finish").tap("act-send").sees("project-status", "等居民验收");
    }

    private void isAccepted() {
        Phone poster = at(resident("爱遛弯的邻居")).tap("project-acceptance").tap("act-yes");
        poster.type("act-words", "走起来很舒服").picture(mode.named("project-acceptance"));
        poster.tap("act-send").sees("project-judging", "1位说做好了");
        clock.putTo(clock.now().plus(A_WEEK_AND_MORE));
    }

    private void isRated() {
        Phone poster = at(resident("爱遛弯的邻居")).sees("project-status", "居民已验收").tap("project-rating");
        poster.tap("act-score-5").type("act-words", "天天都去走").picture(mode.named("project-score"));
        poster.tap("act-send").sees("project-rating", "平均5分");
    }

    private void tellsItsStory() {
        Phone anybody = at(phone(Session.ofNobody(mode)));
        anybody.wholePicture(mode.named("project-story"));
        Locator steps = anybody.part("project-step");
        for (String step : new String[] {"提的需求成了候选项目", "一起商议", "选定了", "认领了", "铺好东段", "做好了", "验收通过"})
            assertThat(steps.filter(new Locator.FilterOptions().setHasText(step))
                            .first())
                    .isVisible();
        anybody.sees("meeting-card", "先修东段").sees("project-origin", "3位居民在背后");
        anybody.part("origin-node", "key", "NEED:" + need).tap();
        anybody.sees("need", title).sees("need-project", "").isSettled().wholePicture(mode.named("project-need-end"));
    }
}
