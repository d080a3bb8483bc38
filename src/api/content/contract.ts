import { z } from 'zod';
import { BLOCK_KEYS, DOC_TYPES, LINK_NAMES } from './rules';

/** GET `/api/content/public/` (spec/backoffice.md, section 4, Content). */

const block = z.object({ title_ar: z.string(), body_ar: z.string(), updated_at: z.iso.datetime() });

const document = z.object({ doc_type: z.enum(DOC_TYPES), version: z.string(), published_at: z.iso.datetime().nullable(), file_url: z.string() });

const optional = <const N extends readonly string[], T extends z.ZodType>(names: N, value: T) =>
  z.object(Object.fromEntries(names.map((name) => [name, value.optional()])) as Record<N[number], z.ZodOptional<T>>);

export const publicContent = z.object({
  blocks: optional(BLOCK_KEYS, block),
  documents: optional(DOC_TYPES, document),
  links: z.object(Object.fromEntries(LINK_NAMES.map((name) => [name, z.string()])) as Record<(typeof LINK_NAMES)[number], z.ZodString>),
});
