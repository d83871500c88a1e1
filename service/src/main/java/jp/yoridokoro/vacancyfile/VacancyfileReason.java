package jp.yoridokoro.vacancyfile;

import jp.yoridokoro.base.Reason;

/** Why a whole file is refused; a single row never refuses the file. */
public enum VacancyfileReason implements Reason {
    /** The first line is not the sixteen headings. */
    NOT_THE_HEADINGS(422),
    TOO_MANY_ROWS(422);

    private final int status;

    VacancyfileReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
