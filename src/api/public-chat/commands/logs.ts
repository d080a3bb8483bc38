import { listLogs, presentLog } from '../../operators';
import { m } from '../messages';
import { defineChatCommand } from './registry';

const DEFAULT = 10;
const MOST = 50;

/** `/logs [n]`: the last n audit entries that the sender may see; a number beyond the range counts as its end. */
defineChatCommand('logs', async ({ operator, argument }) => {
  const limit = /^\d{1,9}$/.test(argument) ? Math.min(Math.max(Number(argument), 1), MOST) : DEFAULT;
  const entries = (await listLogs(operator, { limit })).map(presentLog);
  return { message: m.logsShown({ count: entries.length }), data: entries };
});
