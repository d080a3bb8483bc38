import { z } from 'zod';

export const process = z.object({
  name: z.string(),
  states: z.array(z.string()),
  transitions: z.array(z.object({ action: z.string(), from: z.array(z.string()), to: z.string(), actors: z.array(z.string()), timer: z.string().nullable() })),
});
export const processes = z.array(process);
export const byName = z.object({ name: z.string() });
