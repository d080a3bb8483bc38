import type { AnyAct, AnyPage, Declared } from './declare';
import { below } from './paths';

/** The table of the dashboard's paths. */

export interface Place {
  pattern: string;
  page?: AnyPage;
  act?: AnyAct;
}

const places = new Map<string, Place>();

/** Declares the paths of an area: default export of `routes/<area>.ts`. Strapi's loader would put them below `/api`, so it gets none. */
export function dashboardRouter(declared: readonly Declared[]): { routes: [] } {
  for (const { kind, spec } of declared) {
    const place = places.get(spec.path) ?? { pattern: spec.path };
    if (place[kind]) throw new Error(`the dashboard has two of ${kind} ${spec.path}`);
    places.set(spec.path, { ...place, [kind]: spec });
  }
  return { routes: [] };
}

/** Every declared path. */
export const dashboardPlaces = (): readonly Place[] => [...places.values()];

export interface Found extends Place {
  /** Values of the path's `:name` segments, as they stand in the address. */
  segments: Record<string, string>;
}

/** The place of an address; paths without the final slash name the same one. Plain paths win over those with parameters. */
export function placeOf(path: string): Found | null {
  const asked = below(path);
  const plain = places.get(asked);
  if (plain && !asked.includes(':')) return { ...plain, segments: {} };
  const parts = asked.split('/');
  for (const place of places.values()) {
    const segments = segmentsIn(place.pattern.split('/'), parts);
    if (segments) return { ...place, segments };
  }
  return null;
}

function segmentsIn(pattern: readonly string[], parts: readonly string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null;
  const segments: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (wanted.startsWith(':') && part !== '') segments[wanted.slice(1)] = part;
    else if (wanted !== part) return null;
  }
  return segments;
}
