import type { Clock } from '../../platform/clock.ts';
import type { Carrier } from '../../platform/outbox.ts';
import type { Message, OutboxChannel } from '../../platform/outbox.store.ts';

const KEPT = 200;

export interface RecordedMessage extends Message {
  at: Date;
}

/** Takes the place of the providers in development: keeps the last messages in memory, each once, and sends nothing. */
export function messageRecorder(clock: Clock) {
  const kept = new Map<string, RecordedMessage>();

  const carrier = (channel: OutboxChannel): Carrier => ({
    channel,
    async deliver(message) {
      if (!kept.has(message.id)) kept.set(message.id, { ...message, at: clock.now() });
      for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
      return 'SENT';
    },
    close: () => undefined,
  });

  return {
    carrier,
    /** Newest first. */
    messages: (): RecordedMessage[] => [...kept.values()].toReversed(),
  };
}

export type MessageRecorder = ReturnType<typeof messageRecorder>;
