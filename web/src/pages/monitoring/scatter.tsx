import { CustomChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactNode } from 'react';
import type { MonitoredItem } from '../../api/monitoring-answers.ts';
import { useSay } from '../../text/language.tsx';
import { MONITORING_TEXT as T } from '../../text/monitoring-text.ts';
import { COLOURS } from '../../theme/tokens.ts';
import { axisEnd, bandPolygon, isWithin } from './matrix-model.ts';

use([ScatterChart, CustomChart, GridComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

interface Props {
  readonly rows: readonly MonitoredItem[];
  readonly permitted: number | null;
  readonly chosen: string | undefined;
  readonly onChoose: (row: MonitoredItem) => void;
}

interface Drawn {
  readonly row: MonitoredItem;
  readonly rate: number;
  readonly achievement: number;
}

/** Items as points: execution rate across, targets reached upwards; inside the band both agree. A click chooses. */
export function Scatter({ rows, permitted, chosen, onChoose }: Props): ReactNode {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  const drawn = rows.flatMap((row): Drawn[] =>
    row.rate === null || row.achievement === null ? [] : [{ row, rate: row.rate, achievement: row.achievement }],
  );
  useEffect(() => {
    if (!box.current) return undefined;
    const made = init(box.current);
    chart.current = made;
    made.on('click', ({ data }) => {
      const row = (data as Partial<Drawn> | undefined)?.row;
      if (row) choose.current(row);
    });
    const observer = new ResizeObserver(() => {
      made.resize();
    });
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    const end = axisEnd(drawn);
    const axis = {
      type: 'value',
      min: 0,
      max: end,
      nameLocation: 'middle',
      splitLine: { lineStyle: { color: COLOURS.line } },
    };
    chart.current?.setOption({
      animation: false,
      grid: { left: 56, right: 20, top: 16, bottom: 48 },
      textStyle: { color: COLOURS.ink2 },
      tooltip: {
        formatter: ({ data }: { readonly data: Drawn }) =>
          `${data.row.name}<br>${String(data.rate)}% · ${String(data.achievement)}%`,
      },
      xAxis: { ...axis, name: say(T.axisRate), nameGap: 28 },
      yAxis: { ...axis, name: say(T.axisTargets), nameGap: 36 },
      series: [
        ...(permitted === null ? [] : [bandSeries(permitted, end)]),
        {
          type: 'scatter',
          data: drawn.map((one) => ({
            ...one,
            value: [one.rate, one.achievement],
            ...pointStyle(one, permitted, chosen),
          })),
        },
      ],
    });
  }, [drawn, permitted, chosen, say]);
  return <div ref={box} className="scatter" role="img" aria-label={say(T.apart)} />;
}

/** Outside is a diamond, inside a dot: the shape says it, the colour repeats it. */
function pointStyle({ row, ...point }: Drawn, permitted: number | null, chosen: string | undefined): object {
  const within = isWithin(point, permitted);
  const current = row.itemId === chosen;
  return {
    symbol: within ? 'circle' : 'diamond',
    symbolSize: current ? 16 : within ? 8 : 11,
    itemStyle: {
      color: within ? COLOURS.brand : COLOURS.overdue,
      opacity: within ? 0.7 : 1,
      borderColor: COLOURS.ink,
      borderWidth: current ? 2 : 0,
    },
  };
}

function bandSeries(permitted: number, end: number): object {
  return {
    type: 'custom',
    silent: true,
    data: [[0, 0]],
    renderItem: (_params: unknown, api: { readonly coord: (value: readonly number[]) => number[] }) => ({
      type: 'polygon',
      shape: { points: bandPolygon(permitted, end).map((point) => api.coord(point)) },
      style: { fill: COLOURS.brandWeak, stroke: COLOURS.controlBorder, lineDash: [4, 4] },
    }),
  };
}
