package songe.catalog;

/** The four lists, in the order they are shown. */
public enum ListKind {
    SERVICE("服务清单"),
    RESOURCE("资源清单"),
    NEED("需求清单"),
    PROJECT("项目清单");

    private final String label;

    ListKind(String label) {
        this.label = label;
    }

    /** What the product calls it; a town may say otherwise. */
    public String label() {
        return label;
    }
}
