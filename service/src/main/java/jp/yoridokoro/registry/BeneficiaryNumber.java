package jp.yoridokoro.registry;

/** 受給者証番号: ten digits, the last of which checks the others (DOMAIN §13.4). Never logged. */
public final class BeneficiaryNumber {
    private BeneficiaryNumber() {}

    /** Whether the last digit fits. It only warns: the rule is not confirmed by any source. */
    public static boolean checks(String number) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int product = Character.digit(number.charAt(8 - i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10 == Character.digit(number.charAt(9), 10);
    }
}
