package songe.publishing;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import songe.catalog.Booking;
import songe.catalog.Eligibility;
import songe.catalog.Fulfilment;
import songe.catalog.Guard;
import songe.catalog.ItemContent;
import songe.shared.Days;

/** What is another in a version than in what is public, field by field, in words. */
final class Differences {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(Days.ZONE);

    private final List<FieldChange> found = new ArrayList<>();

    private Differences() {}

    /** @param before null: nothing was public; @param after null: nothing any more */
    public record FieldChange(
            String field,
            String label,
            @Nullable String before,
            @Nullable String after) {}

    /** @param before null: nothing of it was public so far; @param added what it gives in addition, line by line */
    static List<FieldChange> between(ItemContent before, ItemContent after, List<String> there, List<String> added) {
        Differences d = new Differences();
        ItemContent b = before;
        boolean first = before == null;
        d.note("title", "名称", first ? null : b.title(), after.title());
        d.note("list", "清单", first ? null : b.list().label(), after.list().label());
        d.note("category", "分类", first ? null : b.category(), after.category());
        d.note("summary", "一句话介绍", first ? null : b.summary(), after.summary());
        d.note("description", "详细说明", first ? null : b.description(), after.description());
        d.note("fulfilment", "在哪里做", first ? null : words(b.fulfilment()), words(after.fulfilment()));
        d.note("booking", "怎么约", first ? null : words(b.booking()), words(after.booking()));
        d.note("durationMinutes", "一次多久", first ? null : minutes(b), minutes(after));
        d.note("capacity", "名额", first ? null : places(b), places(after));
        d.note("eligibility", "谁可以约", first ? null : whom(b), whom(after));
        d.note("guards", "约定", first ? null : terms(b), terms(after));
        d.note("publishFrom", "开始公布", first ? null : from(b.publishFrom()), from(after.publishFrom()));
        d.note("publishUntil", "公布到", first ? null : until(b.publishUntil()), until(after.publishUntil()));
        if (!added.isEmpty()) {
            List<String> all = new ArrayList<>(there);
            all.addAll(added);
            d.note("times", "哪些站、什么时候", there.isEmpty() ? null : lines(there), lines(all));
        }
        return d.found;
    }

    private void note(String field, String label, String before, String after) {
        if (!Objects.equals(before, after)) found.add(new FieldChange(field, label, before, after));
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    private static String minutes(ItemContent c) {
        return c.durationMinutes() == 0 ? null : c.durationMinutes() + "分钟";
    }

    private static String places(ItemContent c) {
        return c.capacity() == 0 ? null : c.capacity() + "人";
    }

    private static String whom(ItemContent c) {
        String words = Eligibility.parse(c.eligibility()).words();
        return words == null ? "谁都可以" : words;
    }

    private static String terms(ItemContent c) {
        List<Guard> guards = Guard.parse(c.guards());
        return guards.isEmpty()
                ? null
                : guards.stream().map(g -> g.view().text()).collect(Collectors.joining("；"));
    }

    private static String from(Instant at) {
        return at == null ? "审核通过就公布" : MINUTE.format(at);
    }

    private static String until(Instant at) {
        return at == null ? "一直公布" : MINUTE.format(at);
    }

    private static String words(Booking booking) {
        return switch (booking) {
            case SESSION -> "选时间";
            case QUEUE -> "当天排队";
            case REVIEW -> "提交后安排";
            case LOTTERY -> "报名抽签";
            case CLAIM -> "等单位来接";
            case JOIN -> "参与";
        };
    }

    private static String words(Fulfilment fulfilment) {
        return switch (fulfilment) {
            case AT_STATION -> "到站";
            case AT_HOME -> "上门";
            case DELIVERY -> "送到家";
            case VENUE -> "场地";
            case LOAN -> "借用";
            case COURSE -> "课程";
            case LECTURER -> "请讲师";
            case NEED -> "需求";
            case PROJECT -> "项目";
        };
    }
}
