package jp.yoridokoro.vacancyfile;

import java.io.Serial;
import java.util.Locale;
import jp.yoridokoro.base.Words;

/** What is wrong with one row; never leaves the package. */
final class RowFault extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    /** Each has a sentence in messages_ja.properties, {@code vacancyfile.fault.…}. */
    enum Kind {
        COLUMNS,
        NOT_A_NUMBER,
        NOT_A_DAY,
        NOT_A_TIME,
        NOT_A_STATUS,
        SUM_OF_FREE,
        TOO_LONG,
        NO_SUCH_UNIT,
        SEVERAL_UNITS,
        NOT_YOUR_OFFICE,
        REPORTER_NEEDED,
        TWICE_IN_FILE,
        OLDER_THAN_KNOWN,
        IN_THE_FUTURE,
        REFUSED;

        String words() {
            return Words.of(
                    "vacancyfile.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    final Kind kind;
    final Column column;
    final String because;

    RowFault(Kind kind, Column column) {
        this(kind, column, kind.words());
    }

    RowFault(Kind kind, Column column, String because) {
        super(because);
        this.kind = kind;
        this.column = column;
        this.because = because;
    }
}
