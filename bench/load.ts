import { type LoadJob, type LoadResult, requestBytes } from './load-job';
import { Wire } from './wire';

/** The load generator: a closed loop over keep-alive connections, in a process of its own. The parent sends jobs, it answers results. */

const SHOWN = 500;

interface Clock {
  measuredFrom: number;
  /** Moves on until every connection has had an answer: a slow series is measured for longer. */
  end: number;
}

async function run(job: LoadJob): Promise<LoadResult> {
  const bytes = job.requests.map((request) => requestBytes(job.port, request));
  const wires = await Promise.all(Array.from({ length: job.connections }, () => Wire.open(job.port)));
  const latencies: number[] = [];
  const began = performance.now();
  const clock = { measuredFrom: began + job.warmMs, end: began + job.warmMs + job.measureMs };
  const turn = { next: job.offset };
  try {
    await Promise.all(wires.map((wire) => loop(wire, job, bytes, turn, clock, latencies)));
  } finally {
    for (const wire of wires) wire.close();
  }
  const seconds = (Math.min(performance.now(), clock.end) - clock.measuredFrom) / 1000;
  if (latencies.length === 0) throw new Error(`${job.name}: no answer within the measured time`);
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] as number;
  return { perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99), used: turn.next };
}

async function loop(wire: Wire, job: LoadJob, bytes: readonly Buffer[], turn: { next: number }, clock: Clock, latencies: number[]): Promise<void> {
  let measured = false;
  for (let sent = performance.now(); sent < clock.end || !measured; ) {
    if (job.once && turn.next >= bytes.length) return;
    const reply = await wire.send(bytes[turn.next++ % bytes.length] as Buffer);
    const now = performance.now();
    if (reply.status !== job.expect || (job.says !== undefined && !reply.body.includes(job.says)))
      throw new Error(`${job.name}: expected ${job.expect}, came ${reply.status} ${reply.body.toString('utf8', 0, SHOWN)}`);
    if (sent >= clock.measuredFrom && (now <= clock.end || !measured)) {
      clock.end = Math.max(clock.end, now);
      measured = true;
      latencies.push(now - sent);
    }
    sent = now;
  }
}

process.on('message', (job: LoadJob) => {
  run(job).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.message : String(error) }),
  );
});
process.once('disconnect', () => process.exit(0));
process.send?.({ type: 'ready' });
