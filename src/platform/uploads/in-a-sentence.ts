import type { UploadedFile } from '../http/body';
import { refused } from '../http/errors';
import { f } from '../http/messages';
import { type Prepared, prepareUpload, type UploadRules } from './prepare';
import { FileProblem, fileProblems } from './problems';

export interface PaperRules extends UploadRules {
  /** Of the stored file, with the dot (`.jpeg` is stored as `.jpg`); absent = all of the kinds. */
  extensions?: readonly string[];
}

/** `prepareUpload` for endpoints that refuse a file in one sentence. @throws 400 `{"detail"}` no file, or one that cannot be taken */
export async function prepareOrRefuse(file: UploadedFile | undefined, { extensions, ...rules }: PaperRules): Promise<Prepared> {
  if (!file) throw refused(f.notFile());
  try {
    const prepared = await prepareUpload(file, rules);
    if (extensions && !extensions.includes(prepared.ext)) throw fileProblems.kind();
    return prepared;
  } catch (error) {
    throw error instanceof FileProblem ? refused(error.detail) : error;
  }
}
