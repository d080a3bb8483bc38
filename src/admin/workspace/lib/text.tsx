import { useIntl } from 'react-intl';

/** The words of the pages: `say('support.title')` is the translation `souq.support.title`. */
export function useSay(): (key: string, values?: Record<string, string | number>) => string {
  const { formatMessage } = useIntl();
  return (key, values) => formatMessage({ id: `souq.${key}` }, values);
}

/** The translation of a word of the server, as `souq.<group>.<word>`; the word itself where there is none. */
export function useWord(): (group: string, word: string) => string {
  const { messages, formatMessage } = useIntl();
  return (group, word) => {
    const id = `souq.${group}.${word}`;
    return id in messages ? formatMessage({ id }) : word;
  };
}

/** A moment in the reader's language, in Riyadh; keeps its own direction beside codes and names. */
export function Moment({ at }: { at: string | null }) {
  const { formatDate } = useIntl();
  if (!at) return <>–</>;
  return (
    <bdi>
      <time dateTime={at}>{formatDate(at, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Riyadh' })}</time>
    </bdi>
  );
}
