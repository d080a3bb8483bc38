import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import { reportError } from './error-report';
import { counter } from './metrics';

const jobs = counter('souq_jobs_total', 'Background jobs by outcome: done, error (will be tried again) or dead (given up)', ['task', 'outcome']);

/** The emitter that a worker reports to; counts how its jobs end. */
export function countedEvents(): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on('job:success', ({ job }) => jobs.inc({ task: job.task_identifier, outcome: 'done' }));
  events.on('job:error', ({ job }) => {
    if (job.attempts < job.max_attempts) jobs.inc({ task: job.task_identifier, outcome: 'error' });
  });
  events.on('job:failed', ({ job, error }) => {
    jobs.inc({ task: job.task_identifier, outcome: 'dead' });
    reportError(error, { job: job.task_identifier });
  });
  return events;
}
