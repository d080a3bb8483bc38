import { Box, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { BarsOverTime } from '../workspace/lib/bars-over-time';
import { filled, riyadhDay, spanOf } from '../workspace/lib/days';
import { Money } from '../workspace/lib/pane';
import { useSay } from '../workspace/lib/text';
import { useLoad } from '../workspace/lib/use-load';

interface Day {
  date: string;
  total: number;
  count: number;
}

const DAYS_BACK = 29;

/** The revenue of the last thirty days. */
export function FiguresWidget() {
  const say = useSay();
  const [start, end] = [riyadhDay(DAYS_BACK), riyadhDay()];
  const { data, error } = useLoad<Day[]>(`/api/analytics/revenue/daily/?start=${start}&end=${end}`);
  if (error !== undefined && data === undefined) return <Widget.Error>{error}</Widget.Error>;
  if (data === undefined) return <Widget.Loading />;
  if (data.length === 0) return <Widget.NoData>{say('home.nothing')}</Widget.NoData>;
  const total = data.reduce((sum, day) => sum + day.total, 0);
  return (
    <Box>
      <Typography variant="alpha" tag="p">
        <Money amount={total} currency="SAR" />
      </Typography>
      <BarsOverTime
        label={say('home.figures')}
        points={filled(spanOf('daily', start, end), new Map(data.map(({ date, total: value }) => [date, value])))}
        unit="SAR"
        height={200}
      />
    </Box>
  );
}
