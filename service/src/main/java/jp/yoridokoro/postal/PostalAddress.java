package jp.yoridokoro.postal;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What a postal code says of an address.
 *
 * @param code seven digits
 * @param municipality with its district (郡) or ward, such as 札幌市中央区
 * @param town empty where the code stands for more than one
 * @param kana of prefecture, municipality and town, full-width katakana; empty for the code of a company or an authority
 * @param company whose own code it is; empty for a town's
 * @param certain false: the code is shared with other towns, sometimes of the next municipality, and the reader must check
 */
@Serdeable
public record PostalAddress(
        String code,
        String prefecture,
        String municipality,
        String town,
        String kana,
        String company,
        boolean certain) {}
