package jp.yoridokoro.plan.draft;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.yoridokoro.base.BaseReason;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Actor;
import jp.yoridokoro.plan.CrisisPlan;
import jp.yoridokoro.plan.CrisisPlans;
import jp.yoridokoro.plan.PlanField;
import jp.yoridokoro.plan.PlanItem;

/** Drafts as what they say, and versions as the drafts begun on them. */
@Singleton
class Drafts {
    static final String FIRST_CALLS = "FIRST_CALLS";

    private final PlanDrafts rows;
    private final CrisisPlans plans;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(PlanDrafts rows, CrisisPlans plans, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.json = json;
        this.clock = clock;
    }

    Optional<PlanDraft> find(UUID personId, CrisisPlan.Kind kind, Actor by) {
        return rows.find(personId, kind, by.staff()).map(this::read);
    }

    Optional<PlanDraft> lock(UUID personId, CrisisPlan.Kind kind, Actor by) {
        return rows.lock(personId, kind, by.staff()).map(this::read);
    }

    void save(UUID personId, CrisisPlan.Kind kind, int baseVersion, PlanDraft.Content content, Actor by) {
        String municipality = plans.municipality(personId).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        rows.save(
                UUID.randomUUID(),
                personId,
                municipality,
                kind,
                by.staff(),
                baseVersion,
                write(content),
                clock.instant());
    }

    /** @return whether there was one */
    boolean drop(UUID personId, CrisisPlan.Kind kind, Actor by) {
        return rows.drop(personId, kind, by.staff()) > 0;
    }

    int currentVersion(UUID personId, CrisisPlan.Kind kind) {
        return plans.current(personId, kind).map(CrisisPlan::version).orElse(0);
    }

    /** What a draft begun on a version says at first. @throws Refused UNKNOWN where there is no such version */
    PlanDraft.Content begun(UUID personId, CrisisPlan.Kind kind, int version) {
        if (version == 0) {
            return PlanDraft.Content.NOTHING;
        }
        CrisisPlan plan = plans.version(personId, kind, version).orElseThrow(() -> new Refused(BaseReason.UNKNOWN));
        List<CrisisPlan.Call> calls = plans.calls(plan.id());
        Map<String, String> items = new LinkedHashMap<>();
        plans.items(plan.id()).stream()
                .filter(item -> calls.isEmpty() || !item.field().equals(FIRST_CALLS))
                .forEach(item -> items.put(item.field(), item.words()));
        return new PlanDraft.Content(items, plans.triggers(plan.id()), calls);
    }

    /** The items of a version; none of version 0. */
    List<PlanItem> items(UUID personId, CrisisPlan.Kind kind, int version) {
        return plans.version(personId, kind, version)
                .map(plan -> plans.items(plan.id()))
                .orElse(List.of());
    }

    /** What the draft would say as a version, in the order of the fields; who reads an item stays as the base has it. */
    List<PlanItem> items(PlanDraft.Content content, List<PlanItem> base) {
        Map<String, List<String>> readers = new LinkedHashMap<>();
        base.forEach(item -> readers.put(item.field(), item.readers()));
        List<PlanItem> items = new ArrayList<>();
        for (PlanField field : plans.fields()) {
            boolean calls = field.code().equals(FIRST_CALLS) && !content.calls().isEmpty();
            String words = calls
                    ? CrisisPlan.Call.words(content.calls())
                    : content.items().get(field.code());
            if (words != null) {
                items.add(new PlanItem(
                        field.code(),
                        field.block(),
                        field.label(),
                        words,
                        readers.getOrDefault(field.code(), field.readers())));
            }
        }
        return items;
    }

    private PlanDraft read(PlanDrafts.Row row) {
        try {
            return new PlanDraft(
                    row.baseVersion(), json.readValue(row.content(), PlanDraft.Content.class), row.savedAt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(PlanDraft.Content content) {
        try {
            return json.writeValueAsString(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
