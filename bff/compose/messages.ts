import { type SmtpOptions, smtpCarrier } from '../connectors/email/smtp.ts';
import { type MessageRecorder, messageRecorder } from '../connectors/recorder/recorder.ts';
import { type SmsGatewayOptions, smsGateway } from '../connectors/sms/gateway.ts';
import { webhook, type WebhookOptions } from '../connectors/webhook/webhook.ts';
import type { Clock } from '../platform/clock.ts';
import type { Carrier } from '../platform/outbox.ts';

export interface MessageConfig {
  email: SmtpOptions | null;
  sms: SmsGatewayOptions | null;
  /** Changes of service requests, for the utility's own systems. */
  webhook: WebhookOptions | null;
  /** Development: what no provider is configured for is kept and shown, instead of not being offered. */
  record: boolean;
}

/** Who carries messages: the configured providers, and in development the recorder for the others. */
export function messageCarriers(
  { email, sms, webhook: systems, record }: MessageConfig,
  clock: Clock,
): { carriers: Carrier[]; recorder: MessageRecorder | null } {
  const recorder = record ? messageRecorder(clock) : null;
  const configured = [
    ...(email ? [smtpCarrier(email)] : []),
    ...(sms ? [smsGateway(sms)] : []),
    ...(systems ? [webhook(systems, clock)] : []),
  ];
  const missing = (['SMS', 'EMAIL', 'WEBHOOK'] as const).filter((channel) => configured.every((carrier) => carrier.channel !== channel));
  return { carriers: recorder ? [...configured, ...missing.map((channel) => recorder.carrier(channel))] : configured, recorder };
}
