import { type Collected, refused } from '../../platform/http';

/** The fields of a body whose mistakes are told as one sentence. @throws 400 `{"detail"}` with the first mistake */
export function wholeOrRefused<T>({ values, errors }: Collected<T>): T {
  const [mistake] = Object.values(errors).flat();
  if (mistake) throw refused(mistake);
  return values as T;
}
