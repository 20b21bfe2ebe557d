package songe.towndata;

/** A file that came in, with what is wrong beside the cells. @param part its name in the request */
record MarkedFile(String part, boolean isXlsx, byte[] bytes) {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    String name() {
        return part + "-marked." + (isXlsx ? "xlsx" : "csv");
    }

    String type() {
        return isXlsx ? XLSX : "text/csv";
    }
}
