package jp.yoridokoro.testing;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.yoridokoro.identity.Passwords;
import org.jspecify.annotations.Nullable;

/**
 * A municipality of its own for one test, with hubs, offices and staff, arranged behind the API. Reads as sentences: {@code
 * given.hub("きた")}, {@code given.coordinator(hub)}.
 */
public final class Given {
    private static final AtomicInteger NEXT = new AtomicInteger(100);
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.of(2026, 4, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    /** Everybody's. */
    public static final String PASSWORD = "password of the tests";

    private static @Nullable String hash;

    public final Service service;
    public final String municipality;

    private Given(Service service, String municipality) {
        this.service = service;
        this.municipality = municipality;
    }

    /** A new municipality under one of the presets {@code tochigi}, {@code kashiwa}, {@code kodama}, with its definition of 緊急時. */
    public static Given municipality(String preset) {
        return municipality(Service.running(), preset);
    }

    public static Given municipality(Service service, String preset) {
        String code = "9" + String.format("%05d", NEXT.getAndIncrement());
        service.sql(
                "insert into municipality (code, prefecture, name, tenant_since) values (?, '試験県', ?, '2026-04-01')",
                code,
                "試験市");
        service.sql("""
                insert into municipality_setting (municipality, key, value, valid)
                select ?, key, value, '[2026-04-01,)' from preset_setting where preset = ?
                """, code, preset);
        UUID definition = UUID.randomUUID();
        service.sql("""
                insert into emergency_definition (id, municipality, version, wording, valid)
                values (?, ?, 1, '介護者が突発的に不在となり、生活が危ぶまれる状態', '[2026-04-01,)')
                """, definition, code);
        service.sql("""
                insert into definition_clause (id, definition_id, code, counts, wording, rank)
                select gen_random_uuid(), ?, code, counts, wording, rank from preset_clause where preset = ?
                """, definition, preset);
        return new Given(service, code);
    }

    /** A hub covering the whole municipality. */
    public UUID hub(String name) {
        UUID id = UUID.randomUUID();
        service.sql(
                "insert into hub (id, municipality, name, type, telephone, latitude, longitude) values (?, ?, ?, 'MULTIFUNCTION', '0282-00-0000', 36.38, 139.73)",
                id,
                municipality,
                name);
        service.sql("insert into hub_area (hub_id, municipality) values (?, ?)", id, municipality);
        return id;
    }

    /** An office in this municipality. */
    public UUID office(String name) {
        UUID id = UUID.randomUUID();
        service.sql(
                "insert into office (id, office_number, municipality, name, latitude, longitude, updated_at) values (?, '0910300037', ?, ?, 36.39, 139.74, ?)",
                id,
                municipality,
                name,
                LONG_AGO);
        return id;
    }

    /** A short-stay unit (24) with a pool of its own. */
    public UUID unit(UUID office, String name, @Nullable Integer capacity) {
        UUID pool = pool(office, name, capacity);
        return unitIn(pool, office, name, "24", capacity);
    }

    public UUID pool(UUID office, String name, @Nullable Integer capacity) {
        UUID pool = UUID.randomUUID();
        service.sql(
                "insert into bed_pool (id, office_id, name, capacity) values (?, ?, ?, ?)",
                pool,
                office,
                name,
                capacity);
        return pool;
    }

    public UUID unitIn(UUID pool, UUID office, String name, String serviceCode, @Nullable Integer capacity) {
        UUID unit = UUID.randomUUID();
        service.sql(
                "insert into service_unit (id, office_id, bed_pool_id, service_code, name, capacity, updated_at) values (?, ?, ?, ?, ?, ?, ?)",
                unit,
                office,
                pool,
                serviceCode,
                name,
                capacity,
                LONG_AGO);
        return unit;
    }

    /** Says YES, NO or UNKNOWN of what a unit can do. */
    public void capability(UUID unit, String code, String value) {
        service.sql(
                "insert into unit_capability (unit_id, code, value, updated_at) values (?, ?, ?, ?) on conflict (unit_id, code) do update set value = excluded.value",
                unit,
                code,
                value,
                LONG_AGO);
    }

    /** Sets a key of DOMAIN §19 from 1 April 2026 on. */
    public void setting(String key, String value) {
        service.sql("delete from municipality_setting where municipality = ? and key = ?", municipality, key);
        service.sql(
                "insert into municipality_setting (municipality, key, value, valid) values (?, ?, ?, '[2026-04-01,)')",
                municipality,
                key,
                value);
    }

    public Caller coordinator(UUID hub) {
        return staff("HUB_COORDINATOR", hub, null);
    }

    public Caller core() {
        return staff("CORE_STAFF", null, null);
    }

    public Caller municipalStaff() {
        return staff("MUNICIPALITY", null, null);
    }

    public Caller specialist(UUID office) {
        return staff("SPECIALIST", null, office);
    }

    public Caller provider(UUID office) {
        return staff("PROVIDER", null, office);
    }

    /** The login of a new account that belongs to no hub and no office. */
    public String login(String role) {
        return account(role, null, null).toString();
    }

    /** The login of a new account of a hub or an office. */
    public String login(String role, @Nullable UUID hub, @Nullable UUID office) {
        return account(role, hub, office).toString();
    }

    /** The pair of tokens a new 基幹 account signs in with. */
    public com.fasterxml.jackson.databind.JsonNode pairOfTokens() {
        return new Caller(service.url(), null)
                .send(
                        "POST",
                        "/api/sign-in",
                        java.util.Map.of("username", login("CORE_STAFF"), "password", PASSWORD),
                        null)
                .ok();
    }

    private Caller staff(String role, @Nullable UUID hub, @Nullable UUID office) {
        return Caller.signIn(service.url(), account(role, hub, office).toString(), PASSWORD);
    }

    private UUID account(String role, @Nullable UUID hub, @Nullable UUID office) {
        UUID id = UUID.randomUUID();
        service.sql("""
                insert into staff_account (id, municipality, login, password_hash, display_name, role, hub_id, office_id, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, id, municipality, id.toString(), hash(), name(role), role, hub, office, LONG_AGO);
        return id;
    }

    /** As they are called on the pages; not unique, as in life. */
    private static String name(String role) {
        return switch (role) {
            case "SPECIALIST" -> "鈴木 恵";
            case "PROVIDER" -> "高橋 守";
            case "HUB_COORDINATOR" -> "佐藤 直子";
            case "CORE_STAFF" -> "伊藤 明";
            default -> "渡辺 一郎";
        };
    }

    private String hash() {
        if (hash == null) {
            hash = service.bean(Passwords.class).hash(PASSWORD);
        }
        return hash;
    }
}
