package jp.yoridokoro.decision.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.decision.ReadDecisions.Decision;
import org.jspecify.annotations.Nullable;

/** Decisions as a file a spreadsheet or a mail merge opens: BOM, CRLF, a heading line. */
final class DecisionCsv {
    private static final char BOM = '\uFEFF';

    private DecisionCsv() {}

    static byte[] of(List<Decision> decisions) {
        StringWriter text = new StringWriter();
        text.write(BOM);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(Words.of("decision.csv.heading").split(",", -1));
            decisions.forEach(decision -> csv.writeRecord(cells(decision)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(Decision decision) {
        return List.of(
                cell(decision.number()),
                cell(decision.decidedOn()),
                cell(decision.familyName() + " " + decision.givenName()),
                cell(decision.familyKana() + " " + decision.givenKana()),
                cell(decision.birthDate()),
                cell(decision.registrationClass()),
                Words.of("decision." + decision.decision()),
                decision.outcome() == null ? "" : Words.of("decision.outcome." + decision.outcome()),
                cell(decision.reason()),
                cell(decision.reviewDue()),
                cell(decision.meetingOn()),
                cell(String.join(Words.of("words.comma"), decision.participants())));
    }

    /** A spreadsheet runs what begins like a formula; typed by somebody, it must stay text. */
    private static String cell(@Nullable Object value) {
        String text = Objects.toString(value, "");
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
