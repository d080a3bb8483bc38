import { db } from '../../platform/db';
import { defineSchedule } from '../../platform/jobs';

defineSchedule('dashboard.cleanup', '40 * * * *', async () => {
  await db.run('delete from dashboard_sessions where expires_at < now()');
});
