package jp.yoridokoro.directory;

/**
 * 事業所番号, 10 digits {@code PP K DD SSSS C}: prefecture, kind, district, serial, check digit (DOMAIN §13.1). Real numbers
 * break the rule (0.17 % of those published), so a bad one is warned of and never rejected; nothing is ever derived from
 * its parts.
 */
public record OfficeNumber(String digits) {
    /** Ten half-width digits. */
    public boolean wellFormed() {
        return digits.matches("[0-9]{10}");
    }

    /**
     * Whether the tenth digit is right: from the ninth leftwards multiply by 2, 1, 2, 1 …, add the digits of each product,
     * C = (10 − sum mod 10) mod 10. False for anything not well formed.
     */
    public boolean checkDigitHolds() {
        if (!wellFormed()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10 == digits.charAt(9) - '0';
    }
}
