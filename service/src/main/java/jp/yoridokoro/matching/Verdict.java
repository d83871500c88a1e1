package jp.yoridokoro.matching;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One rule's word on one place, with both values.
 *
 * @param rule stable code: a {@link MustHave} or a care code of DOMAIN §5
 * @param label the rule in Japanese
 * @param needed what the person needs, in Japanese
 * @param offered what the place says, in Japanese; 不明 where it says nothing
 */
@Serdeable
public record Verdict(String rule, String label, Fit fit, String needed, String offered) {}
