import { Box, Typography } from '@strapi/design-system';
import styled from 'styled-components';
import { Section } from './pane';
import { Moment, useSay, useWord } from './text';

/** One line of a history. */
export interface TimelineEvent {
  at: string;
  kind: string;
  what: string;
  by: string;
  text: string;
  details: Record<string, unknown>;
}

const Line = styled.li`
  padding-inline-start: 16px;
  padding-block-end: 12px;
  border-inline-start: 2px solid ${({ theme }) => theme.colors.neutral200};
`;

const shown = (value: unknown): string => (value === null || value === undefined ? '–' : typeof value === 'object' ? JSON.stringify(value) : String(value));

/** What happened to a thing, newest first. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  const say = useSay();
  const word = useWord();
  return (
    <Section title={say('timeline')}>
      {events.length === 0 && <Typography textColor="neutral600">{say('empty')}</Typography>}
      <Box tag="ul">
        {events.map((event, index) => (
          <Line key={`${event.at}:${index}`}>
            <Typography fontWeight="bold">{word('act', event.what)}</Typography>{' '}
            <Typography variant="pi" textColor="neutral600">
              <Moment at={event.at} /> · <bdi>{event.by || say('system')}</bdi>
            </Typography>
            {event.text && (
              <Typography tag="p" dir="auto">
                {event.text}
              </Typography>
            )}
            <Typography tag="p" variant="pi" textColor="neutral600" dir="auto">
              {Object.entries(event.details)
                .map(([name, value]) => `${word('detail', name)}: ${shown(value)}`)
                .join(' · ')}
            </Typography>
          </Line>
        ))}
      </Box>
    </Section>
  );
}
