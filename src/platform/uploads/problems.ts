import { type ApiError, invalid } from '../http/errors';
import { f } from '../http/messages';
import type { Message } from '../i18n';

/** A file that cannot be taken; endpoints turn it into `{"<part>": […]}` with `fileError`. */
export class FileProblem extends Error {
  constructor(readonly detail: Message) {
    super(detail.key);
    this.name = 'FileProblem';
  }
}

export const fileProblems = {
  empty: () => new FileProblem(f.fileEmpty()),
  kind: () => new FileProblem(f.fileKind()),
  mismatch: () => new FileProblem(f.fileMismatch()),
  tooLarge: (limitMb: number) => new FileProblem(f.fileTooLarge({ max: limitMb })),
};

/** The 400 under the part's name. */
export const fileError = (field: string, problem: FileProblem): ApiError => invalid({ [field]: problem.detail });

/** Runs `work`; a file problem in it becomes the 400 under the part's name. */
export async function underField<T>(field: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof FileProblem ? fileError(field, error) : error;
  }
}
