package jp.yoridokoro.directory;

/**
 * 全国地方公共団体コード, 6 digits: five and a check digit (DOMAIN §13.3). A wrong check digit is warned of; other than six
 * digits is no code at all.
 */
public record LocalGovernmentCode(String digits) {
    /** Six half-width digits. */
    public boolean wellFormed() {
        return digits.matches("[0-9]{6}");
    }

    /**
     * Whether the sixth digit is right: weights 6, 5, 4, 3, 2; check = (11 − sum mod 11) mod 10. False for anything not well
     * formed.
     */
    public boolean checkDigitHolds() {
        if (!wellFormed()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (digits.charAt(i) - '0') * (6 - i);
        }
        return (11 - sum % 11) % 10 == digits.charAt(5) - '0';
    }
}
