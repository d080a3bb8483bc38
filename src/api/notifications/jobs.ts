import { defineJob, defineSchedule } from '../../platform/jobs';
import { announce } from './use-cases/announce';
import { deleteAllOld } from './use-cases/delete-old';
import { type PushEntry, push } from './use-cases/push';

/** What follows a notice after its commit, and the daily retention. */

defineJob<{ ids: number[] }>('notifications.announce', ({ ids }) => announce(ids));

/** Three more tries, then a dead letter. */
const PUSH_DELAYS = [15, 60, 300];

defineJob<PushEntry[]>('notifications.push', push, { delays: PUSH_DELAYS });

defineSchedule('notifications.retention', '30 3 * * *', deleteAllOld);
