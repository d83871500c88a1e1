package jp.yoridokoro.directory;

/**
 * 法人番号, 13 digits, the first of which is the check digit (DOMAIN §13.2). Blank and wrong ones are published, so a bad
 * one is warned of and never rejected.
 */
public record CorporationNumber(String digits) {
    /** Thirteen half-width digits. */
    public boolean wellFormed() {
        return digits.matches("[0-9]{13}");
    }

    /**
     * Whether the first digit is right: 9 − (Σ dᵢ·qᵢ mod 9), q = 1, 2, 1, 2 … from the right of the other twelve. False for
     * anything not well formed.
     */
    public boolean checkDigitHolds() {
        if (!wellFormed()) {
            return false;
        }
        int sum = 0;
        for (int i = 12; i >= 1; i--) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 2);
        }
        return 9 - sum % 9 == digits.charAt(0) - '0';
    }
}
