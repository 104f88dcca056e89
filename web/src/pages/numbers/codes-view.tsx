import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PURPOSE_NAMES } from '../../../../domain/papers/number-names-text.ts';
import { useSend } from '../../api/api-provider.tsx';
import { AuthoritiesAnswer, type Authority } from '../../api/number-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { Openers } from '../../ask/openers.tsx';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useHolds } from '../../session/session.ts';
import { useSay } from '../../text/language.tsx';
import { NUMBERS_TEXT as T } from '../../text/numbers-text.ts';
import { BeginForm, CodeForm } from './code-form.tsx';

/** Codes that numbers begin with: whose they are, what for, and since when. */
export function CodesView(): ReactNode {
  const say = useSay();
  const send = useSend();
  const holds = useHolds();
  const codes = useQuery({
    queryKey: ['number-authorities'],
    queryFn: ({ signal }) => send({ path: '/number-authorities', answer: AuthoritiesAnswer, signal }),
  });
  if (codes.isPending) return <Skeleton rows={4} height={40} />;
  if (!codes.data) return <ReadError error={codes.error} onRetry={() => void codes.refetch()} />;
  const { rows } = codes.data;
  return (
    <>
      {holds('number.administer') && (
        <div className="openers numbers-openers">
          <Opener label={say(T.addCode)} size="small">
            {(close) => <CodeForm close={close} />}
          </Opener>
        </div>
      )}
      {rows.length === 0 ? (
        <Empty title={say(T.noCodes)} next={say(T.noCodesNext)} />
      ) : (
        <Codes rows={rows} mayChange={holds('number.administer')} />
      )}
    </>
  );
}

function Codes({ rows, mayChange }: { readonly rows: readonly Authority[]; readonly mayChange: boolean }): ReactNode {
  const say = useSay();
  const heads = [T.code, T.authority, T.purposes, T.sinceYear, T.standing, ...(mayChange ? [T.changeCode] : [])];
  return (
    <div className="table-wrap" tabIndex={0} role="group" aria-label={say(T.codes)}>
      <table className="table stacked">
        <thead>
          <tr>
            {heads.map((text) => (
              <th key={text.en} scope="col">
                {say(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <td className="nowrap">
                <Written>{row.code}</Written>
              </td>
              <td>
                <Written>{row.name}</Written>
              </td>
              <td>{row.purposes.map((purpose) => say(PURPOSE_NAMES[purpose])).join(say(T.and))}</td>
              <td>{row.sinceYear}</td>
              <td>{say(row.active ? T.active : T.retired)}</td>
              {mayChange && (
                <td>
                  <CodeActs row={row} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CodeActs({ row }: { readonly row: Authority }): ReactNode {
  const say = useSay();
  const { code } = row;
  return (
    <Openers>
      <Opener size="small" shown={say(T.changeCode)} label={say(T.changeCodeOf, { code })}>
        {(close) => <CodeForm of={row} close={close} />}
      </Opener>
      <Opener size="small" shown={say(T.begin)} label={say(T.beginOf, { code })}>
        {(close) => <BeginForm code={code} close={close} />}
      </Opener>
    </Openers>
  );
}
