package jp.yoridokoro.registration;

/** What can be done with a registration. */
public enum RegistrationStep {
    SUBMIT,
    ASSESS,
    CALL_JUDGEMENT,
    ADMIT,
    REJECT,
    TALK_HELD,
    REVIEW_HELD,
    SUSPEND,
    RESUME,
    END
}
