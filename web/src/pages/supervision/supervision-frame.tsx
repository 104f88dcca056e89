import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'react-router';
import { PageFrame } from '../../shell/page-frame.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { SUPERVISION_TEXT as T } from '../../text/supervision-text.ts';
import { SupervisionTabs } from './supervision-tabs.tsx';
import './supervision.css';

interface Props extends Omit<ComponentProps<typeof PageFrame>, 'room' | 'tabs' | 'crumbs'> {
  /** Whether it is one matter, under the list. */
  readonly one?: boolean;
}

/** A page of supervised matters, beside the board of overdue deadlines. */
export function SupervisionFrame({ one = false, ...page }: Props): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const crumbs = one ? <Link to={href('/supervision/matters')}>{say(T.tabMatters)}</Link> : undefined;
  return <PageFrame room="supervision-page" tabs={<SupervisionTabs />} crumbs={crumbs} {...page} />;
}
