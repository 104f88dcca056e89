import type { ReactNode } from 'react';
import type { MonitoringLight } from '../../../../domain/processes/budget-item/monitoring.ts';
import { MONITORING_LIGHT_NAMES } from '../../../../domain/processes/budget-item/monitoring-text.ts';
import { ShapeIcon, type Shape } from '../../blocks/light.tsx';
import { useSay } from '../../text/language.tsx';

const SHAPES = { red: 'diamond', yellow: 'triangle', green: 'dot' } as const satisfies Record<MonitoringLight, Shape>;

/** The shape of a monitoring light; its word stands beside it. */
export function MonitoringLightShape({ light }: { readonly light: MonitoringLight }): ReactNode {
  return <ShapeIcon shape={SHAPES[light]} />;
}

/** A monitoring light as shape, word and colour. */
export function MonitoringLightWord({ light }: { readonly light: MonitoringLight }): ReactNode {
  const say = useSay();
  return (
    <span className={`light monitoring-${light}`}>
      <MonitoringLightShape light={light} />
      {say(MONITORING_LIGHT_NAMES[light])}
    </span>
  );
}
