package jp.yoridokoro.settings;

import jp.yoridokoro.base.Reason;

/** Refusals when settings are changed. */
public enum SettingsReason implements Reason {
    UNKNOWN_KEY(404),
    UNKNOWN_PRESET(404),
    BAD_VALUE(422),
    OUT_OF_ORDER(422),
    NOT_IN_THE_PAST(422),
    CASES_TODAY(409),
    PREVIEW_FIRST(409),
    /** Another version of the definition begins on that day or later. */
    VERSION_PLANNED(409);

    private final int status;

    SettingsReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
