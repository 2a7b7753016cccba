import { MedusaService } from "@medusajs/framework/utils";
import MailChoice from "./models/mail-choice";

/** Which mails customers have switched off. */
class MailChoicesService extends MedusaService({ MailChoice }) {
  /** Whether a customer wants a kind of mail. */
  async wants(customerId: string, kind: string): Promise<boolean> {
    const off = await this.listMailChoices({ customer_id: customerId, kind }, { take: 1 });
    return off.length === 0;
  }

  /** Switches a kind of mail on or off for a customer; asking twice changes nothing. */
  async choose(customerId: string, kind: string, on: boolean): Promise<void> {
    const choice = { customer_id: customerId, kind };
    if (on) await this.deleteMailChoices(choice);
    else if (await this.wants(customerId, kind)) await this.createMailChoices(choice);
  }
}

export default MailChoicesService;
