/** Events of clinics; mails hang on them. */
export const CLINIC_INVITED = "clinics.invited";
export const MANDATE_GRANTED = "clinics.mandate-granted";
export const MANDATE_ENDED = "clinics.mandate-ended";
