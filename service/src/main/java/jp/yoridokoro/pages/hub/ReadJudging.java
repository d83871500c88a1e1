package jp.yoridokoro.pages.hub;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import jp.yoridokoro.base.Say;
import jp.yoridokoro.base.TokyoClock;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.casework.web.CaseView;
import jp.yoridokoro.directory.Hubs;
import jp.yoridokoro.emergency.Emergencies;
import jp.yoridokoro.emergency.JudgeEmergency;
import jp.yoridokoro.emergency.Step;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.pages.Choice;
import jp.yoridokoro.settings.Clause;
import jp.yoridokoro.settings.Definition;
import jp.yoridokoro.settings.SettingRows;

/** What stands beside a judgement: the definition of the day the call came, and who must not hear of it. */
@Singleton
class ReadJudging {
    private static final List<String> DAYS = List.of("hub.today", "hub.yesterday", "hub.dayBefore");

    private final Emergencies emergencies;
    private final JudgeEmergency judgeEmergency;
    private final SettingRows definitions;
    private final HubNames names;
    private final Hubs hubs;

    ReadJudging(
            Emergencies emergencies,
            JudgeEmergency judgeEmergency,
            SettingRows definitions,
            HubNames names,
            Hubs hubs) {
        this.emergencies = emergencies;
        this.judgeEmergency = judgeEmergency;
        this.definitions = definitions;
        this.names = names;
        this.hubs = hubs;
    }

    CaseShown.Judging of(CaseView c, Actor by) {
        if (!c.steps().contains(Step.JUDGE_EMERGENCY)) {
            return CaseShown.Judging.NONE;
        }
        return emergencies
                .findById(c.id())
                .map(emergency -> {
                    LocalDate received = c.receivedAt().atZone(TokyoClock.TOKYO).toLocalDate();
                    List<Clause> clauses = judgeEmergency.clauses(emergency);
                    return new CaseShown.Judging(
                            definitions
                                    .definition(emergency.municipality(), received)
                                    .map(Definition::wording)
                                    .orElse(""),
                            clauses,
                            IntStream.range(0, DAYS.size())
                                    .mapToObj(ago -> new Choice(
                                            received.minusDays(ago).toString(),
                                            Words.of(DAYS.get(ago), Say.day(received.minusDays(ago)))))
                                    .toList(),
                            hubs.findByMunicipalityOrderByName(emergency.municipality()).stream()
                                    .filter(hub -> !hub.id().equals(c.ownerHubId()))
                                    .map(hub -> new Choice(hub.id().toString(), hub.name()))
                                    .toList(),
                            names.offices(emergency.municipality()).stream()
                                    .map(office -> new Choice(office.id().toString(), office.name()))
                                    .toList());
                })
                .orElse(CaseShown.Judging.NONE);
    }
}
