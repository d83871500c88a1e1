package jp.yoridokoro.directory;

/** Whether children (under 18) and adults may share a night. UNKNOWN: nobody has said. */
public enum AgePolicy {
    /** Children and adults never share a night. */
    SAME_GROUP_PER_NIGHT,
    /** They may. */
    MIXED,
    /** Nobody has said. */
    UNKNOWN
}
