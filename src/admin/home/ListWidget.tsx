import { Badge, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import styled from 'styled-components';
import { useSay } from '../workspace/lib/text';
import { useLoad } from '../workspace/lib/use-load';

/** One line of a widget. */
export interface WidgetLine {
  id: number;
  /** Its page, below the workspace. */
  to: string;
  name: string;
  state?: ReactNode;
  foot: ReactNode;
}

interface Props<T> {
  path: string;
  linesOf(answer: T): readonly WidgetLine[];
}

const Line = styled.li`
  padding-block: 8px;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
`;

/** What waits on a page, a line each. */
export function ListWidget<T>({ path, linesOf }: Props<T>) {
  const say = useSay();
  const { data, error } = useLoad<T>(path);
  if (error !== undefined && data === undefined) return <Widget.Error>{error}</Widget.Error>;
  if (data === undefined) return <Widget.Loading />;
  const lines = linesOf(data);
  if (lines.length === 0) return <Widget.NoData>{say('home.nothing')}</Widget.NoData>;
  return <WidgetLines lines={lines} />;
}

export function WidgetLines({ lines }: { lines: readonly WidgetLine[] }) {
  return (
    <ul>
      {lines.map(({ id, to, name, state, foot }) => (
        <Line key={id}>
          <Flex justifyContent="space-between" gap={2}>
            <Typography tag={Link} to={`/souq/${to}`} textColor="primary700" ellipsis dir="auto">
              {name}
            </Typography>
            {state && <Badge>{state}</Badge>}
          </Flex>
          <Typography variant="pi" textColor="neutral600" tag="p">
            <bdi>{foot}</bdi>
          </Typography>
        </Line>
      ))}
    </ul>
  );
}
