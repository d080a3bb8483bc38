import { defineSchedule } from '../../platform/jobs';
import { watchServices } from './use-cases/watch-services';

defineSchedule('system_status.watch', '*/15 * * * *', watchServices);
