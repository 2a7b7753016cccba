import { expect, type Page } from "@playwright/test";

/** The first match in the mails to an address, as soon as one holds it. */
export async function findInMail(
  page: Page,
  mailboxUrl: string,
  to: string,
  pattern: RegExp,
): Promise<string> {
  let found = "";
  await expect(async () => {
    const answer = await page.request.get(`${mailboxUrl}/api/messages?to=${to}`);
    const { messages } = (await answer.json()) as { messages: { text: string }[] };
    found = messages.map(({ text }) => pattern.exec(text)?.[0]).find(Boolean) ?? "";
    expect(found).not.toBe("");
  }).toPass();
  return found;
}
