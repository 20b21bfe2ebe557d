package songe.identity.consent;

import java.time.Instant;

/** A yes to that version of the privacy text. */
public record ConsentView(String version, Instant at) {}
