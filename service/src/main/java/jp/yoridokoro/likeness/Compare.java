package jp.yoridokoro.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.yoridokoro.base.Sex;

/** Judges two records: what speaks for one person, what against. */
public final class Compare {
    private Compare() {}

    /** The same whichever comes first. */
    public static Likeness of(Traits one, Traits other) {
        List<Finding> findings = new ArrayList<>(new NameLikeness(one, other).findings());
        boolean namesAgree = findings.getFirst() != Finding.NAME_DIFFERS;
        birthDate(one, other, findings);
        sex(one, other, findings);
        number(one, other, namesAgree, findings);
        if (Places.oneHouse(one.address(), other.address())) {
            findings.add(Finding.ADDRESS_SAME);
        }
        String telephone = Places.telephone(one.telephone());
        if (!telephone.isEmpty() && telephone.equals(Places.telephone(other.telephone()))) {
            findings.add(Finding.TELEPHONE_SAME);
        }
        return new Likeness(
                findings.stream().mapToInt(Finding::points).sum(),
                findings.stream()
                        .map(Finding::words)
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    private static void birthDate(Traits one, Traits other, List<Finding> findings) {
        if (one.birthDate() != null && other.birthDate() != null) {
            findings.add(Objects.requireNonNullElse(
                    Slips.between(one.birthDate(), other.birthDate()), Finding.BIRTH_DATE_DIFFERS));
        }
    }

    private static void sex(Traits one, Traits other, List<Finding> findings) {
        if (one.sex() != Sex.OTHER && other.sex() != Sex.OTHER) {
            findings.add(one.sex() == other.sex() ? Finding.SEX_SAME : Finding.SEX_DIFFERS);
        }
    }

    /** Twins have numbers that follow each other: a near number counts only where the names agree. */
    private static void number(Traits one, Traits other, boolean namesAgree, List<Finding> findings) {
        String mine = one.beneficiaryNumber();
        String theirs = other.beneficiaryNumber();
        if (mine == null || theirs == null || mine.isBlank() || theirs.isBlank()) {
            return;
        }
        if (mine.equals(theirs)) {
            findings.add(Finding.NUMBER_SAME);
        } else if (Slips.oneSlip(mine, theirs)) {
            if (namesAgree) {
                findings.add(Finding.NUMBER_SLIP);
            }
        } else {
            findings.add(Finding.NUMBER_DIFFERS);
        }
    }
}
