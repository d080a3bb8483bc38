import { Box, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { lazy, Suspense, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { Navigate, NavLink, Route, Routes } from 'react-router-dom';
import styled from 'styled-components';
import { type Area, areas } from './areas';
import { type OwnPages, OwnPagesContext } from './lib/own-pages';
import { States } from './lib/states';
import { useLoad } from './lib/use-load';

/** The workplace of the staff: a menu of the pages they may open, and the page. */
export default function Workspace() {
  const own = useLoad<OwnPages>('/souq/me');
  return <States of={own}>{(pages) => <Opened pages={pages} />}</States>;
}

const Entry = styled(NavLink)`
  display: block;
  padding: 8px 16px;
  border-radius: 4px;
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;
  &.active {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }
`;

function Opened({ pages }: { pages: OwnPages }) {
  const { formatMessage } = useIntl();
  const open = useMemo(() => areas.filter((area) => area.mayOpen(pages)), [pages]);
  const first = open[0];
  if (!first) return <NothingToOpen linked={pages.user !== null} />;
  const groups = [...new Set(open.map(({ group }) => group))];
  return (
    <OwnPagesContext.Provider value={pages}>
      <Page.Title>{formatMessage({ id: 'souq.workspace' })}</Page.Title>
      <Flex alignItems="stretch" minHeight="100vh">
        <Box tag="nav" aria-label={formatMessage({ id: 'souq.workspace' })} width="23.2rem" padding={4} background="neutral0" borderColor="neutral150" shrink={0}>
          {groups.map((group) => (
            <Box key={group} paddingBottom={4}>
              <Typography variant="sigma" textColor="neutral600">
                {formatMessage({ id: group })}
              </Typography>
              {open
                .filter((area) => area.group === group)
                .map((area) => (
                  <Entry key={area.path} to={area.path}>
                    {formatMessage({ id: area.label })}
                  </Entry>
                ))}
            </Box>
          ))}
        </Box>
        <Box grow={1} minWidth={0}>
          <Routes>
            {open.map((area) => (
              <Route key={area.path} path={`${area.path}/*`} element={<OneArea area={area} />} />
            ))}
            <Route path="*" element={<Navigate to={first.path} replace />} />
          </Routes>
        </Box>
      </Flex>
    </OwnPagesContext.Provider>
  );
}

function OneArea({ area }: { area: Area }) {
  const Content = useMemo(() => lazy(area.load), [area]);
  return (
    <Suspense fallback={<Page.Loading />}>
      <Content />
    </Suspense>
  );
}

function NothingToOpen({ linked }: { linked: boolean }) {
  const { formatMessage } = useIntl();
  return (
    <Layouts.Content>
      <Box padding={8}>
        <EmptyStateLayout content={formatMessage({ id: linked ? 'souq.noAccess' : 'souq.notLinked' })} />
      </Box>
    </Layouts.Content>
  );
}
