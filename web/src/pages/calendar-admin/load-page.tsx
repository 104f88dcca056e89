import { useMemo, type ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useKept } from '../../acts/kept.ts';
import { yearOf } from '../../../../domain/calendar/plain-date.ts';
import { useToday } from '../../session/today.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { CALENDAR_ADMIN_TEXT as T } from '../../text/calendar-admin-text.ts';
import { useSay } from '../../text/language.tsx';
import { AdminTabs } from '../admin/admin-tabs.tsx';
import { ArrangementFields } from './arrangement-fields.tsx';
import { arrangementOf, EMPTY_FORM, type ArrangementForm } from './arrangement-form.ts';
import './calendar-admin.css';
import { ConfirmStep } from './confirm-step.tsx';
import { DiffStep } from './diff-step.tsx';
import { PasteStep } from './paste-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { usePreview } from './use-preview.ts';

/** `/admin/calendar/load`: notice → days → what differs → which due dates move → into force. Typed text survives a reload. */
export function LoadPage(): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const { today } = useToday();
  const { href } = useScope();
  const [search] = useSearchParams();
  const year = Number(search.get('year') ?? yearOf(today) + 1);
  const [kept, change, forget] = useKept<Kept>(`calendar:${String(year)}`, () => ({ text: '', form: EMPTY_FORM }));
  const arrangement = useMemo(() => arrangementOf(kept.form, year), [kept.form, year]);
  const preview = usePreview();
  const current = preview.of === arrangement ? preview : { ...preview, sum: undefined, error: null };
  usePageTitle(say(T.loadTitle));
  const setForm = (form: ArrangementForm): void => {
    change((before) => ({ ...before, form }));
  };
  return (
    <div className="page">
      <AdminTabs />
      <header>
        <p className="crumbs">
          <Link to={href('/admin/calendar', { year: String(year) })}>{say(T.title)}</Link> /{' '}
          {say(T.yearOption, { year })}
        </p>
        <h1>{say(T.load, { year })}</h1>
        <p className="sub">{say(T.loadSub)}</p>
      </header>
      <PasteStep
        year={year}
        text={kept.text}
        onText={(text) => {
          change((before) => ({ ...before, text }));
        }}
        onRead={setForm}
      />
      <ArrangementFields form={kept.form} onChange={setForm} />
      <DiffStep year={year} arrangement={arrangement} />
      <PreviewStep
        arrangement={arrangement}
        preview={current}
        onRun={() => {
          if (arrangement) void preview.run(arrangement);
        }}
      />
      <ConfirmStep
        arrangement={arrangement}
        sum={current.sum}
        onDone={() => {
          forget();
          void navigate(href('/admin/calendar', { year: String(year) }));
        }}
      />
    </div>
  );
}

interface Kept {
  readonly text: string;
  readonly form: ArrangementForm;
}
