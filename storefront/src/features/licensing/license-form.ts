/** Names of the license form's fields: those of `credentialInput`. */
export const licenseFieldNames = [
  "profession",
  "jurisdiction",
  "number",
  "nameOnLicense",
  "expiresOn",
  "npi",
] as const;
export type LicenseFieldName = (typeof licenseFieldNames)[number];

/**
 * The license form as `credentialInput` reads it. A date is taken as a date field sends it and as
 * people write it where the browser has no date field ("3/31/2028"); spaces in an NPI are dropped.
 */
export function readLicenseForm(form: FormData): Record<string, string> {
  const read: Record<string, string> = {};
  for (const field of licenseFieldNames) {
    const value = form.get(field);
    read[field] = typeof value === "string" ? value : "";
  }
  read.expiresOn = isoDate(read.expiresOn ?? "");
  read.npi = (read.npi ?? "").replace(/[\s-]/g, "");
  return read;
}

function isoDate(typed: string): string {
  const text = typed.trim();
  const written = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text);
  if (!written) return text;
  const [, month = "", day = "", year = ""] = written;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
