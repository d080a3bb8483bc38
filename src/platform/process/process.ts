import type { Message } from '../i18n';

/**
 * Processes are data: states, transitions, who, when, by which clock. The engine below decides; use-cases do (design.md, §3.3).
 * `GET /api/processes/` serves these very definitions.
 */

export interface Transition<F, S extends string = string, A extends string = string> {
  action: string;
  /** Empty = it creates the row. */
  from: readonly S[];
  to: S;
  actors: readonly A[];
  /** What else must hold: null, or why not. */
  when?: (facts: F) => Message | null;
  /** The setting or column whose time fires it. */
  timer?: string;
}

export interface Process<F extends { state: S }, S extends string = string, A extends string = string> {
  name: string;
  states: readonly S[];
  transitions: readonly Transition<F, S, A>[];
}

interface Published {
  name: string;
  states: readonly string[];
  transitions: { action: string; from: readonly string[]; to: string; actors: readonly string[]; timer: string | null }[];
}

const published = new Map<string, Published>();

/** Checks a definition (known states only) and publishes it. */
export function defineProcess<F extends { state: S }, S extends string, A extends string>(process: Process<F, S, A>): Process<F, S, A> {
  for (const { action, from, to } of process.transitions)
    for (const state of [...from, to]) if (!process.states.includes(state)) throw new Error(`process ${process.name}: ${action} names the unknown state ${state}`);
  published.set(process.name, {
    name: process.name,
    states: process.states,
    transitions: process.transitions.map(({ action, from, to, actors, timer }) => ({ action, from, to, actors, timer: timer ?? null })),
  });
  return process;
}

export const publishedProcesses = (): Published[] => [...published.values()];
export const publishedProcess = (name: string): Published | undefined => published.get(name);

export type Decision<F, S extends string, A extends string> = { transition: Transition<F, S, A> } | { refusal: 'state' } | { refusal: 'guard'; why: Message };

/** May one of these actors take this action now? The first transition that fits wins. */
export function decide<F extends { state: S }, S extends string, A extends string>(process: Process<F, S, A>, action: string, facts: F, actors: readonly A[]): Decision<F, S, A> {
  let why: Message | null = null;
  for (const transition of process.transitions) {
    if (transition.action !== action || !transition.from.includes(facts.state) || !transition.actors.some((actor) => actors.includes(actor))) continue;
    const objection = transition.when?.(facts) ?? null;
    if (objection === null) return { transition };
    why ??= objection;
  }
  return why === null ? { refusal: 'state' } : { refusal: 'guard', why };
}

/** Every action these actors may take now, in the order of the definition. */
export function allowedActions<F extends { state: S }, S extends string, A extends string>(process: Process<F, S, A>, facts: F, actors: readonly A[]): string[] {
  const actions = new Set(process.transitions.map(({ action }) => action));
  return [...actions].filter((action) => 'transition' in decide(process, action, facts, actors));
}
