import { at } from "./guard.mjs";

const { licensing, modules, specs } = at;
const spec = `${specs}/evidence.spec.ts`;
const files = `${modules}/private-files`;
const unit = `${files}/clean-document.unit.spec.ts`;
const isNot = (/** @type {string} */ row) => ({ each: "is not %s", row });
const isNotTaken = (/** @type {string} */ row) => ({ each: "is not taken when it is %s", row });

/** Uploaded proof. @type {readonly import("./guard.mjs").Guard[]} */
export const evidenceGuards = [
  {
    name: "evidence: each look at it is noted",
    file: `${licensing}/open-evidence.ts`,
    from: '.recordAudit(cause, "evidence.viewed", CREDENTIAL, row.subject_id, { evidence: row.id });',
    to: ";",
    spec,
    tests: ["waits for the form, goes with the license, and is seen by a reviewer only"],
  },
  {
    name: "evidence: none whose form was never sent",
    file: `${licensing}/open-evidence.ts`,
    from: "{ id: evidenceId, subject_type: CREDENTIAL },",
    to: "{ id: evidenceId },",
    spec,
    tests: ["waits for the form, goes with the license, and is seen by a reviewer only"],
  },
  {
    name: "evidence: for one's own license alone",
    file: `${licensing}/add-evidence.ts`,
    from: ".listCredentials({ id: credentialId, customer_id: customerId }, { take: 1 });",
    to: ".listCredentials({ id: credentialId }, { take: 1 });",
    spec,
    tests: [
      "of another customer is not reached by its id",
      "is taken from signed-in people only, and for their own license",
    ],
  },
  {
    name: "evidence: what waits is its customer's alone",
    file: `${licensing}/credential-evidence.ts`,
    from: "{ subject_type: WAITING, subject_id: customerId, erased_at: null },",
    to: "{ subject_type: WAITING, erased_at: null },",
    spec,
    tests: [
      "of another customer is not reached by its id",
      "is taken out of a form by its owner alone, and then gone",
    ],
  },
  {
    name: "uploads: each is cleaned before it is kept",
    file: `${licensing}/add-evidence.ts`,
    from: "return await cleanDocument(upload);",
    to: 'return upload.length < 0 ? await cleanDocument(upload) : { type: "image/png" as const, content: upload };',
    spec,
    tests: [
      "loses what a camera wrote into it",
      isNotTaken("nothing"),
      isNotTaken("11 MB"),
      isNotTaken("an SVG"),
      isNotTaken("a polyglot"),
      isNotTaken("a locked PDF"),
    ],
  },
  {
    name: "uploads: a name is no path",
    file: `${licensing}/add-evidence.ts`,
    from: 'if (problem) throw new FieldError("evidence_refused", { file: problem });',
    to: "",
    spec,
    tests: [isNotTaken("a name that is a path"), isNotTaken("a name that is a Windows path")],
  },
  {
    name: "uploads: by their bytes one of four kinds",
    file: `${files}/clean-document.ts`,
    from: 'if (!type) throw new DocumentRefused("Send a PDF, JPEG, PNG or WebP file.");',
    to: 'if (!type) return { type: "image/png", content: upload };',
    spec: unit,
    tests: [isNot("an SVG"), isNot("a page called a picture"), isNot("a GIF")],
  },
  {
    name: "uploads: not empty",
    file: `${files}/clean-document.ts`,
    from: 'if (upload.length === 0) throw new DocumentRefused("The file is empty. Choose it again.");',
    to: "",
    spec: unit,
    tests: [isNot("nothing")],
  },
  {
    name: "uploads: under 10 MB",
    file: `${files}/clean-document.ts`,
    from: 'if (upload.length > evidenceMaxBytes) throw new DocumentRefused("Keep the file under 10 MB.");',
    to: "",
    spec: unit,
    tests: [isNot("11 MB"), isNot("a byte too much")],
  },
  {
    name: "uploads: one file and not two",
    file: `${files}/clean-document.ts`,
    from: "if (secondFileIn(upload, type)) {",
    to: "if (secondFileIn.length < 0) {",
    spec: unit,
    tests: [
      isNot("a picture with an archive"),
      isNot("a picture that is a PDF too"),
      isNot("a picture that is a page too"),
    ],
  },
  {
    name: "uploads: pictures are drawn anew",
    file: `${files}/clean-document.ts`,
    from: "return { type, content: await redraw(upload, type) };",
    to: "return { type, content: redraw.length > 0 ? upload : upload };",
    spec: unit,
    tests: [
      { each: "is drawn anew when it is a %s", row: "jpeg" },
      "stands upright without the camera's note",
    ],
  },
  {
    name: "uploads: no bomb",
    file: `${files}/clean-document.ts`,
    from: "const MAX_PIXELS = 50_000_000;",
    to: "const MAX_PIXELS = 500_000_000;",
    spec: unit,
    tests: [isNot("a decompression bomb")],
  },
  {
    name: "uploads: no PDF under a password",
    file: `${files}/pdf-problem.ts`,
    from: "if (/\\/Encrypt\\b/.test(names)) {",
    to: "if (/\\/Never\\b/.test(names)) {",
    spec: unit,
    tests: [isNot("a locked PDF"), isNot("a locked PDF that spells it")],
  },
  {
    name: "uploads: no PDF that acts",
    file: `${files}/pdf-problem.ts`,
    from: "if (ACTIVE.test(names)) {",
    to: "if (ACTIVE.test(ACTIVE.flags)) {",
    spec: unit,
    tests: [isNot("a PDF with a script"), isNot("a PDF with attachments")],
  },
  {
    name: "sealing: not a bit is changed",
    file: `${files}/envelope.ts`,
    from: "return Buffer.concat([decipher.update(body), decipher.final()]);",
    to: "return decipher.update(body);",
    spec: `${files}/envelope.unit.spec.ts`,
    tests: [
      "does not open when any byte of it was changed, or when it is cut short",
      "does not open with a changed key, a key of another file, or under another name",
    ],
  },
  {
    name: "retention: what nobody decided on is never due",
    file: `${licensing}/due-evidence.ts`,
    from: "if (!decided) return false;",
    to: "if (!decided) return true;",
    spec,
    tests: ["erases after the configured time from the decision; the decision stays"],
  },
];
