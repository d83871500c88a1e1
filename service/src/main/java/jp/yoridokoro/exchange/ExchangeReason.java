package jp.yoridokoro.exchange;

import jp.yoridokoro.base.Reason;

/** Refusals of a whole file or a whole undo; what is wrong with one cell is a {@link RegisterReport.CellProblem}. */
public enum ExchangeReason implements Reason {
    /** No heading by which a person could be told. */
    FILE_NOT_REGISTER(422),
    /** An Excel file that cannot be opened. */
    FILE_BROKEN(422),
    /** .xls of before 2007, or one with a password. */
    FILE_OLD_EXCEL(422),
    FILE_TOO_LARGE(413),
    HEADING_TWICE(422),
    /** The file of a trial is gone, or somebody is taking it in already. */
    FILE_NOT_KEPT(409),
    /** Something later depends on the batch; the rows and what holds them are listed. */
    HELD(409),
    UNDONE_ALREADY(409);

    private final int status;

    ExchangeReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
