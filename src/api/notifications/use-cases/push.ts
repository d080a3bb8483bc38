import { db } from '../../../platform/db';
import { MAX_BATCH, type PushMessage, type PushOutcome, pushGateway } from '../../../platform/gateways/push';
import { type PushRow, pushesOf, retireTokens } from '../queries/devices';
import { cut } from '../rules';

/** One message on its way: a notification to a device. */
export interface PushEntry {
  notification: number;
  device: number;
}

/** FCM takes 4 KB a message. */
const MAX_BODY = 500;

const messageOf = (row: PushRow): PushMessage => ({
  token: row.token,
  title: row.title,
  body: cut(row.body, MAX_BODY),
  data: { notification_id: String(row.notification_id), url: row.url, kind: row.kind, audience_mode: row.audience_mode },
  tag: `n${row.notification_id}`,
  urgent: row.is_urgent,
});

const pairOf = (notification: number, device: number): string => `${notification}:${device}`;

/**
 * Sends a batch of push messages. Answers one promise an entry: those that are worth another try reject, all others are done with (sent,
 * read meanwhile, or their device is gone; such tokens go out of use).
 */
export async function push(entries: readonly PushEntry[]): Promise<Promise<void>[]> {
  const began = new Date();
  const rows = await pushesOf(
    db,
    entries.map(({ notification }) => notification),
    entries.map(({ device }) => device),
  );
  const outcomes = new Map<string, PushOutcome>();
  for (let start = 0; start < rows.length; start += MAX_BATCH) {
    const batch = rows.slice(start, start + MAX_BATCH);
    const answers = await sendBatch(batch);
    batch.forEach((row, index) => void outcomes.set(pairOf(row.notification_id, row.device_id), answers[index] as PushOutcome));
  }
  const stale = rows.filter((row) => outcomes.get(pairOf(row.notification_id, row.device_id))?.result === 'stale').map((row) => row.device_id);
  if (stale.length > 0) await retireTokens(db, stale, began);
  return entries.map(({ notification, device }) => settled(outcomes.get(pairOf(notification, device))));
}

/** A batch that could not be sent at all is tried again whole, the batches before it are not. */
async function sendBatch(batch: readonly PushRow[]): Promise<PushOutcome[]> {
  try {
    return await pushGateway().send(batch.map(messageOf));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return batch.map(() => ({ result: 'failed', reason }));
  }
}

async function settled(outcome: PushOutcome | undefined): Promise<void> {
  if (outcome?.result === 'failed') throw new Error(outcome.reason);
}
