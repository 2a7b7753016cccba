/**
 * What a password must not be, beside too short: the address it belongs to, or one of those that
 * everybody tries first. Said the same way by a form and by the backend.
 */

/** The most tried ones of ten characters and more, without case, digits at the end and signs. */
const tried = new Set(
  [
    "password password passwordpassword mypassword yourpassword newpassword thepassword passwort",
    "qwertyuiop qwertyuiopasdf qwertyqwerty qwertyuiopasdfghjkl asdfghjkl asdfasdfasdf zxcvbnmasdf",
    "administrator adminadmin letmeinletmein welcomewelcome welcomehome iloveyouiloveyou iloveyou",
    "changeme changemenow changemeplease trustnoone sunshine princess football baseball superman",
    "needlepoint dryneedling physicaltherapy physicaltherapist acupuncture chiropractic",
    "abcdefghij abcdefghijkl abcabcabc testtesttest testpassword secretpassword supersecret",
  ]
    .join(" ")
    .split(" "),
);

/** Runs of neighbors on a keyboard or in counting, forwards; a password of nothing else is a guess. */
const runs = "01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyz";

/** The sentence for the field; null when the password may be used. */
export function passwordProblem(password: string, email: string | null): string | null {
  const typed = password.toLowerCase();
  const address = (email ?? "").trim().toLowerCase();
  const [name = ""] = address.split("@");
  const bare = letters(typed);
  if (address !== "" && (typed.includes(address) || (name.length > 2 && bare === letters(name)))) {
    return "Don't use your e-mail address as the password.";
  }
  const common =
    tried.has(bare) ||
    new Set(typed).size <= 3 ||
    runs.split(" ").some((run) => run.includes(typed));
  return common ? "This password is one of the first that anyone tries. Choose another." : null;
}

/** "P@ssword123!" and "password" are one guess. */
function letters(text: string): string {
  const plain: Record<string, string> = { "@": "a", $: "s", "0": "o", "3": "e", "!": "i" };
  return text
    .replace(/[\d!.,?*#_-]+$/, "")
    .replace(/[@$03!]/g, (sign) => plain[sign] ?? sign)
    .replace(/[^a-z]/g, "");
}
