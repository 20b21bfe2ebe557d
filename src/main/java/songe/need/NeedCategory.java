package songe.need;

/** What a need is about. A resident chooses one; the lists show its words as the item's category. */
public enum NeedCategory {
    ELDERLY("为老"),
    CHILDREN("育儿"),
    HEALTH("健康"),
    ENVIRONMENT("环境"),
    TRAFFIC("出行"),
    SAFETY("安全"),
    CULTURE("文体"),
    NEIGHBOURS("邻里"),
    DIGITAL("数字"),
    OTHER("其他");

    private final String words;

    NeedCategory(String words) {
        this.words = words;
    }

    /** Its name for people. */
    public String words() {
        return words;
    }
}
