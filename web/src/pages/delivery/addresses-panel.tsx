import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { AddressPageAnswer, type Address } from '../../api/delivery-answers.ts';
import { AskText } from '../../ask/ask-fields.tsx';
import { FilterText } from '../../ask/filter-controls.tsx';
import { Opener } from '../../ask/opener.tsx';
import { Openers } from '../../ask/openers.tsx';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useHolds } from '../../session/session.ts';
import { useSay } from '../../text/language.tsx';
import { DELIVERY_TEXT as T, NOTIFY_TEXT } from '../../text/delivery-text.ts';
import { NoteForm } from './note-form.tsx';

const SHOWN = 10;

/** Where people's mail goes: the bounced ones first, then those without, then those in order. */
export function AddressesPanel(): ReactNode {
  const say = useSay();
  const [q, setQ] = useState<string>();
  const pages = usePages(AddressPageAnswer, {
    path: '/delivery/addresses',
    query: { q: q === '' ? undefined : q },
    size: SHOWN,
  });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.addresses)}</h2>
      </div>
      <div className="panel-body">
        <FilterText label={say(T.search)} value={q} onChange={setQ} />
      </div>
      <PagedList pages={pages} skeleton={4} empty={<Empty title={say(T.noPeople)} />}>
        {(rows) => (
          <ul className="endpoint-list panel-body">
            {rows.map((row) => (
              <Row key={row.personId} row={row} />
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
}

function Row({ row }: { readonly row: Address }): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { name, address, verifiedAt, bouncedAt, bouncedReason } = row;
  const state =
    bouncedAt !== null
      ? NOTIFY_TEXT.bounced
      : address === null
        ? NOTIFY_TEXT.none
        : verifiedAt === null
          ? NOTIFY_TEXT.unverified
          : NOTIFY_TEXT.verified;
  return (
    <li>
      <p className="fact-line">
        <b>
          <Written>{name}</Written>
        </b>
        {address !== null && <span className="mono delivery-address">{address}</span>}
        <span className={bouncedAt === null ? 'muted' : 'tag tag-overdue'}>{say(state)}</span>
      </p>
      {bouncedReason !== null && (
        <p className="note">
          <Written>{bouncedReason}</Written>
        </p>
      )}
      {holds('delivery.change') && <RowActs row={row} />}
    </li>
  );
}

function RowActs({ row: { personId, name, bouncedAt } }: { readonly row: Address }): ReactNode {
  const say = useSay();
  return (
    <Openers>
      <Opener size="small" shown={say(T.correct)} label={say(T.correctOf, { name })}>
        {(close) => (
          <NoteForm
            submit={say(T.correct)}
            explained={say(T.correctSay)}
            answer={z.undefined()}
            initial={{ address: '' }}
            ask={({ address = '', note }) => ({
              method: 'PUT',
              path: `/delivery/addresses/${personId}`,
              body: { address: address.trim(), note },
            })}
            onDone={() => {
              close(say(T.corrected));
            }}
            onCancel={close}
          >
            <AskText type="email" name="address" label={say(NOTIFY_TEXT.address)} />
          </NoteForm>
        )}
      </Opener>
      {bouncedAt !== null && (
        <Opener size="small" shown={say(T.resume)} label={say(T.resumeOf, { name })}>
          {(close) => (
            <NoteForm
              submit={say(T.resume)}
              explained={say(T.resumeSay)}
              answer={z.undefined()}
              ask={({ note }) => ({ path: `/delivery/addresses/${personId}/resume`, body: { note } })}
              onDone={() => {
                close(say(T.resumed));
              }}
              onCancel={close}
            />
          )}
        </Opener>
      )}
    </Openers>
  );
}
