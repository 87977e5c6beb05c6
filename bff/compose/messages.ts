import { type SmtpOptions, smtpCarrier } from '../connectors/email/smtp.ts';
import { type MessageRecorder, messageRecorder } from '../connectors/recorder/recorder.ts';
import { type SmsGatewayOptions, smsGateway } from '../connectors/sms/gateway.ts';
import type { Clock } from '../platform/clock.ts';
import type { Carrier } from '../platform/outbox.ts';

export interface MessageConfig {
  email: SmtpOptions | null;
  sms: SmsGatewayOptions | null;
  /** Development: what no provider is configured for is kept and shown, instead of not being offered. */
  record: boolean;
}

/** Who carries messages: the configured providers, and in development the recorder for the others. */
export function messageCarriers(
  { email, sms, record }: MessageConfig,
  clock: Clock,
): { carriers: Carrier[]; recorder: MessageRecorder | null } {
  const recorder = record ? messageRecorder(clock) : null;
  const configured = [...(email ? [smtpCarrier(email)] : []), ...(sms ? [smsGateway(sms)] : [])];
  const missing = (['SMS', 'EMAIL'] as const).filter((channel) => configured.every((carrier) => carrier.channel !== channel));
  return { carriers: recorder ? [...configured, ...missing.map((channel) => recorder.carrier(channel))] : configured, recorder };
}
