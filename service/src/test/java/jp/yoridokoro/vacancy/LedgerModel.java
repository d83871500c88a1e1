package jp.yoridokoro.vacancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.yoridokoro.base.Nights;
import jp.yoridokoro.base.Sex;
import org.jspecify.annotations.Nullable;

/**
 * DOMAIN §6 once more in plain Java, for {@link LedgerRandomTest}: people are seated one by one on beds. Written from the text, not
 * from the triggers.
 */
final class LedgerModel {
    record House(UUID id, String pool, @Nullable Integer capacity, boolean oneSexPerNight) {}

    record Guest(
            UUID claim,
            UUID caseId,
            House house,
            LocalDate first,
            LocalDate leaving,
            Sex sex,
            boolean above,
            String state,
            @Nullable Instant until) {
        Guest in(String newState, LocalDate newLeaving) {
            return new Guest(claim, caseId, house, first, newLeaving, sex, above, newState, until);
        }

        boolean sleeps(LocalDate night) {
            return !night.isBefore(first) && night.isBefore(leaving);
        }
    }

    record Left(int male, int female, int other, int total, int shortBy) {
        @Override
        public String toString() {
            return male + "/" + female + "/" + other + "/" + total + "/" + shortBy;
        }
    }

    /** Nights a house is closed, the rest of its pool with it where the reason is an infection. */
    record Shut(UUID closure, House house, LocalDate from, LocalDate to, boolean infection) {
        boolean shuts(House other, LocalDate night) {
            return (other == house || (infection && other.pool().equals(house.pool())))
                    && !night.isBefore(from)
                    && night.isBefore(to);
        }
    }

    final List<Shut> shut = new ArrayList<>();
    final Map<String, Integer> poolBeds = new HashMap<>();
    final List<House> houses = new ArrayList<>();
    final Map<UUID, Guest> guests = new HashMap<>();
    private final Map<String, NightReport> inForce = new HashMap<>();
    Instant now = Instant.EPOCH;

    void report(House house, NightReport report) {
        inForce.put(house.id() + " " + report.night(), report);
    }

    /** Why a report is refused; null: it is not. */
    @Nullable
    String judge(House house, NightReport said) {
        int sum = said.total();
        Integer pool = poolBeds.get(house.pool());
        boolean above = (house.capacity() != null && sum > house.capacity()) || (pool != null && sum > pool);
        return above && !said.overCapacity() ? "ABOVE_CAPACITY" : null;
    }

    /** Why a claim is refused; "given": it is not. */
    String judge(House house, UUID caseId, Nights nights, Sex sex, boolean above, boolean sleepsAtOnce) {
        if (nights.each().stream().anyMatch(night -> closed(house, night))) {
            return "CLOSED_THAT_NIGHT";
        }
        for (LocalDate night : nights.each()) {
            if (house.oneSexPerNight()
                    && people(night).stream().anyMatch(guest -> guest.house() == house && guest.sex() != sex)) {
                return "SEX_RULE";
            }
            Left left = left(house, night);
            if (left == null) {
                return "NOT_REPORTED";
            }
            int free = sex == Sex.MALE ? left.male() : sex == Sex.FEMALE ? left.female() : left.other();
            if (!above && free < 1) {
                return "BED_TAKEN";
            }
        }
        return sleepsAtOnce && sleepsElsewhere(caseId, nights.firstNight(), nights.leaving())
                ? "ALREADY_SLEEPING"
                : "given";
    }

    boolean sleepsElsewhere(UUID caseId, LocalDate first, LocalDate leaving) {
        return guests.values().stream()
                .anyMatch(guest -> guest.caseId().equals(caseId)
                        && (guest.state().equals("TAKEN") || guest.state().equals("LEFT"))
                        && guest.first().isBefore(leaving)
                        && first.isBefore(guest.leaving()));
    }

    boolean alive(Guest guest) {
        return switch (guest.state()) {
            case "TAKEN", "LEFT" -> true;
            case "HELD" -> guest.until() != null && guest.until().isAfter(now);
            default -> false;
        };
    }

    boolean closed(House house, LocalDate night) {
        return shut.stream().anyMatch(one -> one.shuts(house, night));
    }

    @Nullable
    Left left(House house, LocalDate night) {
        if (closed(house, night)) {
            return new Left(0, 0, 0, 0, (int) people(night).stream()
                    .filter(guest -> guest.house() == house)
                    .count());
        }
        NightReport said = inForce.get(house.id() + " " + night);
        if (said == null) {
            return null;
        }
        int menBeds = said.freeMale();
        int womenBeds = said.freeFemale();
        int anyBeds = said.freeAny() + said.kept();
        int standing = 0;
        int here = 0;
        int elsewhere = 0;
        boolean men = false;
        boolean women = false;
        boolean others = false;
        for (Guest guest : people(night)) {
            boolean own = guest.house() == house;
            if (own) {
                men |= guest.sex() == Sex.MALE;
                women |= guest.sex() == Sex.FEMALE;
                others |= guest.sex() == Sex.OTHER;
            }
            if (!guest.house().pool().equals(house.pool()) || !counts(guest, said, night)) {
                continue;
            }
            if (!own) {
                elsewhere++;
                continue;
            }
            here++;
            if (guest.sex() == Sex.MALE && menBeds > 0) {
                menBeds--;
            } else if (guest.sex() == Sex.FEMALE && womenBeds > 0) {
                womenBeds--;
            } else if (anyBeds > 0) {
                anyBeds--;
            } else {
                standing++;
            }
        }
        int total = menBeds + womenBeds + anyBeds - standing - elsewhere;
        if (house.capacity() != null) {
            total = Math.min(total, house.capacity() - reportedPeople(said) - here);
        }
        int missing = standing;
        Integer beds = poolBeds.get(house.pool());
        if (beds != null) {
            int bedsLeft = beds - here - elsewhere;
            for (House mate : houses) {
                NightReport theirs = inForce.get(mate.id() + " " + night);
                bedsLeft -= mate.pool().equals(house.pool()) && theirs != null ? reportedPeople(theirs) : 0;
            }
            total = Math.min(total, bedsLeft);
            missing = said.overCapacity() ? missing : Math.max(missing, -bedsLeft);
        }
        total = Math.max(0, total);
        boolean one = house.oneSexPerNight();
        return new Left(
                one && (women || others) ? 0 : Math.min(total, menBeds + anyBeds),
                one && (men || others) ? 0 : Math.min(total, womenBeds + anyBeds),
                one && (men || women) ? 0 : Math.min(total, anyBeds),
                total,
                missing);
    }

    /** People of a house whom neither it nor the house that made the report counts already. */
    boolean counts(Guest guest, NightReport said, LocalDate night) {
        NightReport theirs = inForce.get(guest.house().id() + " " + night);
        return !guest.above()
                && !said.included().contains(guest.claim())
                && (theirs == null || !theirs.included().contains(guest.claim()));
    }

    List<Guest> people(LocalDate night) {
        return guests.values().stream()
                .filter(guest -> alive(guest) && guest.sleeps(night))
                .toList();
    }

    @Nullable
    NightReport said(House house, LocalDate night) {
        return inForce.get(house.id() + " " + night);
    }

    static int reportedPeople(NightReport said) {
        return (said.occupied() == null ? 0 : said.occupied()) + said.planned();
    }
}
