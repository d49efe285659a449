package io.levee.transfer;

/** In what function somebody lifts a hold. Tellers are not among them: who is under pressure does not decide. */
public enum Role {
    /** 网点主管: who leads the counter. */
    SUPERVISOR,

    /** 合规: who answers for the rules. */
    COMPLIANCE_OFFICER,

    /** 警银联络: who speaks with the police for the bank. */
    POLICE_LIAISON
}
