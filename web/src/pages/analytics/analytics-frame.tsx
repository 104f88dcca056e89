import type { ComponentProps, ReactNode } from 'react';
import { PageFrame } from '../../shell/page-frame.tsx';
import { AnalyticsTabs } from './analytics-tabs.tsx';
import './analytics.css';

/** A page of the analytics, beside the dashboards. */
export function AnalyticsFrame(page: Omit<ComponentProps<typeof PageFrame>, 'room' | 'tabs' | 'crumbs'>): ReactNode {
  return <PageFrame room="analytics" tabs={<AnalyticsTabs />} {...page} />;
}
