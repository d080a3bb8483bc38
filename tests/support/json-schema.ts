import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Json, OpenApi } from './openapi';

/** What is wrong with a value by a schema of the document; null = nothing. */
export type Judge = (schema: Json, value: unknown) => string | null;

/** JSON Schema 2020-12, as OpenAPI 3.1 uses it, with the components of the document. */
export function judgeOf(document: OpenApi): Judge {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  for (const format of ['binary', 'decimal', 'html', 'csv']) ajv.addFormat(format, true);
  ajv.addSchema({ $id: 'document', components: document.components });
  return (schema, value) => {
    const pointing = JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/')) as Json;
    return ajv.validate(pointing, value) ? null : ajv.errorsText();
  };
}
