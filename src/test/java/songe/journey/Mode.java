package songe.journey;

/** How large the letters are: every journey is walked both ways. */
enum Mode {
    NORMAL,
    ELDER;

    String named(String picture) {
        return this == ELDER ? picture + "-elder" : picture;
    }
}
