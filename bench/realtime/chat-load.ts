import { randomBytes } from 'node:crypto';
import type { ChatJob, ConnectJob, TalkJob, TalkResult } from './chat-job';
import { ChatWire } from './chat-wire';

/** The chat generator: connections that stay, and a closed loop of messages over all of them in turn, in a process of its own. */

const CONNECTING = 50;
const LOST_MS = 10_000;
const BODY = 'Can you come on Sunday at nine? The tap in the kitchen drips again, please bring new washers.';

let wires: ChatWire[] = [];
/** What is on its way: who waits for the arrival. */
const awaited = new Map<string, () => void>();
/** Marks of other generators in the same threads are others: a mark that comes again would be a repeat, which nobody is told of. */
const GENERATOR = randomBytes(4).toString('hex');
let serial = 0;

async function connect({ port, tokens }: ConnectJob): Promise<number> {
  for (let at = 0; at < tokens.length; at += CONNECTING)
    wires.push(
      ...(await Promise.all(
        tokens.slice(at, at + CONNECTING).map((token, offset) =>
          ChatWire.open(port, token, (mark) => {
            const [receiver = '', ...key] = mark.split(':');
            // Both sides get each message; it has arrived when the other one has it.
            if (Number(receiver) === at + offset) awaited.get(key.join(':'))?.();
          }),
        ),
      )),
    );
  return wires.length;
}

async function deliver(sender: number, threadId: number): Promise<void> {
  serial += 1;
  const key = `${GENERATOR}-${serial}`;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('a message did not arrive')), LOST_MS);
    awaited.set(key, () => {
      clearTimeout(timer);
      awaited.delete(key);
      resolve();
    });
    wires[sender]?.send(threadId, BODY, `${sender ^ 1}:${key}`);
  });
}

/** All first sides of the pairs, then all second ones: what is on its way at a time goes through as many threads. */
function senderOf(turn: number): number {
  const at = turn % wires.length;
  const half = wires.length / 2;
  return at < half ? at * 2 : (at - half) * 2 + 1;
}

async function talk({ threadIds, inFlight, warmMs, measureMs }: TalkJob): Promise<TalkResult> {
  const began = performance.now();
  const [measuredFrom, end] = [began + warmMs, began + warmMs + measureMs];
  const latencies: number[] = [];
  let next = 0;
  const loop = async () => {
    for (let sent = performance.now(); sent < end; ) {
      const sender = senderOf(next++);
      await deliver(sender, threadIds[sender >> 1] as number);
      const now = performance.now();
      if (sent >= measuredFrom && now <= end) latencies.push(now - sent);
      sent = now;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, loop));
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;
  return { perSecond: latencies.length / (measureMs / 1000), p50: at(0.5), p99: at(0.99) };
}

function leave(): void {
  for (const wire of wires) wire.close();
  wires = [];
}

async function run(job: ChatJob): Promise<unknown> {
  if (job.act === 'connect') return connect(job);
  return job.act === 'talk' ? talk(job) : leave();
}

process.on('message', (job: ChatJob) => {
  run(job).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.message : String(error) }),
  );
});
process.once('disconnect', () => process.exit(0));
process.send?.({ type: 'ready' });
