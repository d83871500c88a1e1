package jp.yoridokoro.vacancyfile;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.vacancy.NightReport;
import org.jspecify.annotations.Nullable;

/** The exchange CSV of what is reported: UTF-8 with BOM, CR LF, ISO dates, every row with its 確認日時. */
@Singleton
public class ExportVacancies {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final FileUnits units;
    private final Clock clock;

    ExportVacancies(FileUnits units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /**
     * Nights from {@code from} up to, not including, {@code to}. An office gets its own units, everybody else those of a hub's
     * area or of the own municipality. A closed night is 休 with no free bed, whatever was reported.
     */
    @Transactional
    public byte[] export(@Nullable UUID hub, LocalDate from, LocalDate to, Actor by) {
        boolean office = by.is(Role.PROVIDER);
        StringWriter file = new StringWriter();
        file.write("\uFEFF");
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file)) {
            csv.writeRecord(Column.headings());
            units.lines(
                            from,
                            to,
                            LocalDate.now(clock),
                            office ? by.office() : null,
                            office ? null : hub,
                            office || hub != null ? null : by.tenant())
                    .forEach(line -> write(csv, line));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(CsvWriter csv, FileUnits.Line line) {
        csv.writeRecord(
                line.officeNumber(),
                line.serviceCode(),
                line.unit(),
                line.night().toString(),
                number(line.capacity()),
                number(line.occupied()),
                number(line.planned()),
                number(line.kept()),
                number(line.freeMale() + line.freeFemale() + line.freeAny()),
                number(line.freeMale()),
                number(line.freeFemale()),
                number(line.freeAny()),
                NightReport.Status.valueOf(line.status()).mark(),
                line.conditions(),
                MOMENT.format(line.confirmedAt().atZone(TokyoClock.TOKYO)),
                line.reporter());
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
