import { expect } from "@playwright/test";
import type { AdminApi } from "./admin";
import { inTwoYears } from "./license-expiry";
import { findInMail } from "./mailbox";
import { type Place, Shopper } from "./shopper";
import type { Buyer } from "./test";

type QueueRow = { credential: { id: string; number: string }; conditions: { id: string }[] };

/** A person of a clinic: what they do on the pages of their account. */
export class ClinicMember extends Shopper {
  /** Fills the sign-up form that is open. */
  async signUp(person: Buyer): Promise<void> {
    await this.page.getByLabel("First name").fill(person.firstName);
    await this.page.getByLabel("Last name").fill(person.lastName);
    await this.page.getByLabel("E-mail").fill(person.email);
    await this.page.getByLabel("Password", { exact: true }).fill(person.password);
    await this.page.getByRole("button", { name: "Create account" }).click();
  }

  /** Sends a Texas license in from the account and has a reviewer approve it. */
  async becomeVerified(admin: AdminApi, number: string): Promise<void> {
    const { page } = this;
    await page.goto("/account/licenses");
    await page.getByLabel("Profession").selectOption("Physical therapist (PT)");
    await page.getByLabel("Licensed in").selectOption("Texas");
    await page.getByLabel("License number").fill(number);
    await page.getByLabel("Expires").fill(inTwoYears);
    await page.getByRole("button", { name: "Send for review" }).click();
    await expect(page.getByText(`No. ${number}`)).toBeVisible();
    const queue = await admin.get("/admin/licenses");
    const { licenses } = (await queue.json()) as { licenses: QueueRow[] };
    const row = licenses.find(({ credential }) => credential.number === number);
    if (!row) throw new Error(`license ${number} is not in the queue`);
    const approved = await admin.post(`/admin/licenses/${row.credential.id}/approve`, {
      conditionsShown: row.conditions.map(({ id }) => id),
      checks: ["board-active", "name-matches", "expiry-as-printed"],
    });
    expect(approved.status()).toBe(200);
  }

  async openTeam(): Promise<void> {
    await this.page.goto("/account/team");
    await expect(this.page.getByRole("heading", { level: 1, name: "Team" })).toBeVisible();
  }

  async makeClinic(name: string): Promise<void> {
    await this.openTeam();
    await this.page.getByLabel("Name of the clinic").fill(name);
    await this.page.getByRole("button", { name: "Make a clinic" }).click();
    await expect(this.page.getByRole("heading", { level: 2, name })).toBeVisible();
  }

  async addClinicAddress(place: Place): Promise<void> {
    const { page } = this;
    await page.getByText("Add an address", { exact: true }).click();
    await page.getByLabel("Street address").fill(place.line1);
    await page.getByLabel("City").fill(place.city);
    await page.getByLabel("State", { exact: true }).selectOption(place.state);
    await page.getByLabel("ZIP code").fill(place.zip);
    await page.getByRole("button", { name: "Add the address" }).click();
    await expect(page.getByRole("button", { name: `Remove ${place.line1}` })).toBeVisible();
  }

  async invite(person: Buyer): Promise<void> {
    const { page } = this;
    await page.getByText("Invite somebody", { exact: true }).click();
    await page.getByLabel("E-mail").fill(person.email);
    await page.getByLabel("What they do").selectOption("Buys for the clinic");
    await page.getByRole("button", { name: "Send the invitation" }).click();
    await expect(page.getByText("Invited", { exact: true })).toBeVisible();
  }

  async letBuy(name: string): Promise<void> {
    await this.openTeam();
    await this.page.getByLabel("Let somebody buy on your license").selectOption(name);
    await this.page.getByRole("button", { name: "Let them buy" }).click();
    await expect(this.page.getByText(`${name} may buy on the license of`)).toBeVisible();
  }

  async remove(name: string): Promise<void> {
    await this.openTeam();
    const button = this.page.getByRole("button", { name: `Remove ${name}` });
    await button.click();
    await expect(button).toHaveCount(0);
  }

  /** Opens the link of the invitation in the mailbox. */
  async openInvitation(person: Buyer, mailboxUrl: string): Promise<void> {
    const { page } = this;
    const link = /\/account\/invitation\/[\w-]+/;
    await page.goto(await findInMail(page, mailboxUrl, person.email, link));
  }
}
