package jp.yoridokoro.pages.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.capsule.CapsulePrint;
import jp.yoridokoro.consent.Consent;
import jp.yoridokoro.pages.Mend;
import jp.yoridokoro.pages.Moment;
import jp.yoridokoro.readiness.Gap;
import jp.yoridokoro.readiness.ReadReadiness;
import jp.yoridokoro.registration.ReadRegistration.RegistrationFile;
import jp.yoridokoro.registry.ReadPerson.PersonFile;
import jp.yoridokoro.risk.Risk;

/**
 * Everything the page of a person shows.
 *
 * @param born both calendars and the age
 * @param hub where to call, by name
 * @param office 担当相談支援事業所, by name; empty where there is none
 * @param registration the one that runs, else the last; empty where there never was one
 * @param needs words of the care codes
 * @param units names of the places
 * @param alike somebody else's record may be of the same person
 * @param merged other records were made one with this, as far as the reader may know
 * @param openCase the case that runs now
 * @param readers who read of the person lately, for those who may know
 */
public record PersonView(
        PersonFile file,
        String born,
        String hub,
        String hubTelephone,
        String office,
        Risk risk,
        ReadReadiness.Line readiness,
        List<Consent> consents,
        Optional<RegistrationFile> registration,
        List<CapsulePrint> capsules,
        Map<String, String> needs,
        Map<UUID, String> units,
        boolean alike,
        boolean merged,
        Optional<UUID> openCase,
        List<Moment> moments,
        List<Moment> readers) {
    private static final int GAPS_SHOWN = 2;

    /** 栃木 花子 */
    public String name() {
        return file.person().familyName() + " " + file.person().givenName();
    }

    /** トチギ ハナコ */
    public String kana() {
        return file.person().familyKana() + " " + file.person().givenKana();
    }

    /** What is missing, as much as is shown at once. */
    public List<Gap> firstGaps() {
        return readiness.gaps().subList(0, Math.min(GAPS_SHOWN, readiness.gaps().size()));
    }

    /** What else is missing. */
    public List<Gap> otherGaps() {
        return readiness.gaps().subList(firstGaps().size(), readiness.gaps().size());
    }

    /** Where a gap is mended. */
    public String mend(Gap.Code gap) {
        return Mend.gap(gap, file.id());
    }
}
