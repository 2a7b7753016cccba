import type {
  Logger,
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types";
import { AbstractNotificationProviderService } from "@medusajs/framework/utils";
import { createTransport, type Transporter } from "nodemailer";
import { renderMail } from "./render-mail";

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
    const { subject, html, text } =
      notification.content ?? (await renderMail(notification.template ?? "", notification.data));
    const sent = await this.transport.sendMail({
      from: notification.from ?? this.options.from,
      to: notification.to,
      subject,
      html,
      text,
    });
    // The template only: an address or a link with a token does not belong in a log.
    this.logger.info(`Mail sent: ${notification.template}`);
    return { id: sent.messageId };
  }
}

export default MailProvider;
