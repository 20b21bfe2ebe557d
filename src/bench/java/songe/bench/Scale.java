package songe.bench;

/** How much of everything; 1 is what the README's figures are made with. */
record Scale(double factor) {
    static final int CONNECTIONS = 16;
    static final int STATIONS = 40;
    static final int ITEMS = 300;
    static final int SESSIONS = 200;
    /** Sessions with few seats, after those and the one of the rush: one for each round of arrivals, and two to warm up with. */
    static final int SCARCE = 5;

    static final int ALL_SESSIONS = SESSIONS + 1 + SCARCE;
    static final int ARRIVING = 2_000;
    static final int ARRIVING_WITHIN_SECONDS = 5;
    static final int SEATS = 20;

    static Scale ofProperty() {
        return new Scale(Double.parseDouble(System.getProperty("bench.scale", "1")));
    }

    int residents() {
        return Math.max(60_000, (int) (130_000 * factor));
    }

    int pastOrders() {
        return Math.max(10_000, (int) (1_000_000 * factor));
    }

    int searchedItems() {
        return Integer.getInteger("bench.items", Math.max(2_000, (int) (100_000 * factor)));
    }

    /** Calls that change something, before they are measured: until then the JVM spends more on compiling than on them. */
    int warmCalls() {
        return 20_000;
    }

    int seconds() {
        return factor < 0.5 ? 4 : 10;
    }

    int rounds() {
        return factor < 0.5 ? 1 : 3;
    }
}
