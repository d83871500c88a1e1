package jp.yoridokoro.risk;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A tier with what made it.
 *
 * @param points sum of the reasons' points
 * @param missing what is not known and would matter, plain Japanese
 */
@Serdeable
public record Risk(Tier tier, int points, List<Because> reasons, List<String> missing, RiskFacts facts) {
    /** @param code name of the weight {@code risk.weight.<code>} */
    @Serdeable
    public record Because(String code, String words, int points) {}
}
