import type { Letter } from "./reason-dialog";

/** The three letters a reviewer writes; each template tells the buyer what to do. */
export const letters = {
  reject: {
    title: "Reject this license",
    description: "Held orders that rest on it are refused.",
    label: "Reason, sent to the buyer",
    missing: "Say why, so that the buyer can act on it.",
    confirm: "Send rejection",
    danger: true,
    templates: [
      "The board's look-up shows no license with this number. Check the number and submit it again.",
      "The name on the license differs from the name you entered. Submit it as printed.",
      "The board's look-up shows the license as expired. Renew it and submit the new expiry date.",
      "The license is of another profession than the one you chose. Choose the one on the license.",
    ],
  },
  ask: {
    title: "Ask for more",
    description: "The license waits for the buyer's answer; held orders stay on hold.",
    label: "Question, sent to the buyer",
    missing: "Say what you need, so that the buyer can send it.",
    confirm: "Send question",
    danger: false,
    templates: [
      "Please send a copy of your license on which the number and the expiry date can be read.",
      "Please send proof of the training your state asks for: the certificate, with hours and date.",
      "The name on your account differs from the name on the license. Please tell us why.",
    ],
  },
  revoke: {
    title: "Revoke this license",
    description: "Its owner can't buy with it any more; held orders are decided again at once.",
    label: "Reason, sent to the buyer",
    missing: "Say why, so that the buyer can act on it.",
    confirm: "Revoke",
    danger: true,
    templates: [
      "The board's look-up now shows this license as suspended.",
      "The board's look-up now shows this license as surrendered.",
      "The license was approved by mistake. Please submit it again.",
    ],
  },
} satisfies Record<string, Letter>;
export type LetterName = keyof typeof letters;
