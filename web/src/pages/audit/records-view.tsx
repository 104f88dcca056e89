import { useState, type ReactNode } from 'react';
import { AuditPageAnswer, SavedChecksAnswer } from '../../api/audit-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { Opener } from '../../ask/opener.tsx';
import { PagedList } from '../../ask/paged-list.tsx';
import { useAddressFilters } from '../../ask/use-address-filters.ts';
import { useAsk } from '../../ask/use-ask.ts';
import { usePages } from '../../ask/use-pages.ts';
import { ExportButton } from '../../files/export-later.tsx';
import { Button } from '../../blocks/button.tsx';
import { Empty } from '../../blocks/states.tsx';
import { AUDIT_TEXT as T } from '../../text/audit-text.ts';
import { useSay } from '../../text/language.tsx';
import { STATE_TEXT } from '../../text/state-text.ts';
import { AUDIT_FILTERS, type AuditFilters } from './audit-filters.ts';
import { AuditFilterBar } from './audit-filter-bar.tsx';
import { AuditTable } from './audit-table.tsx';
import { SavedSearches } from './saved-searches.tsx';

/** The record of acts across items, by the filters of the address; filters can be saved under a name. */
export function RecordsView(): ReactNode {
  const say = useSay();
  const { filters, change, replaceAll } = useAddressFilters(AUDIT_FILTERS);
  const pages = usePages(AuditPageAnswer, { path: '/audit/records', query: filters });
  const filtered = Object.keys(filters).length > 0;
  const clear = (): void => {
    replaceAll({});
  };
  return (
    <>
      <SavedSearches onChoose={replaceAll} />
      <AuditFilterBar filters={filters} onChange={change} />
      <div className="audit-tools">
        <ExportButton path="/audit/records" query={filters} name={say(T.records)} />
      </div>
      {filtered && (
        <div className="audit-tools">
          <Opener label={say(T.save)} size="small">
            {(close) => <SaveForm filters={filters} close={close} />}
          </Opener>
          <Button size="small" onClick={clear}>
            {say(STATE_TEXT.clearFilters)}
          </Button>
        </div>
      )}
      <PagedList
        pages={pages}
        empty={
          filtered ? (
            <Empty
              title={say(T.emptyFiltered)}
              action={<Button onClick={clear}>{say(STATE_TEXT.clearFilters)}</Button>}
            />
          ) : (
            <Empty title={say(T.empty)} />
          )
        }
      >
        {(rows) => (
          <AuditTable
            rows={rows}
            item={filters.item}
            onItem={(item) => {
              change('item', item);
            }}
          />
        )}
      </PagedList>
    </>
  );
}

interface SaveProps {
  readonly filters: AuditFilters;
  readonly close: (done?: string) => void;
}

function SaveForm({ filters, close }: SaveProps): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>({ name: '' });
  const asking = useAsk(SavedChecksAnswer, () => {
    close(say(T.savedDone));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.save)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path: '/audit/saved', body: { name: value['name'], filter: filters } });
      }}
    >
      <AskText name="name" label={say(T.saveName)} />
    </AskForm>
  );
}
