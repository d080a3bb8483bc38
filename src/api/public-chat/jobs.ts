import { defineSchedule } from '../../platform/jobs';
import { deleteOldMessages, forgetTraces } from './use-cases/clean-up';
import { closeIdleConversations } from './use-cases/close-idle';

defineSchedule('chat.close_idle', '*/10 * * * *', async () => {
  await closeIdleConversations();
  await forgetTraces();
});

defineSchedule('chat.retention', '10 3 * * *', deleteOldMessages);
