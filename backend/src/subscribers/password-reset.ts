import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { mailPasswordResetWorkflow } from "../workflows/mail/mail-password-reset";

type Reset = { entity_id: string; actor_type: string; token: string };

export default async function passwordReset({
  event,
  container,
}: SubscriberArgs<Reset>): Promise<void> {
  const { entity_id, actor_type, token } = event.data;
  await mailPasswordResetWorkflow(container).run({
    input: { email: entity_id, actorType: actor_type, token },
  });
}

export const config: SubscriberConfig = { event: "auth.password_reset" };
