import { writeOrCheck } from './support/generated';
import { OPENAPI_FILE, openApiText } from './support/openapi-text';
import { runCommand } from './support/report';

/** `npm run openapi [-- --check]`: writes types/openapi.json from the declarations, without a server; with `--check` only compares. */
runCommand(() => writeOrCheck([{ file: OPENAPI_FILE, text: openApiText() }], 'npm run openapi'));
