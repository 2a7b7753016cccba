import type {
  Logger,
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types";
import { AbstractNotificationProviderService } from "@medusajs/framework/utils";
import { createTransport, type Transporter } from "nodemailer";
import { type RenderedMail, renderMail } from "./render-mail";

type Options = { smtpUrl: string; from: string };

/** Sends mail over SMTP. A mail is written from its template at the moment it is sent. */
class MailProvider extends AbstractNotificationProviderService {
  static override identifier = "mail";

  private readonly transport: Transporter;
  private readonly logger: Logger;

  constructor(
    container: { logger: Logger },
    private readonly options: Options,
  ) {
    super();
    this.logger = container.logger;
    this.transport = createTransport(options.smtpUrl);
  }

  override async send(
    notification: ProviderSendNotificationDTO,
  ): Promise<ProviderSendNotificationResultsDTO> {
    // Ready content comes from senders whose data must not be stored with the notification.
    const { subject, html, text, oneClickUrl }: Partial<RenderedMail> =
      notification.content ?? (await renderMail(notification.template ?? "", notification.data));
    const sent = await this.transport.sendMail({
      from: notification.from ?? this.options.from,
      to: notification.to,
      subject,
      html,
      text,
      ...(oneClickUrl ? { headers: unsubscribeHeaders(oneClickUrl) } : {}),
    });
    // The template only: an address or a link with a token does not belong in a log.
    this.logger.info(`Mail sent: ${notification.template}`);
    return { id: sent.messageId };
  }
}

/** RFC 8058: a mail program shows a button of its own, and posts to this address when it is pressed. */
function unsubscribeHeaders(url: string): Record<string, string> {
  return {
    "List-Unsubscribe": `<${url}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

export default MailProvider;
