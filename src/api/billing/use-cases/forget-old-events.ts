import { db } from '../../../platform/db';

/** Webhook deliveries are kept for 180 days (spec/billing.md, WebhookEvent). */
export const forgetOldEvents = async (): Promise<void> => void (await db.run(`delete from gateway_events where received_at < now() - interval '180 days'`));
