import { z } from "zod";

/** Mails that nobody needs in order to be served: a customer may switch each of them off. */
export const optionalMailKind = z.enum(["order_cleared"]);
export type OptionalMailKind = z.infer<typeof optionalMailKind>;

type MailKind = { name: string; when: string } & (
  | { kind: OptionalMailKind }
  /** Why it cannot be switched off. */
  | { always: string }
);

/** Every kind of mail that the store sends to an account, in the order an account page lists them. */
export const mailKinds: readonly MailKind[] = [
  {
    name: "An order was placed",
    when: "Right after you order, with what was ordered and where it goes.",
    always: "it is your receipt",
  },
  {
    kind: "order_cleared",
    name: "An order is cleared",
    when: "When the license check of an order is done and packing begins. The order page says so too.",
  },
  {
    name: "An order is on its way",
    when: "When a parcel leaves, with its tracking number.",
    always: "the carrier's number comes with it",
  },
  {
    name: "An order was canceled",
    when: "When an order is canceled, by you, by us or by a decision, with the reason.",
    always: "you would wait for a parcel that does not come",
  },
  {
    name: "News of your license",
    when: "When it is verified, when we have a question, and when it is turned down or revoked.",
    always: "orders of needles wait for it",
  },
  {
    name: "Your license expires soon",
    when: "60, 30 and 7 days before its last day.",
    always: "no needles ship on a license that has run out",
  },
  {
    name: "Buying on a license",
    when: "When somebody at your clinic may buy on a license, or may no longer.",
    always: "both people have to know whose license an order rests on",
  },
  {
    name: "Your sign-in",
    when: "When an account is made, an address is to be confirmed, or a password is reset.",
    always: "nobody else should be able to do that unseen",
  },
];

/** `GET /store/account/mail-choices`: which of the optional mails are on. */
export const mailChoicesResponse = z.object({
  choices: z.array(z.object({ kind: optionalMailKind, on: z.boolean() })),
});
/** `POST /store/account/mail-choices`. */
export const mailChoiceBody = z.object({ kind: optionalMailKind, on: z.boolean() });
/** `POST /store/mail-choices/off`: what the link at the foot of such a mail carries. */
export const mailOffBody = z.object({ token: z.string().min(1).max(300) });
export const mailOffResponse = z.object({ kind: optionalMailKind });
