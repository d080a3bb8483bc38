import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Section } from '../lib/pane';
import { Paper } from '../lib/paper';
import { useSay } from '../lib/text';
import { Decide } from './Decide';
import type { Requirement, VerifyDocument } from './types';

interface Shown {
  /** Whether decisions are still taken. */
  open: boolean;
  done(): Promise<void>;
}

/** The documents, side by side. */
export function Documents({ documents, open, done }: Shown & { documents: readonly VerifyDocument[] }) {
  const say = useSay();
  return (
    <Section title={say('verify.documents')}>
      {documents.length === 0 && <Typography textColor="neutral600">{say('empty')}</Typography>}
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        {documents.map((document) => (
          <Box key={document.id} padding={3} hasRadius borderColor="neutral150">
            <Paper file={document.file} name={document.title || document.doc_type} />
            <Verdict approved={document.is_approved} note={document.decision_note} />
            {open && <Decide path={`/api/verification/backoffice/documents/${document.id}/decision/`} done={done} />}
          </Box>
        ))}
      </Flex>
    </Section>
  );
}

/** The items of the catalogue that the badge needs, with what was attached to each. */
export function Items({ items, open, done }: Shown & { items: readonly Requirement[] }) {
  const say = useSay();
  return (
    <Section title={say('verify.items')}>
      {items.map((item) => (
        <Box key={item.id} padding={3} marginBottom={3} hasRadius borderColor="neutral150" role="group" aria-label={item.code}>
          <Typography fontWeight="bold" dir="auto" tag="p">
            {item.code} · {item.title}
          </Typography>
          <Flex gap={4} wrap="wrap" alignItems="flex-start">
            {item.attachments.map(({ id, file }, index) => (
              <Paper key={id} file={file} name={say('support.file', { number: index + 1 })} />
            ))}
          </Flex>
          <Verdict approved={item.is_approved} note={item.decision_note} />
          {open && <Decide path={`/api/verification/backoffice/requirements/${item.id}/decision/`} done={done} />}
        </Box>
      ))}
    </Section>
  );
}

function Verdict({ approved, note }: { approved: boolean | null; note: string }) {
  const say = useSay();
  const word = approved === null ? 'verify.undecided' : approved ? 'verify.yes' : 'verify.no';
  return (
    <Flex gap={2} paddingTop={2} paddingBottom={2}>
      <Badge active={approved === true}>{say(word)}</Badge>
      <Typography dir="auto">{note}</Typography>
    </Flex>
  );
}
