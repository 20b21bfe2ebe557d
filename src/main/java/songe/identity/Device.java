package songe.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says in a neighbour's words what somebody signed in with; what the program says of itself is not kept. */
final class Device {
    private static final Map<String, String> MACHINES = new LinkedHashMap<>();
    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();

    // the first that is found counts: an Android phone also says Linux, Edge also says Chrome, and Chrome Safari
    static {
        MACHINES.put("iPhone", "苹果手机");
        MACHINES.put("iPad", "苹果平板");
        MACHINES.put("HarmonyOS", "鸿蒙手机");
        MACHINES.put("OpenHarmony", "鸿蒙手机");
        MACHINES.put("Android", "安卓手机");
        MACHINES.put("Macintosh", "苹果电脑");
        MACHINES.put("Windows", "电脑");
        MACHINES.put("Linux", "电脑");
        PROGRAMS.put("MicroMessenger", "微信");
        PROGRAMS.put("Edg", "微软浏览器");
        PROGRAMS.put("Firefox", "火狐浏览器");
        PROGRAMS.put("Chrome", "谷歌浏览器");
        PROGRAMS.put("Safari", "苹果浏览器");
    }

    private Device() {}

    /** @param agent the User-Agent header; null when there was none */
    static String of(String agent) {
        String says = agent == null ? "" : agent;
        return first(MACHINES, says, "其他设备") + " · " + first(PROGRAMS, says, "其他程序");
    }

    private static String first(Map<String, String> words, String says, String otherwise) {
        return words.entrySet().stream()
                .filter(e -> says.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
