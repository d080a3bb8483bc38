import type { JsonSchema } from './json-schema';

/** Meanings of the parameters that many lists share, by name. An endpoint's own words win. */

interface ParameterWords {
  description: string;
  /** What the text is read as; stands where the declaration only says "text". */
  schema?: JsonSchema;
}

const wholeNumber = (minimum: number): JsonSchema => ({ type: 'integer', minimum });

const WORDS: Record<string, ParameterWords> = {
  after: { description: 'Only what came after this number', schema: wholeNumber(0) },
  before_id: { description: 'Only rows with a smaller id: the next page backwards' },
  category_id: { description: 'Only of this category', schema: wholeNumber(1) },
  city: { description: 'Only of this city, by its name' },
  currency: { description: 'ISO 4217 code, one of the setting `CURRENCIES`' },
  date_from: { description: 'First day, `YYYY-MM-DD`, in Asia/Riyadh', schema: { type: 'string', format: 'date' } },
  date_to: { description: 'Last day, `YYYY-MM-DD`, in Asia/Riyadh', schema: { type: 'string', format: 'date' } },
  expires: { description: 'Unix time at which the signature ends' },
  id: { description: 'Id of the row' },
  item: { description: 'Id of the item' },
  limit: { description: 'Rows of a page; a bad value is the default, a larger one than allowed is cut', schema: wholeNumber(1) },
  mid: { description: 'Id of the message' },
  mode: { description: '`client` or `provider`: only rows of that side of the market; anything else counts as not given' },
  offset: { description: 'Rows to skip', schema: wholeNumber(0) },
  page: { description: 'Number of the page, from 1', schema: wholeNumber(1) },
  page_size: { description: 'Rows of a page: 20 unless given, at most 100', schema: wholeNumber(1) },
  plan_id: { description: 'Id of the plan' },
  priority: { description: 'Only of this priority; an unknown one finds nothing' },
  provider_id: { description: 'Id of the provider profile' },
  q: { description: 'Words to look for; Arabic is folded, so that forms of a letter are one' },
  request_id: { description: 'Id of the request' },
  review_id: { description: 'Id of the review' },
  search: { description: 'Words to look for' },
  signature: { description: 'The signature of the address; whoever holds it may call' },
  status: { description: 'Only rows in this status; an unknown one finds nothing' },
  status_group: { description: 'Only rows of this group of statuses; an unknown one finds nothing' },
  subcategory_id: { description: 'Only of this sub-category', schema: wholeNumber(1) },
  tid: { description: 'Id of the conversation' },
  type: { description: 'Only of this type; an unknown one finds nothing' },
};

const isPlainText = ({ type, format, ...rest }: JsonSchema): boolean =>
  type === 'string' && format === undefined && !('enum' in rest) && !('pattern' in rest) && !('default' in rest);

/** What is said of a parameter, and the schema it is shown with. */
export function wordsOf(name: string, schema: JsonSchema, own?: string): { description?: string; schema: JsonSchema } {
  const shared = WORDS[name];
  const description = own ?? shared?.description;
  return { ...(description ? { description } : {}), schema: shared?.schema && isPlainText(schema) ? shared.schema : schema };
}
