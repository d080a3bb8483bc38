import { useIntl } from 'react-intl';

/** The words of the pages: `say('support.title')` is the translation `souq.support.title`. */
export function useSay(): (key: string, values?: Record<string, string | number>) => string {
  const { formatMessage } = useIntl();
  return (key, values) => formatMessage({ id: `souq.${key}` }, values);
}

/** A moment in the reader's language, in Riyadh. */
export function Moment({ at }: { at: string | null }) {
  const { formatDate } = useIntl();
  if (!at) return <>–</>;
  return <time dateTime={at}>{formatDate(at, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Riyadh' })}</time>;
}
