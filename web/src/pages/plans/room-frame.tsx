import type { ComponentProps, ReactNode } from 'react';
import { PageFrame } from '../../shell/page-frame.tsx';
import { RoomTabs } from './room-tabs.tsx';
import './plans.css';

/** A page of 财政评价 beside its list: the yearly plan, the samples. */
export function RoomFrame(page: Omit<ComponentProps<typeof PageFrame>, 'room' | 'tabs'>): ReactNode {
  return <PageFrame room="plans" tabs={<RoomTabs />} {...page} />;
}
