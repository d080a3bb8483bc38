import { defineSchedule } from '../../platform/jobs';
import { compareDays } from './use-cases/compare-days';

// Early in the morning in Riyadh.
defineSchedule('analytics.compare_days', '20 1 * * *', async () => void (await compareDays()));
