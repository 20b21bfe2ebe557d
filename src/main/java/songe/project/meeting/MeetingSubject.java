package songe.project.meeting;

/** What a meeting may be about. */
public enum MeetingSubject {
    PROJECT,
    NEED
}
