package jp.yoridokoro.exchange;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import jp.yoridokoro.base.Words;

/**
 * What an import did, or would do.
 *
 * @param rows with something in them, without the headings
 * @param refused rows not taken; each has its cells among the problems
 * @param ignoredColumns headings nobody knows
 * @param problems every bad cell by row and heading
 * @param warnings cells that look wrong and were taken all the same
 */
@Serdeable
@Introspected
public record RegisterReport(
        boolean dryRun,
        String kind,
        String encoding,
        int rows,
        int added,
        int changed,
        int unchanged,
        int refused,
        List<String> ignoredColumns,
        List<CellProblem> problems,
        List<CellProblem> warnings) {

    /**
     * What is wrong with one cell. Never repeats what stands in it.
     *
     * @param line row of the file as a spreadsheet counts, the headings being row 1
     * @param heading as the file writes it; of a problem of the whole row, the heading it is to be solved at
     * @param title what is wrong
     * @param next what to do
     */
    @Serdeable
    @Introspected
    public record CellProblem(int line, String heading, Code code, String title, String next) {
        /** All that can be wrong. */
        public enum Code {
            MISSING,
            /** Family and given name without a space between. */
            NAME_NOT_SPLIT,
            NOT_KATAKANA,
            TOO_LONG,
            NO_DATE,
            DATE_TO_COME,
            DATE_TOO_OLD,
            NO_SUCH_CHOICE,
            NO_NUMBER,
            OUT_OF_RANGE,
            TELEPHONE,
            TEN_DIGITS,
            /** Nine digits: a spreadsheet took the leading zero away. */
            ZERO_LOST,
            /** 〓 or �: the character was lost on the way here. */
            LOST_CHARACTER,
            HUB_UNKNOWN,
            HUB_NEEDED,
            OFFICE_UNKNOWN,
            OFFICE_AMBIGUOUS,
            /** No number, no beneficiary number, no birth date. */
            NO_KEY,
            /** Two people fit. */
            AMBIGUOUS,
            /** One key leads to one person, another to somebody else. */
            KEYS_DISAGREE,
            TWICE_IN_FILE,
            /** Warns only. */
            CHECK_DIGIT,
            /** Warns only: the municipality registers nobody, or a registration is under way or of another day. */
            REGISTRATION_KEPT
        }

        static CellProblem of(int line, String heading, Code code) {
            return new CellProblem(
                    line,
                    heading,
                    code,
                    Words.of("exchange.cell." + code),
                    Words.of("exchange.cell." + code + ".next"));
        }

        /** Thrown by whoever reads a cell, caught by whoever knows where it stands. */
        static final class Bad extends RuntimeException {
            final transient Code code;

            Bad(Code code) {
                super(code.name(), null, false, false);
                this.code = code;
            }
        }
    }
}
