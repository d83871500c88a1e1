package jp.yoridokoro.meeting;

/** What a meeting or a task is about. Who sees the subject sees its meetings and tasks (row-level security). */
public enum Subject {
    REGISTRATION,
    CASE,
    HUB
}
