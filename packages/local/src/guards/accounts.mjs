import { at } from "./guard.mjs";

const { api, licensing, specs } = at;
const email = `${specs}/email-confirmation.spec.ts`;
const accounts = `${specs}/accounts.spec.ts`;
const limits = `${api}/guard/limits.unit.spec.ts`;
const account = "backend/src/workflows/account";

/** Logins, their addresses and their passwords. @type {readonly import("./guard.mjs").Guard[]} */
export const accountGuards = [
  {
    name: "e-mail: confirmed is the login's own address",
    file: `${licensing}/email-confirmed.ts`,
    from: "return Boolean(verification?.verified_at);",
    to: "return verification !== undefined;",
    spec: email,
    tests: [
      "counts the confirmation of the login's own address, and of no other",
      "is no wall: the order is placed, waits, and is released by the link of the mail",
    ],
  },
  {
    name: "e-mail: a code confirms the login it was sent to",
    file: `${account}/confirm-email.ts`,
    from: "if (asked.provider_metadata?.token_hash !== digestOf(code)) throw spent();",
    to: "",
    spec: email,
    tests: ["takes a code from nobody but the login it was sent to"],
  },
  {
    name: "e-mail: confirming decides again on the orders on hold",
    file: `${account}/confirm-email.ts`,
    from: "redecideOrdersStep({ orderIds, cause: input.cause });",
    to: "redecideOrdersStep({ orderIds: [], cause: orderIds && input.cause });",
    spec: email,
    tests: ["is no wall: the order is placed, waits, and is released by the link of the mail"],
  },
  {
    name: "e-mail: a mail goes to the login's own address alone",
    file: `${api}/account/own-verification-only.ts`,
    from: "if (!login || asked !== login.email.toLowerCase()) {",
    to: "if (!login) {",
    spec: email,
    tests: ["sends a mail to the login's own address alone, and not twice a minute"],
  },
  {
    name: "e-mail: not twice a minute",
    file: `${api}/account/own-verification-only.ts`,
    from: "if (wait > 0) {",
    to: "if (wait > 3600) {",
    spec: email,
    tests: ["sends a mail to the login's own address alone, and not twice a minute"],
  },
  {
    name: "e-mail: a crash after the confirmation is settled",
    file: `${licensing}/unsettled-orders.ts`,
    from: "if (moved || confirmedSince ||",
    to: "if (moved ||",
    spec: email,
    tests: ["finishes what a crash between confirming and deciding left behind"],
  },
  {
    name: "accounts: made in the name of the login's own address",
    file: `${api}/account/own-email-only.ts`,
    from: "if (!own || claimed?.toLowerCase() !== own.entity_id.toLowerCase()) {",
    to: "if (!own || !claimed) {",
    spec: accounts,
    tests: ["makes an account in the name of its own e-mail address alone"],
  },
  {
    name: "passwords: none that is guessed first, when signing up",
    file: `${api}/account/account-forms.ts`,
    from: "schema: z.looseObject({ email, password }).superRefine(refuseGuessable),",
    to: "schema: z.looseObject({ email, password }),",
    spec: accounts,
    tests: ["takes no password that is guessed first, at no door"],
  },
  {
    name: "passwords: none that is guessed first, when choosing anew",
    file: `${api}/account/check-account-forms.ts`,
    from: "checkAccountForm(path, req.body, emailInToken(req))",
    to: "checkAccountForm(path, req.body, emailInToken.name)",
    spec: accounts,
    tests: ["takes no password that is guessed first, at no door"],
  },
  {
    name: "passwords: at least ten characters",
    file: "packages/contracts/src/accounts.ts",
    from: '.min(10, "Use at least 10 characters.")',
    to: "",
    spec: accounts,
    tests: ["sends a link to choose a new password, which works once"],
  },
  {
    name: "sign-in: by the doors that are guarded",
    file: `${api}/guard/turn-away.ts`,
    from: "    refuseSignIn(req.method, path) ??\n",
    to: "",
    spec: accounts,
    tests: ["takes no password that is guessed first, at no door"],
  },
  {
    name: "paths: no second spelling of one",
    file: `${api}/guard/path-guard.ts`,
    from: " && !NEEDLESS_ESCAPE.test(path)",
    to: "",
    spec: `${api}/guard/sign-in-guard.unit.spec.ts`,
    tests: ["knows no second spelling of a path"],
  },
  {
    name: "limits: are in force",
    file: `${api}/guard-middlewares.ts`,
    from: "middlewares: [giveCodes, turnAway, limitRate]",
    to: "middlewares: [giveCodes, turnAway]",
    spec: accounts,
    tests: ["waits for its turn to ask for new passwords"],
  },
  {
    name: "limits: on guesses at one account",
    file: `${api}/guard/limits.ts`,
    from: "if (SIGN_IN.test(path)) {",
    to: "if (path === method) {",
    spec: limits,
    tests: ["count guesses at one account by address and by all together"],
  },
  {
    name: "limits: on mails to one address",
    file: `${api}/guard/limits.ts`,
    from: "return RESET.test(path)",
    to: "return path === method",
    spec: limits,
    tests: ["send few mails to one address, whoever asks"],
  },
  {
    name: "limits: on licenses sent in",
    file: `${api}/guard/limits.ts`,
    from: "path: /^\\/store\\/(credentials|evidence)/i,",
    to: "path: /^never/,",
    spec: limits,
    tests: ["count what is costly or can be guessed"],
  },
];
