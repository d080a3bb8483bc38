/** What domains do before the process serves: in the order of registration, one process of the installation at a time. */

type Step = () => Promise<void>;

const steps: Step[] = [];

/** Registers a step (at boot). One that throws keeps the process from starting. */
export function beforeServing(step: Step): void {
  steps.push(step);
}

export async function prepareToServe(): Promise<void> {
  for (const step of steps) await step();
}
