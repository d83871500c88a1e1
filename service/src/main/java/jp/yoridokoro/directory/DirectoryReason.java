package jp.yoridokoro.directory;

import jp.yoridokoro.base.Reason;

/** Refusals of the directory. */
public enum DirectoryReason implements Reason {
    /** The file's first line is not the header of the WAM NET open data. */
    FILE_NOT_WAM(422),
    /** The file's first line is not the header of the code list. */
    FILE_NOT_CODES(422),
    /** A file that was tried more than a day ago, or was taken in already. */
    FILE_NOT_KEPT(409),
    HUB_NAME_TAKEN(409),
    AREA_NAME_TAKEN(409),
    /** A hub given twice among the neighbours, or two of one relation with one rank. */
    NEIGHBOUR_TWICE(422),
    NEIGHBOUR_ITSELF(422),
    /** A code that is not in the list of municipalities. */
    MUNICIPALITY_NOT_LISTED(422),
    /** A care code that does not exist. */
    CARE_CODE_UNKNOWN(422),
    /** A service code of no known service. */
    SERVICE_UNKNOWN(422),
    /** A short-stay type said of another service, or a group-home type. */
    TYPE_OF_OTHER_SERVICE(422),
    /** The least is above the most. */
    RANGE_REVERSED(422),
    /** A pool of another office. */
    POOL_OF_OTHER_OFFICE(422),
    /** Beds of the unit are held or taken on the pool it has. */
    POOL_IN_USE(409),
    POSITIONED_ALREADY(409),
    /** A positioning that would end before it begins, or has ended. */
    POSITIONING_DATES(422);

    private final int status;

    DirectoryReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
